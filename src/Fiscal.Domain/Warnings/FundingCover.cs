using Fiscal.Domain.DebtResolution;
using Fiscal.Domain.Measures;
using NodaTime;

namespace Fiscal.Domain.Warnings;

/// <summary>A payment to come (将到期款项), in yuan.</summary>
public sealed record PaymentAhead(int DebtId, int DebtorId, LocalDate DueOn, decimal PrincipalYuan, decimal InterestYuan)
{
    public decimal TotalYuan => PrincipalYuan + InterestYuan;
}

/// <summary>A payment for which no source of funds is named, and how much of it that is (未落实资金).</summary>
public sealed record UnfundedPayment(PaymentAhead Payment, decimal MissingYuan);

/// <summary>Which payments have a named source of funds (资金来源落实), by the plans of debts, signed measures and the money that units count on.</summary>
public static class FundingCover
{
    /// <param name="payments">Of the years concerned, all that is left to pay.</param>
    /// <param name="steps">Of the debts' plans.</param>
    /// <param name="measured">Debts whose principal a signed measure deals with.</param>
    /// <param name="unitFunds">What a unit still has of the money it counts on in a year.</param>
    /// <remarks>
    /// Principal is covered by steps that put it off or repay it from a named source, each as far as it goes; interest by a step with a named
    /// source in the year. What is left takes from the unit's funds, the earliest first; a payment is never covered in part from them.
    /// </remarks>
    public static IReadOnlyList<UnfundedPayment> Without(
        IEnumerable<PaymentAhead> payments, ILookup<int, StrategyStep> steps, IReadOnlySet<int> measured, IReadOnlyDictionary<(int Unit, int Year), decimal> unitFunds)
    {
        var (left, funds, missing) = (new Dictionary<(int, StrategyStep), decimal>(), new Dictionary<(int, int), decimal>(unitFunds), new List<UnfundedPayment>());
        foreach (var payment in payments.OrderBy(p => p.DueOn).ThenBy(p => p.DebtId))
        {
            var own = steps[payment.DebtId].Where(s => s.Year == payment.DueOn.Year && (s.Month ?? payment.DueOn.Month) == payment.DueOn.Month).ToList();
            var principal = measured.Contains(payment.DebtId) ? 0 : payment.PrincipalYuan;
            foreach (var step in own.Where(s => PutsOff(s.Kind) || Names(s)))
            {
                var rest = left.GetValueOrDefault((payment.DebtId, step), step.AmountYuan);
                var taken = Math.Min(rest, principal);
                (principal, left[(payment.DebtId, step)]) = (principal - taken, rest - taken);
            }
            var need = principal + (own.Exists(Names) ? 0 : payment.InterestYuan);
            if (need <= 0) continue;
            var year = (payment.DebtorId, payment.DueOn.Year);
            if (funds.GetValueOrDefault(year) is var money && money >= need) funds[year] = money - need;
            else missing.Add(new(payment, need));
        }
        return missing;
    }

    private static bool PutsOff(ActionKind kind) => kind.IsSwap() || kind is ActionKind.Extension or ActionKind.Restructuring;

    private static bool Names(StrategyStep step) => step.Kind.IsRepayment() && !string.IsNullOrWhiteSpace(step.FundSource);
}
