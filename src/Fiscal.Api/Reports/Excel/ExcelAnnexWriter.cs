using ClosedXML.Excel;
using Fiscal.Api.Features;

namespace Fiscal.Api.Reports.Excel;

/// <summary>Writes the annex workbook (电子附表): one sheet an annex, exact yuan to the fen, and a first sheet of notes.</summary>
public static class ExcelAnnexWriter
{
    private const string Yuan = "#,##0.00;[Red]-#,##0.00";
    private const string Font = "宋体";

    public static void Write(MonthlyReport report, Stream output)
    {
        using var workbook = new XLWorkbook();
        workbook.Properties.Title = report.Title;
        workbook.Properties.Author = report.Issuer;

        WriteNotes(workbook.Worksheets.Add("说明"), report);
        foreach (var annex in report.Annexes)
            new AnnexSheet(workbook.Worksheets.Add(annex.Name), annex.Detailed ?? annex.Printed!).Write(report);
        SourceSheet.Write(workbook.Worksheets.Add(SourceSheet.Name), report);
        // On the cells in use, not on the workbook: that would write column ranges out of order.
        foreach (var sheet in workbook.Worksheets)
            sheet.RangeUsed().Style.Font.SetFontName(Font);
        workbook.SaveAs(output, new SaveOptions { EvaluateFormulasBeforeSaving = true });
    }

    private static void WriteNotes(IXLWorksheet sheet, MonthlyReport report)
    {
        sheet.Column(1).Width = 8;
        sheet.Column(2).Width = 30;
        sheet.Column(3).Width = 24;
        sheet.Column(4).Width = 46;
        Title(sheet, report.Title + "（电子附表）", 4);

        var row = 3;
        foreach (var note in report.Notes)
        {
            sheet.Cell(row, 1).SetValue((decimal)(row - 2));
            sheet.Cell(row, 2).SetText(note);
            sheet.Range(row, 2, row, 4).Merge().Style.Alignment.SetWrapText().Alignment.SetVertical(XLAlignmentVerticalValues.Top);
            sheet.Row(row).Height = 17 * (1 + (note.Length / 42));
            sheet.Cell(row, 1).Style.Alignment.SetVertical(XLAlignmentVerticalValues.Top).Alignment.SetHorizontal(XLAlignmentHorizontalValues.Center);
            row++;
        }

        row++;
        sheet.Cell(row, 2).SetText("主要指标");
        sheet.Cell(row, 3).SetText("金额（元）");
        sheet.Range(row, 2, row, 3).Style.Font.SetBold().Alignment.SetHorizontal(XLAlignmentHorizontalValues.Center);
        sheet.Range(row, 2, row + report.KeyFigures.Count, 3).Style
            .Border.SetInsideBorder(XLBorderStyleValues.Thin).Border.SetOutsideBorder(XLBorderStyleValues.Thin);
        foreach (var figure in report.KeyFigures)
        {
            sheet.Cell(++row, 2).SetText(figure.Name);
            sheet.Cell(row, 3).SetValue(figure.ValueYuan).Style.NumberFormat.Format = Yuan;
        }

        sheet.PageSetup.PaperSize = XLPaperSize.A4Paper;
        sheet.PageSetup.FitToPages(1, 0);
    }

    private static void Title(IXLWorksheet sheet, string text, int columns)
    {
        sheet.Cell(1, 1).SetText(text);
        sheet.Range(1, 1, 1, columns).Merge().Style
            .Font.SetBold().Font.SetFontSize(16).Alignment.SetHorizontal(XLAlignmentHorizontalValues.Center);
        sheet.Row(1).Height = 28;
    }

    private sealed class AnnexSheet(IXLWorksheet sheet, ReportTable table)
    {
        private const int HeaderRow = 3;
        private const double RowHeight = 16;

        /// <summary>Characters that A4 across still prints legibly.</summary>
        private const double WidestOnA4 = 190;

        private int LastRow => HeaderRow + table.Rows.Count;
        private int Columns => table.Columns.Count;

        public void Write(MonthlyReport report)
        {
            Title(sheet, table.Title, Columns);
            sheet.Cell(2, 1).SetText($"{report.RegionName}　{ReportText.Day(report.AsOf)}");
            sheet.Cell(2, Columns).SetText("单位：元");
            sheet.Cell(2, Columns).Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Right);
            for (var c = 0; c < Columns; c++)
                WriteColumn(c);
            for (var r = 0; r < table.Rows.Count; r++)
                WriteRow(r);
            for (var c = 0; c < Columns; c++)
                Format(c);
            Frame();
            PrintSetup(report);
        }

        private void WriteColumn(int index)
        {
            var column = table.Columns[index];
            var isAmount = column.Kind == ColumnKind.Yuan;
            sheet.Column(index + 1).Width = Width(index);
            sheet.Cell(HeaderRow, index + 1).SetText(isAmount ? column.Title + "（元）" : column.Title);
        }

