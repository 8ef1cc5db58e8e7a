using ClosedXML.Excel;
using Fiscal.Domain;
using Fiscal.Import;
using Fiscal.Import.Templates;

namespace Fiscal.Api.Features.WorkbookLayouts;

/// <summary>Writes a template as a workbook: a sheet for each table, and one of notes that is never read as data (模板工作簿).</summary>
internal static class TemplateWorkbook
{
    /// <summary>So many rows have drop-down lists.</summary>
    private const int PreparedRows = 2_000;
    private const int FirstListColumn = 9, FirstNoteRow = 5;

    public static byte[] Write(LayoutTemplate template)
    {
        using var workbook = new XLWorkbook();
        var sheets = template.Sheets.Select(s => (Template: s, Sheet: workbook.AddWorksheet(s.Name))).ToList();
        var notes = workbook.AddWorksheet(LayoutTemplate.NotesSheet);
        var lists = WriteNotes(notes, template);
        foreach (var (sheet, written) in sheets) WriteSheet(written, sheet, lists);
        using var output = new MemoryStream();
        workbook.SaveAs(output);
        return output.ToArray();
    }

    private static void WriteSheet(IXLWorksheet sheet, TemplateSheet template, IReadOnlyDictionary<string, IXLRange> lists)
    {
        var row = 1;
        if (template.Title is { } title)
        {
            sheet.Cell(row, 1).SetValue(title).Style.Font.SetBold().Font.SetFontSize(14);
            var unit = sheet.Cell(++row, 1).SetValue(template.UnitLine);
            unit.SetDataValidation().List($"\"{string.Join(',', Enum.GetValues<AmountUnit>().Select(u => $"单位：{u.DisplayName()}"))}\"");
            sheet.Cell(++row, 1).SetValue(TemplateSheet.AsOfLabel);
            sheet.Cell(row, 2).Style.NumberFormat.SetFormat("yyyy-mm-dd");
            sheet.Cell(++row, 1).SetValue(TemplateSheet.SenderLabel);
            row++;
        }
        foreach (var label in template.Labels)
        {
            sheet.Cell(row, 1).SetValue($"{label.Name}：");
            Format(sheet.Cell(row++, 2).Style, label);
        }

        var (top, bottom) = (row, row + template.HeaderRows - 1);
        for (var i = 0; i < template.Columns.Count; i++) WriteColumn(sheet, template.Columns[i], i + 1, top, bottom, lists);
        foreach (var group in template.Columns.Select((c, i) => (c.Group, Column: i + 1)).Where(c => c.Group is not null).GroupBy(c => c.Group))
            sheet.Range(top, group.Min(c => c.Column), top, group.Max(c => c.Column)).Merge().Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Center);
        for (var i = 0; i < template.Lines.Count; i++)
            for (var c = 0; c < template.Columns.Count; c++)
                if (template.Lines[i].TryGetValue(template.Columns[c].Field, out var text)) sheet.Cell(bottom + 1 + i, c + 1).SetValue(text);
        sheet.SheetView.FreezeRows(bottom);
    }

    private static void WriteColumn(IXLWorksheet sheet, TemplateColumn column, int index, int top, int bottom, IReadOnlyDictionary<string, IXLRange> lists)
    {
        if (column.Group is { } group) sheet.Cell(top, index).SetValue(group);
        else if (bottom > top) sheet.Range(top, index, bottom, index).Merge();
        // The mark is no part of the name.
        sheet.Cell(column.Group is null ? top : bottom, index).SetValue(column.IsRequired ? $"{column.Name}*" : column.Name);
        var header = sheet.Range(top, index, bottom, index).Style;
        header.Font.SetBold().Alignment.SetWrapText().Fill.SetBackgroundColor(column.IsRequired ? XLColor.FromHtml("#FFFCE4D6") : XLColor.FromHtml("#FFD9E2F3")).Border.SetOutsideBorder(XLBorderStyleValues.Thin);
        var cells = sheet.Range(bottom + 1, index, bottom + PreparedRows, index);
        Format(cells.Style, column);
        if (lists.TryGetValue(WordsOf(column), out var words)) cells.SetDataValidation().List(words);
        sheet.Column(index).Width = Math.Clamp(2 * column.Name.Length + 4, 12, 30);
    }

    private static void Format(IXLStyle style, TemplateColumn column)
    {
        if (column.IsIdentifier) style.NumberFormat.SetFormat("@");
        else if (column.IsDate) style.NumberFormat.SetFormat("yyyy-mm-dd");
    }

    private static string WordsOf(TemplateColumn column) => string.Join("、", column.Words);

    /// <returns>By the words of a column, where they stand.</returns>
    private static Dictionary<string, IXLRange> WriteNotes(IXLWorksheet notes, LayoutTemplate template)
    {
        notes.Cell(1, 1).SetValue(LayoutTemplate.NotesTitle).Style.Font.SetBold().Font.SetFontSize(14);
        notes.Cell(2, 1).SetValue(LayoutTemplate.LayoutLabel);
        notes.Cell(2, 2).SetValue(template.Layout);
        notes.Cell(3, 1).SetValue("列名带 * 的必填。金额单位写在各表的“单位：”一行，与实际不同的请更正；数据截止日、填报单位填在右边的单元格。合计行可以不填，填了的不作数据。请勿更改本表的表名和前两行，列可以调换次序，不需要的列可以删去。");
        string[] headers = ["工作表", "列名", "是否必填", "怎样填", "可填的词", "例"];
        for (var c = 0; c < headers.Length; c++) notes.Cell(FirstNoteRow - 1, c + 1).SetValue(headers[c]).Style.Font.SetBold();
        var (row, lists) = (FirstNoteRow, new Dictionary<string, IXLRange>());
        foreach (var (sheet, column) in template.Sheets.SelectMany(s => s.Labels.Concat(s.Columns), (s, c) => (s, c)))
        {
            string[] cells = [sheet.Name, column.Group is null ? column.Name : $"{column.Group} / {column.Name}", column.Need, column.Note, WordsOf(column), column.Example];
            for (var c = 0; c < cells.Length; c++) notes.Cell(row, c + 1).SetValue(cells[c]);
            if (column.Words.Count > 0 && !lists.ContainsKey(WordsOf(column))) lists[WordsOf(column)] = WriteWords(notes, column, FirstListColumn + lists.Count);
            row++;
        }
        foreach (var (column, width) in new[] { (1, 14), (2, 24), (3, 24), (4, 50), (5, 50), (6, 20) }) notes.Column(column).Width = width;
        return lists;
    }

    private static IXLRange WriteWords(IXLWorksheet notes, TemplateColumn column, int index)
    {
        notes.Cell(FirstNoteRow - 1, index).SetValue(column.Name);
        for (var i = 0; i < column.Words.Count; i++) notes.Cell(FirstNoteRow + i, index).SetValue(column.Words[i]);
        return notes.Range(FirstNoteRow, index, FirstNoteRow + column.Words.Count - 1, index);
    }
}
