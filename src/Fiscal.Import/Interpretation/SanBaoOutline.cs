using System.Text.RegularExpressions;
using Fiscal.Domain.SanBao;
using Fiscal.Import.Reading;
using Fiscal.Import.Values;

namespace Fiscal.Import.Interpretation;

/// <summary>The headings that an item stands under.</summary>
internal readonly record struct SanBaoPlace(SanBaoCategory? Category, string? Group);

/// <summary>
/// The outline of a 三保 table (大类、分组): categories and groups are rows of their own above their items and sum them. A heading has
/// neither number nor standard; an item without them is told from a heading by what stands below.
/// </summary>
internal sealed partial class SanBaoOutline
{
    private const int Plainest = 5; // no numbering
    private static readonly string[] Measures = ["quantity", "nationalStandardYuan", "provincialStandardYuan"];

    /// <param name="Amounts">By field: zero where it is blank, null where it can't be read.</param>
    private sealed record Line(int Level, bool Measured, string Text, SanBaoCategory? Category, RowValues Values, IReadOnlyList<string> Fields, decimal?[] Amounts)
    {
        public bool States(int field) => Amounts[field] is not null && !Values.IsBlank(Fields[field]);
        public bool Says(int field, decimal sum) => Math.Abs(sum - Amounts[field]!.Value) <= Values.Precision(Fields[field]);
    }

    private sealed record Heading(Line Line, int Level, List<Line> Items);

    private readonly Dictionary<int, SanBaoPlace> _places = [];
    private readonly Dictionary<int, Heading> _headings = [];
    private readonly List<string> _fields;
    private readonly Layout _layout;
    private readonly bool _numbered; // in a column of its own

    /// <param name="rows">The rows that are neither totals nor notes, in order.</param>
    public SanBaoOutline(FoundTable table, Layout layout, IEnumerable<RowValues> rows)
    {
        _layout = layout;
        _fields = [.. table.Columns.Keys.Where(f => Fields.ReadingOf(f) == FieldReading.Amount)];
        var all = rows.ToList();
        _numbered = all.Exists(r => Serial().IsMatch(Plain.WithoutBlanks(r.Raw("serial"))));
        Build([.. all.Select(LineOf)], table.Columns.Keys.Any(f => Fields.ReadingOf(f) == FieldReading.Quantity));
    }

    public SanBaoPlace PlaceOf(int row) => _places.GetValueOrDefault(row);

    /// <summary>What a heading is called among the rows that are no data; null for an item.</summary>
    public string? HeadingAt(int row) => !_headings.TryGetValue(row, out var heading) ? null : heading.Line.Category is null ? "分组小计" : "大类小计";

    /// <summary>Headings that do not sum the items below them.</summary>
    public IEnumerable<Finding> Mismatches() =>
        from heading in _headings.Values
        from field in Enumerable.Range(0, _fields.Count)
        let sum = heading.Items.Aggregate((decimal?)0, (total, item) => total + item.Amounts[field])
        where heading.Line.States(field) && sum is not null && !heading.Line.Says(field, sum.Value)
        select Findings.HeadingTotalMismatch(heading.Line.Values.PlaceOf(_fields[field]), heading.Line.Amounts[field]!.Value, sum.Value);

