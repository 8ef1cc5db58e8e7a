using Fiscal.Domain.Debts;
using Fiscal.Domain.Ledger;
using NodaTime;

namespace Fiscal.Domain.DebtResolution;

/// <summary>What the ledger shows of a unit's hidden debt in a year, in yuan (隐债台账数): the measure of what the unit claims.</summary>
/// <param name="BookedYuan">By method: what left hidden debts that way. A method not named here has nothing.</param>
/// <param name="UnattributedYuan">Paid on hidden debts without a method (未注明化解方式的还款).</param>
/// <param name="ExtendedYuan">Owed on hidden debts when their maturity was put off (展期金额): nothing left, but it may be claimed as rolled over.</param>
public sealed record HiddenDebtEvidence(
    decimal OpeningYuan, decimal ClosingYuan, IReadOnlyDictionary<ResolutionMethod, decimal> BookedYuan, decimal UnattributedYuan, decimal ExtendedYuan)
{
    /// <param name="debts">All debts of the unit, with their facts.</param>
    /// <param name="asOf">The last day that counts.</param>
    /// <param name="knownAt">Only what was known then; by default all.</param>
    public static HiddenDebtEvidence Of(IEnumerable<Debt> debts, int year, LocalDate asOf, Instant? knownAt = null)
    {
        var (first, booked) = (new LocalDate(year, 1, 1), new Dictionary<ResolutionMethod, decimal>());
        decimal opening = 0, closing = 0, unattributed = 0, extended = 0;
        foreach (var debt in debts)
        {
            var history = DebtOnDay.History(debt, knownAt);
            opening += HiddenOn(history, first.PlusDays(-1));
            closing += HiddenOn(history, asOf);
            extended += Extended(history, first, asOf);
            foreach (var (method, yuan) in Reductions(debt, history, first, asOf, knownAt))
                if (method is { } known) booked[known] = booked.GetValueOrDefault(known) + yuan;
                else unattributed += yuan;
        }
        return new(opening, closing, booked, unattributed, extended);
    }

    /// <summary>What is claimed for a method beyond what was booked that way (虚增金额).</summary>
    public decimal OverstatedYuan(ResolutionMethod method, decimal? claimedYuan) =>
        Math.Max(0, (claimedYuan ?? 0) - BookedYuan.GetValueOrDefault(method) - (method == ResolutionMethod.Rollover ? ExtendedYuan : 0));

    private static decimal HiddenOn(IReadOnlyList<DebtOnDay> history, LocalDate day) =>
        history.LastOrDefault(d => d.Day <= day) is { TermsVersion: not null, Class: DebtClass.Hidden } on ? on.OutstandingYuan : 0;

    private static IEnumerable<(ResolutionMethod? Method, decimal Yuan)> Reductions(
        Debt debt, IReadOnlyList<DebtOnDay> history, LocalDate first, LocalDate asOf, Instant? knownAt)
    {
        bool WasHidden(LocalDate day) => (history.LastOrDefault(d => d.Day < day) ?? history.FirstOrDefault(d => d.Day == day))?.Class == DebtClass.Hidden;

        foreach (var entry in debt.LiveFacts(knownAt).OfType<LedgerEntry>().Where(e => e.BalanceEffectYuan < 0 && e.EffectiveOn >= first && e.EffectiveOn <= asOf))
            if (WasHidden(entry.EffectiveOn)) yield return (MethodOf(entry), -entry.BalanceEffectYuan);

        foreach (var (_, on) in ChangesOfHidden(history, first, asOf).Where(c => c.On.Class == DebtClass.Operating))
            yield return (ResolutionMethod.ConversionToOperating, on.OutstandingYuan);
    }

    private static decimal Extended(IReadOnlyList<DebtOnDay> history, LocalDate first, LocalDate asOf) => ChangesOfHidden(history, first, asOf)
        .Where(c => c.On.Class == DebtClass.Hidden && c.On.Terms?.MaturityDate > c.Before.Terms?.MaturityDate).Sum(c => c.On.OutstandingYuan);

    private static IEnumerable<(DebtOnDay Before, DebtOnDay On)> ChangesOfHidden(IReadOnlyList<DebtOnDay> history, LocalDate first, LocalDate asOf) =>
        history.Zip(history.Skip(1)).Where(d => d.Second.Day >= first && d.Second.Day <= asOf && d.First.Class == DebtClass.Hidden);

    // Money from another debt is no fiscal money, whatever method was noted.
    private static ResolutionMethod? MethodOf(LedgerEntry entry) => entry.PaymentKind switch
    {
        PaymentKind.Refinancing or PaymentKind.RolloverWithoutRepayment => ResolutionMethod.Rollover,
        PaymentKind.BondSwap => ResolutionMethod.GovernmentBondSwap,
        _ => entry.ResolutionMethod,
    };
}
