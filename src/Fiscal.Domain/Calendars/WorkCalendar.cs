using NodaTime;

namespace Fiscal.Domain.Calendars;

/// <summary>One day named by a holiday arrangement (节假日安排): off, or worked in exchange (调休上班).</summary>
/// <param name="ArrangementYear">The year the notice is for; its days may fall in the December before.</param>
public readonly record struct ArrangedDay(LocalDate Date, int ArrangementYear, bool IsWorkday);

/// <summary>What to do with a year whose holidays are not announced (日历未知). Guessing plain weekdays is no choice.</summary>
public enum UnknownYear { Refuse, Flag }

/// <summary>A payment date after adjustment (应还日). Not known: it stands unadjusted and must be flagged.</summary>
public readonly record struct AdjustedDate(LocalDate Date, bool IsKnown);

/// <summary>
/// Working days (工作日历): statutory holidays and make-up workdays by year, or simple calendars without them.
/// Immutable and safe to share.
/// </summary>
public sealed class WorkCalendar
{
    private readonly bool[]?[] _workdays; // by year from _firstYear, by day of year; null: not announced
    private readonly int _firstYear;
    private readonly bool _everyYearKnown;
    private readonly bool _weekendsOff;

    private WorkCalendar(bool weekendsOff) => (_workdays, _everyYearKnown, _weekendsOff) = ([], true, weekendsOff);

    private WorkCalendar(int firstYear, bool[]?[] workdays) => (_firstYear, _workdays) = (firstYear, workdays);

    private WorkCalendar(WorkCalendar other) =>
        (_firstYear, _workdays, _everyYearKnown, _weekendsOff) = (other._firstYear, other._workdays, other._everyYearKnown, other._weekendsOff);

    /// <summary>Every day is a working day (不区分工作日).</summary>
    public static WorkCalendar None { get; } = new(weekendsOff: false);

    /// <summary>Monday to Friday (仅周末休息), for contracts that say so; never a stand-in for China.</summary>
    public static WorkCalendar Weekends { get; } = new(weekendsOff: true);

    /// <summary>What this calendar does with a year without an arrangement; refuses unless told otherwise.</summary>
    public UnknownYear OnUnknownYear { get; private init; } = UnknownYear.Refuse;

    /// <summary>The same days, but dates of unannounced years stay unadjusted and are flagged instead of refused.</summary>
    public WorkCalendar Flagging() => new(this) { OnUnknownYear = UnknownYear.Flag };

    /// <summary>Builds the calendar from arrangement rows; a year is known if at least one row is arranged for it.</summary>
    public static WorkCalendar FromArrangements(IEnumerable<ArrangedDay> days)
    {
        var rows = days.OrderBy(d => d.Date).ToList();
        if (rows.Count == 0)
            return new WorkCalendar(0, []);
        for (var i = 1; i < rows.Count; i++)
        {
            if (rows[i].Date == rows[i - 1].Date && rows[i].IsWorkday != rows[i - 1].IsWorkday)
                throw CalendarErrors.DayListedTwice(rows[i].Date);
        }

        var firstYear = rows.Min(d => d.ArrangementYear);
        var years = new bool[]?[rows.Max(d => d.ArrangementYear) - firstYear + 1];
        foreach (var year in rows.Select(d => d.ArrangementYear).Distinct())
            years[year - firstYear] = PlainWeek(year);
        foreach (var row in rows)
        {
            var index = row.Date.Year - firstYear;
            if (index >= 0 && index < years.Length && years[index] is { } workdays)
                workdays[row.Date.DayOfYear] = row.IsWorkday;
        }

        return new WorkCalendar(firstYear, years);
    }

    /// <summary>Whether the holidays of that year are announced.</summary>
    public bool Knows(int year) => _everyYearKnown || Year(year) is not null;

    /// <summary>Whether people work that day (工作日). A year that is not announced is always refused here.</summary>
    public bool IsWorkday(LocalDate date)
    {
        if (_everyYearKnown)
            return !_weekendsOff || date.DayOfWeek < IsoDayOfWeek.Saturday;
        var year = Year(date.Year) ?? throw CalendarErrors.YearUnknown(date.Year);
        return year[date.DayOfYear];
    }

    /// <summary>Moves a date that is no working day (休息日调整).</summary>
    public AdjustedDate Adjust(LocalDate date, BusinessDayConvention convention)
    {
        if (convention == BusinessDayConvention.None || (_everyYearKnown && !_weekendsOff))
            return new(date, true);
        if (OnUnknownYear == UnknownYear.Flag && !Knows(date.Year))
            return new(date, false);
        var forward = convention is BusinessDayConvention.Following or BusinessDayConvention.ModifiedFollowing;
        var staysInMonth = convention is BusinessDayConvention.ModifiedFollowing or BusinessDayConvention.ModifiedPreceding;
        var moved = Nearest(date, forward ? 1 : -1);
        if (staysInMonth && moved is { } found && found.Month != date.Month)
            moved = Nearest(date, forward ? -1 : 1);
        return moved is { } workday ? new(workday, true) : new(date, false);
    }

    /// <summary>
    /// The N-th working day before a payment day (还本付息日 N 个工作日前); the payment day itself is not counted.
    /// N is 1 to 250.
    /// </summary>
    public LocalDate WorkdaysBefore(LocalDate paymentDay, int workdays)
    {
        if (workdays is < 1 or > 250)
            throw CalendarErrors.NotAWorkdayCount(workdays);
        var date = paymentDay;
        while (workdays > 0)
        {
            date = date.PlusDays(-1);
            if (IsWorkday(date))
                workdays--;
        }

        return date;
    }

    private LocalDate? Nearest(LocalDate date, int step)
    {
        while (true)
        {
            if (OnUnknownYear == UnknownYear.Flag && !Knows(date.Year))
                return null;
            if (IsWorkday(date))
                return date;
            date = date.PlusDays(step);
        }
    }

    private bool[]? Year(int year)
    {
        var index = year - _firstYear;
        return index >= 0 && index < _workdays.Length ? _workdays[index] : null;
    }

    private static bool[] PlainWeek(int year)
    {
        var workdays = new bool[367];
        for (var date = new LocalDate(year, 1, 1); date.Year == year; date = date.PlusDays(1))
            workdays[date.DayOfYear] = date.DayOfWeek < IsoDayOfWeek.Saturday;
        return workdays;
    }
}
