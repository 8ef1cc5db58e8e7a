using System.Globalization;
using System.Text.RegularExpressions;

namespace Fiscal.Import.Interpretation;

/// <summary>Columns that stand under a year, each a field of its own (年份列组): 2027年/还本 is <c>year2027PrincipalYuan</c>.</summary>
internal static partial class YearColumn
{
    /// <summary>The field of a column under a year, or null.</summary>
    public static string? Of(TableLayout layout, HeaderCell header)
    {
        if (layout.YearGroups.Count == 0) return null;
        var year = header.Keys.Select(key => Group().Match(key)).LastOrDefault(m => m.Success);
        var leaf = header.Keys.Count > 1 && !Group().IsMatch(header.Keys[^1]) ? header.Keys[^1] : year?.Groups["part"].Value;
        var field = layout.YearGroups.FirstOrDefault(g => g.Value.Any(name => HeaderText.Key(name) == leaf)).Key;
        return year is null || field is null ? null
            : $"year{year.Groups["year"].Value}{(year.Groups["later"].Success ? "AndLater" : "")}{char.ToUpperInvariant(field[0])}{field[1..]}";
    }

    /// <summary>The field of a column that is a year itself: 2023年决算数 is <c>year2023AmountYuan</c>. Null: it is none.</summary>
    public static string? OfAmount(TableLayout layout, HeaderCell header)
    {
        if (layout.YearAmounts.Count == 0 || WithYear().Match(string.Concat(header.Keys)) is not { Success: true } match) return null;
        var name = match.Groups["before"].Value + match.Groups["after"].Value;
        var kind = layout.YearAmounts.FirstOrDefault(a => a.Value.Any(way => HeaderText.Key(way) == name)).Key;
        return kind is null ? null : $"year{match.Groups["year"].Value}{kind}Yuan";
    }

    /// <summary>The year and the kind of a field of <see cref="OfAmount"/>.</summary>
    public static (int Year, string Kind)? AmountOf(string field) => AmountField().Match(field) is { Success: true } match
        ? (int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture), match.Groups["kind"].Value) : null;

    public static bool IsDuty(string field) => Field().IsMatch(field);

    /// <summary>What a row states for each year, earliest first; a year without an amount is left out.</summary>
    public static IReadOnlyList<YearDuties> Read(RowValues values)
    {
        var years = new SortedDictionary<(int, bool), (decimal Principal, decimal Interest)>();
        foreach (var field in values.Sources.Keys.Order(StringComparer.Ordinal).ToList())
        {
            if (Field().Match(field) is not { Success: true } match || values.Owed(field) is not { } amount) continue;
            var year = (int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture), match.Groups["later"].Success);
            var known = years.GetValueOrDefault(year);
            years[year] = match.Groups["part"].Value == "Principal" ? known with { Principal = amount } : known with { Interest = amount };
        }

        return [.. years.Where(y => y.Value != (0, 0)).Select(y => new YearDuties(y.Key.Item1, y.Key.Item2, y.Value.Principal, y.Value.Interest))];
    }

    // What is left of the year in hand may be said of its column: 2026年剩余, 2026年11-12月. A column may also name its year alone: 2027年还本.
    [GeneratedRegex(@"^(?<year>20\d{2})年?度?(?<later>(?:及|和)?(?:以后|之后|往后)(?:年度|年)?|\+)?(?:剩余(?:月份)?|\d{1,2}-12月份?)?(?:还本付息|还款计划|偿还计划|应还本息)?(?<part>\D*)$")]
    private static partial Regex Group();

    [GeneratedRegex(@"^(?<before>\D*)(?<year>20\d{2})(?:年?度?末?)(?<after>\D*)$")]
    private static partial Regex WithYear();

    [GeneratedRegex(@"^year(?<year>\d{4})(?<kind>Amount|Whole|Own)Yuan$")]
    private static partial Regex AmountField();

    [GeneratedRegex(@"^year(?<year>\d{4})(?<later>AndLater)?(?<part>Principal|Interest)Yuan$")]
    private static partial Regex Field();
}
