using System.ComponentModel.DataAnnotations;

namespace Fiscal.Domain.Authenticity;

/// <summary>What a reduction of hidden debt is tested for (化债真实性核查规则). 严禁虚假化债: 衡阳市安全强基固本攻坚行动实施方案（2025）.</summary>
public enum AuthenticityRule
{
    [Display(Name = "无付款或合同凭据")] NoEvidence,
    [Display(Name = "借新还旧冒充化债")] DisguisedRollover,
    [Display(Name = "挪用专项债券或三保资金")] ForbiddenFunds,
    [Display(Name = "只改分类未动资金")] ReclassifiedOnly,
    [Display(Name = "资产卖给关联平台")] RelatedBuyer,
    [Display(Name = "同一笔款重复计数")] CountedTwice,
    [Display(Name = "债权人账上仍有余额")] CreditorStillClaims,
    [Display(Name = "账面清零仍在还本付息")] StillServed,
}

/// <summary>What a rule says of a reduction (核查结果).</summary>
public enum RuleOutcome
{
    [Display(Name = "未命中")] Clear,
    [Display(Name = "疑点")] Hit,

    /// <summary>Something it needs is not recorded: no pass.</summary>
    [Display(Name = "无法判断")] NotJudged,

    /// <summary>The rule is off, or the reduction is of another kind.</summary>
    [Display(Name = "不适用")] NotApplicable,
}

/// <summary>What has come of a finding (疑点处理状态).</summary>
public enum FindingStatus
{
    [Display(Name = "待查")] Pending,
    [Display(Name = "属实")] Confirmed,

    /// <summary>Explained: a false alarm.</summary>
    [Display(Name = "排除")] Excluded,

    /// <summary>The facts changed and it no longer follows from them.</summary>
    [Display(Name = "事实已变、不再成立")] Lapsed,
}

/// <summary>What happened to a finding (疑点办理事项).</summary>
public enum FindingStepKind
{
    [Display(Name = "发现疑点")] Found,
    [Display(Name = "事实变动、重新待查")] Renewed,
    [Display(Name = "事实变动、疑点消除")] Lapsed,
    [Display(Name = "认定属实")] Confirmed,
    [Display(Name = "说明排除")] Excluded,
    [Display(Name = "退回待查")] Returned,
}
