using System.Text.Json;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using MediatR;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.MonthlyReports;

/// <summary>A report as it was made, with all its words and figures (查看月报).</summary>
public sealed record GetMonthlyReport(int ReportId) : IQuery<MonthlyReportDetail>;

/// <param name="Report">Sections, tables, annexes and key figures.</param>
public sealed record MonthlyReportDetail(
    int Id, string RegionCode, string Period, string Title, Instant KnownAt, string CreatedBy, JsonElement Report);

public sealed class GetMonthlyReportHandler(FiscalDbContext db) : IRequestHandler<GetMonthlyReport, MonthlyReportDetail>
{
    public async Task<MonthlyReportDetail> Handle(GetMonthlyReport query, CancellationToken ct)
    {
        var issue = await db.MonthlyReportIssues.Where(i => i.Id == query.ReportId)
            .Select(i => new { i.Id, i.RegionCode, i.Month, i.Title, i.KnownAt, i.CreatedBy, i.SummaryJson })
            .SingleOrDefaultAsync(ct) ?? throw MonthlyReportErrors.NotFound(query.ReportId);
        return new(
            issue.Id, issue.RegionCode, IssueMonthlyReportValidator.Pattern.Format(issue.Month.ToYearMonth()), issue.Title, issue.KnownAt,
            issue.CreatedBy, JsonSerializer.Deserialize<JsonElement>(issue.SummaryJson));
    }
}
