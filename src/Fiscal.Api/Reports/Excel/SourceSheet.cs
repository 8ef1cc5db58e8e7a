using ClosedXML.Excel;
using Fiscal.Api.Features;

namespace Fiscal.Api.Reports.Excel;

/// <summary>The last sheet of the annex workbook: the cell of a sent file behind every balance and its terms (数据来源).</summary>
internal static class SourceSheet
{
    public const string Name = "数据来源";
    private const int HeaderRow = 3;

    private static readonly (string Title, double Width, Func<DebtSource, string?> Text)[] Columns = [
        ("合同编号", 28, s => s.ContractNumber), ("借据编号", 28, s => s.DrawdownNumber), ("事实", 12, s => s.Fact),
        ("来源文件", 34, s => s.FileName), ("文件SHA-256", 66, s => s.Sha256), ("工作表", 16, s => s.Sheet),
        ("单元格", 10, s => s.Cell), ("原文", 28, s => s.RawText), ("凭证或文号", 24, s => s.Document)];

    public static void Write(IXLWorksheet sheet, MonthlyReport report)
    {
        sheet.Cell(1, 1).SetText($"{report.RegionName}　{ReportText.Day(report.AsOf)}有余额债务的余额与合同要素来源");
        sheet.Cell(1, 1).Style.Font.SetBold();
        for (var c = 0; c < Columns.Length; c++)
        {
            sheet.Column(c + 1).Width = Columns[c].Width;
            sheet.Cell(HeaderRow, c + 1).SetText(Columns[c].Title).Style.Font.SetBold();
        }
        for (var r = 0; r < report.Sources.Count; r++)
            for (var c = 0; c < Columns.Length; c++)
                if (Columns[c].Text(report.Sources[r]) is { Length: > 0 } text) sheet.Cell(HeaderRow + 1 + r, c + 1).SetText(text);
        sheet.SheetView.FreezeRows(HeaderRow);
        sheet.PageSetup.PaperSize = XLPaperSize.A4Paper;
        sheet.PageSetup.PageOrientation = XLPageOrientation.Landscape;
        sheet.PageSetup.FitToPages(1, 0);
        sheet.PageSetup.SetRowsToRepeatAtTop(1, HeaderRow);
    }
}
