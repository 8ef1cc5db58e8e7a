using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain.Reconciliations;
using FluentValidation;
using MediatR;
using NodaTime;

namespace Fiscal.Api.Features.Reconciliations;

/// <summary>The reconciliations so far, newest first (对账清单).</summary>
public sealed record ListReconciliations(string? RegionCode = null, int Page = 1, int PageSize = 50) : IQuery<ListPage<ReconciliationListRow>>, IPaged;

/// <param name="OpenCount">Breaks not resolved yet.</param>
public sealed record ReconciliationListRow(
    int Id, string RegionCode, LocalDate AsOf, Instant KnownAt, string CreatedBy, Instant CreatedAt, int BreakCount, int OpenCount);

public sealed class ListReconciliationsValidator : AbstractValidator<ListReconciliations>
{
    public ListReconciliationsValidator() => this.RulesForPaging();
}

public sealed class ListReconciliationsHandler(FiscalDbContext db) : IRequestHandler<ListReconciliations, ListPage<ReconciliationListRow>>
{
    public Task<ListPage<ReconciliationListRow>> Handle(ListReconciliations query, CancellationToken ct) => db.Reconciliations
        .Where(r => query.RegionCode == null || r.RegionCode == query.RegionCode)
        .OrderByDescending(r => r.CreatedAt).ThenByDescending(r => r.Id)
        .Select(r => new ReconciliationListRow(
            r.Id, r.RegionCode, r.AsOf, r.KnownAt, r.CreatedBy, r.CreatedAt, r.Breaks.Count, r.Breaks.Count(b => b.Status != BreakStatus.Resolved)))
        .ToPageAsync(query, ct);
}
