using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using Fiscal.Api.Hosting;
using NodaTime;

namespace Fiscal.Api.Features.Exports;

/// <summary>One sheet of an exported workbook, written from top to bottom: title, header, rows, total.</summary>
internal sealed partial class ExcelSheetWriter(Stream part, ExportTable table, ExportTotals totals) : IDisposable
{
    private const int HeaderRow = 2;

    private const uint A4 = 9;

    /// <summary>Characters that a cell can hold.</summary>
    private const int LongestText = 32_767;

    private static readonly LocalDateTime SerialZero = new(1899, 12, 30, 0, 0);
    private static readonly Row RowElement = new();
    private static readonly Cell CellElement = new();
    private static readonly CellValue ValueElement = new();
    private static readonly InlineString StringElement = new();
    private static readonly Text TextElement = new();
    private static readonly OpenXmlAttribute IsInline = new("t", "", "inlineStr");
    private static readonly OpenXmlAttribute[] KeepsBlanks = [new("xml", "space", "http://www.w3.org/XML/1998/namespace", "preserve")];

    private static readonly OpenXmlAttribute[] TallRow = [new("ht", "", "24"), new("customHeight", "", "1")];

    private readonly OpenXmlWriter _xml = OpenXmlWriter.Create(part);
    private readonly string[] _letters = [.. Enumerable.Range(0, table.Columns.Count).Select(Letters)];

    // The total row stays where it is when an auditor filters or sorts.
    private int? _lastFiltered;

    /// <summary>Rows written so far, the title and the header among them.</summary>
    public int Rows { get; private set; }

    public void Begin()
    {
        _xml.WriteStartDocument(standalone: true);
        _xml.WriteStartElement(new Worksheet());
        _xml.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = true }));
        _xml.WriteElement(new SheetViews(new SheetView(new Pane
        {
            VerticalSplit = HeaderRow, TopLeftCell = $"A{HeaderRow + 1}", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen,
        }) { WorkbookViewId = 0 }));
        _xml.WriteElement(new Columns(table.Columns.Select((c, i) => new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = c.Width, CustomWidth = true })));
        _xml.WriteStartElement(new SheetData());
        WriteRow([table.Title], _ => ExcelTableStyles.Title, null, TallRow);
        WriteRow([.. table.Columns.Select(c => c.Title)], _ => ExcelTableStyles.Header, null);
    }

    public void Write(object?[] row) => WriteRow(row, c => ExcelTableStyles.Of(table.Columns[c].Form), totals);

    public void WriteTotal(object?[] row)
    {
        _lastFiltered = Rows;
        WriteRow(row, c => ExcelTableStyles.OfTotal(table.Columns[c].Form), null);
    }

    public void End(string? watermark)
    {
        _xml.WriteEndElement(); // sheetData
        _xml.WriteElement(new AutoFilter { Reference = $"A{HeaderRow}:{_letters[^1]}{_lastFiltered ?? Rows}" });
        _xml.WriteElement(new PageSetup { PaperSize = A4, Orientation = OrientationValues.Landscape, FitToHeight = 0 });
        if (watermark is not null) _xml.WriteElement(Watermark.OfSheet(watermark));
        _xml.WriteEndElement(); // worksheet
    }

    private void WriteRow(object?[] values, Func<int, string> style, ExportTotals? summed, params ReadOnlySpan<OpenXmlAttribute> more)
    {
        var number = (++Rows).ToString(CultureInfo.InvariantCulture);
        _xml.WriteStartElement(RowElement, [new("r", "", number), .. more]);
        for (var c = 0; c < values.Length; c++)
            if (values[c] is { } value)
                WriteCell(c, value, [new("r", "", _letters[c] + number), new("s", "", style(c))], summed);
        _xml.WriteEndElement();
    }

    private void WriteCell(int column, object value, List<OpenXmlAttribute> attributes, ExportTotals? summed)
    {
        if (ExportValues.Number(value) is { } number)
        {
            var written = ExportValues.Written(number, table.Columns[column].Form);
            summed?.Add(column, number, written);
            WriteNumber(attributes, written);
        }
        else if (value is LocalDate day) WriteNumber(attributes, Serial(day.AtMidnight()));
        else if (value is Instant instant) WriteNumber(attributes, Serial(instant.TimeInChina()));
        else WriteText(attributes, value.ToString()!);
    }

    private void WriteNumber(List<OpenXmlAttribute> attributes, string written)
    {
        _xml.WriteStartElement(CellElement, attributes);
        _xml.WriteStartElement(ValueElement);
        _xml.WriteString(written);
        _xml.WriteEndElement();
        _xml.WriteEndElement();
    }

    private void WriteText(List<OpenXmlAttribute> attributes, string text)
    {
        attributes.Add(IsInline);
        _xml.WriteStartElement(CellElement, attributes);
        _xml.WriteStartElement(StringElement);
        _xml.WriteStartElement(TextElement, KeepsBlanks);
        _xml.WriteString(Legible(text));
        _xml.WriteEndElement();
        _xml.WriteEndElement();
        _xml.WriteEndElement();
    }

    /// <summary>What XML can't carry becomes �; what spreadsheets would take for an escaped character is escaped itself.</summary>
    private static string Legible(string text)
    {
        if (text.Length > LongestText) text = text[..LongestText];
        return Escape().Replace(Illegal().Replace(text, "\ufffd"), "_x005F$0");
    }

    // Days since the end of 1899, as spreadsheets count them.
    private static string Serial(LocalDateTime time)
    {
        var since = Period.Between(SerialZero, time, PeriodUnits.Days | PeriodUnits.Seconds);
        return (since.Days + (since.Seconds / 86_400m)).ToString("0.##########", CultureInfo.InvariantCulture);
    }

    private static string Letters(int column) =>
        (column < 26 ? "" : Letters((column / 26) - 1)) + (char)('A' + (column % 26));

    [GeneratedRegex(@"[\x00-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]")]
    private static partial Regex Illegal();

    [GeneratedRegex("_x[0-9A-Fa-f]{4}_")]
    private static partial Regex Escape();

    public void Dispose() => _xml.Dispose();
}
