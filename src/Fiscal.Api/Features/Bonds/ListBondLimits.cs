using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain;
using Fiscal.Domain.Bonds;
using Fiscal.Domain.Ledger;
using FluentValidation;
using MediatR;
using NodaTime;

namespace Fiscal.Api.Features.Bonds;

/// <summary>Debt limits of a year beside what is owed (政府债务限额与余额).</summary>
/// <param name="Year">By default that of <paramref name="AsOf"/>.</param>
public sealed record ListBondLimits(string RegionCode, int? Year = null, DateOnly? AsOf = null, DateTimeOffset? KnownAt = null) : IQuery<BondLimitTable>;

/// <param name="BalanceOn">The day of the balances: <paramref name="AsOf"/>, or the last of an earlier year.</param>
public sealed record BondLimitTable(string RegionCode, int Year, LocalDate AsOf, LocalDate BalanceOn, Instant KnownAt, IReadOnlyList<BondLimitRow> Items, BondLimitTotals Totals);

/// <param name="FactId">Null: no limit is stated.</param>
/// <param name="OutstandingYuan">By the ledger; null: the ledger knows no debt of the region yet.</param>
/// <param name="HeadroomYuan">Limit less balance; negative where it is exceeded. Null: one of them is missing.</param>
public sealed record BondLimitRow(
    long? FactId, BondKind Kind, string KindName, decimal? LimitYuan, decimal? NewYuan, decimal? OutstandingYuan, decimal? HeadroomYuan, bool? IsExceeded, string? Remark, string? Document, LocalDate? StatedOn);

/// <summary>Null where a part is missing.</summary>
public sealed record BondLimitTotals(decimal? LimitYuan, decimal? NewYuan, decimal? OutstandingYuan, decimal? HeadroomYuan);

public sealed class ListBondLimitsValidator : AbstractValidator<ListBondLimits>
{
    public ListBondLimitsValidator()
    {
        RuleFor(q => q.RegionCode).NotEmpty().WithName("地区代码");
        RuleFor(q => q.Year).InclusiveBetween(2000, 2100).WithMessage("年度应为 2000 至 2100。");
    }
}

public sealed class ListBondLimitsHandler(FiscalDbContext db, IClock clock) : IRequestHandler<ListBondLimits, BondLimitTable>
{
    public async Task<BondLimitTable> Handle(ListBondLimits query, CancellationToken ct)
    {
        await db.RequireRegion(query.RegionCode, ct);
        var clocks = await db.ClocksOf(query.AsOf, query.KnownAt, clock, ct);
        return await db.BondLimitsOf(query.RegionCode, query.Year ?? clocks.AsOf.Year, clocks, ct);
    }
}

internal static class BondLimitReading
{
    /// <summary>The region's own limits; what lies below it counts in the balance.</summary>
    public static async Task<BondLimitTable> BondLimitsOf(this FiscalDbContext db, string regionCode, int year, TwoClocks clocks, CancellationToken ct)
    {
        var balanceOn = LocalDate.Min(clocks.AsOf, new(year, 12, 31));
        var regions = await db.WithDescendants(regionCode, ct);
        var limits = (await db.BondBookOf(regionCode, clocks, ct)).Limits.Where(l => l.RegionCode == regionCode && l.Year == year).ToList();
        var isLimited = db.Scope.IsLimited;
        var hasBook = !isLimited && balanceOn.Year == year && await Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.AnyAsync(
            db.LedgerEntries.Where(e => regions.Contains(e.RegionCode) && e.EffectiveOn <= balanceOn && e.RecordedAt <= clocks.KnownAt), ct);
        var owed = hasBook ? await db.StatutoryYuan(regions, clocks with { AsOf = balanceOn }, ct) : null;
        var rows = Enum.GetValues<BondKind>().Select(kind => Row(kind, limits.Find(l => l.Kind == kind), owed?[kind])).ToList();
        return new(regionCode, year, clocks.AsOf, balanceOn, clocks.KnownAt, rows, new(Sum(r => r.LimitYuan), Sum(r => r.NewYuan), Sum(r => r.OutstandingYuan), Sum(r => r.HeadroomYuan)));

        decimal? Sum(Func<BondLimitRow, decimal?> of) => rows.All(r => of(r) is not null) ? rows.Sum(of) : null;
    }

    private static BondLimitRow Row(BondKind kind, BondLimit? limit, decimal? owed)
    {
        var headroom = limit?.Figures.LimitYuan - owed;
        return new(
            limit?.Id, kind, kind.DisplayName(), limit?.Figures.LimitYuan, limit?.Figures.NewYuan, owed, headroom, headroom is null ? null : headroom < 0,
            limit is null ? $"缺少{kind.DisplayName()}限额" : owed is null ? "台账没有当日余额" : headroom < 0 ? $"余额超过限额 {-headroom.Value:N2} 元" : null, limit?.Source.Document, limit?.EffectiveOn);
    }
}
