using NodaTime;

namespace Fiscal.Domain.Schedules;

/// <summary>An amount paid on a day (实际还款), yuan, above 0.</summary>
public readonly record struct ActualPayment(LocalDate PaidOn, decimal Yuan);

/// <summary>
/// What a payment settles first within a due line (抵充顺序): penalty, interest, principal, which is 民法典第五百六十一条 unless
/// agreed otherwise; or principal, interest, penalty.
/// </summary>
public enum SettlementOrder { InterestFirst, PrincipalFirst }

/// <summary>What one payment settled of one due line (归还明细), yuan. Paid on the due day it bears no penalty.</summary>
public readonly record struct LateSettlement(LocalDate PaidOn, LocalDate DueOn, decimal PrincipalYuan, decimal InterestYuan, decimal PenaltyYuan);

/// <summary>What is still unpaid of one due line (逾期未还), yuan, with the penalty owed to the day asked for (excluded).</summary>
public readonly record struct OverdueLine(LocalDate DueOn, decimal PrincipalYuan, decimal InterestYuan, decimal PenaltyYuan);

/// <summary>
/// Payments made after due days passed, in part or whole (逾期后部分归还). A payment goes to the oldest due line until all of
/// it is settled, then to the next. Penalty interest runs on the principal and interest still unpaid, from the due day
/// (included) to the day of the payment (excluded); each part is rounded to the fen once for every stretch in which it does
/// not change. Nothing before a payment changes. Fees are not part of it.
/// </summary>
/// <param name="Settlements">In the order paid; for one payment by due day.</param>
/// <param name="Overdue">By due day; due on or before the day asked for.</param>
public sealed record LatePayments(IReadOnlyList<LateSettlement> Settlements, IReadOnlyList<OverdueLine> Overdue)
{
    /// <summary>Settles <paramref name="due"/> with <paramref name="paid"/>; every line bears the same penalty rate.</summary>
    /// <inheritdoc cref="Of(IEnumerable{ScheduledPayment}, IReadOnlyList{ActualPayment}, Func{ScheduledPayment, PenaltyTerms}, LocalDate, SettlementOrder)"/>
    public static LatePayments Of(
        IEnumerable<ScheduledPayment> due, IReadOnlyList<ActualPayment> paid, PenaltyTerms terms, LocalDate asOf,
        SettlementOrder order = SettlementOrder.InterestFirst) =>
        Of(due, paid, _ => terms, asOf, order);

    /// <summary>Settles <paramref name="due"/> with <paramref name="paid"/>. Pure.</summary>
    /// <param name="due">What falls due; lines due after <paramref name="asOf"/> do not count.</param>
    /// <param name="paid">All that was paid for these lines, ascending; several on one day are allowed.</param>
    /// <param name="termsOf">The penalty of each line.</param>
    /// <param name="asOf">What is still overdue is stated for this day; not before the last payment.</param>
    /// <exception cref="BusinessRuleException">
    /// Payments out of order, not above 0, after <paramref name="asOf"/> or above what is due; or penalties that compound.
    /// </exception>
    public static LatePayments Of(
        IEnumerable<ScheduledPayment> due, IReadOnlyList<ActualPayment> paid, Func<ScheduledPayment, PenaltyTerms> termsOf, LocalDate asOf,
        SettlementOrder order = SettlementOrder.InterestFirst)
    {
        CheckPayments(paid, asOf);
        var lines = due.Where(p => p.Date <= asOf).OrderBy(p => p.Date).Select(p => new LateLine(p, termsOf(p))).ToList();
        List<LateSettlement> settlements = [.. paid.SelectMany(payment => Apply(payment, lines, order))];
        return new(settlements, [.. lines.Select(l => l.OverdueOn(asOf)).Where(IsOverdue)]);
    }

    private static List<LateSettlement> Apply(ActualPayment payment, List<LateLine> lines, SettlementOrder order)
    {
        var settlements = new List<LateSettlement>();
        var left = payment.Yuan;
        foreach (var line in lines.TakeWhile(l => l.DueOn <= payment.PaidOn))
        {
            if (left == 0) break;
            var settled = line.Settle(payment.PaidOn, left, order);
            var yuan = settled.PrincipalYuan + settled.InterestYuan + settled.PenaltyYuan;
            if (yuan == 0) continue;
            settlements.Add(settled);
            left -= yuan;
        }

        return left == 0 ? settlements : throw ScheduleErrors.PaidMoreThanDue(payment.PaidOn, payment.Yuan, left);
    }

    private static void CheckPayments(IReadOnlyList<ActualPayment> paid, LocalDate asOf)
    {
        var previous = LocalDate.MinIsoValue;
        foreach (var (paidOn, yuan) in paid)
        {
            if (yuan <= 0) throw ScheduleErrors.PaidNotPositive(paidOn, yuan);
            if (paidOn < previous) throw ScheduleErrors.PaidOutOfOrder(paidOn, previous);
            if (paidOn > asOf) throw ScheduleErrors.PaidAfterAsOf(paidOn, asOf);
            previous = paidOn;
        }
    }

    private static bool IsOverdue(OverdueLine line) => line is not { PrincipalYuan: 0, InterestYuan: 0, PenaltyYuan: 0 };
}
