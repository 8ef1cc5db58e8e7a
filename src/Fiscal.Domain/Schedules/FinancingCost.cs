using NodaTime;

namespace Fiscal.Domain.Schedules;

/// <summary>One cash flow of the borrower (现金流): received above 0, paid below 0, yuan.</summary>
public readonly record struct CashFlow(LocalDate Date, decimal Yuan);

/// <summary>How time is measured for the cost (时间口径): actual days ÷ 365, or whole months ÷ 12 and left-over days ÷ 365.</summary>
public enum CostTime { ActualDays, Months }

/// <summary>
/// All-in cost of financing (综合融资成本) over every cash flow: fees, deposits and subsidies included.
/// Without exactly one solution the rates are null and <see cref="Explanation"/> says why: never a made-up number.
/// </summary>
/// <param name="EffectivePercent">Internal rate of return, compounded yearly (实际年化), percent.</param>
/// <param name="NominalPercent">The same as a monthly rate × 12 (名义年化), percent.</param>
/// <param name="SolutionsPercent">Every solution found between −99.9% and 100,000%, ascending.</param>
public sealed record FinancingCost(decimal? EffectivePercent, decimal? NominalPercent, IReadOnlyList<decimal> SolutionsPercent, string? Explanation)
{
    /// <summary>The cost of dated cash flows; time runs from the first of them.</summary>
    public static FinancingCost Of(IEnumerable<CashFlow> flows, CostTime time = CostTime.ActualDays)
    {
        var ordered = flows.OrderBy(f => f.Date).ToList();
        return ordered.Count == 0 ? OfTimed([]) : OfTimed([.. ordered.Select(f => (Years(ordered[0].Date, f.Date, time), f.Yuan))]);
    }

    /// <summary>The cost of cash flows at given times in years, ascending.</summary>
    public static FinancingCost OfTimed(IReadOnlyList<(decimal Years, decimal Yuan)> flows)
    {
        var roots = InternalRate.Roots([.. flows.Select(f => (double)f.Years)], [.. flows.Select(f => (double)f.Yuan)]);
        var percents = roots.Select(r => Percent(Math.Exp(r) - 1)).ToList();
        return roots.Count switch
        {
            1 => new(percents[0], Percent(12 * (Math.Exp(roots[0] / 12) - 1)), percents, null),
            0 => new(null, null, percents, "现金流没有内部收益率（收付没有一增一减，或无解），不能计算综合融资成本。"),
            _ => new(null, null, percents, $"现金流有 {roots.Count} 个内部收益率，综合融资成本没有唯一值；请分段核对大额收付。"),
        };
    }

    /// <summary>The cash flows of a schedule: drawdowns received, payments made.</summary>
    public static List<CashFlow> FlowsOf(ScheduleTerms terms, Schedule schedule)
    {
        List<CashFlow> flows = terms.Drawdowns.Count == 0
            ? [new(terms.StartDate, terms.PrincipalYuan)]
            : [.. terms.Drawdowns.Select(d => new CashFlow(d.Date, d.AmountYuan))];
        flows.AddRange(schedule.Payments.Where(p => p.TotalYuan != 0).Select(p => new CashFlow(p.Date, -p.TotalYuan)));
        return flows;
    }

    /// <summary>Present value of cash flows at a yearly compounded rate (净现值), actual days ÷ 365, yuan.</summary>
    public static decimal PresentValueYuan(IEnumerable<CashFlow> flows, decimal percent)
    {
        var ordered = flows.OrderBy(f => f.Date).ToList();
        var log = Math.Log(1 + ((double)percent / 100));
        return ordered.Sum(f => f.Yuan * (decimal)Math.Exp(-log * (double)Years(ordered[0].Date, f.Date, CostTime.ActualDays)));
    }

    private static decimal Years(LocalDate from, LocalDate to, CostTime time)
    {
        if (time == CostTime.ActualDays)
            return Period.DaysBetween(from, to) / 365m;
        var months = Period.Between(from, to, PeriodUnits.Months).Months;
        return (months / 12m) + (Period.DaysBetween(from.PlusMonths(months), to) / 365m);
    }

    private static decimal Percent(double rate) => Math.Round((decimal)rate * 100, 10, MidpointRounding.AwayFromZero);
}
