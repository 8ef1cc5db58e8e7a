using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace Fiscal.Domain.Schedules;

/// <summary>What happens to days left over before the end (不足期): a short last period, or one long one.</summary>
public enum Stub { Short, Long }

/// <summary>The length of a period (周期): whole months, or whole days. Written <c>P3M</c>, <c>P1Y</c>, <c>P2W</c>, <c>P15D</c>.</summary>
public readonly partial record struct CyclePeriod(int Months, int Days)
{
    /// <summary>Months: 1 to 1200.</summary>
    public static CyclePeriod OfMonths(int months) => new(months, 0);

    /// <summary>Days: 1 to 36500.</summary>
    public static CyclePeriod OfDays(int days) => new(0, days);

    /// <summary>Reads an ISO 8601 period of one unit, one to four digits.</summary>
    public static CyclePeriod Parse(string text)
    {
        var match = Format().Match(text);
        if (!match.Success)
            throw ScheduleErrors.CycleUnreadable(text);
        var count = int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture);
        return match.Groups[2].Value switch
        {
            "D" => OfDays(count),
            "W" => OfDays(7 * count),
            "M" => OfMonths(count),
            _ => OfMonths(12 * count),
        };
    }

    /// <summary>Periods in a year (每年期数): 12 ÷ months. Zero for a period of days, which has no such number.</summary>
    public int PerYear => Months is > 0 and <= 12 && 12 % Months == 0 ? 12 / Months : 0;

    public bool IsPositive => (Months > 0) != (Days > 0) && Months >= 0 && Days >= 0;

    [GeneratedRegex(@"^P([0-9]{1,4})([DWMY])$")]
    private static partial Regex Format();
}

/// <summary>
/// Repeating due days (结息周期、还本周期): anchor + k × period, always counted from the anchor,
/// so that a 31st never drifts to the 28th.
/// </summary>
/// <param name="Anchor">The first due day (首个结息日); null: the start of the debt. An anchor before the start only sets the rhythm.</param>
public sealed record Cycle(CyclePeriod Every, LocalDate? Anchor = null, Stub Stub = Stub.Short)
{
    /// <summary>Due days of the calendar quarter, half year, year or month (季末月 20 日) on a settlement day of 1 to 31.</summary>
    public static Cycle OnSettlementDay(PaymentFrequency frequency, int day, LocalDate start)
    {
        var months = MonthsOf(frequency);
        var month = (start.Month + months - 1) / months * months;
        var anchor = OnDay(start.Year, month, day);
        if (anchor <= start)
        {
            var next = new LocalDate(start.Year, month, 1).PlusMonths(months);
            anchor = OnDay(next.Year, next.Month, day);
        }

        return new Cycle(CyclePeriod.OfMonths(months), anchor);
    }

    /// <summary>Due days that follow the start of the debt (按放款对应日).</summary>
    public static Cycle FromStart(PaymentFrequency frequency) => new(CyclePeriod.OfMonths(MonthsOf(frequency)));

    /// <summary>The k-th due day; k may be negative. With <paramref name="endOfMonth"/> an anchor at a month's end keeps to month ends.</summary>
    public LocalDate Day(LocalDate anchor, int k, bool endOfMonth)
    {
        if (Every.Months == 0)
            return anchor.PlusDays(k * Every.Days);
        var day = anchor.PlusMonths(k * Every.Months);
        return endOfMonth && IsMonthEnd(anchor) ? OnDay(day.Year, day.Month, 31) : day;
    }

    /// <summary>Due days after <paramref name="start"/> and before <paramref name="end"/>; the end itself is not among them.</summary>
    public List<LocalDate> Days(LocalDate start, LocalDate end, bool endOfMonth = false)
    {
        if (!Every.IsPositive)
            throw ScheduleErrors.CycleNotPositive();
        var anchor = Anchor ?? start;
        var days = new List<LocalDate>(EstimatedCount(start, end));
        var k = anchor > start ? 0 : FirstAfter(anchor, start, endOfMonth);
        var day = Day(anchor, k, endOfMonth);
        while (day < end)
        {
            days.Add(day);
            day = Day(anchor, ++k, endOfMonth);
        }

        if (Stub == Stub.Long && day != end && days.Count > 0)
            days.RemoveAt(days.Count - 1);
        return days;
    }

    /// <summary>The smallest k whose due day is after <paramref name="date"/>.</summary>
    public int FirstAfter(LocalDate anchor, LocalDate date, bool endOfMonth)
    {
        var k = Every.Months > 0
            ? (((date.Year - anchor.Year) * 12) + date.Month - anchor.Month) / Every.Months - 1
            : Period.DaysBetween(anchor, date) / Every.Days - 1;
        while (Day(anchor, k, endOfMonth) <= date)
            k++;
        return k;
    }

    private int EstimatedCount(LocalDate start, LocalDate end)
    {
        var days = Math.Max(0, Period.DaysBetween(start, end));
        var count = Every.Months > 0 ? days / (28 * Every.Months) : days / Every.Days;
        return count < ScheduleTerms.MaximumPeriods ? count + 2 : throw ScheduleErrors.TooManyPeriods();
    }

    private static int MonthsOf(PaymentFrequency frequency) => frequency switch
    {
        PaymentFrequency.Monthly => 1,
        PaymentFrequency.Quarterly => 3,
        PaymentFrequency.SemiAnnual => 6,
        PaymentFrequency.Annual => 12,
        _ => throw ScheduleErrors.FrequencyHasNoCycle(),
    };

    private static LocalDate OnDay(int year, int month, int day) =>
        new(year, month, Math.Min(day, CalendarSystem.Iso.GetDaysInMonth(year, month)));

    private static bool IsMonthEnd(LocalDate date) => date.Day == CalendarSystem.Iso.GetDaysInMonth(date.Year, date.Month);
}
