using System.ComponentModel.DataAnnotations;
using Fiscal.Domain.Debts;

namespace Fiscal.Domain.Ledger;

/// <summary>The kinds of fact a debt has (事实种类).</summary>
public enum FactKind
{
    [Display(Name = "台账分录")] Entry,
    [Display(Name = "要素版本")] Terms,
    [Display(Name = "责任分类认定")] Classification,
    [Display(Name = "还款计划")] Plan,
    [Display(Name = "欠款")] Arrears,
    [Display(Name = "债权人确认")] Confirmation,
    [Display(Name = "资金流向")] Trail,
}

public static class FactKinds
{
    public static FactKind Of(DebtFact fact) => fact switch
    {
        LedgerEntry => FactKind.Entry,
        TermsVersion => FactKind.Terms,
        DebtClassification => FactKind.Classification,
        RepaymentPlan => FactKind.Plan,
        ArrearsStatement => FactKind.Arrears,
        PaymentTrail => FactKind.Trail,
        _ => FactKind.Confirmation,
    };
}
