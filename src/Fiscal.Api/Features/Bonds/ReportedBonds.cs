using Fiscal.Api.Persistence;
using Fiscal.Api.Reports;
using Fiscal.Domain.Bonds;
using NodaTime;

namespace Fiscal.Api.Features.Bonds;

internal static class ReportedBonds
{
    /// <summary>What the monthly report tells of a region's bonds; null where nothing is stated of them.</summary>
    public static async Task<BondLines?> BondLinesOf(this FiscalDbContext db, string regionCode, TwoClocks clocks, CancellationToken ct)
    {
        var book = await db.BondBookOf(regionCode, clocks, ct);
        if (book.Bonds.Count == 0 && book.Limits.Count == 0) return null;
        var indicators = await db.BondIndicatorsOf(regionCode, clocks, ct);
        var limits = await db.BondLimitsOf(regionCode, clocks.AsOf.Year, clocks, ct);
        var late = (await db.RemittancesOf(regionCode, new LocalDate(clocks.AsOf.Year, 1, 1), null, clocks, ct)).Items.Where(r => r.State == RemittanceState.Overdue).ToList();
        return new(
            book.NewSpecial(clocks.AsOf.Year).Sum(b => b.Figures.NewYuan),
            [.. indicators.Items.Where(i => i.Counts).Select(i => new BondIndicatorLine(i.Name, i.NumeratorYuan, i.DenominatorYuan, i.Percent, i.RequiredPercent, i.IsMet, i.Missing))],
            [.. limits.Items.Where(l => l.LimitYuan is not null).Select(l => new BondLimitLine(l.KindName, l.LimitYuan!.Value, l.OutstandingYuan, l.HeadroomYuan))],
            (late.Count, late.Sum(r => r.OpenYuan)), indicators.Misuse.ToRecoverYuan, indicators.Rules.Mark);
    }
}
