using System.ComponentModel.DataAnnotations;

namespace Fiscal.Domain.Debts;

/// <summary>
/// What government owes in law (责任分类). It belongs to a debt over time: changing it is a dated event with a document.
/// Who the debtor is, is another axis.
/// </summary>
public enum DebtClass
{
    /// <summary>General-obligation government debt (一般债务).</summary>
    [Display(Name = "一般债务")] General,

    /// <summary>Government debt repaid from project or fund income (专项债务).</summary>
    [Display(Name = "专项债务")] Special,

    /// <summary>Debt outside the legal limit that government promised to repay (隐性债务).</summary>
    [Display(Name = "隐性债务")] Hidden,

    /// <summary>The company's own business debt (经营性债务).</summary>
    [Display(Name = "经营性债务")] Operating,

    /// <summary>Government guaranteed it (担保责任).</summary>
    [Display(Name = "担保责任")] Guarantee,

    /// <summary>Government may have to help (救助责任).</summary>
    [Display(Name = "救助责任")] Rescue,

    /// <summary>Not yet classified by the bureau (待分类): a bank's ledger does not say it.</summary>
    [Display(Name = "待分类")] Unclassified,
}
