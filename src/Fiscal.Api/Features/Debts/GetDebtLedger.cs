using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain.Ledger;
using MediatR;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.Debts;

/// <summary>Every entry of one debt with the cell it came from (台账分录).</summary>
public sealed record GetDebtLedger(int DebtId) : IQuery<ListPage<LedgerRow>>;

/// <param name="ApprovedBy">Who approved it; empty where nobody had to.</param>
/// <param name="BalanceYuan">Balance after the entry, in the order of the days they count from.</param>
public sealed record LedgerRow(
    long Id, EntryKind Kind, decimal AmountYuan, decimal BalanceEffectYuan, decimal BalanceYuan, LocalDate EffectiveOn, LocalDate? DueOn,
    PaymentKind? PaymentKind, ResolutionMethod? ResolutionMethod, Instant RecordedAt, string RecordedBy, string Reason, long? ReversesId,
    int? ImportId, string? FileName, string? FileSha256, string? Sheet, string? Cell, string? RawText,
    long? CorrectsId, long? RefinancingId, string? LateReason, string? Document, string? Rule, IReadOnlyList<string> ApprovedBy);

public sealed class GetDebtLedgerHandler(FiscalDbContext db) : IRequestHandler<GetDebtLedger, ListPage<LedgerRow>>
{
    public async Task<ListPage<LedgerRow>> Handle(GetDebtLedger query, CancellationToken ct)
    {
        if (!await db.Debts.AnyAsync(d => d.Id == query.DebtId, ct)) throw DebtQueries.NotFound(query.DebtId);
        var entries = await db.LedgerEntries.Where(e => e.DebtId == query.DebtId)
            .OrderBy(e => e.EffectiveOn).ThenBy(e => e.Id).AsNoTracking().ToListAsync(ct);
        var imports = entries.Select(e => e.Source.ImportBatchId).OfType<int>().Distinct().ToList();
        var files = await db.ImportBatches.Where(b => imports.Contains(b.Id)).Select(b => new { b.Id, b.FileName, b.Sha256 }).ToDictionaryAsync(b => b.Id, ct);

        var approvers = await db.ApproversOf(entries, ct);
        var balance = 0m;
        var rows = entries.Select(e =>
        {
            var file = e.Source.ImportBatchId is { } id ? files.GetValueOrDefault(id) : null;
            return new LedgerRow(
                e.Id, e.Kind, e.AmountYuan, e.BalanceEffectYuan, balance += e.BalanceEffectYuan, e.EffectiveOn, e.DueOn,
                e.PaymentKind, e.ResolutionMethod, e.RecordedAt, e.RecordedBy, e.Reason, e.ReversesId,
                file?.Id, file?.FileName, file?.Sha256, e.Source.Sheet, e.Source.Cell, e.Source.RawText,
                e.CorrectsId, e.RefinancingId, e.LateReason, e.Source.Document, e.Source.Rule, [.. approvers[e.RecordedAt]]);
        }).ToList();
        return new(rows, rows.Count, 1, Math.Max(rows.Count, 1));
    }
}
