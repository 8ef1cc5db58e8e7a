using System.Globalization;
using System.Security.Cryptography;
using Fiscal.Api.Hosting;
using NodaTime;

namespace Fiscal.Api.Features.Exports;

/// <summary>The file a full export comes as (导出格式).</summary>
public enum TableFormat { Xlsx, Csv }

/// <summary>A file that is too large to hold in memory (导出流): read it once, then it is gone.</summary>
/// <param name="Rows">Of all its tables, without headers and totals.</param>
/// <param name="Sha256">Of the file, lower-case hex.</param>
public sealed record ExportedTable(string Name, string ContentType, Stream Content, long Rows, string Sha256) : IResult, ICountedFile
{
    public IResult ToResult() => this;

    public Task ExecuteAsync(HttpContext httpContext) => Results.File(Content, ContentType, Name).ExecuteAsync(httpContext);
}

/// <summary>Writes tables to a temporary file, which vanishes when it is closed: an error on the way is an answer, not half a file.</summary>
public sealed class TableExport(Watermark watermark)
{
    private const string CsvType = "text/csv; charset=utf-8";

    /// <param name="tables">The first is the table itself; the others, such as 数据来源, are further sheets and not in a CSV.</param>
    internal async Task<ExportedTable> Write(string name, Choice<TableFormat>? format, IReadOnlyList<ExportTable> tables, CancellationToken ct)
    {
        var file = TemporaryFile();
        try
        {
            var isCsv = format?.Value == TableFormat.Csv;
            var rows = isCsv ? await CsvTableWriter.Write(tables[0], file, ct, watermark.Text) : await ExcelTableWriter.Write(tables, file, ct, watermark: watermark.Text);
            var sha256 = await Sha256Of(file, ct);
            return isCsv ? new(name + ".csv", CsvType, file, rows, sha256) : new(name + ".xlsx", ExportedFile.ExcelType, file, rows, sha256);
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }

    internal static FileStream TemporaryFile() => new(
        Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);

    /// <summary>Reads a file that was just written and leaves it at its beginning.</summary>
    internal static async Task<string> Sha256Of(FileStream file, CancellationToken ct)
    {
        await file.FlushAsync(ct);
        file.Position = 0;
        var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(file, ct));
        file.Position = 0;
        return hash;
    }

    /// <summary>“债务台账　单位：元　截至 2026-10-31，按北京时间 2026-11-05 09:30:00 前登记的事实”.</summary>
    public static string Title(string what, string asOf, Instant knownAt) =>
        $"{what}　单位：元　{asOf}，按北京时间 {knownAt.TimeInChina().ToString("uuuu-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)} 前登记的事实";
}
