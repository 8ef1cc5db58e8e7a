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
        var first = new LocalDate(year, 1, 1);
        var moves = new List<HiddenMove>();
        decimal opening = 0, closing = 0;
        foreach (var debt in debts)
        {
            var history = DebtOnDay.History(debt, knownAt);
            opening += HiddenOn(history, first.PlusDays(-1));
            closing += HiddenOn(history, asOf);
            moves.AddRange(HiddenMove.Of(debt, history, knownAt).Where(m => m.On >= first && m.On <= asOf));
        }
        return Of(opening, closing, moves);
    }

    public static HiddenDebtEvidence Of(decimal openingYuan, decimal closingYuan, IReadOnlyCollection<HiddenMove> moves)
    {
        var left = moves.Where(m => !m.IsExtension).ToList();
        return new(
            openingYuan, closingYuan, left.Where(m => m.Method is not null).GroupBy(m => m.Method!.Value).ToDictionary(g => g.Key, g => g.Sum(m => m.AmountYuan)),
            left.Where(m => m.Method is null).Sum(m => m.AmountYuan), moves.Where(m => m.IsExtension).Sum(m => m.AmountYuan));
    }

    /// <summary>What is claimed for a method beyond what was booked that way (虚增金额).</summary>
    public decimal OverstatedYuan(ResolutionMethod method, decimal? claimedYuan) =>
        Math.Max(0, (claimedYuan ?? 0) - BookedYuan.GetValueOrDefault(method) - (method == ResolutionMethod.Rollover ? ExtendedYuan : 0));

    private static decimal HiddenOn(IReadOnlyList<DebtOnDay> history, LocalDate day) =>
        history.LastOrDefault(d => d.Day <= day) is { TermsVersion: not null, Class: DebtClass.Hidden } on ? on.OutstandingYuan : 0;
}
