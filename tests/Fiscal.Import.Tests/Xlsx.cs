using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace Fiscal.Import.Tests;

/// <summary>A cell with a number format: 10 is 0.00%, 14 a date.</summary>
internal sealed record Styled(decimal Value, int Format);

/// <summary>A formula without a cached value, or with an error.</summary>
internal sealed record Formula(string Text, string? Error = null);

/// <summary>Writes small workbooks as other programs would: only what a test needs.</summary>
internal sealed class Xlsx
{
    private readonly List<(string Name, bool Hidden, List<object?[]> Rows, List<string> Merges, HashSet<int> HiddenRows)> _sheets = [];

    public bool Date1904 { get; init; }

    public Xlsx Sheet(string name, IEnumerable<object?[]> rows, IEnumerable<string>? merges = null, bool hidden = false, params int[] hiddenRows)
    {
        _sheets.Add((name, hidden, [.. rows], [.. merges ?? []], [.. hiddenRows]));
        return this;
    }

    public InterpretedWorkbook Read(ImportHints? hints = null, string fileName = "来文.xlsx", ImportLimits? limits = null)
    {
        using var stream = Save();
        return Samples.Interpreter(limits).Interpret(stream, fileName, hints ?? new());
    }

    public MemoryStream Save()
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Part(zip, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
            Part(zip, "xl/workbook.xml", Workbook());
            Part(zip, "xl/_rels/workbook.xml.rels", "<Relationships>" + string.Concat(_sheets.Select((_, i) => $"<Relationship Id=\"r{i}\" Target=\"worksheets/s{i}.xml\"/>")) + "</Relationships>");
            Part(zip, "xl/styles.xml", "<styleSheet><cellXfs>" + string.Concat(Enumerable.Range(0, 50).Select(i => $"<xf numFmtId=\"{i}\"/>")) + "</cellXfs></styleSheet>");
            for (var i = 0; i < _sheets.Count; i++) Part(zip, $"xl/worksheets/s{i}.xml", Worksheet(i));
        }

        stream.Position = 0;
        return stream;
    }

    public static void Part(ZipArchive zip, string name, string xml)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name).Open());
        writer.Write(xml);
    }

    private string Workbook() => $"<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><workbookPr date1904=\"{(Date1904 ? 1 : 0)}\"/><sheets>"
        + string.Concat(_sheets.Select((s, i) => $"<sheet name=\"{s.Name}\" sheetId=\"{i + 1}\" {(s.Hidden ? "state=\"hidden\"" : "")} r:id=\"r{i}\"/>")) + "</sheets></workbook>";

    private string Worksheet(int index)
    {
        var (_, _, rows, merges, hiddenRows) = _sheets[index];
        var xml = new StringBuilder("<worksheet><sheetData>");
        for (var r = 0; r < rows.Count; r++)
        {
            xml.Append(CultureInfo.InvariantCulture, $"<row r=\"{r + 1}\"{(hiddenRows.Contains(r + 1) ? " hidden=\"1\"" : "")}>");
            for (var c = 0; c < rows[r].Length; c++) Cell(xml, $"{Column(c)}{r + 1}", rows[r][c]);
            xml.Append("</row>");
        }

        xml.Append("</sheetData><mergeCells>").AppendJoin("", merges.Select(m => $"<mergeCell ref=\"{m}\"/>"));
        return xml.Append("</mergeCells></worksheet>").ToString();
    }

    private static void Cell(StringBuilder xml, string address, object? value) => xml.Append(value switch
    {
        null => "",
        string text => $"<c r=\"{address}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{SecurityElement.Escape(text)}</t></is></c>",
        Styled styled => string.Create(CultureInfo.InvariantCulture, $"<c r=\"{address}\" s=\"{styled.Format}\"><v>{styled.Value}</v></c>"),
        Formula { Error: { } error } formula => $"<c r=\"{address}\" t=\"e\"><f>{formula.Text}</f><v>{error}</v></c>",
        Formula formula => $"<c r=\"{address}\"><f>{formula.Text}</f></c>",
        _ => string.Create(CultureInfo.InvariantCulture, $"<c r=\"{address}\"><v>{value}</v></c>"),
    });

    private static string Column(int index) => index < 26 ? $"{(char)('A' + index)}" : $"{(char)('A' + index / 26 - 1)}{(char)('A' + index % 26)}";
}
