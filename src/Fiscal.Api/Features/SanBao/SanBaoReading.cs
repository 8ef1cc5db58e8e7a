using Fiscal.Api.Persistence;
using Fiscal.Api.Reports;
using Fiscal.Domain;
using Fiscal.Domain.Ledger;
using Fiscal.Domain.SanBao;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.SanBao;

/// <summary>An item as last stated, with its spending month by month (三保项目读数).</summary>
/// <param name="Months">In order; what item tables and monthly statements say, of each month the last.</param>
internal sealed record SanBaoLine(Stated<SanBaoItem> Stated, IReadOnlyList<MonthSpent> Months)
{
    public SanBaoItem Item => Stated.Fact;
    public SanBaoFigures Figures => Stated.Fact.Figures;
    public AuditedItem Audited => new(Item.Category, Item.Group, Item.Name, Figures);
    public MonthSpent? Last => Months is [.., var last] ? last : null;
    public decimal? ProgressPercent => SanBaoPaces.ProgressPercent(Last?.SpentYuan, Figures.BudgetYuan);
    public decimal ElapsedPercent => SanBaoPaces.ElapsedPercent(Item.Year, Day);

    /// <summary>Up to which spending is known; the item's own day where it is not.</summary>
    public LocalDate Day => Last?.Day ?? Item.EffectiveOn;

    public IReadOnlyList<SanBaoAlert> Flags => SanBaoSpending.Flags(Item.Category, Item.Year, Figures.BudgetYuan, Months);

    public bool Is(SanBaoCategory category, string? group, string name) =>
        Item.Category == category && Item.NameKey == TextKey.Of(name) && (string.IsNullOrWhiteSpace(group) || Item.GroupKey == TextKey.Of(group));
}

/// <summary>The limits that count by region (现行预警界限).</summary>
internal sealed class SanBaoLimitTable(IReadOnlyDictionary<string, string?> parents, IReadOnlyList<SanBaoLimits> rows)
{
    /// <summary>That of the region, or of the nearest above it; null: the shipped one counts.</summary>
    public SanBaoLimits? For(string regionCode)
    {
        for (string? region = regionCode; region is not null; region = parents.GetValueOrDefault(region))
            if (rows.Where(r => r.RegionCode == region).Latest() is { } row) return row;
        return null;
    }

    public decimal PointsOf(string regionCode) => For(regionCode)?.LagPoints ?? SanBaoLimits.UsualLagPoints;

    /// <summary>That of the region, with its mark; what the asker chose instead has none.</summary>
    public (decimal Points, string? Mark) LimitOf(string regionCode, decimal? chosen = null) => chosen is { } points ? (points, null)
        : (PointsOf(regionCode), For(regionCode) is { IsUnverified: false } ? null : Bases.BasisReading.NotYetChecked);
}

internal static class SanBaoReading
{
    private sealed class SpentRow
    {
        public required string RegionCode { get; init; }
        public SanBaoCategory Category { get; init; }
        public required string GroupKey { get; init; }
        public required string NameKey { get; init; }
        public int Month { get; init; }
        public LocalDate Day { get; init; }
        public Instant RecordedAt { get; init; }
        public decimal? SpentYuan { get; init; }
        public ExecutionFigures? Figures { get; init; }

        public MonthSpent Spent => Figures is { } f ? new(Month, Day, f.SpentYuan, f.CashYuan, f.ArrearsYuan, f.FallReason) : new(Month, Day, SpentYuan!.Value);
    }

    /// <summary>The items of a year as stated by then, as their tables have them.</summary>
    public static async Task<List<SanBaoLine>> SanBaoLinesOf(this FiscalDbContext db, string? regionCode, int year, SanBaoCategory? category, TwoClocks clocks, CancellationToken ct)
    {
        var stated = (await db.SanBaoItems.In(db, regionCode, ct)).Where(i => i.Year == year && (category == null || i.Category == category)).StatedBy(clocks);
        var items = await stated.Where(i => i.Id == stated
                .Where(o => o.RegionCode == i.RegionCode && o.Category == i.Category && o.GroupKey == i.GroupKey && o.NameKey == i.NameKey)
                .OrderByDescending(o => o.EffectiveOn).ThenByDescending(o => o.RecordedAt).ThenByDescending(o => o.Id).Select(o => o.Id).FirstOrDefault())
            .WithFiles(db, ct);
        var spent = await stated.Where(i => i.Figures.SpentYuan != null).AsNoTracking().Select(i => new SpentRow
        {
            RegionCode = i.RegionCode, Category = i.Category, GroupKey = i.GroupKey, NameKey = i.NameKey, Day = i.EffectiveOn, RecordedAt = i.RecordedAt, SpentYuan = i.Figures.SpentYuan,
        }).ToListAsync(ct);
        var executions = (await (await db.SanBaoExecutions.In(db, regionCode, ct)).Where(e => e.Year == year && (category == null || e.Category == category)).StatedBy(clocks).AsNoTracking().ToListAsync(ct))
            .ConvertAll(e => new SpentRow
            {
                RegionCode = e.RegionCode, Category = e.Category, GroupKey = e.GroupKey, NameKey = e.NameKey, Month = e.Month, Day = e.EffectiveOn, RecordedAt = e.RecordedAt, Figures = e.Figures,
            });
        var byItem = spent.Where(s => s.Day.Year >= year).Select(s => new SpentRow
        {
            RegionCode = s.RegionCode, Category = s.Category, GroupKey = s.GroupKey, NameKey = s.NameKey, Month = s.Day.Year > year ? 12 : s.Day.Month, Day = s.Day, RecordedAt = s.RecordedAt, SpentYuan = s.SpentYuan,
        }).Concat(executions).ToLookup(s => (s.RegionCode, s.Category, s.GroupKey, s.NameKey));
        return [.. items.OrderBy(i => i.Fact.RegionCode, StringComparer.Ordinal).ThenBy(i => i.Fact.Category).ThenBy(i => i.Fact.Id)
            .Select(i => new SanBaoLine(i, MonthsOf(byItem[(i.Fact.RegionCode, i.Fact.Category, i.Fact.GroupKey, i.Fact.NameKey)])))];
    }

