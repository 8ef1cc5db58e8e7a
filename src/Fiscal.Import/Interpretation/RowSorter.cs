using System.Text.RegularExpressions;
using Fiscal.Import.Reading;
using Fiscal.Import.Values;

namespace Fiscal.Import.Interpretation;

/// <summary>What a row under a header is.</summary>
internal enum RowSort { Data, Subtotal, Total, Part, Note, Group, ColumnNumbers }

/// <summary>Tells data from totals, notes and headings (行的分类).</summary>
internal sealed partial class RowSorter(Layout layout, FoundTable table)
{
    private const int LeadingCells = 3;
    private readonly List<int> _identity = [.. Columns(table, f => f is "drawdownNumber" or "contractNumber" or "code")];
    private readonly List<int> _amounts = [.. Columns(table, f => Fields.ReadingOf(f) == FieldReading.Amount)];
    private readonly List<int> _dated = [.. Columns(table, f => Fields.ReadingOf(f) is FieldReading.Date or FieldReading.Rate && f != "asOf")];
    private readonly List<int> _mapped = [.. Columns(table, f => f is not ("serial" or "remark"))];
    private readonly List<int> _measured = [.. Columns(table, f => Fields.ReadingOf(f) is FieldReading.Amount or FieldReading.Date or FieldReading.Rate or FieldReading.Quantity)];
    private readonly List<int> _hard = [.. Columns(table, f => Fields.ReadingOf(f) is FieldReading.Amount or FieldReading.Date or FieldReading.Identifier or FieldReading.Rate or FieldReading.Quantity)];
    private readonly List<int> _naming = [.. Columns(table, f => f is "itemName" or "companyName" or "method")];
    private readonly HashSet<string> _totalWords = new(layout.TotalWords, StringComparer.OrdinalIgnoreCase);

    /// <summary>The columns that say which debt a row speaks of.</summary>
    public IReadOnlyList<int> Identity => _identity;

    /// <summary>Whether the row has amounts and neither a number, a date nor a rate to go with them.</summary>
    public bool IsBareAmounts(SheetRow row) => table.Layout.Content is TableContent.Debt or TableContent.Plan or TableContent.Rent or TableContent.Payment or TableContent.Arrears
        && !_identity.Any(c => IsIdentity(row[c])) && !_dated.Any(c => !row[c].IsBlank) && _amounts.Any(c => !row[c].IsBlank);

    public RowSort Sort(SheetRow row)
    {
        var filled = Filled(row);
        if (table.Layout.Content == TableContent.Capacity) return _amounts.Any(c => !row[c].IsBlank) ? RowSort.Data : filled.Count == 1 ? RowSort.Note : RowSort.Group; // a 合计 is a published figure
        var identified = _identity.Any(c => IsIdentity(row[c]));
        // Where no column holds a number that tells debts apart, words far to the right are units and remarks.
        foreach (var cell in identified || _identity.Count == 0 ? filled.Take(LeadingCells) : filled)
            if (cell.IsText && TotalOf(Words(cell.Raw), identified) is { } total)
                return total;
        if (!identified && filled.Take(LeadingCells).Any(c => c.IsText && Words(c.Raw).StartsWith("其中", StringComparison.Ordinal))) return RowSort.Part;
        if (filled.Count > 1 && filled.TrueForAll(IsColumnNumber)) return RowSort.ColumnNumbers;
        var hard = _hard.Any(c => !row[c].IsBlank);
        var measured = _measured.Any(c => !row[c].IsBlank);
        if (filled[0].IsText && IsNote(Plain.Of(filled[0].Raw)) && (!measured || (!identified && filled.Count <= 2 && !_naming.Any(c => !row[c].IsBlank)))) return RowSort.Note;
        if (identified) return RowSort.Data;
        // A row of words only is a heading or a note, unless it fills several columns of a table.
        if (!hard && _mapped.Count(c => !row[c].IsBlank) >= (table.Layout.Content == TableContent.Party ? 2 : 3)) return RowSort.Data;
        if (!hard || (filled.Count == 1 && filled[0].IsText && !filled[0].Raw.Any(char.IsDigit)))
            return filled.Count == 1 && Plain.Of(filled[0].Raw).Length <= 20 ? RowSort.Group : RowSort.Note;
        return filled.Count == 1 && filled[0].IsText && Plain.Of(filled[0].Raw).Length > 20 ? RowSort.Note : RowSort.Data;
    }

    public static string Reason(RowSort sort) => sort switch
    {
        RowSort.Subtotal => "小计",
        RowSort.Total => "合计",
        RowSort.Part => "其中项（已含在上面各行内）",
        RowSort.Note => "表下注释",
        RowSort.Group => "分组标题",
        RowSort.ColumnNumbers => "栏次",
        _ => "",
    };

    private RowSort? TotalOf(string words, bool identified)
    {
        var exact = _totalWords.Contains(words) || CountedTotal().IsMatch(words);
        var close = !identified && words.Length <= 30 && _totalWords.Any(w => words.EndsWith(w, StringComparison.OrdinalIgnoreCase) || words.StartsWith(w, StringComparison.OrdinalIgnoreCase));
        if (!exact && !close) return null;
        return words.Contains("小计", StringComparison.Ordinal) || words.Contains("本页", StringComparison.Ordinal) || words.StartsWith("Sub", StringComparison.OrdinalIgnoreCase)
            ? RowSort.Subtotal : RowSort.Total;
    }

    // 共 5 笔 under 借据号 counts drawdowns and names none.
    private bool IsIdentity(Cell cell) => !cell.IsBlank && Words(cell.Raw) is var words && !Counted().IsMatch(words) && !Plain.SaysNothing(cell.Raw)
        && !_totalWords.Any(w => words.EndsWith(w, StringComparison.OrdinalIgnoreCase));

    private bool IsNote(string text) => NumberedNote().IsMatch(text)
        || layout.NoteWords.Any(w => text.StartsWith(w, StringComparison.Ordinal) && (text.Length == w.Length || !char.IsLetter(text[w.Length]) || text.Length > 12))
        || text.Contains("制表", StringComparison.Ordinal) || text.Contains("复核", StringComparison.Ordinal);

    private static bool IsColumnNumber(Cell cell) => ColumnNumber().IsMatch(Plain.WithoutBlanks(cell.Raw));

    private static string Words(string text) => Plain.WithoutBlanks(text).TrimEnd(':', '数');

    private static List<Cell> Filled(SheetRow row) =>
        [.. Enumerable.Range(1, row.Width).Select(c => row[c]).Where(c => !c.IsBlank)];

    private static IEnumerable<int> Columns(FoundTable table, Func<string, bool> wanted) =>
        table.Columns.Values.Where(c => wanted(c.Field)).Select(c => c.Index);

    [GeneratedRegex(@"^(合计|总计|小计|共计)[\(（]?\d*(笔|户|条|家)?[\)）]?$")]
    private static partial Regex CountedTotal();

    [GeneratedRegex(@"^[\(]?[共计合]*\d+(笔|户|条|家|个|项|份)[\)]?$")]
    private static partial Regex Counted();

    [GeneratedRegex(@"^(\(?\d{1,2}[.、)]|[①②③④⑤⑥⑦⑧⑨])\s*[\u4e00-\u9fff]")]
    private static partial Regex NumberedNote();

    [GeneratedRegex(@"^(栏次|行次|甲|乙|丙|丁|\(?\d{1,2}\)?(=[\d+\-*/()]+)?|-|—)$")]
    private static partial Regex ColumnNumber();
}
