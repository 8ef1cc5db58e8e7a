using Fiscal.Domain.Ledger;
using NodaTime;

namespace Fiscal.Api.Reports;

/// <summary>How the balance moved in the month (余额变动): opening + drawn − repaid = closing, in yuan.</summary>
/// <param name="DrawnYuan">Debts that began in the month and principal added to older ones (新增举借).</param>
/// <param name="DrawnCount">Debts that began in the month.</param>
/// <param name="UnexplainedYuan">What neither drawing nor repaying explains; the report says so and gives no reason of its own.</param>
public sealed record BalanceMovement(
    decimal OpeningYuan, decimal DrawnYuan, int DrawnCount, decimal RepaidYuan, decimal ClosingYuan, decimal UnexplainedYuan)
{
    /// <summary>How principal is repaid with new debt (置换类还款): it lowers one debt and raises another.</summary>
    public static readonly IReadOnlyList<PaymentKind> RefinancingKinds =
        [PaymentKind.Refinancing, PaymentKind.RolloverWithoutRepayment, PaymentKind.BondSwap];

    /// <summary>The month's movement, or null if the month before is not in the book.</summary>
    public static BalanceMovement? Of(MonthlyFacts facts)
    {
        if (facts.MonthBefore is null)
            return null;

        var before = facts.MonthBefore.Positions.ToDictionary(p => p.DebtId);
        var now = facts.Positions.ToDictionary(p => p.DebtId);
        var repaid = facts.Payments.GroupBy(p => p.DebtId).ToDictionary(g => g.Key, g => g.Sum(p => p.PrincipalYuan));
        var begun = now.Keys.Union(repaid.Keys).Where(id => !before.ContainsKey(id) && BeganIn(facts, now.GetValueOrDefault(id))).ToList();

        var opening = before.Values.Sum(p => p.OutstandingYuan);
        var closing = facts.Positions.Sum(p => p.OutstandingYuan);
        var drawn = begun.Sum(id => (now.GetValueOrDefault(id)?.OutstandingYuan ?? 0) + repaid.GetValueOrDefault(id))
            + before.Values.Sum(p => Math.Max(0, (now.GetValueOrDefault(p.DebtId)?.PrincipalYuan ?? 0) - p.PrincipalYuan));
        var paid = repaid.Values.Sum();
        return new(opening, drawn, begun.Count, paid, closing, closing - opening - drawn + paid);
    }

    // A debt repaid in the month and in neither book began and ended inside the month.
    private static bool BeganIn(MonthlyFacts facts, DebtPosition? position) =>
        position is null || (position.StartDate >= facts.Month && position.StartDate <= facts.AsOf);
}
