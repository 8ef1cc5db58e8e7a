using DocumentFormat.OpenXml.Spreadsheet;

namespace Fiscal.Api.Features.Exports;

/// <summary>The few cell formats of an exported workbook (单元格格式), by their place in the style sheet.</summary>
internal static class ExcelTableStyles
{
    private static readonly ExportForm[] Forms = Enum.GetValues<ExportForm>();

    public const string Title = "1";
    public const string Header = "2";

    public static string Of(ExportForm form) => $"{3 + (int)form}";

    public static string OfTotal(ExportForm form) => $"{3 + Forms.Length + (int)form}";

    public static Stylesheet Sheet => new(
        new NumberingFormats(
            new NumberingFormat { NumberFormatId = 164, FormatCode = "#,##0.00;[Red]-#,##0.00" },
            new NumberingFormat { NumberFormatId = 165, FormatCode = "0.00######" },
            new NumberingFormat { NumberFormatId = 166, FormatCode = "yyyy\\-mm\\-dd" },
            new NumberingFormat { NumberFormatId = 167, FormatCode = "yyyy\\-mm\\-dd\\ hh:mm:ss" }),
        new Fonts(Font(10), Font(10, bold: true), Font(14, bold: true)),
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            new Fill(new PatternFill(new ForegroundColor { Rgb = "FFD9E2F3" }) { PatternType = PatternValues.Solid })),
        new Borders(
            new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder())),
        new CellStyleFormats(new CellFormat { NumberFormatId = 0, FontId = 0, FillId = 0, BorderId = 0 }),
        new CellFormats([
            new CellFormat(),
            new CellFormat { FontId = 2, ApplyFont = true },
            new CellFormat(new Alignment { Horizontal = HorizontalAlignmentValues.Center }) { FontId = 1, FillId = 2, ApplyFont = true, ApplyFill = true, ApplyAlignment = true },
            .. Forms.Select(f => Format(f, fontId: 0)), .. Forms.Select(f => Format(f, fontId: 1))]));

    private static CellFormat Format(ExportForm form, uint fontId) => new()
    {
        FontId = fontId, ApplyFont = true, ApplyNumberFormat = true,
        NumberFormatId = form switch
        {
            ExportForm.Yuan => 164,
            ExportForm.Percent => 165,
            ExportForm.Date => 166,
            ExportForm.Time => 167,
            ExportForm.Count => 3,
            _ => 49, // text
        },
    };

    private static Font Font(double size, bool bold = false)
    {
        var font = new Font();
        if (bold) font.Append(new Bold());
        font.Append(new FontSize { Val = size }, new FontName { Val = "宋体" });
        return font;
    }
}
