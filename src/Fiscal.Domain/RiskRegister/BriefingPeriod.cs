using System.ComponentModel.DataAnnotations;
using NodaTime;

namespace Fiscal.Domain.RiskRegister;

/// <summary>How often a briefing of the register is made (简报周期): 沅政办发〔2023〕5号“旬简报、月通报、季总结”.</summary>
public enum BriefingCycle
{
    [Display(Name = "旬简报")] TenDays,
    [Display(Name = "月通报")] Month,
    [Display(Name = "季总结")] Quarter,
}

/// <summary>The days that a briefing tells of, both ends included (简报期间).</summary>
public readonly record struct BriefingPeriod
{
    private static readonly string[] TenDayNames = ["上旬", "中旬", "下旬"];
    private static readonly string[] QuarterNames = ["第一季度", "第二季度", "第三季度", "第四季度"];

    private BriefingPeriod(BriefingCycle cycle, LocalDate from, LocalDate to) => (Cycle, From, To) = (cycle, from, to);

    public BriefingCycle Cycle { get; }
    public LocalDate From { get; }
    public LocalDate To { get; }

    /// <summary>2026年11月上旬, 2026年11月, 2026年第四季度.</summary>
    public string Name => Cycle switch
    {
        BriefingCycle.TenDays => $"{From.Year}年{From.Month}月{TenDayNames[From.Day / 10]}",
        BriefingCycle.Month => $"{From.Year}年{From.Month}月",
        _ => $"{From.Year}年{QuarterNames[(From.Month - 1) / 3]}",
    };

    public BriefingPeriod Previous => Holding(Cycle, From.PlusDays(-1));

    /// <exception cref="BusinessRuleException">No period of that cycle ends on that day.</exception>
    public static BriefingPeriod EndingOn(BriefingCycle cycle, LocalDate day) => Holding(cycle, day) is var period && period.To == day ? period : throw RiskRegisterErrors.NotAPeriodEnd(cycle, day);

    /// <summary>The last one that is over by a day.</summary>
    public static BriefingPeriod LastOver(BriefingCycle cycle, LocalDate day) => Holding(cycle, day) is var period && period.To == day ? period : period.Previous;

    private static BriefingPeriod Holding(BriefingCycle cycle, LocalDate day)
    {
        var month = day.With(DateAdjusters.StartOfMonth);
        var third = Math.Min((day.Day - 1) / 10, 2);
        var from = cycle switch { BriefingCycle.TenDays => month.PlusDays(third * 10), BriefingCycle.Month => month, _ => month.PlusMonths(-((day.Month - 1) % 3)) };
        return new(cycle, from, cycle switch
        {
            BriefingCycle.TenDays => third == 2 ? month.With(DateAdjusters.EndOfMonth) : from.PlusDays(9),
            BriefingCycle.Month => from.With(DateAdjusters.EndOfMonth),
            _ => from.PlusMonths(2).With(DateAdjusters.EndOfMonth),
        });
    }
}
