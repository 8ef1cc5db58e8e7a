using Fiscal.Api.Persistence;
using Fiscal.Api.Projections;
using Fiscal.Domain.BankSupport;
using Fiscal.Domain.Debts;
using Fiscal.Domain.Ledger;
using Fiscal.Domain.Measures;
using Fiscal.Domain.Parties;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.BankSupport;

/// <summary>What one bank did in a period, by the ledger (银行支持明细).</summary>
/// <param name="RatedYuan">Principal whose rate changed from one known rate to another; the reduction is weighted by it.</param>
/// <param name="WeightedCutBp">Null where no rate can be compared; negative where it rose.</param>
internal sealed record BankFigures(
    int BankId, string Name, IReadOnlyList<string> Members, decimal EasedYuan, decimal NewLoansYuan, decimal RatedYuan, decimal? WeightedCutBp, decimal SavedPerYearYuan,
    decimal SavedToMaturityYuan, decimal WrittenOffYuan)
{
    public SupportAmounts Amounts => new(EasedYuan, NewLoansYuan, SavedPerYearYuan, SavedToMaturityYuan + WrittenOffYuan);
}

internal static class SupportReading
{
    // In the lender's books too this money repaid an older loan.
    private static readonly IssueKind?[] NotNew = [IssueKind.Refinancing, IssueKind.Restructuring, IssueKind.RolloverWithoutRepayment];

    /// <summary>Every bank that supported in the period or is owed anything, by its head office; by name.</summary>
    public static async Task<List<BankFigures>> BankFiguresOf(this FiscalDbContext db, IReadOnlyCollection<string> regions, LocalDate from, LocalDate to, Instant knownAt, CancellationToken ct)
    {
        var banks = (await db.Parties.Where(p => regions.Contains(p.RegionCode) && Banks.Kinds.Contains(p.Kind)).Select(p => new Bank(p.Id, p.Name, p.ParentId)).ToListAsync(ct)).ToDictionary(b => b.Id);
        var effects = (await db.MeasureEffects.BelievedAt(knownAt).Where(e => regions.Contains(e.RegionCode) && e.EffectiveOn >= from && e.EffectiveOn <= to)
            .Select(e => new { e.Debt.Contract.CreditorId, Effect = e }).AsNoTracking().ToListAsync(ct)).ToLookup(e => Head(banks, e.CreditorId), e => e.Effect);
        var entries = db.LedgerEntries.Where(e => regions.Contains(e.RegionCode) && e.EffectiveOn >= from && e.EffectiveOn <= to && e.RecordedAt <= knownAt);
        var drawn = await Drawn(db, entries, to, knownAt, banks, ct);
        var writtenOff = (await entries.Where(e => e.Kind == EntryKind.WriteOff).GroupBy(e => e.Debt.Contract.CreditorId).Select(g => new { g.Key, Yuan = g.Sum(e => e.AmountYuan) }).ToListAsync(ct))
            .ToLookup(e => Head(banks, e.Key), e => e.Yuan);
        var owed = (await db.PositionsAtBanks(regions, to, knownAt, ct)).Select(id => Head(banks, id)).ToHashSet();

        return [.. banks.Values.GroupBy(b => Head(banks, b.Id)!.Value)
            .Select(g => Figures(banks[g.Key], [.. g.Select(b => b.Name).Order(StringComparer.Ordinal)], [.. effects[g.Key]], drawn[g.Key].Sum(), writtenOff[g.Key].Sum()))
            .Where(f => owed.Contains(f.BankId) || f.Amounts != new SupportAmounts(0, 0, 0, 0) || f.WeightedCutBp is not null).OrderBy(f => f.Name, StringComparer.Ordinal)];
    }

    private sealed record Bank(int Id, string Name, int? ParentId);

    // What is no bank has no head: null.
    private static int? Head(Dictionary<int, Bank> banks, int id)
    {
        if (!banks.TryGetValue(id, out var bank)) return null;
        while (bank.ParentId is { } above && banks.TryGetValue(above, out var parent)) bank = parent;
        return bank.Id;
    }

    private static BankFigures Figures(Bank bank, List<string> members, List<MeasureEffect> effects, decimal drawn, decimal writtenOff)
    {
        var changed = effects.FindAll(e => e.OldRatePercent != e.NewRatePercent);
        var rated = changed.Sum(e => e.RatedYuan);
        var cut = rated == 0 ? null : (decimal?)Math.Round(changed.Sum(e => e.RatedYuan * ((e.OldRatePercent ?? 0) - (e.NewRatePercent ?? 0))) * 100 / rated, 2, MidpointRounding.AwayFromZero);
        return new(bank.Id, bank.Name, members, effects.Sum(e => e.EasedYuan), drawn, rated, cut, effects.Sum(e => e.SavedPerYearYuan), effects.Sum(e => e.SavedToMaturityYuan), writtenOff);
    }

    private static async Task<ILookup<int?, decimal>> Drawn(FiscalDbContext db, IQueryable<LedgerEntry> entries, LocalDate to, Instant knownAt, Dictionary<int, Bank> banks, CancellationToken ct)
    {
        var byDebt = await entries.Where(e => e.Kind == EntryKind.Drawdown).GroupBy(e => new { e.DebtId, e.Debt.Contract.CreditorId })
            .Select(g => new { g.Key.DebtId, g.Key.CreditorId, Yuan = g.Sum(e => e.AmountYuan) }).ToListAsync(ct);
        var old = (await Debts.Positions.PositionsAt(db, to, knownAt).Where(p => NotNew.Contains(p.Terms.IssueKind)).Select(p => p.Debt.Id).ToListAsync(ct)).ToHashSet();
        return byDebt.Where(d => !old.Contains(d.DebtId)).ToLookup(d => Head(banks, d.CreditorId), d => d.Yuan);
    }

    private static Task<List<int>> PositionsAtBanks(this FiscalDbContext db, IReadOnlyCollection<string> regions, LocalDate day, Instant knownAt, CancellationToken ct) =>
        Debts.Positions.PositionsAt(db, day, knownAt).Where(p => regions.Contains(p.Debt.RegionCode) && p.OutstandingYuan != 0 && Banks.Kinds.Contains(p.Creditor.Kind)).Select(p => p.Creditor.Id).Distinct().ToListAsync(ct);

    /// <summary>The weights of the region, or of the nearest above it, in force on a day as known then; null: the example counts.</summary>
    public static Task<SupportWeights?> WeightsOf(this FiscalDbContext db, string regionCode, LocalDate day, Instant knownAt, CancellationToken ct) =>
        db.InForce(db.SupportWeights, regionCode, day, knownAt, ct);
}
