using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain.AuditSamples;
using FluentValidation;
using MediatR;
using NodaTime;

namespace Fiscal.Api.Features.AuditSamples;

/// <summary>The samples drawn so far, newest first (样本清单).</summary>
public sealed record ListSamples(string? RegionCode = null, int Page = 1, int PageSize = 50) : IQuery<ListPage<SampleListRow>>, IPaged;

public sealed record SampleListRow(
    int Id, string RegionCode, SampleMethod Method, int Size, long Seed, LocalDate AsOf, Instant KnownAt, string DrawnBy, Instant DrawnAt);

public sealed class ListSamplesValidator : AbstractValidator<ListSamples>
{
    public ListSamplesValidator() => this.RulesForPaging();
}

public sealed class ListSamplesHandler(FiscalDbContext db) : IRequestHandler<ListSamples, ListPage<SampleListRow>>
{
    public Task<ListPage<SampleListRow>> Handle(ListSamples query, CancellationToken ct) => db.AuditSamples
        .Where(s => query.RegionCode == null || s.RegionCode == query.RegionCode)
        .OrderByDescending(s => s.DrawnAt).ThenByDescending(s => s.Id)
        .Select(s => new SampleListRow(s.Id, s.RegionCode, s.Method, s.Size, s.Seed, s.AsOf, s.KnownAt, s.DrawnBy, s.DrawnAt))
        .ToPageAsync(query, ct);
}
