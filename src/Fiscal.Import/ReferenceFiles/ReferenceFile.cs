using Fiscal.Domain.Calendars;
using NodaTime;

namespace Fiscal.Import.ReferenceFiles;

/// <summary>A day of a holiday arrangement as a file gives it (节假日安排行).</summary>
public sealed record HolidayRow(LocalDate Date, int ArrangementYear, CalendarDayKind Kind, string Source);

/// <summary>A published value of an index as a file gives it (利率公布行), percent a year.</summary>
public sealed record FixingRow(string Index, LocalDate PublishedOn, decimal Percent, string Source);

/// <summary>A national table as read: rows and findings; nothing saved. Any error finding means the file is not taken at all.</summary>
public sealed record ReferenceFile<TRow>(IReadOnlyList<TRow> Rows, IReadOnlyList<Finding> Findings)
{
    public bool HasErrors => Findings.Any(f => f.Severity == Severity.Error);
}
