using System.ComponentModel.DataAnnotations;

namespace Fiscal.Domain.Debts;

/// <summary>What the money was lent for in the lender's books (发放类型).</summary>
public enum IssueKind
{
    [Display(Name = "新增")] New,
    [Display(Name = "借新还旧")] Refinancing,
    [Display(Name = "重组贷款")] Restructuring,
    [Display(Name = "无还本续贷")] RolloverWithoutRepayment,
    [Display(Name = "其他")] Other,
}
