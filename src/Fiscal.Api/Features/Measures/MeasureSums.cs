using Fiscal.Domain.Measures;

namespace Fiscal.Api.Features.Measures;

/// <summary>Effects of measures summed (措施成效合计). Rates are weighted by the principal whose rate is known before and after, months by eased principal.</summary>
/// <param name="DebtCount">Debts, each once.</param>
/// <param name="EasedYuan">缓释到期债务金额.</param>
/// <param name="ReducedYuan">Principal repaid from own funds or given up.</param>
/// <param name="SavedPerYearYuan">Interest saved in a year.</param>
/// <param name="SavedToMaturityYuan">Interest saved until the old maturities.</param>
/// <param name="MeanEasedMonths">To one decimal; null where nothing was eased.</param>
public sealed record MeasureSums(
    int DebtCount, int MeasureCount, decimal EasedYuan, decimal ReducedYuan, decimal ReclassifiedYuan, decimal RatedYuan, decimal? OldRatePercent, decimal? NewRatePercent,
    decimal SavedPerYearYuan, decimal SavedToMaturityYuan, decimal? MeanEasedMonths)
{
    internal static MeasureSums Of(IReadOnlyCollection<MeasureEffect> effects)
    {
        var (eased, rated) = (effects.Sum(e => e.EasedYuan), effects.Sum(e => e.RatedYuan));
        return new(
            effects.Select(e => e.DebtId).Distinct().Count(), effects.Select(e => e.MeasureId).Distinct().Count(),
            eased, effects.Sum(e => e.ReducedYuan), effects.Sum(e => e.ReclassifiedYuan), rated,
            Rate(effects.Sum(e => e.RatedYuan * (e.OldRatePercent ?? 0)), rated), Rate(effects.Sum(e => e.RatedYuan * (e.NewRatePercent ?? 0)), rated),
            effects.Sum(e => e.SavedPerYearYuan), effects.Sum(e => e.SavedToMaturityYuan),
            eased == 0 ? null : Months(effects.Sum(e => e.EasedYuan * e.EasedDays) / eased));
    }

    /// <summary>Days as months of a twelfth of 365.25 days, to one decimal.</summary>
    internal static decimal Months(decimal days) => Math.Round(days * 12 / 365.25m, 1, MidpointRounding.AwayFromZero);

    private static decimal? Rate(decimal weighted, decimal yuan) => yuan == 0 ? null : Math.Round(weighted / yuan, 4, MidpointRounding.AwayFromZero);
}
