using Fiscal.Api.Persistence;
using Fiscal.Api.Reports;
using Fiscal.Domain.Platforms;
using NodaTime;

namespace Fiscal.Api.Features.Platforms;

/// <summary>What the monthly report says of platforms (月报平台数据).</summary>
internal static class PlatformLines
{
    /// <returns>Null where there is no list by that day.</returns>
    public static async Task<PlatformLine?> PlatformLineOf(this FiscalDbContext db, string regionCode, TwoClocks clocks, CancellationToken ct)
    {
        var now = (await SummarizePlatformProgressHandler.LinesOf(db, regionCode, clocks, ct)).FindAll(l => l.RegionCode == regionCode);
        if (now.Count == 0) return null;
        var start = await SummarizePlatformProgressHandler.LinesOf(db, regionCode, clocks with { AsOf = new LocalDate(clocks.AsOf.Year - 1, 12, 31) }, ct);
        var before = start.FindAll(l => l.RegionCode == regionCode && IsStill(l));
        var observed = (await db.ObservationsOf(regionCode, clocks, ct)).FindAll(o => o.RegionCode == regionCode);
        var levels = now.Select(l => l.ComputedLevel).Union(before.Select(l => l.ComputedLevel)).OrderBy(l => l ?? int.MaxValue).Select(level =>
        {
            var lines = now.FindAll(l => l.ComputedLevel == level);
            return new PlatformLevelLine(
                level is { } known ? $"{known}级" : "层级不明", start.Count == 0 ? null : before.Count(l => l.ComputedLevel == level), lines.Count(IsStill), lines.Count(l => l.HiddenYuan > 0),
                lines.Count(l => l.Reached >= ExitProgress.Exited), lines.Count(l => l.IsOverdue), lines.Sum(l => l.HiddenYuan));
        }).ToList();
        return new(
            levels, start.Count == 0 ? null : before.Count, now.Count(l => l.HiddenYuan > 0), now.Sum(l => l.HiddenYuan), now.Count(l => l.Claimed >= ExitProgress.Exited), now.Count(l => l.Reached >= ExitProgress.Exited),
            now.Count(l => l.IsOverdue), observed.Count, observed.Sum(o => o.Open), [.. observed.Where(o => o.Open > 0).Select(o => o.Name)]);
    }

    private static bool IsStill(ProgressLine line) => line.Reached < ExitProgress.Exited && line.State != OperatingState.Deregistered;
}
