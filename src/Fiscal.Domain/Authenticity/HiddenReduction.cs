using Fiscal.Domain.DebtResolution;
using Fiscal.Domain.Debts;
using Fiscal.Domain.Ledger;
using NodaTime;

namespace Fiscal.Domain.Authenticity;

/// <summary>
/// One thing by which hidden debt became less on the book (隐债减少事项): a payment, a write-off, a swap for government bonds, or a change of class.
/// What is recorded as rolled over claims no reduction.
/// </summary>
/// <param name="Key">The same for as long as the facts are recorded.</param>
/// <param name="Entries">Of one payment; none for a change of class.</param>
/// <param name="Classification">The change of class; otherwise null.</param>
public sealed record HiddenReduction(
    Debt Debt, string Key, LocalDate On, decimal AmountYuan, ResolutionMethod? Method, int? MeasureId, IReadOnlyList<LedgerEntry> Entries, DebtClassification? Classification)
{
    public PaymentTrail? Trail => Debt.TrailOf(Entries);

    /// <summary>The facts that make it.</summary>
    public IEnumerable<DebtFact> Facts => Classification is { } change ? [change] : Entries;

    /// <summary>Money left to the creditor.</summary>
    public bool IsPaid => Entries.Any(e => e.Kind is EntryKind.PrincipalRepayment or EntryKind.RefinancedOut);

    /// <summary>What names the payment: the voucher of its trail, or the document it was entered from (凭证号).</summary>
    public string? Voucher => Trail?.Voucher ?? Entries.Select(e => e.Source.Document).FirstOrDefault(d => d is not null);

    public static IReadOnlyList<HiddenReduction> Of(Debt debt)
    {
        var history = DebtOnDay.History(debt);
        if (!history.Any(d => d.Class == DebtClass.Hidden)) return [];
        bool WasHidden(LocalDate day) => (history.LastOrDefault(d => d.Day < day) ?? history.FirstOrDefault(d => d.Day == day))?.Class == DebtClass.Hidden;

        var reductions = debt.LiveEntries.Where(e => e.BalanceEffectYuan < 0 && WasHidden(e.EffectiveOn))
            .Select(e => (Entry: e, Method: HiddenMove.MethodOf(e))).Where(e => e.Method?.ReducesHiddenDebt() != false)
            .GroupBy(e => (e.Entry.EffectiveOn, e.Entry.RecordedAt, e.Method, e.Entry.Source.MeasureId, Alone: e.Entry.Source.ImportBatchId is null ? 0 : e.Entry.Id))
            .Select(g => new HiddenReduction(
                debt, $"entry/{First(debt, g.First().Entry).Id}", g.Key.EffectiveOn, -g.Sum(e => e.Entry.BalanceEffectYuan), g.Key.Method, g.Key.MeasureId, [.. g.Select(e => e.Entry)], null));
        var changes = history.Zip(history.Skip(1)).Where(d => d.First.Class == DebtClass.Hidden && d.Second.Class != DebtClass.Hidden && d.Second.OutstandingYuan > 0)
            .Select(d => (On: d.Second, Fact: debt.LiveFacts().OfType<DebtClassification>().Where(c => c.EffectiveOn == d.Second.Day).OrderBy(c => c.RecordedAt).ThenBy(c => c.Id).LastOrDefault()))
            .Where(c => c.Fact is not null)
            .Select(c => new HiddenReduction(
                debt, $"class/{c.Fact!.Id}", c.On.Day, c.On.OutstandingYuan, c.On.Class == DebtClass.Operating ? ResolutionMethod.ConversionToOperating : null, c.Fact.Source.MeasureId, [], c.Fact));
        return [.. reductions.Concat(changes).OrderBy(r => r.On).ThenBy(r => r.Key, StringComparer.Ordinal)];
    }

    // What was recorded together keeps its key when a part of it is taken back.
    private static LedgerEntry First(Debt debt, LedgerEntry entry) => entry.Source.ImportBatchId is not null ? entry
        : debt.Entries.Where(e => e.ReversesId is null && e.BalanceEffectYuan < 0 && e.EffectiveOn == entry.EffectiveOn && e.RecordedAt == entry.RecordedAt
            && HiddenMove.MethodOf(e) == HiddenMove.MethodOf(entry) && e.Source.MeasureId == entry.Source.MeasureId).MinBy(e => e.Id)!;
}
