using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Fiscal.Api.Features.Exports;

/// <summary>
/// Tables as a workbook, row by row: neither the rows nor the package are ever whole in memory, as they would be in a
/// <c>SpreadsheetDocument</c>. A table longer than a sheet goes on in the next one.
/// </summary>
internal sealed class ExcelTableWriter(Stream output, int rowsOfSheet, string? watermark) : IDisposable
{
    /// <summary>Rows that a sheet can hold.</summary>
    public const int MostRows = 1_048_576;

    private readonly ZipArchive _package = new(output, ZipArchiveMode.Create, leaveOpen: true);
    private readonly List<string> _sheets = [];

    /// <param name="watermark">On the header of every sheet, if there is one.</param>
    /// <returns>How many rows were written, without titles, headers and totals.</returns>
    public static async Task<long> Write(
        IReadOnlyList<ExportTable> tables, Stream output, CancellationToken ct, int rowsOfSheet = MostRows, string? watermark = null)
    {
        var rows = 0L;
        using var workbook = new ExcelTableWriter(output, rowsOfSheet, watermark);
        foreach (var table in tables) rows += await workbook.Add(table, ct);
        workbook.WriteParts();
        return rows;
    }

    private async Task<long> Add(ExportTable table, CancellationToken ct)
    {
        var totals = new ExportTotals(table.Columns);
        await using var rows = table.Rows.GetAsyncEnumerator(ct);
        var more = await rows.MoveNextAsync();
        var (parts, written) = (0, 0L);
        do
        {
            _sheets.Add(++parts == 1 ? table.Name : $"{table.Name}{parts}");
            await using var part = Part($"xl/worksheets/sheet{_sheets.Count}.xml");
            using var sheet = new ExcelSheetWriter(part, table, totals);
            sheet.Begin();
            // Room for the total row, which stands on the last sheet.
            for (; more && sheet.Rows < rowsOfSheet - 1; more = await rows.MoveNextAsync(), written++) sheet.Write(rows.Current);
            if (!more && totals.Any) sheet.WriteTotal(totals.Row());
            sheet.End(watermark);
        }
        while (more);
        return written;
    }

    private Stream Part(string name) => _package.CreateEntry(name, CompressionLevel.Fastest).Open();

    private void WriteParts()
    {
        Write("xl/styles.xml", ExcelTableStyles.Sheet);
        Write("xl/workbook.xml", new Workbook(new Sheets(_sheets.Select((name, i) =>
            new Sheet { Name = name, SheetId = (uint)i + 1, Id = $"rId{i + 1}" }))));
        const string office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        const string package = "http://schemas.openxmlformats.org/package/2006";
        Write("xl/_rels/workbook.xml.rels", $"""
            <Relationships xmlns="{package}/relationships">{string.Concat(_sheets.Select((_, i) =>
                $"""<Relationship Id="rId{i + 1}" Type="{office}/worksheet" Target="worksheets/sheet{i + 1}.xml"/>"""))}<Relationship Id="rId{_sheets.Count + 1}" Type="{office}/styles" Target="styles.xml"/></Relationships>
            """);
        Write("_rels/.rels", $"""
            <Relationships xmlns="{package}/relationships"><Relationship Id="rId1" Type="{office}/officeDocument" Target="xl/workbook.xml"/></Relationships>
            """);
        const string main = "application/vnd.openxmlformats-officedocument.spreadsheetml";
        Write("[Content_Types].xml", $"""
            <Types xmlns="{package}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="{main}.worksheet+xml"/><Override PartName="/xl/workbook.xml" ContentType="{main}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="{main}.styles+xml"/></Types>
            """);
    }

    private void Write(string part, OpenXmlElement root)
    {
        using var stream = Part(part);
        using var writer = OpenXmlWriter.Create(stream);
        writer.WriteStartDocument(standalone: true);
        writer.WriteElement(root);
    }

    private void Write(string part, string xml)
    {
        using var text = new StreamWriter(Part(part));
        text.Write($"<?xml version=\"1.0\" encoding=\"utf-8\" standalone=\"yes\"?>\n{xml}");
    }

    public void Dispose() => _package.Dispose();
}
