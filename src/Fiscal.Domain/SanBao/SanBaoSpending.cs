using System.ComponentModel.DataAnnotations;
using NodaTime;

namespace Fiscal.Domain.SanBao;

/// <summary>Spent by an item since the start of the year, up to a day of a month (某月累计支出).</summary>
public sealed record MonthSpent(int Month, LocalDate Day, decimal SpentYuan, decimal? CashYuan = null, decimal? ArrearsYuan = null, string? FallReason = null);

/// <summary>What is wrong with the execution of an item (执行预警事项).</summary>
public enum SanBaoAlert
{
    /// <summary>Wages were paid more slowly than the year passes.</summary>
    [Display(Name = "工资支出低于时序")] WagesBehind,

    [Display(Name = "拖欠工资")] WagesInArrears,
    [Display(Name = "支出超预算")] AboveBudget,
    [Display(Name = "支出超到位资金")] AboveCash,
    [Display(Name = "累计支出减少")] Fell,
}

/// <summary>The spending of an item month by month (分月执行).</summary>
public static class SanBaoSpending
{
    /// <summary>Cumulative spending never falls without a reason, and a month that is stated late fits between its neighbours.</summary>
    /// <param name="others">The months stated so far, this one left out or not.</param>
    /// <exception cref="BusinessRuleException"><c>san-bao.months-out-of-order</c></exception>
    public static void RequireOrder(string item, IEnumerable<MonthSpent> others, int month, decimal spentYuan, string? fallReason)
    {
        var known = others.Where(o => o.Month != month).ToList();
        if (known.Where(o => o.Month < month).MaxBy(o => o.Month) is { } before && spentYuan < before.SpentYuan && fallReason is null)
            throw SanBaoErrors.BelowEarlierMonth(item, month, spentYuan, before);
        if (known.Where(o => o.Month > month).MinBy(o => o.Month) is { } after && spentYuan > after.SpentYuan && after.FallReason is null)
            throw SanBaoErrors.AboveLaterMonth(item, month, spentYuan, after);
    }

    /// <param name="months">In order.</param>
    public static IReadOnlyList<SanBaoAlert> Flags(SanBaoCategory category, int year, decimal budgetYuan, IReadOnlyList<MonthSpent> months)
    {
        if (months is not [.., var last]) return [];
        var flags = new List<SanBaoAlert>();
        if (category == SanBaoCategory.Wages && SanBaoPaces.ProgressPercent(last.SpentYuan, budgetYuan) < SanBaoPaces.ElapsedPercent(year, last.Day)) flags.Add(SanBaoAlert.WagesBehind);
        if (last.ArrearsYuan > 0) flags.Add(SanBaoAlert.WagesInArrears);
        if (last.SpentYuan > budgetYuan) flags.Add(SanBaoAlert.AboveBudget);
        if (last.SpentYuan > last.CashYuan) flags.Add(SanBaoAlert.AboveCash);
        if (months.Zip(months.Skip(1)).Any(pair => pair.Second.SpentYuan < pair.First.SpentYuan)) flags.Add(SanBaoAlert.Fell);
        return flags;
    }
}
