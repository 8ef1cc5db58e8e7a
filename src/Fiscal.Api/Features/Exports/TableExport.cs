using System.Globalization;
using Fiscal.Api.Hosting;
using NodaTime;

namespace Fiscal.Api.Features.Exports;

/// <summary>The file a full export comes as (导出格式).</summary>
public enum TableFormat { Xlsx, Csv }

/// <summary>A file that is too large to hold in memory (导出流): read it once, then it is gone.</summary>
public sealed record ExportedTable(string Name, string ContentType, Stream Content)
{
    public IResult ToResult() => Results.File(Content, ContentType, Name);
}

/// <summary>Writes tables to a temporary file, which vanishes when it is closed: an error on the way is an answer, not half a file.</summary>
internal static class TableExport
{
    private const string CsvType = "text/csv; charset=utf-8";

    /// <param name="tables">The first is the table itself; the others, such as 数据来源, are further sheets and not in a CSV.</param>
    public static async Task<ExportedTable> Write(string name, Choice<TableFormat>? format, IReadOnlyList<ExportTable> tables, CancellationToken ct)
    {
        var file = new FileStream(
            Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
        try
        {
            var isCsv = format?.Value == TableFormat.Csv;
            if (isCsv) await CsvTableWriter.Write(tables[0], file, ct);
            else await ExcelTableWriter.Write(tables, file, ct);
            await file.FlushAsync(ct);
            file.Position = 0;
            return isCsv ? new(name + ".csv", CsvType, file) : new(name + ".xlsx", ExportedFile.ExcelType, file);
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }

    /// <summary>“债务台账　单位：元　截至 2026-10-31，按北京时间 2026-11-05 09:30:00 前登记的事实”.</summary>
    public static string Title(string what, string asOf, Instant knownAt) =>
        $"{what}　单位：元　{asOf}，按北京时间 {knownAt.TimeInChina().ToString("uuuu-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)} 前登记的事实";
}
