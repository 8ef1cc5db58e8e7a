using NodaTime;

namespace Fiscal.Domain.Schedules;

/// <summary>One due line while it is being settled: what is unpaid, and since when that has not changed.</summary>
internal sealed class LateLine
{
    private readonly PenaltyTerms _terms;
    private decimal _principalYuan;
    private decimal _interestYuan;
    private LocalDate _unchangedSince;
    private decimal _earlierPenaltyYuan; // of the stretches before _unchangedSince
    private decimal _paidPenaltyYuan;

    // Compounding is refused: a penalty paid in part between two of its dates has no agreed reading.
    public LateLine(ScheduledPayment due, PenaltyTerms terms)
    {
        if (terms.CompoundEvery is not null) throw ScheduleErrors.LatePaymentsCompound();
        (DueOn, _terms, _principalYuan, _interestYuan, _unchangedSince) = (due.Date, terms, due.PrincipalYuan, due.InterestYuan, due.Date);
    }

    public LocalDate DueOn { get; }

    public OverdueLine OverdueOn(LocalDate day) => new(DueOn, _principalYuan, _interestYuan, PenaltyOwed(day));

    /// <summary>Takes what it can of <paramref name="yuan"/>.</summary>
    public LateSettlement Settle(LocalDate paidOn, decimal yuan, SettlementOrder order)
    {
        var owed = PenaltyOwed(paidOn);
        var (penalty, interest, principal) = order == SettlementOrder.InterestFirst
            ? InTurn(yuan, owed, _interestYuan, _principalYuan)
            : Reversed(InTurn(yuan, _principalYuan, _interestYuan, owed));
        if (principal + interest > 0) EndStretch(paidOn);
        _principalYuan -= principal;
        _interestYuan -= interest;
        _paidPenaltyYuan += penalty;
        return new(paidOn, DueOn, principal, interest, penalty);
    }

    private decimal PenaltyOwed(LocalDate day) => _earlierPenaltyYuan + PenaltySinceChange(day) - _paidPenaltyYuan;

    private decimal PenaltySinceChange(LocalDate day) =>
        PenaltyInterest.Of(_terms, _principalYuan, _interestYuan, _unchangedSince, day).TotalYuan;

    private void EndStretch(LocalDate day)
    {
        _earlierPenaltyYuan += PenaltySinceChange(day);
        _unchangedSince = day;
    }

    private static (decimal First, decimal Second, decimal Third) InTurn(decimal yuan, decimal first, decimal second, decimal third)
    {
        var one = Math.Min(yuan, first);
        var two = Math.Min(yuan - one, second);
        return (one, two, Math.Min(yuan - one - two, third));
    }

    private static (decimal, decimal, decimal) Reversed((decimal First, decimal Second, decimal Third) parts) => (parts.Third, parts.Second, parts.First);
}
