namespace Fiscal.Domain.Debts;

/// <summary>What a payment is made of, in yuan (还款构成).</summary>
public sealed record PaymentParts(decimal PrincipalYuan, decimal InterestYuan, decimal PenaltyYuan, decimal FeeYuan)
{
    /// <summary>
    /// Applies one sum in the order of the law (抵充顺序，民法典第五百六十一条): fees, then penalty and interest due, then principal.
    /// Fees and penalties are what the payer's paper says they are; with <paramref name="principalFirst"/> principal comes before interest.
    /// </summary>
    /// <param name="interestDueYuan">Interest due on the day of the payment.</param>
    /// <param name="outstandingYuan">Principal owed; only with <paramref name="principalFirst"/> a limit.</param>
    public static PaymentParts Apply(
        decimal totalYuan, decimal feeYuan, decimal penaltyYuan, decimal interestDueYuan, decimal outstandingYuan, bool principalFirst)
    {
        var rest = totalYuan - feeYuan - penaltyYuan;
        if (rest < 0)
            throw DebtErrors.PartsExceedTotal(totalYuan, feeYuan + penaltyYuan);
        var principal = principalFirst ? Math.Min(rest, outstandingYuan) : Math.Max(0, rest - interestDueYuan);
        return new(principal, rest - principal, penaltyYuan, feeYuan);
    }
}
