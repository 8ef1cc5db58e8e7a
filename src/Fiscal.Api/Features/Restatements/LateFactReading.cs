using Fiscal.Api.Features.Movements;
using Fiscal.Api.Persistence;
using Fiscal.Domain.Debts;
using Fiscal.Domain.Ledger;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.Restatements;

/// <summary>A fact with who recorded it, why and from which cell (事实及其来源).</summary>
internal sealed record FactSourceRow
{
    public BalanceFactKind Fact { get; init; }
    public long Id { get; init; }
    public int DebtId { get; init; }
    public EntryKind? EntryKind { get; init; }
    public decimal? AmountYuan { get; init; }
    public decimal EffectYuan { get; init; }
    public DebtClass? Class { get; init; }
    public LocalDate EffectiveOn { get; init; }
    public Instant RecordedAt { get; init; }
    public string RecordedBy { get; init; } = "";
    public string Reason { get; init; } = "";
    public string? LateReason { get; init; }
    public long? ReversesId { get; init; }
    public int? ImportId { get; init; }
    public string? FileName { get; init; }
    public string? Sheet { get; init; }
    public string? Cell { get; init; }
    public string? RawText { get; init; }
    public string? Document { get; init; }

    public BalanceFact ToFact() => new(Fact, Id, EffectiveOn, RecordedAt, ReversesId, Class, EffectYuan);
}

/// <summary>A fact recorded late and what it changed.</summary>
internal sealed record LateFact(FactSourceRow Source, LateEffect Effect);

/// <summary>Reads the facts about a day that came to be known between two instants (补登事实取数).</summary>
internal static class LateFactReading
{
    public static async Task<List<LateFact>> LateFacts(
        this FiscalDbContext db, MovementScope scope, LocalDate asOf, Instant fromKnownAt, Instant toKnownAt, CancellationToken ct)
    {
        if (fromKnownAt >= toKnownAt) return [];
        IQueryable<T> Late<T>(IQueryable<T> facts) where T : DebtFact =>
            facts.In(scope).Where(f => f.EffectiveOn <= asOf && f.RecordedAt > fromKnownAt && f.RecordedAt <= toKnownAt);
        var debts = Late(db.LedgerEntries).Select(e => e.DebtId)
            .Union(Late(db.TermsVersions).Select(t => t.DebtId)).Union(Late(db.DebtClassifications).Select(c => c.DebtId));

        // The class in force follows from all classes and terms of a debt; of its entries the balance before is enough.
        var terms = await db.TermsVersions.In(scope).Where(t => t.EffectiveOn <= asOf && t.RecordedAt <= toKnownAt && debts.Contains(t.DebtId)).SourcesOf(db).ToListAsync(ct);
        var classes = await db.DebtClassifications.In(scope).Where(c => c.EffectiveOn <= asOf && c.RecordedAt <= toKnownAt && debts.Contains(c.DebtId)).SourcesOf(db).ToListAsync(ct);
        var entries = await Late(db.LedgerEntries).SourcesOf(db).ToListAsync(ct);
        var balances = (await db.LedgerEntries.In(scope).Where(e => e.EffectiveOn <= asOf && e.RecordedAt <= fromKnownAt && debts.Contains(e.DebtId))
            .GroupBy(e => e.DebtId).Select(g => new { DebtId = g.Key, Yuan = g.Sum(e => e.BalanceEffectYuan) }).ToListAsync(ct))
            .ToDictionary(b => b.DebtId, b => b.Yuan);

        return [.. terms.Concat(classes).Concat(entries).GroupBy(f => f.DebtId).OrderBy(g => g.Key).SelectMany(debt =>
        {
            var sources = debt.ToDictionary(f => (f.Fact, f.Id));
            return Restatement.Effects([.. debt.Select(f => f.ToFact())], balances.GetValueOrDefault(debt.Key), fromKnownAt)
                .Select(e => new LateFact(sources[(e.Fact.Kind, e.Fact.Id)], e));
        })];
    }

    public static IQueryable<FactSourceRow> SourcesOf(this IQueryable<LedgerEntry> entries, FiscalDbContext db) => entries.Select(e => new FactSourceRow
    {
        Fact = BalanceFactKind.Entry, Id = e.Id, DebtId = e.DebtId, EntryKind = e.Kind, AmountYuan = e.AmountYuan, EffectYuan = e.BalanceEffectYuan,
        EffectiveOn = e.EffectiveOn, RecordedAt = e.RecordedAt, RecordedBy = e.RecordedBy, Reason = e.Reason, LateReason = e.LateReason, ReversesId = e.ReversesId,
        ImportId = e.Source.ImportBatchId, FileName = db.ImportBatches.Where(b => b.Id == e.Source.ImportBatchId).Select(b => b.FileName).FirstOrDefault(),
        Sheet = e.Source.Sheet, Cell = e.Source.Cell, RawText = e.Source.RawText, Document = e.Source.Document,
    });

    private static IQueryable<FactSourceRow> SourcesOf(this IQueryable<TermsVersion> terms, FiscalDbContext db) => terms.Select(t => new FactSourceRow
    {
        Fact = BalanceFactKind.Terms, Id = t.Id, DebtId = t.DebtId,
        EffectiveOn = t.EffectiveOn, RecordedAt = t.RecordedAt, RecordedBy = t.RecordedBy, Reason = t.Reason, LateReason = t.LateReason, ReversesId = t.ReversesId,
        ImportId = t.Source.ImportBatchId, FileName = db.ImportBatches.Where(b => b.Id == t.Source.ImportBatchId).Select(b => b.FileName).FirstOrDefault(),
        Sheet = t.Source.Sheet, Cell = t.Source.Cell, RawText = t.Source.RawText, Document = t.Source.Document,
    });

    private static IQueryable<FactSourceRow> SourcesOf(this IQueryable<DebtClassification> classes, FiscalDbContext db) => classes.Select(c => new FactSourceRow
    {
        Fact = BalanceFactKind.Classification, Id = c.Id, DebtId = c.DebtId, Class = c.Class,
        EffectiveOn = c.EffectiveOn, RecordedAt = c.RecordedAt, RecordedBy = c.RecordedBy, Reason = c.Reason, LateReason = c.LateReason, ReversesId = c.ReversesId,
        ImportId = c.Source.ImportBatchId, FileName = db.ImportBatches.Where(b => b.Id == c.Source.ImportBatchId).Select(b => b.FileName).FirstOrDefault(),
        Sheet = c.Source.Sheet, Cell = c.Source.Cell, RawText = c.Source.RawText, Document = c.Document ?? c.Source.Document,
    });
}
