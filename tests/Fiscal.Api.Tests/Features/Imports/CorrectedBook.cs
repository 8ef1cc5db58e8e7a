using ClosedXML.Excel;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Fiscal.Api.Tests.Features.Imports;

/// <summary>A copy of the bureau's book in which a clerk corrected a cell or two.</summary>
internal static class CorrectedBook
{
    public static byte[] With((string Code, decimal Yuan)? balance = null, (string Code, decimal Percent)? rate = null) => Of(Samples.Book, workbook =>
    {
        if (balance is { } b) Cell(workbook, b.Code, "余额").Value = b.Yuan;
        if (rate is { } r) Cell(workbook, r.Code, "执行利率%").Value = r.Percent;
    });

    /// <summary>A copy of any sample in which somebody changed something.</summary>
    public static byte[] Of(string sample, Action<XLWorkbook> change)
    {
        using var workbook = new XLWorkbook(Savable(sample));
        change(workbook);
        using var saved = new MemoryStream();
        workbook.SaveAs(saved, new SaveOptions { EvaluateFormulasBeforeSaving = true });
        return saved.ToArray();
    }

    // The library can't save a file in which a fill leaves its pattern type out.
    private static MemoryStream Savable(string sample)
    {
        var stream = new MemoryStream();
        stream.Write(Samples.Content(sample));
        using (var document = SpreadsheetDocument.Open(stream, isEditable: true))
            foreach (var fill in document.WorkbookPart!.WorkbookStylesPart!.Stylesheet!.Fills!.Descendants<PatternFill>())
                fill.PatternType ??= PatternValues.None;
        return stream;
    }

    private static IXLCell Cell(XLWorkbook workbook, string code, string column)
    {
        var sheet = workbook.Worksheet("债务要素");
        var header = sheet.Row(1).CellsUsed().Single(c => c.GetString() == column);
        var row = sheet.RowsUsed().Single(r => r.Cell(1).GetString() == code);
        return row.Cell(header.Address.ColumnNumber);
    }
}
