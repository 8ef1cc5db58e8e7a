using System.ComponentModel.DataAnnotations;

namespace Fiscal.Domain.Bonds;

/// <summary>The two kinds of local government bonds (债券类型).</summary>
public enum BondKind
{
    [Display(Name = "一般债券")] General,
    [Display(Name = "专项债券")] Special,
}

/// <summary>How far bond money has come (支出口径).</summary>
public enum SpendingStage
{
    /// <summary>Paid by the treasury to the unit of the project.</summary>
    [Display(Name = "拨付")] Appropriated,

    /// <summary>Paid by the unit to who did the work.</summary>
    [Display(Name = "实际支出")] Spent,
}
