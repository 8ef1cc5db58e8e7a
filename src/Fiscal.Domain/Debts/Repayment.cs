using Fiscal.Domain.Ledger;
using NodaTime;

namespace Fiscal.Domain.Debts;

/// <summary>A repayment as the paper shows it (还款记录), yuan. Zero parts leave no entry.</summary>
/// <param name="DueOn">The day it was owed (应还日).</param>
/// <param name="PaidOn">The day the money left (实还日): the day it counts from.</param>
public sealed record Repayment(
    LocalDate DueOn, LocalDate PaidOn, decimal PrincipalYuan, decimal InterestYuan, decimal PenaltyYuan,
    PaymentKind Kind = PaymentKind.Regular, ResolutionMethod? Method = null)
{
    /// <summary>The ledger entries it makes: what a payment from another debt repays is refinanced, not repaid.</summary>
    public IEnumerable<(EntryKind Kind, decimal AmountYuan)> Amounts
    {
        get
        {
            if (PrincipalYuan != 0) yield return (Kind.IsRefinancing() ? EntryKind.RefinancedOut : EntryKind.PrincipalRepayment, PrincipalYuan);
            if (InterestYuan != 0) yield return (EntryKind.InterestPayment, InterestYuan);
            if (PenaltyYuan != 0) yield return (EntryKind.PenaltyPayment, PenaltyYuan);
        }
    }
}
