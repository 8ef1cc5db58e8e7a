using System.ComponentModel.DataAnnotations;
using NodaTime;

namespace Fiscal.Domain.Platforms;

/// <summary>Whether a company still trades (经营状态).</summary>
public enum OperatingState
{
    [Display(Name = "在营")] Trading,
    [Display(Name = "停业")] Closed,
    [Display(Name = "清算中")] Liquidating,
    [Display(Name = "已注销")] Deregistered,
}

/// <summary>How a platform is wound down (关停并转方式).</summary>
public enum ExitMethod
{
    [Display(Name = "关闭注销")] Deregistration,
    [Display(Name = "留壳化债")] ShellForDebts,
    [Display(Name = "公司重组")] Reorganisation,
    [Display(Name = "清债转型")] Transformation,
}

/// <summary>What becomes of the company (处置类型).</summary>
public enum PlatformDisposal
{
    [Display(Name = "保留")] Keep,
    [Display(Name = "关")] Close,
    [Display(Name = "停")] Suspend,
    [Display(Name = "并")] Merge,
    [Display(Name = "转型")] Transform,
}

/// <summary>How far a platform has come on its way off the list, in order (退出进展).</summary>
public enum ExitProgress
{
    [Display(Name = "在名单")] Listed,
    [Display(Name = "隐债清零")] HiddenDebtCleared,
    [Display(Name = "征求债权人意见")] CreditorsAsked,
    [Display(Name = "政府判定")] GovernmentDetermined,
    [Display(Name = "已剥离融资职能")] FinancingFunctionStripped,
    [Display(Name = "已公告")] Announced,
    [Display(Name = "省级已确认")] ProvinceConfirmed,
    [Display(Name = "已退出")] Exited,
    [Display(Name = "观察期")] Observed,
    [Display(Name = "观察期满")] ObservationOver,
}

/// <summary>What the list of platforms says of one company (平台名单登记), amounts in yuan. Null = the list does not say.</summary>
public sealed record PlatformFigures
{
    /// <summary>Level in its group, 1 = top.</summary>
    public int? Level { get; init; }

    /// <summary>The company above it, as the list writes it (上级公司).</summary>
    public string? ParentName { get; init; }

    /// <summary>The parent's share, percent (持股比例).</summary>
    public decimal? SharePercent { get; init; }

    public OperatingState? State { get; init; }

    /// <summary>The company owes hidden debt (承担隐性债务).</summary>
    public bool? OwesHiddenDebt { get; init; }

    /// <summary>Hidden debt as the list states it, whatever the ledger says (填报隐性债务余额).</summary>
    public decimal? HiddenYuan { get; init; }

    /// <summary>Operating debt as the list states it (填报经营性债务余额).</summary>
    public decimal? OperatingYuan { get; init; }

    public ExitMethod? Method { get; init; }
    public PlatformDisposal? Disposal { get; init; }

    /// <summary>Last day of the plan (计划完成时间).</summary>
    public LocalDate? TargetOn { get; init; }

    /// <summary>Null while it is not done (实际完成时间).</summary>
    public LocalDate? CompletedOn { get; init; }

    public ExitProgress? Progress { get; init; }

    /// <summary>Last day of observation after the exit (观察期截止).</summary>
    public LocalDate? ObservedUntil { get; init; }

    public string? Remark { get; init; }
}
