using Fiscal.Domain.Amounts;
using NodaTime;

namespace Fiscal.Domain.Schedules;

/// <summary>
/// Penalty interest (罚息): contract rate × (1 + uplift), from the day a payment was missed (included) to the day it is
/// made (excluded). Principal and unpaid interest are each rounded to the fen once.
/// </summary>
/// <param name="UpliftPercent">Uplift over the contract rate (上浮), 30 to 50 for late payment by common practice.</param>
/// <param name="OnInterest">Unpaid interest bears the penalty rate too (对欠息计复利).</param>
/// <param name="CompoundEvery">Penalties unpaid at each period's end join the unpaid interest (罚息再计复利). Null: simple.</param>
public sealed record PenaltyTerms(decimal ContractPercent, decimal UpliftPercent, DayCount DayCount, bool OnInterest = true, CyclePeriod? CompoundEvery = null)
{
    /// <summary>The penalty rate, percent a year (罚息利率).</summary>
    public decimal PenaltyPercent => ContractPercent * (1 + (UpliftPercent / 100));
}

/// <summary>Penalty interest for one missed payment (一笔逾期的罚息), yuan.</summary>
public readonly record struct PenaltyInterest(decimal OnPrincipalYuan, decimal OnInterestYuan)
{
    public decimal TotalYuan => OnPrincipalYuan + OnInterestYuan;

    /// <summary>Computes the penalty on what stayed unpaid between two days.</summary>
    public static PenaltyInterest Of(PenaltyTerms terms, decimal principalYuan, decimal interestYuan, LocalDate overdueFrom, LocalDate paidOn)
    {
        if (paidOn < overdueFrom)
            throw ScheduleErrors.PenaltyPeriodReversed(overdueFrom, paidOn);
        if (terms.CompoundEvery is { } every && terms.OnInterest)
            return Compounded(terms, every, principalYuan, interestYuan, overdueFrom, paidOn);
        var onInterest = terms.OnInterest ? Simple(terms, interestYuan, overdueFrom, paidOn) : 0;
        return new(Simple(terms, principalYuan, overdueFrom, paidOn).RoundToFen(), onInterest.RoundToFen());
    }

    private static PenaltyInterest Compounded(
        PenaltyTerms terms, CyclePeriod every, decimal principalYuan, decimal interestYuan, LocalDate from, LocalDate paidOn)
    {
        decimal onPrincipal = 0, onInterest = 0;
        var unpaid = interestYuan;
        var start = from;
        foreach (var end in new Cycle(every, from).Days(from, paidOn).Append(paidOn))
        {
            var principalPart = Simple(terms, principalYuan, start, end).RoundToFen();
            var interestPart = Simple(terms, unpaid, start, end).RoundToFen();
            (onPrincipal, onInterest) = (onPrincipal + principalPart, onInterest + interestPart);
            unpaid += principalPart + interestPart;
            start = end;
        }

        return new(onPrincipal, onInterest);
    }

    private static decimal Simple(PenaltyTerms terms, decimal yuan, LocalDate from, LocalDate to)
    {
        var year = terms.DayCount.Between(from, to);
        return yuan * terms.PenaltyPercent * year.Numerator / (100m * year.Denominator);
    }
}
