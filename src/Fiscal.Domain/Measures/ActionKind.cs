using System.ComponentModel.DataAnnotations;

namespace Fiscal.Domain.Measures;

/// <summary>What a measure does to debts (措施动作). The names of the 六个一批 are data; these are what the book can carry out.</summary>
public enum ActionKind
{
    [Display(Name = "债券置换")] BondSwap,

    /// <summary>A new loan repays old ones.</summary>
    [Display(Name = "贷款置换（借新还旧）")] LoanSwap,

    [Display(Name = "展期")] Extension,
    [Display(Name = "降息")] RateCut,

    /// <summary>A new plan of repayment, with a new maturity or rate where agreed.</summary>
    [Display(Name = "重组（调整还款计划）")] Restructuring,

    [Display(Name = "资金偿还")] FundRepayment,

    /// <summary>Out of what the sale of assets or equity brought.</summary>
    [Display(Name = "资产处置偿还")] AssetRepayment,

    /// <summary>A debt changes its class, or the creditor gives it up.</summary>
    [Display(Name = "其他")] Other,
}

public static class ActionKinds
{
    /// <summary>Old debts are repaid by new ones.</summary>
    public static bool IsSwap(this ActionKind kind) => kind is ActionKind.BondSwap or ActionKind.LoanSwap;

    public static bool IsRepayment(this ActionKind kind) => kind is ActionKind.FundRepayment or ActionKind.AssetRepayment;
}
