using NodaTime;

namespace Fiscal.Domain.Amounts;

/// <summary>
/// Day counts (计息基准): from the start day (included) to the end day (excluded), 算头不算尾.
/// A new day count is one line in <see cref="Between"/>; ICMA alone also needs its coupon period.
/// </summary>
public static class DayCounts
{
    private const long IsdaDenominator = 365 * 366;

    /// <summary>The part of a year from <paramref name="start"/> to <paramref name="end"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">ICMA, which is defined on coupon periods: use <see cref="Icma"/>.</exception>
    public static YearFraction Between(this DayCount dayCount, LocalDate start, LocalDate end) => dayCount switch
    {
        DayCount.Actual360 => new(Days(start, end), 360),
        DayCount.Actual365Fixed => new(Days(start, end), 365),
        DayCount.ActualActualIsda => new(IsdaNumerator(start, end), IsdaDenominator),
        DayCount.Thirty360E => new(Thirty360E(end) - Thirty360E(start), 360),
        DayCount.Thirty360Us => new(Thirty360Us(start, end), 360),
        DayCount.NL365 => new(Days(start, end) - LeapDays(start, end), 365),
        _ => throw new ArgumentOutOfRangeException(nameof(dayCount), dayCount, null),
    };

    /// <summary>
    /// ACT/ACT ICMA inside one coupon period (票息期): a whole period is exactly 1 ÷ <paramref name="couponsPerYear"/>.
    /// The days asked for must lie inside the period; a long stub is the sum over the periods it crosses.
    /// </summary>
    public static YearFraction Icma(LocalDate start, LocalDate end, LocalDate periodStart, LocalDate periodEnd, int couponsPerYear) =>
        new(Days(start, end), (long)couponsPerYear * Days(periodStart, periodEnd));

    /// <summary>Calendar days between two dates.</summary>
    public static int Days(LocalDate start, LocalDate end) => Period.DaysBetween(start, end);

    private static long IsdaNumerator(LocalDate start, LocalDate end)
    {
        if (start.Year == end.Year)
            return Days(start, end) * DayWeight(start.Year);
        var numerator = Days(start, new LocalDate(start.Year + 1, 1, 1)) * DayWeight(start.Year)
            + Days(new LocalDate(end.Year, 1, 1), end) * DayWeight(end.Year);
        return numerator + (end.Year - start.Year - 1) * IsdaDenominator;
    }

    /// <summary>A day is 1/365 or, in a leap year, 1/366: over the common denominator 365 × 366.</summary>
    private static long DayWeight(int year) => IsLeap(year) ? 365 : 366;

    private static long Thirty360E(LocalDate date) => 360L * date.Year + 30 * date.Month + Math.Min(date.Day, 30);

    private static long Thirty360Us(LocalDate start, LocalDate end)
    {
        var (startDay, endDay) = (start.Day, end.Day);
        if (IsLastOfFebruary(start))
        {
            if (IsLastOfFebruary(end))
                endDay = 30;
            startDay = 30;
        }

        if (endDay == 31 && startDay >= 30)
            endDay = 30;
        return 360L * (end.Year - start.Year) + 30 * (end.Month - start.Month) + endDay - Math.Min(startDay, 30);
    }

    /// <summary>29 February counts as the day it ends on: it falls in (start, end].</summary>
    private static long LeapDays(LocalDate start, LocalDate end)
    {
        var count = 0;
        for (var year = start.Year; year <= end.Year; year++)
        {
            if (!IsLeap(year))
                continue;
            var leapDay = new LocalDate(year, 2, 29);
            if (leapDay > start && leapDay <= end)
                count++;
        }

        return count;
    }

    private static bool IsLastOfFebruary(LocalDate date) => date.Month == 2 && date.Day == (IsLeap(date.Year) ? 29 : 28);

    private static bool IsLeap(int year) => CalendarSystem.Iso.IsLeapYear(year);
}
