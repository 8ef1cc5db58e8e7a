using ClosedXML.Excel;

namespace Fiscal.Api.Features.Reconciliations;

/// <summary>How the cells of a column look (列格式).</summary>
internal enum SheetForm { Text, Yuan, Count, Date }

/// <summary>A table of a printed sheet: title, header, rows, sums, frame (表格). Text stays text, whatever it starts with.</summary>
internal sealed class SheetTable
{
    public const string Yuan = "#,##0.00;[Red]-#,##0.00";

    /// <summary>Columns that the label of a sum may spread over.</summary>
    private const int WidestLabel = 4;

    private readonly IXLWorksheet _sheet;
    private readonly IReadOnlyList<(string Title, double Width, SheetForm Form)> _columns;
    private readonly int _headerRow;
    private int _summedFrom;

    public SheetTable(IXLWorksheet sheet, string title, IReadOnlyList<(string Title, double Width, SheetForm Form)> columns, int top = 1)
    {
        (_sheet, _columns, _headerRow) = (sheet, columns, top + 1);
        (NextRow, _summedFrom) = (top + 2, top + 2);
        sheet.Cell(top, 1).SetText(title);
        sheet.Range(top, 1, top, columns.Count).Merge().Style.Font.SetBold().Font.SetFontSize(top == 1 ? 16 : 12)
            .Alignment.SetHorizontal(top == 1 ? XLAlignmentHorizontalValues.Center : XLAlignmentHorizontalValues.Left);
        sheet.Row(top).Height = top == 1 ? 28 : 22;
        for (var c = 0; c < columns.Count; c++)
        {
            sheet.Cell(_headerRow, c + 1).SetText(columns[c].Title);
            if (top == 1) sheet.Column(c + 1).Width = columns[c].Width;
        }
        sheet.Range(_headerRow, 1, _headerRow, columns.Count).Style.Font.SetBold().Fill.SetBackgroundColor(XLColor.FromHtml("#D9E2F3"))
            .Alignment.SetHorizontal(XLAlignmentHorizontalValues.Center).Alignment.SetVertical(XLAlignmentVerticalValues.Center).Alignment.SetWrapText();
        sheet.Row(_headerRow).Height = 30;
    }

    public int NextRow { get; private set; }

    public void Row(params object?[] values)
    {
        var lines = 1;
        for (var c = 0; c < values.Length; c++)
        {
            var cell = _sheet.Cell(NextRow, c + 1);
            if (values[c] is decimal number) cell.SetValue(number);
            else if (values[c] is string { Length: > 0 } text)
            {
                cell.SetText(text);
                lines = Math.Max(lines, (int)Math.Ceiling(text.Sum(ch => ch > 'ÿ' ? 2.0 : 1.1) / _columns[c].Width)); // the library can't measure text here
            }
        }
        _sheet.Row(NextRow++).Height = Math.Min(15 * lines + 3, 200);
    }

    /// <summary>The rows since the last sum, added up in the columns named.</summary>
    public void Subtotal(string label, params int[] columns)
    {
        Sum(label, columns, c => $"ROUND(SUM({Letter(c)}{_summedFrom}:{Letter(c)}{NextRow - 1}),2)", "#F2F2F2");
        _summedFrom = NextRow;
    }

    public void Total(string label, params int[] columns) =>
        Sum(label, columns, c => NextRow == _summedFrom ? "0" : $"ROUND(SUM({Letter(c)}{_summedFrom}:{Letter(c)}{NextRow - 1}),2)", "#E2EFDA");

    /// <summary>A sum of the rows named.</summary>
    public void TotalOf(string label, IReadOnlyList<int> rows, int column) =>
        Sum(label, [column], c => rows.Count == 0 ? "0" : $"ROUND({string.Join("+", rows.Select(r => Letter(c) + r))},2)", "#E2EFDA");

    private void Sum(string label, int[] columns, Func<int, string> formula, string colour)
    {
        _sheet.Cell(NextRow, 1).SetText(label);
        foreach (var column in columns) _sheet.Cell(NextRow, column).FormulaA1 = formula(column);
        if (columns[0] > WidestLabel + 1) _sheet.Range(NextRow, 1, NextRow, WidestLabel).Merge();
        _sheet.Range(NextRow, 1, NextRow, _columns.Count).Style.Font.SetBold().Fill.SetBackgroundColor(XLColor.FromHtml(colour));
        _sheet.Row(NextRow++).Height = 18;
    }

    public void Finish(bool landscape = true)
    {
        for (var c = 0; c < _columns.Count && NextRow > _headerRow + 1; c++)
        {
            var style = _sheet.Range(_headerRow + 1, c + 1, NextRow - 1, c + 1).Style;
            style.Alignment.SetVertical(XLAlignmentVerticalValues.Center).Alignment.SetWrapText(_columns[c].Form == SheetForm.Text);
            style.NumberFormat.Format = _columns[c].Form switch { SheetForm.Yuan => Yuan, SheetForm.Count => "#,##0", _ => "@" };
            style.Alignment.SetHorizontal(_columns[c].Form switch
            {
                SheetForm.Text => XLAlignmentHorizontalValues.Left, SheetForm.Yuan => XLAlignmentHorizontalValues.Right, _ => XLAlignmentHorizontalValues.Center,
            });
        }
        var all = _sheet.Range(_headerRow, 1, NextRow - 1, _columns.Count).Style;
        all.Font.SetFontSize(10);
        all.Border.SetInsideBorder(XLBorderStyleValues.Thin).Border.SetOutsideBorder(XLBorderStyleValues.Thin);
        _sheet.SheetView.FreezeRows(_headerRow == 2 ? 2 : 0);
        _sheet.PageSetup.PaperSize = XLPaperSize.A4Paper;
        _sheet.PageSetup.PageOrientation = landscape ? XLPageOrientation.Landscape : XLPageOrientation.Portrait;
        _sheet.PageSetup.FitToPages(1, 0);
        if (_headerRow == 2) _sheet.PageSetup.SetRowsToRepeatAtTop(1, 2);
    }

    private string Letter(int column) => _sheet.Column(column).ColumnLetter();

    /// <summary>“融资统计 第 50、112 行”.</summary>
    public static string Rows(IReadOnlyList<SourceRow> rows) => string.Join("；", rows.GroupBy(r => r.Sheet).Select(g =>
        $"{g.Key}{(g.Key.Length > 0 ? " " : "")}第 {string.Join("、", g.Select(r => r.Row))} 行"));
}
