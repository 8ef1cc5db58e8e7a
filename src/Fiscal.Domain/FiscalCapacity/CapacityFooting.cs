namespace Fiscal.Domain.FiscalCapacity;

/// <summary>A published figure that contradicts the others (勾稽不符).</summary>
/// <param name="Component">The figure to look at first.</param>
public sealed record FootingFault(CapacityComponent Component, string Message);

/// <summary>
/// Whether the published figures of one region, year and scope agree (财力数据勾稽): parts sum to their whole, debts stay within limits. What is
/// missing is not checked, and never worked out.
/// </summary>
public static class CapacityFooting
{
    /// <summary>A whole may differ from its parts by what rounding to 亿元 leaves, or by so much of itself.</summary>
    public const decimal ToleranceYuan = 20_000_000m, TolerancePercent = 0.05m;

    // Somebody wrote one of the figures in another unit.
    private static readonly decimal[] UnitFactors = [10m, 100m, 1_000m, 10_000m, 100_000_000m];

    private static readonly (CapacityComponent Whole, CapacityComponent[] Parts)[] Sums =
    [
        (CapacityComponent.Transfers, [CapacityComponent.TaxReturns, CapacityComponent.GeneralTransfers, CapacityComponent.EarmarkedTransfers]),
        (CapacityComponent.TotalLimit, [CapacityComponent.GeneralLimit, CapacityComponent.SpecialLimit]),
        (CapacityComponent.TotalDebt, [CapacityComponent.GeneralDebt, CapacityComponent.SpecialDebt]),
    ];

    private static readonly (CapacityComponent Debt, CapacityComponent Limit)[] Ceilings =
    [
        (CapacityComponent.GeneralDebt, CapacityComponent.GeneralLimit),
        (CapacityComponent.SpecialDebt, CapacityComponent.SpecialLimit),
        (CapacityComponent.TotalDebt, CapacityComponent.TotalLimit),
    ];

    public static IReadOnlyList<FootingFault> Check(IReadOnlyDictionary<CapacityComponent, decimal> amounts)
    {
        var faults = new List<FootingFault>();
        foreach (var (whole, parts) in Sums)
            if (amounts.TryGetValue(whole, out var stated))
            {
                if (parts.All(amounts.ContainsKey)) AddSum(faults, amounts, whole, stated, parts);
                else if (parts.Where(amounts.ContainsKey).Sum(p => amounts[p]) is var some && some > stated + Tolerance(stated))
                    faults.Add(new(whole, $"{whole.DisplayName()} {stated:N2} 元小于其已公布的分项之和 {some:N2} 元。"));
            }
        foreach (var (debt, limit) in Ceilings)
            if (amounts.TryGetValue(debt, out var owed) && amounts.TryGetValue(limit, out var most) && owed > most && !faults.Exists(f => f.Component == debt || f.Component == limit))
                faults.Add(new(debt, $"{debt.DisplayName()} {owed:N2} 元大于{limit.DisplayName()} {most:N2} 元。"));
        return faults;
    }

    public static decimal Tolerance(decimal wholeYuan) => Math.Max(ToleranceYuan, Math.Abs(wholeYuan) * TolerancePercent / 100);

    /// <summary>What a component is the sum of; of one that is no sum itself.</summary>
    public static IReadOnlyList<CapacityComponent> PartsOf(CapacityComponent component) =>
        Sums.Where(s => s.Whole == component).Select(s => s.Parts).FirstOrDefault() is { } parts ? parts : [component];

    private static void AddSum(List<FootingFault> faults, IReadOnlyDictionary<CapacityComponent, decimal> amounts, CapacityComponent whole, decimal stated, CapacityComponent[] parts)
    {
        var sum = parts.Sum(p => amounts[p]);
        if (Math.Abs(sum - stated) <= Tolerance(stated)) return;
        var suspect = parts.Select(p => (Part: p, Wanted: stated - (sum - amounts[p]))).Where(p => UnitFactors.Any(f => IsOff(amounts[p.Part], p.Wanted, f)))
            .Select(p => (CapacityComponent?)p.Part).FirstOrDefault() ?? whole;
        faults.Add(new(suspect, $"{whole.DisplayName()} {stated:N2} 元，分项（{string.Join("、", parts.Select(p => p.DisplayName()))}）之和为 {sum:N2} 元，相差 {Math.Abs(sum - stated):N2} 元。"));
    }

    private static bool IsOff(decimal stated, decimal wanted, decimal factor) => wanted > 0 && stated > 0
        && (Math.Abs(stated * factor - wanted) <= wanted * TolerancePercent / 100 || Math.Abs(stated / factor - wanted) <= wanted * TolerancePercent / 100);
}
