using NodaTime;

namespace Fiscal.Domain.TreasuryCash;

/// <summary>A month of treasury cash (月度库款), from its own statement or from its days.</summary>
/// <param name="Month">First day.</param>
/// <param name="FromDays">Added up from days: the month was not stated itself.</param>
public sealed record CashMonth(LocalDate Month, decimal OpeningYuan, decimal InflowYuan, decimal OutflowYuan, decimal ClosingYuan, bool FromDays);

/// <summary>Months as far as they are known: a month that lacks a day is missing, not smaller (月度库款汇总).</summary>
public static class CashMonths
{
    /// <param name="holding">Of each period the statement that holds.</param>
    /// <param name="needsStatement">A day without statement leaves the month unknown: a workday, or any day of a year without calendar.</param>
    public static SortedDictionary<LocalDate, CashMonth> Of(IEnumerable<CashStatement> holding, Func<LocalDate, bool> needsStatement)
    {
        var months = new SortedDictionary<LocalDate, CashMonth>();
        foreach (var month in holding.GroupBy(s => new LocalDate(s.PeriodFrom.Year, s.PeriodFrom.Month, 1)))
        {
            if (month.FirstOrDefault(s => s.Step == CashStep.Month) is { Figures: var f })
                months[month.Key] = new(month.Key, f.OpeningYuan, f.InflowYuan, f.OutflowYuan, f.ClosingYuan, FromDays: false);
            else if (Added(month.Key, [.. month.OrderBy(s => s.PeriodFrom)], needsStatement) is { } added)
                months[month.Key] = added;
        }
        return months;
    }

    /// <summary>The days of a month that are missing before its days can stand for it (缺报日).</summary>
    public static IEnumerable<LocalDate> MissingDays(LocalDate month, IReadOnlyCollection<LocalDate> stated, Func<LocalDate, bool> needsStatement)
    {
        for (var day = month; day.Month == month.Month; day = day.PlusDays(1))
            if (!stated.Contains(day) && needsStatement(day)) yield return day;
    }

    private static CashMonth? Added(LocalDate month, List<CashStatement> days, Func<LocalDate, bool> needsStatement)
    {
        if (MissingDays(month, [.. days.Select(d => d.PeriodFrom)], needsStatement).Any() || CashRules.Breaks(days).Any()) return null;
        return new(
            month, days[0].Figures.OpeningYuan, days.Sum(d => d.Figures.InflowYuan), days.Sum(d => d.Figures.OutflowYuan), days[^1].Figures.ClosingYuan, FromDays: true);
    }
}
