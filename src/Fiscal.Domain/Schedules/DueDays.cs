using System.Runtime.InteropServices;
using Fiscal.Domain.Calendars;
using NodaTime;

namespace Fiscal.Domain.Schedules;

/// <summary>One due day (应付日), from the contract's day to the day the money moves.</summary>
/// <param name="Day">The contract's day, unadjusted (结息日).</param>
/// <param name="AccrualEnd">First day whose interest is not settled here.</param>
/// <param name="Effective">Day from which a repayment made here lowers the balance.</param>
/// <param name="PaymentDate">Day the money moves, after lag and adjustment.</param>
/// <param name="PlanLine">Place of the day's line in the plan; meaningless without a plan.</param>
internal readonly record struct DuePoint(LocalDate Day, LocalDate AccrualEnd, LocalDate Effective, LocalDate PaymentDate, int PlanLine = 0);

/// <summary>Turns cycles, written-out days and plans into due points (期间生成).</summary>
internal sealed class DueDays(ScheduleTerms terms, WorkCalendar calendar)
{
    private readonly bool _moves = terms.BusinessDay != BusinessDayConvention.None;

    /// <summary>First year met without a holiday arrangement; 0 if none was.</summary>
    public int UnknownYear { get; private set; }

    /// <summary>Interest settlements, ascending; the last is maturity.</summary>
    public DuePoint[] Interest()
    {
        var days = InterestDays();
        var last = Maturity();
        var points = new DuePoint[days.Count + 1];
        var count = 0;
        foreach (var day in CollectionsMarshal.AsSpan(days))
        {
            var point = Point(day);
            if (point.AccrualEnd < last.AccrualEnd && point.Effective < last.Effective)
                points[count++] = point;
        }

        points[count++] = last;
        return count == points.Length ? points : points[..count];
    }

    /// <summary>Repayments before maturity, ascending.</summary>
    public ArraySegment<DuePoint> Principal(DuePoint[] settlements)
    {
        if (terms.Repayment == RepaymentMethod.Plan)
            return PlanPoints(settlements);
        if (!RedemptionRule.For(terms.Repayment).IsPeriodic)
            return ArraySegment<DuePoint>.Empty;
        if (terms is { PrincipalDays: null, PrincipalCycle: null, InterestOnlyUntil: null, CapitaliseUntil: null, PaidInAdvance: false }
            && (terms.SettlementDays ?? (object?)terms.InterestCycle) is not null)
            return new(settlements, 0, settlements.Length - 1);
        var days = PrincipalDays(terms.MaturityDate);
        var last = Maturity();
        var points = new List<DuePoint>(days.Count + 1);
        if (terms.PaidInAdvance)
            points.Add(new(terms.StartDate, terms.StartDate, terms.StartDate, Adjust(terms.StartDate)));
        foreach (var day in days)
        {
            if (day <= terms.InterestOnlyUntil || (day <= terms.CapitaliseUntil && !terms.Literal))
                continue;
            var point = Point(day);
            if (point.Effective < last.Effective)
                points.Add(point);
        }

        return points.ToArray();
    }

    /// <summary>Instalment days after the first, when the instalment is sized past maturity (按更长期限测算期供).</summary>
    public LocalDate[] After(DuePoint first, LocalDate until) => [.. PrincipalDays(until).Where(d => d > first.Day), until];

    /// <summary>Instalment days after the first, maturity the last.</summary>
    public static LocalDate[] After(ArraySegment<DuePoint> rest, in DuePoint maturity)
    {
        var days = new LocalDate[rest.Count + 1];
        for (var i = 0; i < rest.Count; i++)
            days[i] = rest[i].Effective;
        days[^1] = maturity.AccrualEnd;
        return days;
    }

