using System.Text.RegularExpressions;
using Fiscal.Import.Reading;
using Fiscal.Import.Values;

namespace Fiscal.Import.Interpretation;

/// <summary>Fields that stand as label and value above a table (抬头).</summary>
internal static partial class LabelBlock
{
    /// <summary>The labelled values in these rows; the first of a label counts.</summary>
    public static Dictionary<string, FieldCell> Read(TableLayout labels, IEnumerable<SheetRow> rows)
    {
        var found = new Dictionary<string, FieldCell>();
        foreach (var row in rows)
            for (var column = 1; column <= Math.Min(row.Width, Sheet.MaxHeaderColumns); column++)
            {
                if (!row[column].IsText) continue;
                foreach (var (label, value) in Pairs(row[column].Raw))
                    if (FieldOf(labels, label) is { } inside)
                        found.TryAdd(inside, new(new(CellKind.Text, value), row.Number, column, Described(inside, column, label)));
                if (FieldOf(labels, row[column].Raw) is { } field && ValueBeside(labels, row, column) is { } beside)
                    found.TryAdd(field, new(row[beside], row.Number, beside, Described(field, beside, row[column].Raw)));
            }

        return found;
    }

    /// <summary>Whether a row holds labels rather than data: a line of a plan starts with its number.</summary>
    public static bool IsLabels(TableLayout labels, SheetRow row)
    {
        var filled = Enumerable.Range(1, Math.Min(row.Width, Sheet.MaxHeaderColumns)).Where(c => !row[c].IsBlank).ToList();
        return filled.Count > 0 && row[filled[0]].IsText && !char.IsDigit(Plain.Of(row[filled[0]].Raw)[0]) && filled.Any(c => row[c].IsText
            && ((FieldOf(labels, row[c].Raw) is { } field && field != "remark" && ValueBeside(labels, row, c) is not null)
                || Pairs(row[c].Raw).Any(p => FieldOf(labels, p.Label) is { } inside && inside != "remark")));
    }

    /// <summary>Whether the first thing that a row says is a label with its value beside it.</summary>
    public static bool StartsWithLabel(TableLayout labels, SheetRow row) =>
        Enumerable.Range(1, Math.Min(row.Width, Sheet.MaxHeaderColumns)).FirstOrDefault(c => !row[c].IsBlank) is > 0 and var first
        && row[first].IsText && FieldOf(labels, row[first].Raw) is not null && ValueBeside(labels, row, first) is not null;

    private static string? FieldOf(TableLayout labels, string text)
    {
        if (text.Length > 24) return null;
        var key = HeaderText.Key(text);
        return labels.Synonyms.TryGetValue(key, out var match) || labels.Synonyms.TryGetValue(HeaderText.Undated(key), out match) ? match.Field : labels.Loosely(key)?.Field;
    }

    private static int? ValueBeside(TableLayout labels, SheetRow row, int column)
    {
        for (var next = column + 1; next <= row.Width; next++)
            if (!row[next].IsBlank)
                return row[next].IsText && FieldOf(labels, row[next].Raw) is not null ? null : next;
        return null;
    }

    private static IEnumerable<(string Label, string Value)> Pairs(string text) =>
        text.Length is > 400 or < 3 ? [] : Pair().Matches(Plain.Of(text)).Select(m => (m.Groups["label"].Value, m.Groups["value"].Value));

    private static Column Described(string field, int column, string label) =>
        new(field, column, Plain.Of(label).TrimEnd(':'), 0, Units.Stated(label) ?? Units.AtEnd(label), RateText.BasisOf(label), null);

    [GeneratedRegex(@"(?<label>[^\s:]{2,16})\s*:\s*(?<value>[^\s:]+)")]
    private static partial Regex Pair();
}
