using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using FluentValidation;
using MediatR;
using NodaTime;

namespace Fiscal.Api.Features.Simulations;

/// <summary>The simulations of a region (试算记录), newest first.</summary>
public sealed record ListSimulations(string? RegionCode = null, int Page = 1, int PageSize = 100) : IQuery<ListPage<SimulationRow>>, IPaged;

public sealed record SimulationRow(int Id, string RegionCode, string Name, LocalDate AsOf, Instant KnownAt, string MadeBy, Instant MadeAt, int? AdoptedBranch, int Version);

public sealed class ListSimulationsValidator : AbstractValidator<ListSimulations>
{
    public ListSimulationsValidator() => this.RulesForPaging();
}

public sealed class ListSimulationsHandler(FiscalDbContext db) : IRequestHandler<ListSimulations, ListPage<SimulationRow>>
{
    public Task<ListPage<SimulationRow>> Handle(ListSimulations query, CancellationToken ct) =>
        (query.RegionCode is { } code ? db.Simulations.Where(s => s.RegionCode == code) : db.Simulations).OrderByDescending(s => s.Id)
            .Select(s => new SimulationRow(s.Id, s.RegionCode, s.Name, s.AsOf, s.KnownAt, s.MadeBy, s.MadeAt, s.AdoptedBranch, s.Version)).ToPageAsync(query, ct);
}