    private List<LocalDate> PrincipalDays(LocalDate until)
    {
        if (terms.PrincipalDays is { } written)
            return Within(written, until);
        if (terms.PrincipalCycle is { } cycle)
            return cycle.Days(terms.StartDate, until, terms.EndOfMonth);
        if (terms.SettlementDays is { } settlements)
            return Within(settlements, until);
        return (terms.InterestCycle ?? throw ScheduleErrors.CycleMissing()).Days(terms.StartDate, until, terms.EndOfMonth);
    }

    private List<LocalDate> InterestDays()
    {
        var days = terms switch
        {
            { Repayment: RepaymentMethod.InterestAtMaturity } => [],
            { SettlementDays: { } written } => Within(written, terms.MaturityDate),
            { InterestCycle: { } cycle } => cycle.Days(terms.StartDate, terms.MaturityDate, terms.EndOfMonth),
            { Repayment: RepaymentMethod.Plan } => terms.Plan.Select(p => p.Date).Where(d => d > terms.StartDate && d < terms.MaturityDate).ToList(),
            { PrincipalCycle: null, PrincipalDays: null } => [],
            _ => PrincipalDays(terms.MaturityDate),
        };
        if (terms.CapitaliseUntil is { } until && until > terms.StartDate && until < terms.MaturityDate)
        {
            var place = days.BinarySearch(until);
            if (place < 0)
                days.Insert(~place, until);
        }

        return days;
    }

    private List<LocalDate> Within(IReadOnlyList<LocalDate> written, LocalDate until)
    {
        var days = new List<LocalDate>(written.Count);
        foreach (var day in written)
        {
            if (day >= terms.StartDate && day < until)
                days.Add(day);
        }

        return days;
    }

    /// <summary>A plan day that is a payment day of the settlement cycle takes its period end; any other stands for itself.</summary>
    private ArraySegment<DuePoint> PlanPoints(DuePoint[] settlements)
    {
        var points = new DuePoint[terms.Plan.Count];
        var count = 0;
        var s = 0;
        for (var i = 0; i < terms.Plan.Count; i++)
        {
            var date = terms.Plan[i].Date;
            if (date >= terms.MaturityDate)
                continue;
            while (s < settlements.Length - 1 && settlements[s].Effective < date)
                s++;
            var nominal = settlements[s].Day.PlusDays(terms.PaymentLagDays);
            points[count++] = nominal == date && s < settlements.Length - 1
                ? settlements[s] with { PlanLine = i }
                : new(date, date, date, Adjust(date), i);
        }

        return new(points, 0, count);
    }

    private DuePoint Point(LocalDate day)
    {
        if (!_moves && !terms.IncludeSettlementDay && terms.PaymentLagDays == 0)
            return new(day, day, day, day);
        var accrualEnd = terms.IncludeSettlementDay ? day.PlusDays(1) : day;
        var nominal = terms.PaymentLagDays == 0 ? day : day.PlusDays(terms.PaymentLagDays);
        if (!_moves)
            return new(day, accrualEnd, Later(accrualEnd, nominal), nominal);
        var payment = Adjust(nominal);
        if (terms.AdjustAccrual)
        {
            var moved = Period.DaysBetween(nominal, payment);
            (accrualEnd, nominal) = (accrualEnd.PlusDays(moved), payment);
        }

        return new(day, accrualEnd, Later(accrualEnd, nominal), payment);
    }

    private DuePoint Maturity()
    {
        var payment = Adjust(terms.MaturityDate);
        var end = terms.AdjustAccrual ? payment : terms.MaturityDate;
        return new(terms.MaturityDate, end, end, payment);
    }

    private LocalDate Adjust(LocalDate date)
    {
        if (!_moves)
            return date;
        var adjusted = calendar.Adjust(date, terms.BusinessDay);
        if (!adjusted.IsKnown && (UnknownYear == 0 || date.Year < UnknownYear))
            UnknownYear = date.Year;
        return adjusted.Date;
    }

    private static LocalDate Later(LocalDate a, LocalDate b) => a > b ? a : b;
}