    /// <summary>Those of the region itself, without what lies below it.</summary>
    public static async Task<List<SanBaoLine>> OwnSanBaoLinesOf(this FiscalDbContext db, string regionCode, int year, TwoClocks clocks, CancellationToken ct) =>
        (await db.SanBaoLinesOf(regionCode, year, null, clocks, ct)).FindAll(l => l.Item.RegionCode == regionCode);

    // Of what one save says of a month the statement about it tells more than the table that it came with.
    private static List<MonthSpent> MonthsOf(IEnumerable<SpentRow> rows) => [.. rows.GroupBy(r => r.Month).OrderBy(g => g.Key)
        .Select(g => g.OrderBy(r => r.Day).ThenBy(r => r.RecordedAt).ThenBy(r => r.Figures is not null).Last().Spent)];

    /// <summary>Rows of the regions above count too, though their other rows are not for who asks.</summary>
    public static async Task<SanBaoLimitTable> SanBaoLimitsAt(this FiscalDbContext db, TwoClocks clocks, CancellationToken ct)
    {
        var parents = await db.Regions.IgnoreQueryFilters().ToDictionaryAsync(r => r.Code, r => r.ParentCode, ct);
        return new(parents, await db.SanBaoLimits.IgnoreQueryFilters([ModelConventions.RegionFilter])
            .Where(l => l.EffectiveOn <= clocks.AsOf && l.RecordedAt <= clocks.KnownAt).AsNoTracking().ToListAsync(ct));
    }

    /// <summary>The list in force for a year in a region; null where nobody recorded one.</summary>
    public static async Task<SanBaoList?> SanBaoListOf(this FiscalDbContext db, string regionCode, int year, TwoClocks clocks, CancellationToken ct)
    {
        var regions = await db.WithAncestors(regionCode, ct);
        return SanBaoList.InForce(await db.SanBaoListsOf(regions, clocks.KnownAt, ct), regions, year, clocks.AsOf);
    }

    /// <summary>The lists of a region and those above it, with their lines.</summary>
    public static Task<List<SanBaoList>> SanBaoListsOf(this FiscalDbContext db, IReadOnlyCollection<string> regions, Instant? knownAt, CancellationToken ct) =>
        db.SanBaoLists.IgnoreQueryFilters([ModelConventions.RegionFilter]).Include(l => l.Lines)
            .Where(l => regions.Contains(l.RegionCode) && (knownAt == null || l.RecordedAt <= knownAt)).AsNoTracking().ToListAsync(ct);

    /// <summary>The region's own items by category, for its report.</summary>
    public static async Task<List<SanBaoCategoryLine>> SanBaoCategoriesOf(this FiscalDbContext db, string regionCode, TwoClocks clocks, CancellationToken ct)
    {
        var lines = await db.OwnSanBaoLinesOf(regionCode, clocks.AsOf.Year, clocks, ct);
        if (lines.Count == 0) return [];
        var (points, mark) = (await db.SanBaoLimitsAt(clocks, ct)).LimitOf(regionCode);
        return [.. lines.GroupBy(l => l.Item.Category).OrderBy(g => g.Key).Select(g =>
        {
            decimal? spent = g.All(l => l.Last is not null) ? g.Sum(l => l.Last!.SpentYuan) : null;
            var (budget, elapsed) = (g.Sum(l => l.Figures.BudgetYuan), g.Max(l => l.ElapsedPercent));
            var progress = SanBaoPaces.ProgressPercent(spent, budget);
            return new SanBaoCategoryLine(
                g.Key, budget, spent, progress, elapsed, SanBaoPaces.LightOf(SanBaoPaces.Of(progress, elapsed, points)), g.Sum(l => l.Figures.NationalGapYuan), g.Sum(l => l.Figures.ProvincialGapYuan),
                g.Sum(l => l.Last?.ArrearsYuan ?? 0), [.. g.Where(l => l.Flags.Any(f => f is not SanBaoAlert.WagesBehind)).Select(l => l.Item.Name)], points, mark);
        })];
    }

    /// <summary>The one item that words name; null where none or several fit.</summary>
    public static SanBaoLine? Named(this IEnumerable<SanBaoLine> lines, SanBaoCategory category, string? group, string name) =>
        lines.Where(l => l.Is(category, group, name)).Take(2).ToList() is [var only] ? only : null;
}
