using AutoMapper;
using AutoMapper.QueryableExtensions;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain.Regions;
using FluentValidation;
using MediatR;

namespace Fiscal.Api.Features.Regions;

/// <summary>The regions that the user sees, by code (地区清单).</summary>
public sealed record ListRegions(int Page = 1, int PageSize = 50) : IQuery<ListPage<RegionRow>>, IPaged;

public sealed record RegionRow(string Code, string Name, string? ParentCode);

public sealed class RegionRowProjection : Profile
{
    public RegionRowProjection() => CreateProjection<Region, RegionRow>();
}

public sealed class ListRegionsValidator : AbstractValidator<ListRegions>
{
    public ListRegionsValidator() => this.RulesForPaging();
}

public sealed class ListRegionsHandler(FiscalDbContext db, IMapper mapper) : IRequestHandler<ListRegions, ListPage<RegionRow>>
{
    public Task<ListPage<RegionRow>> Handle(ListRegions query, CancellationToken ct) => db.Regions
        .OrderBy(r => r.Code)
        .ProjectTo<RegionRow>(mapper.ConfigurationProvider)
        .ToPageAsync(query, ct);
}
