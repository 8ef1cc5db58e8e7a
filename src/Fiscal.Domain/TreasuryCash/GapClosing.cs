using NodaTime;

namespace Fiscal.Domain.TreasuryCash;

/// <summary>Cash that has to be there by a day so that everything due by then is paid (需补足资金).</summary>
/// <param name="MoreYuan">On top of what was needed before.</param>
public sealed record CashNeed(LocalDate By, decimal MoreYuan, decimal TotalYuan);

/// <summary>A payment that goes after those that are hit, so that to put it off leaves them its money (可缓付款项).</summary>
/// <param name="IsHit">It is short itself: to put it off lowers the gap, but frees no cash.</param>
public sealed record PostponablePayment(CashPayment Payment, decimal AmountYuan, bool IsHit);

/// <summary>Money of a plan line that comes after the first gap (可提前到账收入).</summary>
public sealed record LateInflow(string? Id, string? Name, LocalDate FirstOn, decimal AmountYuan);

/// <summary>What would close the gaps of a waterfall (缺口弥补).</summary>
public static class GapClosing
{
    /// <summary>
    /// The least that has to come in from elsewhere, day by day: cash less unpaid is always opening and inflow less what fell due, so a gap of a day is exactly what lacks by then.
    /// The last total closes all gaps.
    /// </summary>
    public static IReadOnlyList<CashNeed> Needs(CashWaterfall waterfall)
    {
        var needs = new List<CashNeed>();
        var total = 0m;
        foreach (var day in waterfall.Days.Where(d => d.UnpaidYuan > 0))
        {
            if (day.UnpaidYuan <= total) continue;
            needs.Add(new(day.On, day.UnpaidYuan - total, day.UnpaidYuan));
            total = day.UnpaidYuan;
        }
        return needs;
    }

    /// <summary>
    /// What stands behind the first of those that are hit and falls due by the day of the largest gap: the last rank first, in it the largest amount first.
    /// </summary>
    public static IReadOnlyList<PostponablePayment> Postponable(CashWaterfall waterfall)
    {
        if (waterfall.LargestGap is not { } largest) return [];
        var first = waterfall.Hit.Min(p => p.Payment.Rank);
        return [.. waterfall.Payments.Where(p => p.Payment.Rank > first && p.PayableOn <= largest.On && p.Payment.AmountYuan > 0)
            .OrderByDescending(p => p.Payment.Rank).ThenByDescending(p => p.Payment.AmountYuan).ThenBy(p => p.Payment.Id, StringComparer.Ordinal)
            .Select(p => new PostponablePayment(p.Payment, p.Payment.AmountYuan, p.ShortYuan > 0))];
    }

    /// <summary>What comes in after the day of the first gap, by plan line, the first to come first.</summary>
    public static IReadOnlyList<LateInflow> Late(CashWaterfall waterfall, IEnumerable<CashInflow> inflows) => waterfall.FirstGap is not { } gap ? []
        : [.. inflows.Where(i => i.On > gap.On && i.On <= waterfall.To && i.AmountYuan > 0).GroupBy(i => (i.Id, i.Name))
            .Select(g => new LateInflow(g.Key.Id, g.Key.Name, g.Min(i => i.On), g.Sum(i => i.AmountYuan)))
            .OrderBy(l => l.FirstOn).ThenBy(l => l.Id, StringComparer.Ordinal)];
}
