using Fiscal.Api.Persistence;
using Fiscal.Api.Reports;
using Fiscal.Domain;
using Fiscal.Domain.TreasuryCash;
using NodaTime;

namespace Fiscal.Api.Features.TreasuryCash;

internal static class CashReportReading
{
    private static readonly int[] Horizons = [3, 6, 12];

    /// <summary>Treasury cash of a month for its report (月报库款取数), by the usual basis; null: no balance was stated by its last day.</summary>
    public static async Task<TreasuryCashLine?> TreasuryCashLineOf(this FiscalDbContext db, string regionCode, TwoClocks clocks, CancellationToken ct)
    {
        if (await new CashProjectionReading(db).Of(regionCode, clocks, new ProjectTreasuryCash(regionCode).Basis, CashWhatIf.None, ct) is not { } projected) return null;
        var month = new LocalDate(clocks.AsOf.Year, clocks.AsOf.Month, 1);
        var (level, rule) = await db.CashLevelOf(regionCode, month, clocks, ct);
        return new(
            projected.Balance.EffectiveOn, projected.Balance.Figures.ClosingYuan, level.AverageOutflowYuan, rule.WindowName, level.Level, level.State?.DisplayName() ?? "", rule.Mark, Lacking(level),
            [.. Horizons.Select(h => Gap(projected.Waterfall, h, clocks.AsOf.PlusMonths(h)))], projected.Order.Mark, projected.Missing);
    }

    private static string? Lacking(CashLevel level) => level.MissingMonths.Count > 0 ? $"缺{string.Join("、", level.MissingMonths.Select(ReportText.Month))}的库款"
        : level.Level is null ? "取数区间没有流出" : null;

    private static GapLine Gap(CashWaterfall waterfall, int months, LocalDate to)
    {
        var days = waterfall.Days.Where(d => d.On <= to && d.UnpaidYuan > 0).ToList();
        if (days.Count == 0) return new(months, null, null, null, null);
        var largest = days.MaxBy(d => d.UnpaidYuan)!;
        return new(months, days[0].On, days[0].UnpaidYuan, largest.On, largest.UnpaidYuan);
    }
}
