using NodaTime;

namespace Fiscal.Domain.Calendars;

/// <summary>From recorded days to a working calendar (节假日安排).</summary>
public static class HolidayArrangements
{
    /// <summary>Days off in every year since 1999 (《全国年节及纪念日放假办法》): an arrangement without them is not complete.</summary>
    private static readonly AnnualDate[] s_always = [new(1, 1), new(5, 1), new(10, 1)];

    /// <summary>The rows that count: of each date the one recorded last, ascending.</summary>
    public static List<CalendarDay> InForce(IEnumerable<CalendarDay> recorded) =>
        [.. recorded.GroupBy(d => d.Date).Select(g => g.OrderBy(d => d.RecordedAt).ThenBy(d => d.Id).Last()).OrderBy(d => d.Date)];

    /// <summary>Years whose arrangement is complete (已知年度). The others stay unknown, however many of their days are recorded.</summary>
    public static HashSet<int> KnownYears(IReadOnlyCollection<CalendarDay> inForce)
    {
        var off = inForce.Where(d => d.Kind == CalendarDayKind.Holiday).Select(d => d.Date).ToHashSet();
        return [.. inForce.Select(d => d.ArrangementYear).Distinct().Where(year => s_always.All(day => off.Contains(day.InYear(year))))];
    }

    /// <summary>The calendar of everything recorded. It refuses years it does not know; <see cref="WorkCalendar.Flagging"/> flags them.</summary>
    public static WorkCalendar CalendarOf(IEnumerable<CalendarDay> recorded)
    {
        var days = InForce(recorded);
        var known = KnownYears(days);
        return WorkCalendar.FromArrangements(
            from day in days
            let year = known.Contains(day.ArrangementYear) ? day.ArrangementYear : day.Date.Year
            where known.Contains(year)
            select new ArrangedDay(day.Date, year, day.Kind == CalendarDayKind.MakeupWorkday));
    }
}
