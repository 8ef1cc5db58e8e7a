using System.Collections.Immutable;
using Fiscal.Domain.Calendars;
using NodaTime;

namespace Fiscal.Domain.Schedules;

/// <summary>One dated payment (一期应付). Amounts in yuan, the rate in percent a year.</summary>
public readonly record struct ScheduledPayment
{
    /// <summary>1, 2, 3 …; 0 for a fee paid on the start day.</summary>
    public int Number { get; init; }

    /// <summary>Day it is to be paid (应还日), after adjustment.</summary>
    public LocalDate Date { get; init; }

    /// <summary>First day whose interest is settled (计息期起).</summary>
    public LocalDate PeriodStart { get; init; }

    /// <summary>First day whose interest is not settled (计息期止，不含).</summary>
    public LocalDate PeriodEnd { get; init; }

    /// <summary>Calendar days in the period, whatever the day count makes of them.</summary>
    public int Days => Period.DaysBetween(PeriodStart, PeriodEnd);

    /// <summary>Rate in force on the last day of the period; with several drawdowns the average by balance.</summary>
    public decimal RatePercent { get; init; }

    /// <summary>Rests on an index value not yet published, or on a drawdown not yet made (预测).</summary>
    public bool IsForecast { get; init; }

    public decimal PrincipalYuan { get; init; }

    public decimal InterestYuan { get; init; }

    /// <summary>Interest added to the principal instead of paid (转本金的利息).</summary>
    public decimal CapitalisedYuan { get; init; }

    public decimal FeeYuan { get; init; }

    /// <summary>Balance after the payment (未偿余额).</summary>
    public decimal OutstandingYuan { get; init; }

    /// <summary>What leaves the account (应付合计).</summary>
    public decimal TotalYuan => PrincipalYuan + InterestYuan + FeeYuan;
}

/// <summary>Sums over a schedule (合计).</summary>
public readonly record struct ScheduleTotals(decimal PrincipalYuan, decimal InterestYuan, decimal FeeYuan);

/// <summary>Something the reader must know about a schedule (提示): a stable code and a Chinese sentence.</summary>
public sealed record ScheduleWarning(string Code, string Message);

/// <summary>What happens on a day (事件种类).</summary>
public enum ScheduleEventKind { Drawdown, PrincipalRepayment, InterestPayment, InterestCapitalised, RateChange, InterestBaseFixed, Maturity }

/// <summary>One event with the state after it (事件及其后状态): for checking a schedule step by step.</summary>
public readonly record struct ScheduleEvent(
    LocalDate Date, ScheduleEventKind Kind, decimal AmountYuan, decimal OutstandingYuan, decimal RatePercent, decimal AccruedYuan);

/// <summary>Dated payments computed from terms (还本付息计划).</summary>
public sealed class Schedule
{
    internal Schedule(ImmutableArray<ScheduledPayment> payments, IReadOnlyList<ScheduleWarning> warnings) =>
        (Payments, Warnings) = (payments, warnings);

    /// <summary>Ascending by date.</summary>
    public ImmutableArray<ScheduledPayment> Payments { get; }

    public IReadOnlyList<ScheduleWarning> Warnings { get; }

    public ScheduleTotals Totals
    {
        get
        {
            decimal principal = 0, interest = 0, fee = 0;
            foreach (var payment in Payments)
            {
                principal += payment.PrincipalYuan;
                interest += payment.InterestYuan;
                fee += payment.FeeYuan;
            }

            return new(principal, interest, fee);
        }
    }

    /// <summary>Computes the payments of <paramref name="terms"/>. Pure: the same input gives the same schedule.</summary>
    /// <exception cref="BusinessRuleException">The terms contradict themselves, or a calendar year or index value is unknown.</exception>
    public static Schedule Of(ScheduleTerms terms, WorkCalendar calendar, RateFixings fixings) =>
        Run(terms, calendar, fixings, null);

    /// <summary>The events behind the payments, in the order they happen.</summary>
    /// <inheritdoc cref="Of"/>
    public static IReadOnlyList<ScheduleEvent> EventsOf(ScheduleTerms terms, WorkCalendar calendar, RateFixings fixings)
    {
        var events = new List<ScheduleEvent>();
        Run(terms, calendar, fixings, events);
        return events;
    }

    private static Schedule Run(ScheduleTerms terms, WorkCalendar calendar, RateFixings fixings, List<ScheduleEvent>? events)
    {
        TermsValidation.Check(terms);
        try
        {
            return new ScheduleRun(terms, calendar, fixings, events).Result();
        }
        catch (OverflowException)
        {
            throw ScheduleErrors.Overflow();
        }
    }
}
