using System.ComponentModel.DataAnnotations;

namespace Fiscal.Domain.Targets;

/// <summary>What a target measures (目标指标).</summary>
public enum TargetMetric
{
    [Display(Name = "缓释到期债务金额")] EasedMaturing,
    [Display(Name = "隐性债务化解金额")] HiddenDebtReduced,
    [Display(Name = "新增隐性债务金额")] NewHiddenDebt,
    [Display(Name = "非标类债务占比")] NonStandardShare,
    [Display(Name = "债务加权利率")] WeightedRate,
    [Display(Name = "融资平台公司家数")] Platforms,
    [Display(Name = "承担隐性债务平台公司家数")] HiddenDebtPlatforms,
    [Display(Name = "关停并转完成家数")] PlatformsWoundDown,
    [Display(Name = "债务率")] DebtRatio,
    [Display(Name = "新增专项债券使用进度")] SpecialBondProgress,
    [Display(Name = "专项债券在建项目支持比例")] OngoingProjectShare,
    [Display(Name = "重点绩效评价资金占比")] EvaluatedFundsShare,
    [Display(Name = "政府债券限额分配")] BondQuota,
    [Display(Name = "还本付息资金提前上缴工作日数")] DebtFundsLead,
    [Display(Name = "盘活国有三资金额")] AssetsRevived,
    [Display(Name = "三资处置收入缴库金额")] AssetProceedsToTreasury,
    [Display(Name = "资金来源论证率")] FundingReviewed,
    [Display(Name = "超收安排工作经费比例")] ExcessRevenueShare,
    [Display(Name = "拖欠企业账款清偿率")] ArrearsCleared,
    [Display(Name = "其他指标")] Other,
}

/// <summary>Unit of a target's value (目标单位).</summary>
public enum TargetUnit
{
    [Display(Name = "元")] Yuan,
    [Display(Name = "%")] Percent,
    [Display(Name = "家（项、个）")] Count,
    [Display(Name = "工作日")] Workdays,
}

/// <summary>How a metric comes about over a period (指标性质).</summary>
public enum MetricNature
{
    /// <summary>Adds up from the first day of the period (累计数).</summary>
    Cumulative,

    /// <summary>Stands on a day (时点数).</summary>
    Stock,
}

/// <summary>What is known of a metric (指标说明).</summary>
/// <param name="Unit">Null: any, as the target says.</param>
/// <param name="MissingInputs">What Fiscal does not hold, so that a clerk states the value; none where the ledger gives it.</param>
/// <param name="OfUnits">The ledger gives it of one creditor, debtor or department too.</param>
public sealed record MetricRule(TargetUnit? Unit, MetricNature Nature, IReadOnlyList<string> MissingInputs, bool OfCreditors = false, bool OfDebtor = false, bool OfDepartment = false)
{
    public bool IsFromLedger => MissingInputs.Count == 0;

    /// <summary>Statements give it where they are there; else a clerk states the value (有填报则取填报).</summary>
    public bool IsFromStatements { get; init; }

    public bool AsksLedger => IsFromLedger || IsFromStatements;

    public static MetricRule Of(TargetMetric metric) => Rules[metric];

    private static readonly Dictionary<TargetMetric, MetricRule> Rules = new()
    {
        [TargetMetric.EasedMaturing] = new(TargetUnit.Yuan, MetricNature.Cumulative, [], OfCreditors: true, OfDebtor: true, OfDepartment: true),
        [TargetMetric.HiddenDebtReduced] = new(TargetUnit.Yuan, MetricNature.Cumulative, [], OfDebtor: true, OfDepartment: true),
        [TargetMetric.NewHiddenDebt] = new(TargetUnit.Yuan, MetricNature.Cumulative, []),
        [TargetMetric.NonStandardShare] = new(TargetUnit.Percent, MetricNature.Stock, [], OfDebtor: true),
        [TargetMetric.WeightedRate] = new(TargetUnit.Percent, MetricNature.Stock, [], OfCreditors: true, OfDebtor: true),
        [TargetMetric.Platforms] = new(TargetUnit.Count, MetricNature.Stock, []),
        [TargetMetric.HiddenDebtPlatforms] = new(TargetUnit.Count, MetricNature.Stock, []),
        [TargetMetric.PlatformsWoundDown] = new(TargetUnit.Count, MetricNature.Cumulative, []),
        [TargetMetric.DebtRatio] = new(TargetUnit.Percent, MetricNature.Stock, ["综合财力（算法【待核】）"]) { IsFromStatements = true },
        [TargetMetric.SpecialBondProgress] = new(TargetUnit.Percent, MetricNature.Cumulative, ["当年新增专项债券发行（转贷）额", "专项债券累计支出"]) { IsFromStatements = true },
        [TargetMetric.OngoingProjectShare] = new(TargetUnit.Percent, MetricNature.Stock, ["当年新增专项债券额", "其中用于在建（续发）项目的金额"]) { IsFromStatements = true },
        [TargetMetric.EvaluatedFundsShare] = new(TargetUnit.Percent, MetricNature.Cumulative, ["重点绩效评价资金规模", "上年新增专项债务限额"]) { IsFromStatements = true },
        [TargetMetric.BondQuota] = new(TargetUnit.Yuan, MetricNature.Cumulative, ["省级下达的政府债券限额"]) { IsFromStatements = true },
        [TargetMetric.DebtFundsLead] = new(TargetUnit.Workdays, MetricNature.Stock, ["政府债券还本付息日", "偿债资金上缴日期"]) { IsFromStatements = true },
        [TargetMetric.AssetsRevived] = new(TargetUnit.Yuan, MetricNature.Cumulative, ["国有“三资”盘活台账"]) { IsFromStatements = true },
        [TargetMetric.AssetProceedsToTreasury] = new(TargetUnit.Yuan, MetricNature.Cumulative, ["国有“三资”处置收入缴库台账"]) { IsFromStatements = true },
        [TargetMetric.FundingReviewed] = new(TargetUnit.Percent, MetricNature.Stock, ["政府性投资项目台账（总投资、论证层级和结论）"]) { IsFromStatements = true },
        [TargetMetric.ExcessRevenueShare] = new(TargetUnit.Percent, MetricNature.Stock, ["单位计划预算收入及超收数", "安排的工作经费"]),
        [TargetMetric.ArrearsCleared] = new(TargetUnit.Percent, MetricNature.Cumulative, ["拖欠企业账款台账"]) { IsFromStatements = true },
        [TargetMetric.Other] = new(null, MetricNature.Stock, ["该指标的实际数"]),
    };
}
