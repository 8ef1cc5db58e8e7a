using System.ComponentModel.DataAnnotations;
using Fiscal.Domain.Debts;
using Fiscal.Domain.Schedules;
using NodaTime;

namespace Fiscal.Domain.DutyCalendar;

/// <summary>What has to be done by a day (时点事项).</summary>
public enum DutyKind
{
    [Display(Name = "还本付息")] Pay,
    [Display(Name = "上缴偿债资金")] Remit,
    [Display(Name = "利率重定价")] Reprice,
    [Display(Name = "出具债务监测月报")] Report,
    [Display(Name = "开展半年风险评估")] Review,
    [Display(Name = "平台观察期届满")] Observe,
    [Display(Name = "平台计划完成")] WindDown,
    [Display(Name = "化债措施实施")] Measure,
    [Display(Name = "一债一策安排")] Strategy,
    [Display(Name = "目标到期")] Target,
    [Display(Name = "差异处理到期")] Break,
    [Display(Name = "整改到期")] Rectify,
    [Display(Name = "预警处理到期")] Warning,
    [Display(Name = "风险隐患办结到期")] Risk,
    [Display(Name = "平滑基金逾期归还")] ReserveReturn,
}

/// <summary>When floating rates are set anew (重定价日).</summary>
public static class Repricing
{
    /// <summary>The days in a span, both ends included; none for fixed rates and for those that follow each publication, whose days nobody knows ahead.</summary>
    public static IReadOnlyList<LocalDate> Days(DebtTerms terms, LocalDate from, LocalDate to) =>
        !terms.IsFloating || terms.RateReset is not { } reset || reset == RateReset.Immediate || terms.StartDate >= terms.MaturityDate ? []
        : [.. new FloatingRate(terms.RateIndex ?? RateIndex.LPR1Y) { Reset = reset }.ResetDays(terms.StartDate, terms.MaturityDate, RateFixings.None).Where(d => d >= from && d <= to)];
}
