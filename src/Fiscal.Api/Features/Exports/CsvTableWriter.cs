using System.Text;
using Fiscal.Api.Hosting;
using NodaTime;
using NodaTime.Text;

namespace Fiscal.Api.Features.Exports;

/// <summary>
/// A table as CSV (RFC 4180): UTF-8 with a byte order mark so that spreadsheets read Chinese, CRLF, header first, total row last.
/// </summary>
internal static class CsvTableWriter
{
    private static readonly LocalDateTimePattern Seconds = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm:ss");

    /// <param name="watermark">The last line, if there is one.</param>
    /// <returns>How many rows were written, without header and total.</returns>
    public static async Task<long> Write(ExportTable table, Stream output, CancellationToken ct, string? watermark = null)
    {
        var rows = 0L;
        await using var text = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), bufferSize: 1 << 16, leaveOpen: true) { NewLine = "\r\n" };
        var totals = new ExportTotals(table.Columns);
        await text.WriteLineAsync(string.Join(',', table.Columns.Select(c => Quoted(Defused(c.Title)))).AsMemory(), ct);
        await foreach (var row in table.Rows.WithCancellation(ct))
        {
            await text.WriteLineAsync(Line(table.Columns, row, totals).AsMemory(), ct);
            rows++;
        }
        if (totals.Any)
            await text.WriteLineAsync(Line(table.Columns, totals.Row(), null).AsMemory(), ct);
        if (watermark is not null)
            await text.WriteLineAsync(Quoted(Defused(watermark)).AsMemory(), ct);
        return rows;
    }

    private static string Line(IReadOnlyList<ExportColumn> columns, object?[] row, ExportTotals? totals)
    {
        var line = new StringBuilder();
        for (var c = 0; c < row.Length; c++)
        {
            if (c > 0) line.Append(',');
            if (ExportValues.Number(row[c]) is { } number)
            {
                var written = ExportValues.Written(number, columns[c].Form);
                totals?.Add(c, number, written);
                line.Append(written);
            }
            else
                line.Append(Text(row[c]));
        }
        return line.ToString();
    }

    private static string Text(object? value) => value switch
    {
        null => "",
        LocalDate day => LocalDatePattern.Iso.Format(day),
        Instant instant => Seconds.Format(instant.TimeInChina()),
        _ => Quoted(Defused(value.ToString()!)),
    };

    /// <summary>What a spreadsheet would run as a formula gets an apostrophe in front (公式注入).</summary>
    private static string Defused(string text) => text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? "'" + text : text;

    private static string Quoted(string text) =>
        text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
