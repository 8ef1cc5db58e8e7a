using Fiscal.Api.Persistence;
using Fiscal.Api.Reports;
using Fiscal.Domain;
using Fiscal.Domain.Assets;
using NodaTime;

namespace Fiscal.Api.Features.Assets;

internal static class ReportedAssets
{
    /// <summary>What the monthly report tells of a region's assets this year, by kind.</summary>
    public static async Task<List<AssetLine>> AssetLinesOf(this FiscalDbContext db, string regionCode, TwoClocks clocks, CancellationToken ct)
    {
        var book = await db.AssetsAt([regionCode], clocks, ct);
        var kinds = book.Assets.ToDictionary(a => a.CodeKey, a => a.Figures.Kind);
        var year = new LocalDate(clocks.AsOf.Year, 1, 1);
        return [.. book.Assets.GroupBy(a => a.Figures.Kind).OrderBy(g => g.Key).Select(g =>
        {
            var sums = AssetSums.Of(book.Events.Where(e => e.EffectiveOn >= year && kinds[e.CodeKey] == g.Key));
            var known = g.Select(a => a.Figures.BookYuan).OfType<decimal>().ToList();
            return new AssetLine(g.Key.DisplayName(), g.Count(), known.Count == 0 ? null : known.Sum(), sums.RevivedYuan, sums.TreasuryYuan, sums.DebtYuan);
        })];
    }
}
