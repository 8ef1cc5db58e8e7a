using System.Text.RegularExpressions;
using Fiscal.Import.Reading;

namespace Fiscal.Import.Interpretation;

/// <summary>Columns that hold something and have no field, put as questions (未对应的列).</summary>
internal static partial class UnplacedColumns
{
    private const int RowsLookedAt = 200;
    private const int MostSamples = 3;
    private const int LongestSample = 60;
    private const int MostCandidates = 3;
    private const int MostColumns = 60;
    private const decimal LeastLikeness = 34;

    /// <param name="code">The finding or refusal that names the columns.</param>
    public static List<ImportQuestion> Of(FoundTable table, string code, bool required)
    {
        var questions = new List<ImportQuestion>();
        foreach (var (header, column) in table.Unused.Concat(WithoutHeader(table)).OrderBy(c => c.Column))
            if (Samples(table, column) is { Count: > 0 } samples && questions.Count < MostColumns)
                questions.Add(new(QuestionKind.Column, code, required, table.Sheet.Name, table.Sheet.Rows[table.Bottom].Number, Address.Of(table.Sheet.Rows[table.Bottom].Number, column),
                    header, null, samples, Candidates(table, header)));
        return questions;
    }

    /// <summary>Whether a column without a field holds names of units: whoever they are, the rows are not all of one debtor.</summary>
    public static bool MayNameDebtors(FoundTable table) => table.Unused.Concat(WithoutHeader(table)).Any(u => Samples(table, u.Column) is { Count: > 0 } samples
        && samples.Count(s => s.Length is > 3 and < 40 && Unit.IsMatch(s)) * 2 > samples.Count);

    private static readonly Regex Unit = UnitName();

    [GeneratedRegex("(?:公司|医院|学校|中学|小学|学院|幼儿园|管委会|委员会|人民政府|中心|集团|局|城投|交投|水投)(?:本部)?$")]
    private static partial Regex UnitName();

    // A column of data that nobody named.
    private static IEnumerable<(string? Header, int Column)> WithoutHeader(FoundTable table)
    {
        var named = table.Columns.Values.Select(c => c.Index).Concat(table.Unused.Select(u => u.Column)).Concat(table.Contested.Select(c => c.Left.Index)).ToHashSet();
        return Enumerable.Range(1, table.Sheet.Width).Where(c => !named.Contains(c) && !table.Ignores(c)).Select(c => ((string?)null, c));
    }

    // What stands in rows of data; a remark under a table is none.
    private static List<string> Samples(FoundTable table, int column)
    {
        var placed = table.Columns.Values.Select(c => c.Index).ToList();
        return [.. table.Sheet.Rows.Skip(table.Bottom + 1).Take(RowsLookedAt).Where(r => !r[column].IsBlank && placed.Count(c => !r[c].IsBlank) * 2 >= placed.Count)
            .Select(r => r[column].Raw.Trim()).Distinct().Take(MostSamples).Select(raw => raw.Length > LongestSample ? raw[..LongestSample] : raw)];
    }

    private static List<AnswerCandidate> Candidates(FoundTable table, string? header)
    {
        if (header is null) return [];
        var key = HeaderText.Undated(HeaderText.Key(header));
        return [.. table.Layout.Fields.Where(f => !table.Columns.ContainsKey(f.Key) && f.Value.Count > 0)
            .Select(f => new AnswerCandidate(f.Key, f.Value[0], f.Value.Max(name => Likeness(key, HeaderText.Key(name)))))
            .Where(c => c.Score >= LeastLikeness).OrderByDescending(c => c.Score).ThenBy(c => c.Answer, StringComparer.Ordinal).Take(MostCandidates)];
    }

    // The share of pairs of characters in common, as percent.
    private static decimal Likeness(string one, string other)
    {
        if (one.Length < 2 || other.Length < 2) return one == other ? 100 : 0;
        var left = Enumerable.Range(0, other.Length - 1).Select(i => other.Substring(i, 2)).ToList();
        var common = Enumerable.Range(0, one.Length - 1).Count(i => left.Remove(one.Substring(i, 2)));
        return Math.Floor(200m * common / (one.Length + other.Length - 2));
    }
}
