using System.Globalization;
using System.Runtime.CompilerServices;
using Fiscal.Domain.Calendars;
using Fiscal.Domain.Schedules;
using NodaTime;
using NodaTime.Text;

namespace Fiscal.Domain.Tests;

/// <summary>The calendar and the LPR table the product ships with, as tests read them.</summary>
internal static class ReferenceTables
{
    public static WorkCalendar China { get; } = WorkCalendar.FromArrangements(
        Rows("china-holidays.csv").Select(r => new ArrangedDay(Day(r[0]), int.Parse(r[1], CultureInfo.InvariantCulture), r[2] == "makeup_workday")));

    public static RateFixings Lpr { get; } = RateFixings.None
        .With(RateIndex.LPR1Y, Rows("lpr.csv").Select(r => new RateFixing(Day(r[0]), Number(r[1]))))
        .With(RateIndex.LPR5Y, Rows("lpr.csv").Select(r => new RateFixing(Day(r[0]), Number(r[2]))));

    public static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text).Value;

    public static decimal Number(string text) => decimal.Parse(text, NumberStyles.Number | NumberStyles.AllowExponent, CultureInfo.InvariantCulture);

    /// <summary>The repository root: the folder of the solution.</summary>
    public static string Root([CallerFilePath] string path = "")
    {
        var folder = Path.GetDirectoryName(path)!;
        while (!File.Exists(Path.Combine(folder, "Fiscal.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("No Fiscal.sln above the tests.");
        return folder;
    }

    private static IEnumerable<string[]> Rows(string file) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Reference", file)).Skip(1).Where(l => l.Length > 0).Select(l => l.Split(','));
}
