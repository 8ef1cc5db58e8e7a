using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.MonthlyReports;

/// <summary>The reports made so far, newest first (月报清单).</summary>
public sealed record ListMonthlyReports(string? RegionCode = null, int Page = 1, int PageSize = 50) : IQuery<ListPage<MonthlyReportRow>>, IPaged;

public sealed record MonthlyReportRow(int Id, string RegionCode, string Period, string Title, Instant KnownAt, string CreatedBy);

public sealed class ListMonthlyReportsValidator : AbstractValidator<ListMonthlyReports>
{
    public ListMonthlyReportsValidator() => this.RulesForPaging();
}

public sealed class ListMonthlyReportsHandler(FiscalDbContext db) : IRequestHandler<ListMonthlyReports, ListPage<MonthlyReportRow>>
{
    public async Task<ListPage<MonthlyReportRow>> Handle(ListMonthlyReports query, CancellationToken ct)
    {
        var page = await db.MonthlyReportIssues
            .Where(i => query.RegionCode == null || i.RegionCode == query.RegionCode)
            .OrderByDescending(i => i.Month).ThenByDescending(i => i.Id)
            .Select(i => new { i.Id, i.RegionCode, i.Month, i.Title, i.KnownAt, i.CreatedBy })
            .ToPageAsync(query, ct);
        return new(
            page.Items.Select(i => new MonthlyReportRow(
                i.Id, i.RegionCode, IssueMonthlyReportValidator.Pattern.Format(i.Month.ToYearMonth()), i.Title, i.KnownAt, i.CreatedBy)).ToList(),
            page.Total, page.Page, page.PageSize);
    }
}