    private void Build(List<Line> lines, bool measures)
    {
        var above = new List<Heading>();
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (LevelAsHeading(lines, i, measures) is { } level)
            {
                above.RemoveAll(h => h.Level >= level);
                above.Add(_headings[line.Values.Row] = new(line, level, []));
                continue;
            }
            if (line.Category is not null) above.Clear(); // a category of one line
            foreach (var heading in above) heading.Items.Add(line);
            var groups = above.Where(h => h.Line.Category is null).Select(h => h.Line.Text).ToList();
            _places[line.Values.Row] = new(above.Select(h => h.Line.Category).LastOrDefault(c => c is not null) ?? line.Category, groups.Count == 0 ? null : string.Join('／', groups));
        }
    }

    /// <summary>0 for a category, then by numbering; null for an item.</summary>
    private int? LevelAsHeading(List<Line> lines, int index, bool measures)
    {
        var line = lines[index];
        if (index + 1 == lines.Count) return null;
        if (line.Category is not null) return lines[index + 1].Category is null ? 0 : null;
        if (line.Measured) return line.Level < Plainest && SumsDeeper(lines, index) ? line.Level : null;
        if (line.Level < Plainest) return lines[index + 1].Level > line.Level ? line.Level : null;
        return !line.Fields.Any(f => !line.Values.IsBlank(f)) || (measures && SumsWhatFollows(lines, index)) ? Plainest : null;
    }

    // A heading may count the people of its items; then its sums tell it from an item.
    private bool SumsDeeper(List<Line> lines, int index)
    {
        var line = lines[index];
        var below = lines.Skip(index + 1).TakeWhile(l => l.Level > line.Level && l.Category is null).ToList();
        var stated = Enumerable.Range(0, _fields.Count).Where(f => line.States(f) && line.Amounts[f] is not 0).ToList();
        return below.Count > 1 && stated.Count > 0 && stated.TrueForAll(f => below.Aggregate((decimal?)0, (sum, l) => sum + l.Amounts[f]) is { } sum && line.Says(f, sum));
    }

    // Without a number before it only its sum tells a group: that of the next items, the first of which is measured.
    private bool SumsWhatFollows(List<Line> lines, int index)
    {
        var line = lines[index];
        var stated = Enumerable.Range(0, _fields.Count).Where(f => line.States(f) && line.Amounts[f] is not null and not 0).ToList();
        if (stated.Count == 0 || !lines[index + 1].Measured) return false;
        var sums = new decimal?[_fields.Count];
        Array.Fill(sums, 0);
        foreach (var item in lines.Skip(index + 1).TakeWhile(l => l.Category is null))
        {
            foreach (var field in stated) sums[field] += item.Amounts[field];
            if (stated.TrueForAll(f => sums[f] is { } sum && line.Says(f, sum))) return true;
        }
        return false;
    }

    private Line LineOf(RowValues values)
    {
        var text = Plain.WithoutBlanks(values.Raw("itemName"));
        var bare = StatedContent.Unnumbered(values.Raw("itemName").Trim());
        var level = Chapter().IsMatch(text) ? 1 : Section().IsMatch(text) ? 2 : Point().IsMatch(text) ? 3 : SubPoint().IsMatch(text) ? 4 : Plainest;
        if (level == Plainest && _numbered) level = LevelOf(Plain.WithoutBlanks(values.Raw("serial")).TrimEnd('、', '.'));
        var measured = Measures.Any(field => !Plain.SaysNothing(values.Raw(field)));
        return new(level, measured, bare, Enum.TryParse<SanBaoCategory>(_layout.Word("category", bare), out var category) ? category : null, values,
            _fields, [.. _fields.Select(f => values.IsBlank(f) ? 0 : values.AmountIfSound(f))]);
    }

    private static int LevelOf(string serial) => serial.Length == 0 ? Plainest : serial.Trim('(', ')') is var bare && bare.All(c => Numerals.Contains(c, StringComparison.Ordinal))
        ? bare.Length == serial.Length ? 1 : 2
        : serial.All(char.IsAsciiDigit) ? 3 : serial.Count(c => c == '.') == 1 ? 4 : Plainest;

    private const string Numerals = "一二三四五六七八九十";

    // Plain counting tells nothing: headings have no number then.
    [GeneratedRegex(@"^\(?[一二三四五六七八九十]+\)?[、.]?$|^\d{1,2}\.\d{1,2}")]
    private static partial Regex Serial();

    [GeneratedRegex("^[一二三四五六七八九十]+[、.]")]
    private static partial Regex Chapter();

    [GeneratedRegex(@"^\([一二三四五六七八九十]+\)")]
    private static partial Regex Section();

    [GeneratedRegex(@"^\d{1,2}(?:、|\.(?!\d))")]
    private static partial Regex Point();

    [GeneratedRegex(@"^(?:\(\d{1,2}\)|\d{1,2}\)|[①-⑳])")]
    private static partial Regex SubPoint();
}
