using System.Runtime.CompilerServices;
using Fiscal.Import.Reading;
using Fiscal.Import.Values;

namespace Fiscal.Import.Interpretation;

/// <summary>What stands above one column: the texts of its header cells from the group down.</summary>
internal sealed record HeaderCell(int Column, IReadOnlyList<string> Keys, string Leaf, string Full, AmountUnit? Unit, string? UnitPlace)
{
    /// <summary>The names to look the column up by, plainest first.</summary>
    public IReadOnlyList<string> Names { get; } = [.. HeaderText.Names(Keys)];
}

/// <summary>Reads headers of one or more rows, giving each column the groups it stands under (多行表头).</summary>
internal static class HeaderCells
{
    private const int LongestHeader = 100;

    // A real header merges at most each of its columns and groups; more is an attack on our time.
    private const int MaxMerges = 2 * Sheet.MaxHeaderColumns;

    // Every layout asks about the same sheet.
    private static readonly ConditionalWeakTable<Sheet, HashSet<string>> Seen = [];
    private static readonly ConditionalWeakTable<Sheet, Dictionary<(int Top, int Bottom), List<HeaderCell>>> Known = [];

    /// <summary>Every text among the first rows of a sheet as it could end the name of a column.</summary>
    public static IReadOnlySet<string> Endings(Sheet sheet, int rows) => Seen.GetValue(sheet, s => s.Rows.Take(rows)
        .SelectMany(row => Enumerable.Range(1, Math.Min(row.Width, Sheet.MaxHeaderColumns)).Select(c => Text(row[c])).Where(t => t.Length > 0))
        .Distinct().Select(HeaderText.Key).SelectMany(key => new[] { key, HeaderText.Undated(key), HeaderText.Chinese(HeaderText.Undated(key)), HeaderText.Loose(HeaderText.Chinese(HeaderText.Undated(key))) }).ToHashSet());

    public static List<HeaderCell> Read(Sheet sheet, int top, int bottom)
    {
        var known = Known.GetValue(sheet, _ => []);
        return known.TryGetValue((top, bottom), out var headers) ? headers : known[(top, bottom)] = Made(sheet, top, bottom);
    }

    private static List<HeaderCell> Made(Sheet sheet, int top, int bottom)
    {
        var rows = Enumerable.Range(top, bottom - top + 1).Select(i => sheet.Rows[i]).ToList();
        var merges = sheet.Merges.Where(m => m.Bottom >= rows[0].Number && m.Top <= rows[^1].Number).Take(MaxMerges).ToList();
        var headers = new List<HeaderCell>();
        for (var column = 1; column <= Math.Min(rows.Max(r => r.Width), Sheet.MaxHeaderColumns); column++)
        {
            var texts = new List<(string Text, int Row)>();
            foreach (var row in rows)
                if (TextOf(rows, merges, row, column) is { Length: > 0 } text && (texts.Count == 0 || texts[^1].Text != text))
                    texts.Add((text, row.Number));
            if (texts.Count == 0) continue;
            var unit = texts.AsEnumerable().Reverse().Select(t => (Unit: UnitOf(t.Text), t.Row)).FirstOrDefault(t => t.Unit is not null);
            var named = texts.Where(t => HeaderText.Key(t.Text).Length > 0).ToList();
            if (named.Count == 0) continue;
            headers.Add(new(column, [.. named.Select(t => HeaderText.Key(t.Text))], named[^1].Text, string.Concat(texts.Select(t => t.Text)),
                unit.Unit, unit.Unit is null ? null : Address.Of(unit.Row, column)));
        }

        return headers;
    }

    private static string TextOf(List<SheetRow> rows, List<Merge> merges, SheetRow row, int column)
    {
        var merge = merges.FirstOrDefault(m => m.Contains(row.Number, column));
        if (merge != default)
        {
            var source = rows.FirstOrDefault(r => r.Number == merge.Top);
            return source is null ? "" : Text(source[merge.Left]);
        }

        var own = Text(row[column]);
        return own.Length > 0 || row == rows[^1] ? own : GroupToTheLeft(rows, merges, row, column);
    }

    /// <summary>A group written only above its first column, where the file has no merged cells (as in CSV).</summary>
    private static string GroupToTheLeft(List<SheetRow> rows, List<Merge> merges, SheetRow row, int column)
    {
        var below = rows[rows.IndexOf(row) + 1];
        if (merges.Count > 0 || below[column].IsBlank) return "";
        for (var left = column - 1; left >= 1; left--)
        {
            if (below[left].IsBlank) return "";
            if (Text(row[left]) is { Length: > 0 } group) return group;
        }

        return "";
    }

    private static string Text(Cell cell) => cell.Kind is CellKind.Text or CellKind.Number
        ? Plain.Of(cell.Raw.Length > LongestHeader ? cell.Raw[..LongestHeader] : cell.Raw) : "";

    private static AmountUnit? UnitOf(string header) => Units.Stated(header) ?? Units.AtEnd(header);
}
