using System.ComponentModel.DataAnnotations;

namespace Fiscal.Domain.Ledger;

/// <summary>How a repayment came about (还款类型).</summary>
public enum PaymentKind
{
    [Display(Name = "正常")] Regular,
    [Display(Name = "提前还本")] Prepayment,
    [Display(Name = "逾期补缴")] LatePayment,
    [Display(Name = "借新还旧")] Refinancing,
    [Display(Name = "无还本续贷")] RolloverWithoutRepayment,
    [Display(Name = "债券置换")] BondSwap,
}
