using System.Globalization;
using System.Text.Json;
using Fiscal.Domain.Amounts;
using Fiscal.Domain.Schedules;
using NodaTime;
using static Fiscal.Domain.Tests.ReferenceTables;

namespace Fiscal.Domain.Tests.Schedules.Actus;

/// <summary>The terms of one ACTUS case, read as what they are: text that may be padded, a number, or a list.</summary>
internal sealed class ActusTerms(JsonElement terms)
{
    public string Type => Text("contractType")!;

    public string? Text(string name) => terms.TryGetProperty(name, out var value) ? Cell(value) : null;

    public decimal? Amount(string name) => Text(name) is { } text ? Number(text) : null;

    public LocalDate? Date(string name) => Text(name) is { } text ? DateOf(text) : null;

    public IReadOnlyList<string> List(string name) => !terms.TryGetProperty(name, out var value) ? []
        : value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray().Select(Cell)] : [Cell(value)];

    /// <summary>23:59:59 is the next midnight.</summary>
    public static LocalDate DateOf(string moment)
    {
        var date = Day(moment[..10]);
        return moment.EndsWith("23:59:59", StringComparison.Ordinal) ? date.PlusDays(1) : date;
    }

    /// <summary>+1 for an asset, −1 for a liability.</summary>
    public int Sign => Text("contractRole") == "RPL" ? -1 : 1;

    public bool EndOfMonth => Text("endOfMonthConvention") == "EOM";

    public DayCount DayCount => Text("dayCountConvention") switch
    {
        "AA" => DayCount.ActualActualIsda,
        "A360" => DayCount.Actual360,
        "A365" => DayCount.Actual365Fixed,
        "30E360" => DayCount.Thirty360E,
        var other => throw new NotSupportedException($"Day count {other} is not one of ours."),
    };

    /// <summary>Days of a cycle from its anchor (included) to the end (excluded).</summary>
    public List<LocalDate> Cycle(string? anchorText, string? cycleText, LocalDate? fallbackAnchor, string endText)
    {
        // Whether the end is on the cycle is asked of the day as printed.
        var end = Day(endText[..10]);
        if (cycleText is null)
            return anchorText is not null && DateOf(anchorText) < end ? [DateOf(anchorText)] : [];
        var (period, stub) = Parse(cycleText);
        var start = anchorText is null ? new Cycle(period).Day(fallbackAnchor!.Value, 1, EndOfMonth) : DateOf(anchorText);
        return start < end ? new Cycle(period, start, stub).Days(start.PlusDays(-1), end, EndOfMonth) : [];
    }

    public static (CyclePeriod Period, Stub Stub) Parse(string cycle) =>
        (CyclePeriod.Parse(cycle[..cycle.IndexOf('L', StringComparison.Ordinal)]), cycle.EndsWith('1') ? Stub.Short : Stub.Long);

    private static string Cell(JsonElement value) => value.ValueKind == JsonValueKind.String
        ? value.GetString()!.Trim()
        : value.GetRawText().ToString(CultureInfo.InvariantCulture);
}
