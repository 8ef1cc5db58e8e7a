using Fiscal.Api.Features.Bases;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain.SanBao;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.SanBao;

/// <summary>Need, budget and spending of the 三保 items of a year as stated by a day (三保预算与执行).</summary>
/// <param name="Year">Budget year; by default the year of <paramref name="AsOf"/>.</param>
/// <param name="LagLimit">Percentage points behind the calendar up to which spending is behind, and beyond which far behind; by default what the region recorded.</param>
public sealed record ListSanBao(
    string? RegionCode = null, int? Year = null, DateOnly? AsOf = null, DateTimeOffset? KnownAt = null, Choice<SanBaoCategory>? Category = null,
    decimal? LagLimit = null, int Page = 1, int PageSize = 500) : IQuery<SanBaoPage>, IPaged;

/// <param name="Totals">Over all pages.</param>
/// <param name="ByCategory">The same by category: they sum to <paramref name="Totals"/>.</param>
/// <param name="LagLimitMark">【待核】 while the limit is no official one.</param>
public sealed record SanBaoPage(
    IReadOnlyList<SanBaoItemRow> Items, int Total, int Page, int PageSize, int Year, LocalDate AsOf, Instant KnownAt,
    decimal LagLimit, string? LagLimitMark, SanBaoTotals Totals, IReadOnlyList<SanBaoCategoryTotals> ByCategory);

public sealed record SanBaoItemRow(
    long Id, string RegionCode, SanBaoCategory Category, string Group, string Name, string? Beneficiary, decimal? Quantity, string? StandardUnit, int? PeriodsPerYear,
    decimal? NationalStandardYuan, decimal NationalNeedYuan, decimal NationalBudgetYuan, decimal NationalGapYuan,
    decimal? ProvincialStandardYuan, decimal? ProvincialNeedYuan, decimal? ProvincialBudgetYuan, decimal ProvincialGapYuan,
    decimal NeedYuan, decimal BudgetYuan, decimal? SpentYuan, decimal? ProgressPercent, decimal ElapsedPercent, SanBaoPace? Pace,
    string? Remark, LocalDate StatedOn, StatementSource Source)
{
    public decimal? NationalAdjustedBudgetYuan { get; init; }
    public decimal? ProvincialAdjustedBudgetYuan { get; init; }
    public decimal InitialBudgetYuan { get; init; }
    public SanBaoScope? Scope { get; init; }

    /// <summary>The day that the spending is up to.</summary>
    public LocalDate? SpentOn { get; init; }

    public decimal? ArrearsYuan { get; init; }

    /// <summary>绿、黄、红.</summary>
    public SanBaoLight? Light { get; init; }

    public IReadOnlyList<SanBaoAlert> Flags { get; init; } = [];
}

public sealed record SanBaoTotals(
    int Items, decimal NationalNeedYuan, decimal NationalBudgetYuan, decimal HardGapYuan, decimal ProvincialNeedYuan, decimal ProvincialBudgetYuan,
    decimal SoftGapYuan, decimal NeedYuan, decimal BudgetYuan, decimal? SpentYuan, decimal? ProgressPercent);

public sealed record SanBaoCategoryTotals(SanBaoCategory Category, SanBaoTotals Totals);

public sealed class ListSanBaoValidator : AbstractValidator<ListSanBao>
{
    public ListSanBaoValidator()
    {
        this.RulesForPaging();
        RuleFor(q => q.Year).InclusiveBetween(2000, 2100).WithMessage("预算年度应为 2000 至 2100。");
        RuleFor(q => q.LagLimit).InclusiveBetween(0, 100).WithMessage("滞后界限应为 0 至 100 个百分点。");
    }
}

public sealed class ListSanBaoHandler(FiscalDbContext db, IClock clock) : IRequestHandler<ListSanBao, SanBaoPage>
{
    public async Task<SanBaoPage> Handle(ListSanBao query, CancellationToken ct)
    {
        var clocks = await db.ClocksOf(query.AsOf, query.KnownAt, clock, ct);
        var year = query.Year ?? clocks.AsOf.Year;
        var lines = await db.SanBaoLinesOf(query.RegionCode, year, query.Category?.Value, clocks, ct);
        var limits = await db.SanBaoLimitsAt(clocks, ct);
        var rows = lines.ConvertAll(l => Row(l, query.LagLimit ?? limits.PointsOf(l.Item.RegionCode)));
        var own = (query.RegionCode ?? lines.FirstOrDefault()?.Item.RegionCode) is { } region ? limits.For(region) : null;
        var limit = query.LagLimit ?? own?.LagPoints ?? SanBaoLimits.UsualLagPoints;
        return new(
            [.. rows.OnPage(query)], rows.Count, query.Page, query.PageSize, year, clocks.AsOf, clocks.KnownAt,
            limit, own is { IsUnverified: false } ? null : query.LagLimit is not null && limit != SanBaoLimits.UsualLagPoints ? null : BasisReading.NotYetChecked, Totals(rows),
            [.. rows.GroupBy(r => r.Category).OrderBy(g => g.Key).Select(g => new SanBaoCategoryTotals(g.Key, Totals([.. g])))]);
    }

    private static SanBaoItemRow Row(SanBaoLine line, decimal lagLimit)
    {
        var (item, f) = (line.Item, line.Figures);
        var pace = SanBaoPaces.Of(line.ProgressPercent, line.ElapsedPercent, lagLimit);
        return new(
            item.Id, item.RegionCode, item.Category, item.Group, item.Name, f.Beneficiary, f.Quantity, f.StandardUnit, f.PeriodsPerYear,
            f.NationalStandardYuan, f.NationalNeedYuan, f.NationalBudgetYuan, f.NationalGapYuan,
            f.ProvincialStandardYuan, f.ProvincialNeedYuan, f.ProvincialBudgetYuan, f.ProvincialGapYuan,
            f.NeedYuan, f.BudgetYuan, line.Last?.SpentYuan, line.ProgressPercent, line.ElapsedPercent, pace,
            f.Remark, item.EffectiveOn, line.Stated.SourceOf())
        {
            NationalAdjustedBudgetYuan = f.NationalAdjustedBudgetYuan, ProvincialAdjustedBudgetYuan = f.ProvincialAdjustedBudgetYuan, InitialBudgetYuan = f.InitialBudgetYuan,
            Scope = f.Scope, SpentOn = line.Last?.Day, ArrearsYuan = line.Last?.ArrearsYuan, Light = SanBaoPaces.LightOf(pace), Flags = line.Flags,
        };
    }

    // Spending that one item does not state is unknown of the whole too.
    private static SanBaoTotals Totals(List<SanBaoItemRow> rows)
    {
        decimal? spent = rows.Count > 0 && rows.TrueForAll(r => r.SpentYuan is not null) ? rows.Sum(r => r.SpentYuan) : null;
        var budget = rows.Sum(r => r.BudgetYuan);
        return new(
            rows.Count, rows.Sum(r => r.NationalNeedYuan), rows.Sum(r => r.NationalAdjustedBudgetYuan ?? r.NationalBudgetYuan), rows.Sum(r => r.NationalGapYuan),
            rows.Sum(r => r.ProvincialNeedYuan ?? 0), rows.Sum(r => r.ProvincialAdjustedBudgetYuan ?? r.ProvincialBudgetYuan ?? 0), rows.Sum(r => r.ProvincialGapYuan),
            rows.Sum(r => r.NeedYuan), budget, spent, SanBaoPaces.ProgressPercent(spent, budget));
    }
}
