using Fiscal.Api.Features.Bonds;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain;
using Fiscal.Domain.Bonds;
using Fiscal.Domain.Ledger;
using Fiscal.Domain.Projects;
using MediatR;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.Projects;

/// <summary>The government investment projects of a region and whether they may borrow (政府性投资项目列表).</summary>
public sealed record ListProjects(string? RegionCode = null, Choice<ProjectState>? State = null, DateOnly? AsOf = null, DateTimeOffset? KnownAt = null) : IQuery<ProjectTable>;

/// <param name="LackingReview">How many lack the review they need.</param>
public sealed record ProjectTable(IReadOnlyList<ProjectRow> Items, int Total, LocalDate AsOf, Instant KnownAt, decimal TotalYuan, int LackingReview, int OnNegativeList);

/// <param name="Id">Of the statement.</param>
/// <param name="NeededLevel">By the rules of its region; null: none.</param>
/// <param name="ReviewedOn">The day on which that level passed it; null: it did not.</param>
/// <param name="NegativeListWord">Why it is on the negative list (待核).</param>
/// <param name="SupportPercent">What the budget pays a year ÷ budget expenditure; null where one of them is missing.</param>
/// <param name="Rules">What it was judged by.</param>
public sealed record ProjectRow(
    long Id, string RegionCode, string Code, string Name, string UnitName, string? Sector, ProjectState? State, string? StateName, decimal? TotalYuan, bool? HasRevenue, IReadOnlyList<ProjectFunding> Sources,
    IReadOnlyList<ProjectApproval> Approvals, ReviewLevel? NeededLevel, string? NeededLevelName, LocalDate? ReviewedOn, bool LacksReview, string? NegativeListWord, decimal? AnnualSupportYuan,
    decimal? BudgetExpenditureYuan, decimal? SupportPercent, IReadOnlyList<string> MissingInputs, IReadOnlyList<ReviewRow> Reviews, IReadOnlyList<ProjectDebtRow> Debts, decimal BondAllocatedYuan, decimal BondSpentYuan,
    IReadOnlyList<string> Warnings, string Rules, string? RulesMark, string? Remark, LocalDate StatedOn, string? Document, string RecordedBy, Instant RecordedAt);

public sealed record ReviewRow(long Id, ReviewLevel Level, string LevelName, ReviewResult Result, string ResultName, decimal TotalYuan, string? Opinion, LocalDate ReviewedOn, string? Document);

public sealed record ProjectDebtRow(long Id, int DebtId, string DrawdownNumber, LocalDate StatedOn, string? Document);

public sealed class ListProjectsHandler(FiscalDbContext db, IClock clock) : IRequestHandler<ListProjects, ProjectTable>
{
    public Task<ProjectTable> Handle(ListProjects query, CancellationToken ct) => TableOf(db, clock, query, ct);

    internal static async Task<ProjectTable> TableOf(FiscalDbContext db, IClock clock, ListProjects query, CancellationToken ct)
    {
        if (query.RegionCode is { } code) db.Scope.Require(code);
        var clocks = await db.ClocksOf(query.AsOf, query.KnownAt, clock, ct);
        var book = await db.BondBookOf(query.RegionCode, clocks, ct);
        var reviews = (await (await db.FundingReviews.In(db, query.RegionCode, ct)).StatedBy(clocks).AsNoTracking().ToListAsync(ct)).StandingOn(clocks.AsOf).ToLookup(r => (r.RegionCode, r.ProjectKey));
        var debts = (await (await db.ProjectDebts.In(db, query.RegionCode, ct)).StatedBy(clocks).Include(d => d.Debt).AsNoTracking().ToListAsync(ct)).StandingOn(clocks.AsOf)
            .ToLookup(d => (d.RegionCode, d.Figures.ProjectKey ?? ""));
        var rules = new Dictionary<string, ProjectRulesRow>();
        foreach (var region in book.Projects.Select(p => p.RegionCode).Distinct()) rules[region] = ProjectRulesRow.Of(await db.ProjectRulesOf(region, clocks.AsOf, clocks.KnownAt, ct));
        var rows = book.Projects.Where(p => query.State is null || p.Figures.State == query.State.Value.Value)
            .Select(p => Row(p, book, [.. reviews[(p.RegionCode, p.CodeKey)]], [.. debts[(p.RegionCode, p.CodeKey)]], rules[p.RegionCode])).ToList();
        return new(rows, rows.Count, clocks.AsOf, clocks.KnownAt, rows.Sum(r => r.TotalYuan) ?? 0, rows.Count(r => r.LacksReview), rows.Count(r => r.NegativeListWord is not null));
    }

    private static ProjectRow Row(GovernmentProject project, BondBook book, List<FundingReview> reviews, List<ProjectDebt> debts, ProjectRulesRow rules)
    {
        var f = project.Figures;
        var clearance = ProjectClearance.Of(f, reviews, rules.Figures);
        string[] missing = [.. f.AnnualSupportYuan is null ? ["年度财政支出责任"] : Array.Empty<string>(), .. f.BudgetExpenditureYuan is null ? ["一般公共预算支出"] : Array.Empty<string>()];
        return new(
            project.Id, project.RegionCode, project.Code, f.Name, f.UnitName, f.Sector, f.State, f.State?.DisplayName(), f.TotalYuan, f.HasRevenue, f.SourcesOf(), f.ApprovalsOf(), clearance.Needed,
            clearance.Needed?.DisplayName(), clearance.ReviewedOn, clearance.LacksReview, clearance.Listed, f.AnnualSupportYuan, f.BudgetExpenditureYuan, f.SupportPercent, missing,
            [.. reviews.OrderBy(r => r.Level).Select(r => new ReviewRow(
                r.Id, r.Level, r.Level.DisplayName(), r.Figures.Result, r.Figures.Result.DisplayName(), r.Figures.TotalYuan, r.Figures.Opinion, r.EffectiveOn, r.Source.Document))],
            [.. debts.OrderBy(d => d.DebtId).Select(d => new ProjectDebtRow(d.Id, d.DebtId, d.Debt.DrawdownNumber, d.EffectiveOn, d.Source.Document))],
            book.Allocations.Where(a => a.RegionCode == project.RegionCode && a.ProjectKey == project.CodeKey).Sum(a => a.Figures.AmountYuan),
            SpentSum.Of(
                book.Totals.Where(t => t.RegionCode == project.RegionCode && t.ProjectKey == project.CodeKey && t.Stage == SpendingStage.Spent),
                book.Payments.Where(p => p.RegionCode == project.RegionCode && p.ProjectKey == project.CodeKey && p.Stage == SpendingStage.Spent), book.AsOf)?.TotalYuan ?? 0,
            BondReading.WarningsOf(project.Code, clearance), rules.Document, rules.Mark, f.Remark, project.EffectiveOn, project.Source.Document, project.RecordedBy, project.RecordedAt);
    }
}