        /// <summary>In characters of the sheet's font; text columns take what their longest text needs, within bounds.</summary>
        private double Width(int index)
        {
            var longest = table.Rows.Max(r => r.Cells[index].Text?.Sum(c => c > '\u00ff' ? 2 : 1) ?? 0);
            return table.Columns[index].Kind switch
            {
                ColumnKind.Yuan => 19,
                ColumnKind.Date => 16,
                ColumnKind.Count => 8,
                ColumnKind.Text => Math.Clamp(longest + 2, 12, 48),
                _ => 13,
            };
        }

        private void WriteRow(int index)
        {
            var row = table.Rows[index];
            for (var c = 0; c < Columns; c++)
            {
                var cell = sheet.Cell(SheetRow(index), c + 1);
                var isSum = row.Kind != RowKind.Item && table.Columns[c].Kind is (ColumnKind.Yuan or ColumnKind.Count) && row.Cells[c].Number is not null;
                if (isSum && SumFormula(index, cell.Address.ColumnLetter) is { } formula)
                    cell.FormulaA1 = formula;
                else
                    WriteValue(cell, table.Columns[c].Kind, row.Cells[c]);
            }

            sheet.Row(SheetRow(index)).Height = RowHeight;
            if (row.Kind != RowKind.Item)
                sheet.Range(SheetRow(index), 1, SheetRow(index), Columns).Style
                    .Font.SetBold().Fill.SetBackgroundColor(XLColor.FromHtml("#F2F2F2"));
        }

        /// <summary>
        /// A subtotal sums its items, the total sums the subtotals; null for a sum of nothing. ROUND takes off what binary fractions
        /// leave behind.
        /// </summary>
        private string? SumFormula(int index, string column)
        {
            var subtotals = Enumerable.Range(0, index).Where(r => table.Rows[r].Kind == RowKind.Subtotal).ToList();
            if (table.Rows[index].Kind == RowKind.Total && subtotals.Count > 0)
                return $"ROUND({string.Join("+", subtotals.Select(r => $"{column}{SheetRow(r)}"))},2)";
            var first = subtotals.Count == 0 ? 0 : subtotals[^1] + 1;
            return first == index ? null : $"ROUND(SUM({column}{SheetRow(first)}:{column}{SheetRow(index - 1)}),2)";
        }

        private static int SheetRow(int index) => HeaderRow + 1 + index;

        private static void WriteValue(IXLCell cell, ColumnKind kind, ReportCell value)
        {
            if (value.Date is { } date)
                cell.SetValue(date.ToDateTimeUnspecified());
            else if (value.Number is { } number)
                cell.SetValue(kind == ColumnKind.Percent || kind == ColumnKind.Share ? Math.Round(number, 6, MidpointRounding.AwayFromZero) : number);
            else if (value.Text is { Length: 0 })
                return;
            else
                cell.SetText(value.Text ?? ReportText.None);
        }

        private void Format(int index)
        {
            var kind = table.Columns[index].Kind;
            var style = sheet.Range(HeaderRow + 1, index + 1, LastRow, index + 1).Style;
            style.NumberFormat.Format = kind switch
            {
                ColumnKind.Yuan => Yuan,
                ColumnKind.Share or ColumnKind.Percent => "0.00",
                ColumnKind.Count => "#,##0",
                ColumnKind.Date => "yyyy\"年\"m\"月\"d\"日\"",
                _ => "@",
            };
            style.Alignment.SetHorizontal(kind switch
            {
                ColumnKind.Text => XLAlignmentHorizontalValues.Left,
                ColumnKind.Date => XLAlignmentHorizontalValues.Center,
                _ => XLAlignmentHorizontalValues.Right,
            });
        }

        private void Frame()
        {
            var header = sheet.Range(HeaderRow, 1, HeaderRow, Columns).Style;
            header.Font.SetBold().Fill.SetBackgroundColor(XLColor.FromHtml("#D9E2F3"));
            header.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Center).Alignment.SetVertical(XLAlignmentVerticalValues.Center)
                .Alignment.SetWrapText();
            sheet.Row(HeaderRow).Height = 30;
            var all = sheet.Range(HeaderRow, 1, LastRow, Columns).Style;
            all.Font.SetFontSize(10);
            all.Alignment.SetVertical(XLAlignmentVerticalValues.Center);
            all.Border.SetInsideBorder(XLBorderStyleValues.Thin).Border.SetOutsideBorder(XLBorderStyleValues.Thin);
            sheet.SheetView.FreezeRows(HeaderRow);
        }

        private void PrintSetup(MonthlyReport report)
        {
            var page = sheet.PageSetup;
            var width = Enumerable.Range(0, Columns).Sum(Width);
            page.PaperSize = width > WidestOnA4 ? XLPaperSize.A3Paper : XLPaperSize.A4Paper;
            page.PageOrientation = XLPageOrientation.Landscape;
            page.FitToPages(1, 0);
            page.SetRowsToRepeatAtTop(1, HeaderRow);
            page.CenterHorizontally = true;
            page.Footer.Left.AddText(report.Issuer);
            page.Footer.Center.AddText("第 ");
            page.Footer.Center.AddText(XLHFPredefinedText.PageNumber);
            page.Footer.Center.AddText(" 页，共 ");
            page.Footer.Center.AddText(XLHFPredefinedText.NumberOfPages);
            page.Footer.Center.AddText(" 页");
        }
    }
}
