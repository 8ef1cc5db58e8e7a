namespace Fiscal.Domain.Debts;

/// <summary>Average rate of several debts, weighted by what is owed (加权利率).</summary>
public static class WeightedRate
{
    /// <summary>Percent a year, unrounded. What has no known rate or no balance is left out; null if all is.</summary>
    public static decimal? PercentOf(IEnumerable<(decimal OutstandingYuan, decimal? AnnualRatePercent)> debts)
    {
        var (weight, weighted) = (0m, 0m);
        foreach (var (outstanding, rate) in debts)
            if (rate is { } percent)
                (weight, weighted) = (weight + outstanding, weighted + (outstanding * percent));
        return weight == 0 ? null : weighted / weight;
    }
}
