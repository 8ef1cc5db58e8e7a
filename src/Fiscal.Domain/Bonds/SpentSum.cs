using Fiscal.Domain.Ledger;
using NodaTime;

namespace Fiscal.Domain.Bonds;

/// <summary>What was spent by a day (累计支出), from totals and single payments: nothing counts twice.</summary>
/// <param name="UnitemisedYuan">Of this known as a total only, without its payments (未列明细).</param>
public sealed record SpentSum(decimal TotalYuan, decimal UnitemisedYuan)
{
    /// <summary>
    /// Of any bonds, projects and stages together. The last cumulative total holds all that was paid by its day; to it come the totals of
    /// later periods, and later payments that lie in none of them. Null: neither a total nor a payment is stated by the day.
    /// </summary>
    public static SpentSum? Of(IEnumerable<SpendingTotal> totals, IEnumerable<BondPayment> payments, LocalDate day)
    {
        var (totalled, paid) = (totals.StandingOn(day).ToLookup(t => (t.RegionCode, t.BondKey, t.ProjectKey, t.Stage)), payments.StandingOn(day).ToLookup(p => (p.RegionCode, p.BondKey, p.ProjectKey, p.Stage)));
        var sums = totalled.Select(g => g.Key).Union(paid.Select(g => g.Key)).Select(key => One([.. totalled[key]], [.. paid[key]])).ToList();
        return sums.Count == 0 ? null : new(sums.Sum(s => s.TotalYuan), sums.Sum(s => s.UnitemisedYuan));
    }

    /// <summary>Of one bond, project and stage: all that stands on the day.</summary>
    private static SpentSum One(List<SpendingTotal> totals, List<BondPayment> payments)
    {
        var cumulative = totals.Find(t => t.Since is null);
        var periods = totals.FindAll(t => t.Since is { } since && !(since <= cumulative?.EffectiveOn));
        var loose = payments.Where(p => !(p.EffectiveOn <= cumulative?.EffectiveOn) && !periods.Exists(t => t.Since <= p.EffectiveOn && p.EffectiveOn <= t.EffectiveOn));
        var total = (cumulative?.Figures.AmountYuan ?? 0) + periods.Sum(t => t.Figures.AmountYuan) + loose.Sum(p => p.Figures.AmountYuan);
        return new(total, total - payments.Sum(p => p.Figures.AmountYuan));
    }
}
