using System.Text;
using ClosedXML.Excel;

namespace Fiscal.Api.Tests.Features.Exports;

/// <summary>Exports as an auditor downloads and opens them.</summary>
internal static class ExportedFiles
{
    public static async Task<(byte[] Content, string Name, string Type)> Download(this HttpClient client, string path)
    {
        using var answer = await client.GetAsync(path);
        Assert.True(answer.IsSuccessStatusCode, $"{(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
        return (await answer.Content.ReadAsByteArrayAsync(), answer.Content.Headers.ContentDisposition!.FileNameStar!, answer.Content.Headers.ContentType!.MediaType!);
    }

    public static async Task<XLWorkbook> Workbook(this HttpClient client, string path) =>
        new(new MemoryStream((await client.Download(path)).Content));

    /// <summary>By header: the rows between the header (row 2) and the total row, and the total row.</summary>
    public static (List<Dictionary<string, IXLCell>> Rows, Dictionary<string, IXLCell> Total) Table(this IXLWorksheet sheet)
    {
        var titles = sheet.Row(2).CellsUsed().ToDictionary(c => c.Address.ColumnNumber, c => c.GetString());
        var rows = sheet.RowsUsed().Skip(2).Select(r => titles.ToDictionary(t => t.Value, t => r.Cell(t.Key))).ToList();
        return (rows[..^1], rows[^1]);
    }

    /// <summary>A CSV by RFC 4180, with its byte order mark and CRLF; without the watermark that an auditor's ends with.</summary>
    public static List<string[]> Csv(byte[] file)
    {
        Assert.Equal(Encoding.UTF8.Preamble.ToArray(), file[..3]);
        var text = Encoding.UTF8.GetString(file[3..]);
        Assert.EndsWith("\r\n", text, StringComparison.Ordinal);
        var (rows, row, field, quoted) = (new List<string[]>(), new List<string>(), new StringBuilder(), false);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (quoted && c == '"' && i + 1 < text.Length && text[i + 1] == '"') { field.Append('"'); i++; }
            else if (c == '"') quoted = !quoted;
            else if (!quoted && c == ',') { row.Add(field.ToString()); field.Clear(); }
            else if (!quoted && c == '\r' && text[i + 1] == '\n')
            {
                row.Add(field.ToString());
                field.Clear();
                rows.Add([.. row]);
                row.Clear();
                i++;
            }
            else field.Append(c);
        }
        return rows[^1] is [var last] && last.StartsWith("审计查阅", StringComparison.Ordinal) ? rows[..^1] : rows;
    }
}
