using System.ComponentModel.DataAnnotations;

namespace Fiscal.Domain.Warnings;

/// <summary>What a warning is about (预警事项).</summary>
public enum WarningKind
{
    [Display(Name = "到期未落实资金来源")] FundsUnnamed,
    [Display(Name = "债券偿债资金上缴")] RemittanceDue,
    [Display(Name = "到期未登记还款结果")] ResultMissing,
    [Display(Name = "本金逾期")] PrincipalOverdue,
    [Display(Name = "利息逾期")] InterestOverdue,
    [Display(Name = "利率超过上限")] RateAboveLimit,
    [Display(Name = "多次展期")] RepeatedExtension,
    [Display(Name = "债权人集中")] CreditorConcentration,
    [Display(Name = "月份集中到期")] MonthConcentration,
    [Display(Name = "余额超限额")] BalanceAboveLimit,
    [Display(Name = "退出平台后新增借款")] BorrowingAfterExit,
    [Display(Name = "三保支出滞后")] SanBaoBehind,
    [Display(Name = "三保专户违规支出")] RingFenceBroken,
    [Display(Name = "库款偏低")] TreasuryCashLow,
    [Display(Name = "库款缺口")] CashGap,
    [Display(Name = "数据陈旧")] DataStale,
    [Display(Name = "工作日历缺失")] CalendarMissing,
    [Display(Name = "利率公布值缺失")] FixingMissing,
    [Display(Name = "目标进度滞后")] TargetBehind,
    [Display(Name = "目标未达成")] TargetMissed,
    [Display(Name = "对账差异超期")] BreakOverdue,
    [Display(Name = "化债疑点未销")] DoubtOpen,
    [Display(Name = "月报逾期未出")] ReportLate,
    [Display(Name = "半年风险评估")] AssessmentDue,
    [Display(Name = "风险隐患超期")] RiskOverdue,
}

/// <summary>How much a warning matters (预警等级), the least first.</summary>
public enum WarningSeverity
{
    [Display(Name = "提示")] Notice,
    [Display(Name = "预警")] Alert,
    [Display(Name = "严重")] Severe,
}

/// <summary>What a threshold is counted in (阈值单位).</summary>
public enum ThresholdUnit
{
    [Display(Name = "元")] Yuan,
    [Display(Name = "%")] Percent,
    [Display(Name = "个百分点")] Points,
    [Display(Name = "次")] Times,
}

/// <summary>By when money must be at the province: on the last day counted, or before it (上缴日计法).</summary>
public enum RemittanceCounting
{
    /// <summary>One working day earlier: nobody settled whether the last day itself is in time.</summary>
    [Display(Name = "早于第 N 个工作日")] BeforeTheDay,

    [Display(Name = "第 N 个工作日当日可到账")] OnTheDay,
}

/// <summary>What a rule of a kind takes (预警参数).</summary>
/// <param name="Unit">Null: no threshold.</param>
/// <param name="Days">Bounds of the days; null: none are taken.</param>
/// <param name="DaysName">What the days are.</param>
/// <param name="CanBackTest">False where what it looks at is kept without history.</param>
public sealed record WarningKindRule(ThresholdUnit? Unit, decimal Least, decimal Most, (int Least, int Most)? Days, string DaysName, bool NeedsThreshold = false, bool CanBackTest = true)
{
    /// <summary>A hundred trillion yuan: nothing that a county owes comes near.</summary>
    private const decimal MostYuan = 100_000_000_000_000m;

    public static WarningKindRule Of(WarningKind kind) => kind switch
    {
        WarningKind.FundsUnnamed => Yuan((1, 366), "到期前天数"),
        WarningKind.RemittanceDue => Nothing((1, 60), "还本付息日前工作日数"),
        WarningKind.ResultMissing => Yuan((0, 366), "到期后天数"),
        WarningKind.PrincipalOverdue or WarningKind.InterestOverdue or WarningKind.BorrowingAfterExit or WarningKind.DoubtOpen or WarningKind.RingFenceBroken => Yuan(null, ""),
        WarningKind.CashGap => Yuan((1, 366), "提前天数"),
        WarningKind.RateAboveLimit => new(ThresholdUnit.Percent, 1, 100, null, "", NeedsThreshold: true),
        WarningKind.RepeatedExtension => new(ThresholdUnit.Times, 1, 50, null, "", NeedsThreshold: true),
        WarningKind.CreditorConcentration or WarningKind.MonthConcentration => new(ThresholdUnit.Percent, 1, 100, null, "", NeedsThreshold: true),
        WarningKind.BalanceAboveLimit => new(ThresholdUnit.Yuan, 0, MostYuan, null, "", NeedsThreshold: true),
        WarningKind.SanBaoBehind => new(ThresholdUnit.Points, 0, 100, null, "", NeedsThreshold: true),
        WarningKind.DataStale => Nothing((1, 1000), "未更新天数"),
        WarningKind.CalendarMissing => Nothing((1, 400), "提前天数"),
        WarningKind.FixingMissing => Nothing((20, 366), "距最近公布日天数"),
        WarningKind.BreakOverdue => Nothing((0, 366), "超过处理期限天数") with { CanBackTest = false },
        WarningKind.RiskOverdue => Nothing((0, 366), "超过办结期限天数"),
        WarningKind.ReportLate => Nothing((1, 28), "次月报送日"),
        WarningKind.AssessmentDue => Nothing((1, 180), "半年末后天数"),
        _ => Nothing(null, ""),
    };

    private static WarningKindRule Yuan((int, int)? days, string name) => new(ThresholdUnit.Yuan, 0, MostYuan, days, name);

    private static WarningKindRule Nothing((int, int)? days, string name) => new(null, 0, 0, days, name);
}
