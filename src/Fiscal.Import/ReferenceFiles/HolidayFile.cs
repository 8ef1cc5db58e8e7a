using Fiscal.Domain.Calendars;
using Fiscal.Import.Reading;
using Fiscal.Import.Values;
using NodaTime;

namespace Fiscal.Import.ReferenceFiles;

/// <summary>Reads a year's holiday arrangement (节假日安排表), CSV or Excel, one day a row.</summary>
public static class HolidayFile
{
    private static readonly ReferenceColumn[] s_columns =
    [
        new("date", true, "date", "日期"),
        new("year", true, "arrangement_year", "安排年度", "年度", "年份"),
        new("kind", true, "kind", "类型", "性质", "休/班", "安排"),
        new("source", true, "source", "来源", "文号", "来源文号", "依据"),
    ];

    private static readonly string[] s_off = ["holiday", "休", "休息", "放假", "休息日"];
    private static readonly string[] s_worked = ["makeup_workday", "makeupworkday", "班", "上班", "调休上班", "补班"];

    /// <param name="content">Seekable; left open.</param>
    public static ReferenceFile<HolidayRow> Read(Stream content, string fileName, ImportLimits limits)
    {
        var findings = new List<Finding>();
        var rows = new List<HolidayRow>();
        var seen = new Dictionary<LocalDate, CalendarDayKind>();
        foreach (var row in ReferenceTable.Rows(WorkbookReader.Read(content, fileName, limits), s_columns, findings))
        {
            var (date, year, kind, source) = (row.Date("date"), row.Year("year"), KindOf(row, findings), row.Text("source"));
            if (date is not { } day || year is not { } arranged || kind is not { } said || source is null) continue;
            if (arranged != day.Year && arranged != day.Year + 1) findings.Add(Findings.ArrangedForAnotherYear(row.At("year"), day));
            else if (seen.TryGetValue(day, out var other) && other != said) findings.Add(Findings.DayListedTwice(row.At("date")));
            else if (seen.TryAdd(day, said)) rows.Add(new(day, arranged, said, source));
        }

        return new(rows, findings);
    }

    private static CalendarDayKind? KindOf(ReferenceTableRow row, List<Finding> findings)
    {
        if (row.Text("kind") is not { } text) return null;
        var plain = Plain.WithoutBlanks(text);
        if (s_off.Contains(plain, StringComparer.OrdinalIgnoreCase)) return CalendarDayKind.Holiday;
        if (s_worked.Contains(plain, StringComparer.OrdinalIgnoreCase)) return CalendarDayKind.MakeupWorkday;
        findings.Add(Findings.DayKindUnreadable(row.At("kind")));
        return null;
    }
}
