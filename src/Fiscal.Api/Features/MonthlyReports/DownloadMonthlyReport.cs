using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Fiscal.Api.Features.MonthlyReports;

public enum ReportFormat { Word, Excel }

/// <summary>A report's file as it was made, byte for byte (下载月报).</summary>
public sealed record DownloadMonthlyReport(int ReportId, ReportFormat Format) : IQuery<ExportedFile>;

public sealed class DownloadMonthlyReportHandler(FiscalDbContext db) : IRequestHandler<DownloadMonthlyReport, ExportedFile>
{
    public async Task<ExportedFile> Handle(DownloadMonthlyReport query, CancellationToken ct)
    {
        var issues = db.MonthlyReportIssues.Where(i => i.Id == query.ReportId);
        var file = query.Format == ReportFormat.Word
            ? await issues.Select(i => new ExportedFile(i.Title + ".docx", ExportedFile.WordType, i.Word)).SingleOrDefaultAsync(ct)
            : await issues.Select(i => new ExportedFile(i.Title + "附表.xlsx", ExportedFile.ExcelType, i.Excel)).SingleOrDefaultAsync(ct);
        return file ?? throw MonthlyReportErrors.NotFound(query.ReportId);
    }
}
