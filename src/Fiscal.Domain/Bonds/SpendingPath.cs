using NodaTime;

namespace Fiscal.Domain.Bonds;

/// <summary>What has to be spent by the end of a month (月度路径).</summary>
/// <param name="RequiredYuan">Cumulative; null for months that are over.</param>
/// <param name="ActualYuan">Cumulative; null for months to come.</param>
public sealed record PathMonth(LocalDate EndsOn, decimal? RequiredYuan, decimal? ActualYuan);

public static class SpendingPath
{
    /// <summary>
    /// From what is spent by a day in equal steps to what is wanted at the end of the year: each month's cumulative sum is rounded to the
    /// fen and the last one is exactly what is wanted. Nothing is asked for once it is reached.
    /// </summary>
    /// <param name="spentBy">Cumulative spending by a day; null where only a later total is stated.</param>
    public static IReadOnlyList<PathMonth> Of(decimal wantedYuan, LocalDate asOf, Func<LocalDate, decimal?> spentBy)
    {
        var spent = spentBy(asOf) ?? 0;
        var left = decimal.Max(0, wantedYuan - spent);
        var months = 13 - asOf.Month; // this month counts
        return [.. Enumerable.Range(1, 12).Select(m =>
        {
            var end = new LocalDate(asOf.Year, m, 1).PlusMonths(1).PlusDays(-1);
            return m < asOf.Month ? new PathMonth(end, null, spentBy(end))
                : new(end, Amounts.Fen.RoundToFen(spent + left * (m - asOf.Month + 1) / months), m == asOf.Month ? spent : null);
        })];
    }
}
