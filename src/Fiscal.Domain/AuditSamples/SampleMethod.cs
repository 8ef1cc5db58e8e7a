using System.ComponentModel.DataAnnotations;

namespace Fiscal.Domain.AuditSamples;

/// <summary>How a sample is drawn (抽样方法).</summary>
public enum SampleMethod
{
    /// <summary>Every debt with the same chance (随机抽样).</summary>
    [Display(Name = "随机抽样")] Random,

    /// <summary>With a chance proportional to the balance (货币单位抽样).</summary>
    [Display(Name = "货币单位抽样")] ByAmount,

    /// <summary>The largest balances (大额抽样).</summary>
    [Display(Name = "大额抽样")] Largest,
}
