using System.ComponentModel.DataAnnotations;

namespace Fiscal.Domain.Measures;

/// <summary>How far a measure has come (措施阶段).</summary>
public enum MeasureStage
{
    [Display(Name = "拟定")] Drafted,
    [Display(Name = "谈判")] Negotiating,
    [Display(Name = "已签约")] Signed,

    /// <summary>It is booked on its debts.</summary>
    [Display(Name = "已落地")] Realised,

    [Display(Name = "终止")] Terminated,
}
