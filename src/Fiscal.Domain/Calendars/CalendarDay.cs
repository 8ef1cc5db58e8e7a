using System.ComponentModel.DataAnnotations;
using NodaTime;

namespace Fiscal.Domain.Calendars;

/// <summary>What a holiday arrangement says of a day (日期性质).</summary>
public enum CalendarDayKind
{
    [Display(Name = "休息")] Holiday,
    [Display(Name = "上班")] MakeupWorkday,
}

/// <summary>One recorded day of a holiday arrangement (节假日安排的一天). The last one recorded for a date counts.</summary>
public sealed class CalendarDay : ReferenceRow
{
    private CalendarDay() { } // EF

    public CalendarDay(LocalDate date, int arrangementYear, CalendarDayKind kind, string source, Instant recordedAt, string recordedBy)
        : base(source, recordedAt, recordedBy)
    {
        if (arrangementYear != date.Year && arrangementYear != date.Year + 1)
            throw CalendarErrors.ArrangedForAnotherYear(date, arrangementYear);
        (Date, ArrangementYear, Kind) = (date, arrangementYear, kind);
    }

    public LocalDate Date { get; private set; }

    /// <summary>The year the notice is for (安排年度): that of the date, or the one after for its last days.</summary>
    public int ArrangementYear { get; private set; }

    public CalendarDayKind Kind { get; private set; }

    public bool SaysTheSameAs(CalendarDay other) =>
        (Date, ArrangementYear, Kind, Source) == (other.Date, other.ArrangementYear, other.Kind, other.Source);
}
