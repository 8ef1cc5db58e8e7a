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
    private readonly List<int> _identity = [.. Columns(table, f => f is "drawdownNumber" or "contractNumber" or "code" or "bondCode")];
    private readonly List<int> _amounts = [.. Columns(table, f => Fields.ReadingOf(f) == FieldReading.Amount)];
    private readonly List<int> _dated = [.. Columns(table, f => Fields.ReadingOf(f) is FieldReading.Date or FieldReading.Rate && f != "asOf")];
    private readonly List<int> _mapped = [.. Columns(table, f => f is not ("serial" or "remark"))];
    private readonly List<int> _measured = [.. Columns(table, f => Fields.ReadingOf(f) is FieldReading.Amount or FieldReading.Date or FieldReading.Rate or FieldReading.Quantity)];
    private readonly List<int> _hard = [.. Columns(table, f => Fields.ReadingOf(f) is FieldReading.Amount or FieldReading.Date or FieldReading.Identifier or FieldReading.Rate or FieldReading.Quantity)];
    private readonly List<int> _naming = [.. Columns(table, f => f is "itemName" or "companyName" or "method")];
    private readonly HashSet<string> _totalWords = new(layout.TotalWords, StringComparer.OrdinalIgnoreCase);
    private readonly List<Cell> _filled = []; // of the row at hand: a long ledger has too many for a list each

    /// <summary>The columns that say which debt a row speaks of.</summary>
    public IReadOnlyList<int> Identity => _identity;

    /// <summary>Whether the row has amounts and neither a number, a date nor a rate to go with them.</summary>
    public bool IsBareAmounts(SheetRow row) => table.Layout.Content is TableContent.Debt or TableContent.Plan or TableContent.Rent or TableContent.Payment or TableContent.Arrears
        && !IsIdentified(row) && !AnyFilled(row, _dated) && AnyFilled(row, _amounts);

    public RowSort Sort(SheetRow row)
    {
        var filled = Filled(row);
        if (table.Layout.Content == TableContent.Capacity) return _amounts.Any(c => !Plain.SaysNothing(row[c].Raw)) ? RowSort.Data : filled.Count == 1 ? RowSort.Note : RowSort.Group; // a 合计 is a published figure, a dash is none
        var identified = IsIdentified(row);
        // Where no column holds a number that tells debts apart, words far to the right are units and remarks.
        var leading = identified || _identity.Count == 0 ? Math.Min(LeadingCells, filled.Count) : filled.Count;
        for (var i = 0; i < leading; i++)
            if (filled[i].IsText && TotalOf(Words(filled[i].Raw), identified) is { } total)
                return total;
        if (!identified && filled.Take(LeadingCells).Any(c => c.IsText && Words(c.Raw).StartsWith("其中", StringComparison.Ordinal))) return RowSort.Part;
        if (filled.Count > 1 && filled.TrueForAll(IsColumnNumber)) return RowSort.ColumnNumbers;
        var hard = AnyFilled(row, _hard);
        var measured = AnyFilled(row, _measured);
        if (filled[0].IsText && IsNote(Plain.Of(filled[0].Raw)) && (!measured || (!identified && filled.Count <= 2 && !AnyFilled(row, _naming)))) return RowSort.Note;
        if (IsSignatures(filled)) return RowSort.Note;
        if (identified) return filled.Count == 1 && IsHeading(filled[0]) ? RowSort.Group : RowSort.Data;
        // A row of words only is a heading or a note, unless it fills several columns of a table.
        if (!hard && CountFilled(row, _mapped) >= (table.Layout.Content == TableContent.Party ? 2 : 3)) return RowSort.Data;
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
        var close = !exact && !identified && words.Length <= 30 && (StartsWithTotal(words) || EndsWithTotal(words));
        if (!exact && !close) return null;
        return words.Contains("小计", StringComparison.Ordinal) || words.Contains("本页", StringComparison.Ordinal) || words.StartsWith("Sub", StringComparison.OrdinalIgnoreCase)
            ? RowSort.Subtotal : RowSort.Total;
    }

    // 共 5 笔 under 借据号 counts drawdowns and names none.
    private bool IsIdentity(Cell cell) => !cell.IsBlank && Words(cell.Raw) is var words && !Counted().IsMatch(words) && !Plain.SaysNothing(cell.Raw) && !EndsWithTotal(words) && !words.StartsWith("其中", StringComparison.Ordinal);

    private bool StartsWithTotal(string words)
    {
        foreach (var word in _totalWords)
            if (words.StartsWith(word, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    private bool EndsWithTotal(string words)
    {
        foreach (var word in _totalWords)
            if (words.EndsWith(word, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    private bool IsIdentified(SheetRow row)
    {
        foreach (var column in _identity)
            if (IsIdentity(row[column])) return true;
        return false;
    }

    private static bool AnyFilled(SheetRow row, List<int> columns) => CountFilled(row, columns, most: 1) > 0;

    private static int CountFilled(SheetRow row, List<int> columns, int most = int.MaxValue)
    {
        var filled = 0;
        foreach (var column in columns)
            if (!row[column].IsBlank && ++filled == most) break;
        return filled;
    }

    private bool IsNote(string text) => NumberedNote().IsMatch(text)
        || layout.NoteWords.Any(w => text.StartsWith(w, StringComparison.Ordinal) && (text.Length == w.Length || !char.IsLetter(text[w.Length]) || text.Length > 12))
        || text.Contains("制表", StringComparison.Ordinal) || text.Contains("复核", StringComparison.Ordinal);

    // 二、长沙银行 or 汇总笔数：2 in the first column of numbers.
    private static bool IsHeading(Cell cell) => cell.IsText && OrdinalHeading().IsMatch(Plain.WithoutBlanks(cell.Raw));

    // 客户经理：    部门负责人： or 填表人：张三 | 复核人：李四, under whatever columns they stand.
    private bool IsSignatures(List<Cell> filled) => (filled.Count > 1 && filled[0].IsText && Plain.Of(filled[0].Raw).EndsWith(':')
            && filled.TrueForAll(c => c.IsText && !c.Raw.Any(char.IsDigit)))
        || (filled.TrueForAll(c => c.IsText && Labelled().IsMatch(Plain.WithoutBlanks(c.Raw)))
            && layout.NoteWords.Any(w => Plain.WithoutBlanks(filled[0].Raw).StartsWith(w, StringComparison.Ordinal)));

    private static bool IsColumnNumber(Cell cell) => ColumnNumber().IsMatch(Plain.WithoutBlanks(cell.Raw));

    private static string Words(string text) => Plain.WithoutBlanks(text).TrimEnd(':', '数');

    private List<Cell> Filled(SheetRow row)
    {
        _filled.Clear();
        for (var column = 1; column <= row.Width; column++)
            if (!row[column].IsBlank) _filled.Add(row[column]);
        return _filled;
    }

    private static IEnumerable<int> Columns(FoundTable table, Func<string, bool> wanted) =>
        table.Columns.Values.Where(c => wanted(c.Field)).Select(c => c.Index);

    [GeneratedRegex(@"^[\u4e00-\u9fff]{2,8}(\([^()]*\))?:")]
    private static partial Regex Labelled();

    [GeneratedRegex(@"^(合计|总计|小计|共计)[\(（]?(\d*(笔|户|条|家)?|(人民币)?(大写|小写)(金额)?)[\)）]?$")]
    private static partial Regex CountedTotal();

    [GeneratedRegex(@"^[\(]?[共计合]*\d+(笔|户|条|家|个|项|份)[\)]?$")]
    private static partial Regex Counted();

    [GeneratedRegex(@"^(\(?\d{1,2}[.、)]|[①②③④⑤⑥⑦⑧⑨])\s*[\u4e00-\u9fff]")]
    private static partial Regex NumberedNote();

    [GeneratedRegex(@"^(?:[一二三四五六七八九十]{1,3}[、.]|\([一二三四五六七八九十]{1,3}\)|[\u4e00-\u9fff]{2,10}:)")]
    private static partial Regex OrdinalHeading();

    [GeneratedRegex(@"^(栏次|行次|[甲乙丙丁戊]|[A-Z]|[(\[]?\d{1,2}[)\]]?(=[\d+\-*/()]+)?|-|—)$")]
    private static partial Regex ColumnNumber();
}
