using System.ComponentModel.DataAnnotations;

namespace Fiscal.Domain.Debts;

/// <summary>What secures a debt (担保方式).</summary>
public enum GuaranteeKind
{
    [Display(Name = "信用")] Unsecured,
    [Display(Name = "保证")] Suretyship,
    [Display(Name = "抵押")] Mortgage,
    [Display(Name = "质押")] Pledge,
    [Display(Name = "组合担保")] Combined,
}
