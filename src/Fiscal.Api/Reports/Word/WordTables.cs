using DocumentFormat.OpenXml.Wordprocessing;

namespace Fiscal.Api.Reports.Word;

/// <summary>Tables: thin lines, header repeated on each page, rows never split, figures to the right.</summary>
internal static class WordTables
{
    /// <summary>五号 and, in the wide annexes, 小五; half points.</summary>
    private const int HeaderSize = 20;
    private const int CellSize = 19;
    private const int WideCellSize = 18;

    /// <summary>Line height in a row, twentieths of a 磅.</summary>
    private const int RowLine = 280;
    private const int WideRowLine = 240;

    /// <summary>A table up to this many rows is not divided between pages.</summary>
    private const int Undivided = 7;

    public static Table Of(ReportTable table, int widthTwips)
    {
        var widths = Widths(table, widthTwips);
        var isWide = widthTwips > WordPages.PortraitWidth;
        var type = new CellType(isWide ? WideCellSize : CellSize, isWide ? WideRowLine : RowLine);
        var result = new Table(Properties(widthTwips), new TableGrid(widths.Select(w => new GridColumn { Width = $"{w}" })));
        result.Append(Header(table, widths, type with { Size = HeaderSize }));
        for (var r = 0; r < table.Rows.Count; r++)
            result.Append(Row(table, r, widths, type));
        return result;
    }

    private static TableProperties Properties(int width) => new(
        new TableWidth { Width = $"{width}", Type = TableWidthUnitValues.Dxa },
        new TableJustification { Val = TableRowAlignmentValues.Center },
        new TableBorders(
            Line(new TopBorder(), 8), Line(new LeftBorder(), 4), Line(new BottomBorder(), 8), Line(new RightBorder(), 4),
            Line(new InsideHorizontalBorder(), 4), Line(new InsideVerticalBorder(), 4)),
        new TableLayout { Type = TableLayoutValues.Fixed },
        new TableCellMarginDefault(
            new TopMargin { Width = "15", Type = TableWidthUnitValues.Dxa },
            new TableCellLeftMargin { Width = 60, Type = TableWidthValues.Dxa },
            new BottomMargin { Width = "15", Type = TableWidthUnitValues.Dxa },
            new TableCellRightMargin { Width = 60, Type = TableWidthValues.Dxa }));

    private static T Line<T>(T border, uint eighths) where T : BorderType
    {
        border.Val = BorderValues.Single;
        border.Size = eighths;
        border.Space = 0;
        border.Color = "000000";
        return border;
    }

    private static TableRow Header(ReportTable table, int[] widths, CellType type)
    {
        var row = new TableRow(new TableRowProperties(new CantSplit(), new TableHeader()));
        for (var c = 0; c < widths.Length; c++)
            row.Append(Cell(widths[c], table.Columns[c].Title, WordFonts.Hei, type, JustificationValues.Center, true));
        return row;
    }

    private static TableRow Row(ReportTable table, int index, int[] widths, CellType type)
    {
        var source = table.Rows[index];
        var font = source.Kind == RowKind.Item ? WordFonts.Song : WordFonts.Hei;
        var row = new TableRow(new TableRowProperties(new CantSplit()));
        for (var c = 0; c < widths.Length; c++)
        {
            var span = SpanFrom(table, source, c);
            var kind = table.Columns[c].Kind;
            var text = ReportText.Cell(kind, source.Cells[c]);
            row.Append(Cell(widths.Skip(c).Take(span).Sum(), text, font, type, Alignment(kind, source.Kind, c, text), KeepsNext(table, index), span));
            c += span - 1;
        }

        return row;
    }

    /// <summary>A label runs on over the blank cells to its right.</summary>
    private static int SpanFrom(ReportTable table, ReportRow row, int column) => column > 0 ? 1 : 1 + row.Cells
        .Skip(1).TakeWhile((cell, i) => cell.Text is { Length: 0 } && table.Columns[i + 1].Kind != ColumnKind.Yuan).Count();

    /// <summary>Neither the first rows nor the closing ones stand alone on a page.</summary>
    private static bool KeepsNext(ReportTable table, int index) => index < table.Rows.Count - 1
        && (table.Rows.Count <= Undivided || index < 2 || index >= table.Rows.Count - 3 || table.Rows[index + 1].Kind != RowKind.Item);

    private static JustificationValues Alignment(ColumnKind kind, RowKind row, int column, string text) => kind switch
    {
        _ when text == ReportText.None => JustificationValues.Center,
        ColumnKind.Text when row != RowKind.Item && column == 0 => JustificationValues.Center,
        ColumnKind.Text => JustificationValues.Left,
        ColumnKind.Date => JustificationValues.Center,
        _ => JustificationValues.Right,
    };

    private static TableCell Cell(int width, string text, string font, CellType type, JustificationValues alignment, bool keepNext, int span = 1) => new(
        new TableCellProperties
        {
            TableCellWidth = new() { Width = $"{width}", Type = TableWidthUnitValues.Dxa },
            GridSpan = span > 1 ? new() { Val = span } : null,
            TableCellVerticalAlignment = new() { Val = TableVerticalAlignmentValues.Center },
        },
        new Paragraph(
            new ParagraphProperties
            {
                KeepNext = keepNext ? new() : null,
                SpacingBetweenLines = new() { Line = $"{type.Line}", LineRule = LineSpacingRuleValues.Exact },
                Justification = new() { Val = alignment },
            },
            WordText.Run(text, font, type.Size)));

    private static int[] Widths(ReportTable table, int total)
    {
        var units = table.Columns.Sum(c => c.Width);
        var widths = table.Columns.Select(c => total * c.Width / units).ToArray();
        widths[0] += total - widths.Sum();
        return widths;
    }

    /// <param name="Size">Half points.</param>
    /// <param name="Line">Twentieths of a point.</param>
    private readonly record struct CellType(int Size, int Line);
}
