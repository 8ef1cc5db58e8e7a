using Fiscal.Api.Features.MonthlyReports;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain;
using Fiscal.Domain.Authenticity;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.AuthenticityChecks;

/// <summary>The sweeps of a region (历次核查), newest first.</summary>
/// <param name="Period">Year and month, <c>2026-10</c>.</param>
public sealed record ListAuthenticityChecks(string? RegionCode = null, string? Period = null, int Page = 1, int PageSize = 50) : IQuery<ListPage<AuthenticityCheckRow>>, IPaged;

public sealed record AuthenticityCheckRow(
    int Id, string RegionCode, string Period, int ReductionCount, decimal ReductionYuan, int NewCount, int ChangedCount, IReadOnlyList<CheckedRuleRow> Rules, string CheckedBy, Instant CheckedAt)
{
    internal static AuthenticityCheckRow Of(AuthenticityCheck c) => new(
        c.Id, c.RegionCode, $"{c.Month:uuuu-MM}", c.ReductionCount, c.ReductionYuan, c.NewCount, c.ChangedCount,
        [.. c.Rules.OrderBy(r => r.Rule).Select(r => new CheckedRuleRow(r.Rule, r.Rule.DisplayName(), r.ClearCount, r.HitCount, r.NotJudgedCount, r.NotApplicableCount, r.HitYuan, r.NotJudgedYuan, r.Missing))],
        c.CheckedBy, c.CheckedAt);
}

public sealed record CheckedRuleRow(
    AuthenticityRule Rule, string RuleName, int ClearCount, int HitCount, int NotJudgedCount, int NotApplicableCount, decimal HitYuan, decimal NotJudgedYuan, string? Missing);

public sealed class ListAuthenticityChecksValidator : AbstractValidator<ListAuthenticityChecks>
{
    public ListAuthenticityChecksValidator()
    {
        this.RulesForPaging();
        RuleFor(q => q.Period).Must(p => p is null || IssueMonthlyReportValidator.Pattern.Parse(p).Success).WithMessage("月份应写成 2026-10 的形式。");
    }
}

public sealed class ListAuthenticityChecksHandler(FiscalDbContext db) : IRequestHandler<ListAuthenticityChecks, ListPage<AuthenticityCheckRow>>
{
    public async Task<ListPage<AuthenticityCheckRow>> Handle(ListAuthenticityChecks query, CancellationToken ct)
    {
        var checks = db.AuthenticityChecks.AsNoTracking();
        if (query.RegionCode is { } code)
        {
            var regions = await db.WithDescendants(code, ct);
            checks = checks.Where(c => regions.Contains(c.RegionCode));
        }
        if (query.Period is { } period)
        {
            var month = IssueMonthlyReportValidator.Pattern.Parse(period).Value.OnDayOfMonth(1);
            checks = checks.Where(c => c.Month == month);
        }
        var page = await checks.OrderByDescending(c => c.Id).ToPageAsync(query, ct);
        return new([.. page.Items.Select(AuthenticityCheckRow.Of)], page.Total, page.Page, page.PageSize);
    }
}
