using Fiscal.Api.Features.Bases;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain.SanBao;
using FluentValidation;
using MediatR;
using NodaTime;

namespace Fiscal.Api.Features.SanBao;

/// <summary>The spending of items month by month, beside the calendar (三保分月执行).</summary>
/// <param name="Flagged">Only items with something wrong.</param>
public sealed record ListSanBaoExecutions(
    string? RegionCode = null, int? Year = null, DateOnly? AsOf = null, DateTimeOffset? KnownAt = null, Choice<SanBaoCategory>? Category = null, decimal? LagLimit = null, bool Flagged = false,
    int Page = 1, int PageSize = 500) : IQuery<SanBaoExecutionPage>, IPaged;

/// <param name="ByCategory">Over all pages. A month that one item lacks is unknown of the whole.</param>
public sealed record SanBaoExecutionPage(
    IReadOnlyList<SanBaoExecutionRow> Items, int Total, int Page, int PageSize, int Year, LocalDate AsOf, Instant KnownAt, IReadOnlyList<SanBaoCategorySeries> ByCategory);

/// <param name="LagLimitMark">【待核】 while no paper settles the limit.</param>
public sealed record SanBaoExecutionRow(
    string RegionCode, SanBaoCategory Category, string Group, string Name, decimal BudgetYuan, decimal LagLimit, string? LagLimitMark, IReadOnlyList<SanBaoMonthRow> Months,
    SanBaoPace? Pace, SanBaoLight? Light, IReadOnlyList<SanBaoAlert> Flags);

/// <param name="InMonthYuan">Since the month before; null where that one is unknown.</param>
public sealed record SanBaoMonthRow(
    int Month, LocalDate StatedOn, decimal SpentYuan, decimal? InMonthYuan, decimal? ProgressPercent, decimal ElapsedPercent, SanBaoPace? Pace, SanBaoLight? Light,
    decimal? CashYuan, decimal? ArrearsYuan, string? FallReason);

public sealed record SanBaoCategorySeries(SanBaoCategory Category, decimal BudgetYuan, IReadOnlyList<SanBaoCategoryMonth> Months);

public sealed record SanBaoCategoryMonth(int Month, decimal? SpentYuan, decimal? ProgressPercent, decimal? ArrearsYuan);

public sealed class ListSanBaoExecutionsValidator : AbstractValidator<ListSanBaoExecutions>
{
    public ListSanBaoExecutionsValidator()
    {
        this.RulesForPaging();
        RuleFor(q => q.Year).InclusiveBetween(2000, 2100).WithMessage("预算年度应为 2000 至 2100。");
        RuleFor(q => q.LagLimit).InclusiveBetween(0, 100).WithMessage("滞后界限应为 0 至 100 个百分点。");
    }
}

public sealed class ListSanBaoExecutionsHandler(FiscalDbContext db, IClock clock) : IRequestHandler<ListSanBaoExecutions, SanBaoExecutionPage>
{
    public async Task<SanBaoExecutionPage> Handle(ListSanBaoExecutions query, CancellationToken ct)
    {
        var clocks = await db.ClocksOf(query.AsOf, query.KnownAt, clock, ct);
        var year = query.Year ?? clocks.AsOf.Year;
        var lines = await db.SanBaoLinesOf(query.RegionCode, year, query.Category?.Value, clocks, ct);
        var limits = await db.SanBaoLimitsAt(clocks, ct);
        var rows = lines.Where(l => !query.Flagged || l.Flags.Count > 0).Select(l => Row(l, limits.LimitOf(l.Item.RegionCode, query.LagLimit))).ToList();
        return new([.. rows.OnPage(query)], rows.Count, query.Page, query.PageSize, year, clocks.AsOf, clocks.KnownAt,
            [.. lines.GroupBy(l => l.Item.Category).OrderBy(g => g.Key).Select(g => Series(g.Key, [.. g]))]);
    }

    private static SanBaoExecutionRow Row(SanBaoLine line, (decimal Points, string? Mark) limit)
    {
        var months = line.Months.Select((m, i) => Month(line, m, i == 0 ? null : line.Months[i - 1], limit.Points)).ToList();
        var last = months.LastOrDefault();
        return new(line.Item.RegionCode, line.Item.Category, line.Item.Group, line.Item.Name, line.Figures.BudgetYuan, limit.Points, limit.Mark, months, last?.Pace, last?.Light, line.Flags);
    }

    private static SanBaoMonthRow Month(SanBaoLine line, MonthSpent month, MonthSpent? before, decimal limit)
    {
        var (progress, elapsed) = (SanBaoPaces.ProgressPercent(month.SpentYuan, line.Figures.BudgetYuan), SanBaoPaces.ElapsedPercent(line.Item.Year, month.Day));
        var pace = SanBaoPaces.Of(progress, elapsed, limit);
        var inMonth = month.Month == 1 ? month.SpentYuan : before?.Month == month.Month - 1 ? month.SpentYuan - before.SpentYuan : (decimal?)null;
        return new(month.Month, month.Day, month.SpentYuan, inMonth, progress, elapsed, pace, SanBaoPaces.LightOf(pace), month.CashYuan, month.ArrearsYuan, month.FallReason);
    }

    private static SanBaoCategorySeries Series(SanBaoCategory category, List<SanBaoLine> lines)
    {
        var budget = lines.Sum(l => l.Figures.BudgetYuan);
        return new(category, budget, [.. lines.SelectMany(l => l.Months).Select(m => m.Month).Distinct().Order().Select(month =>
        {
            var stated = lines.Select(l => l.Months.FirstOrDefault(m => m.Month == month)).ToList();
            decimal? spent = stated.TrueForAll(m => m is not null) ? stated.Sum(m => m!.SpentYuan) : null;
            return new SanBaoCategoryMonth(month, spent, SanBaoPaces.ProgressPercent(spent, budget), stated.Exists(m => m?.ArrearsYuan is not null) ? stated.Sum(m => m?.ArrearsYuan ?? 0) : null);
        })]);
    }
}
