using System.ComponentModel.DataAnnotations;
using Fiscal.Domain.Debts;
using Fiscal.Domain.SanBao;

namespace Fiscal.Domain.TreasuryCash;

/// <summary>What treasury cash has to pay, as far as an order of payment tells it apart (应付类别).</summary>
public enum PayableKind
{
    [Display(Name = "保基本民生")] Livelihood,
    [Display(Name = "保工资")] Wages,
    [Display(Name = "保运转")] Operations,
    [Display(Name = "法定债务付息")] StatutoryInterest,
    [Display(Name = "法定债务还本")] StatutoryPrincipal,
    [Display(Name = "隐性债务付息")] HiddenInterest,
    [Display(Name = "隐性债务还本")] HiddenPrincipal,
    [Display(Name = "经营性债务付息")] OperatingInterest,
    [Display(Name = "经营性债务还本")] OperatingPrincipal,
    [Display(Name = "或有及待分类债务付息")] OtherDebtInterest,
    [Display(Name = "或有及待分类债务还本")] OtherDebtPrincipal,
    [Display(Name = "企业职工养老保险补助")] PensionSubsidy,
    [Display(Name = "清偿拖欠企业账款")] EnterpriseArrears,
    [Display(Name = "暂付款消化")] AdvancesCleared,
    [Display(Name = "政府投资项目支出")] Projects,
    [Display(Name = "其他支出")] Other,
}

public static class PayableKinds
{
    public static PayableKind Of(SanBaoCategory category) => category switch
    {
        SanBaoCategory.Livelihood => PayableKind.Livelihood,
        SanBaoCategory.Wages => PayableKind.Wages,
        _ => PayableKind.Operations,
    };

    public static PayableKind Interest(DebtClass debtClass) => debtClass switch
    {
        DebtClass.General or DebtClass.Special => PayableKind.StatutoryInterest,
        DebtClass.Hidden => PayableKind.HiddenInterest,
        DebtClass.Operating => PayableKind.OperatingInterest,
        _ => PayableKind.OtherDebtInterest,
    };

    /// <summary>The principal of the same debts.</summary>
    public static PayableKind Principal(DebtClass debtClass) => Interest(debtClass) + 1;

    /// <summary>The ledger says when and how much: nobody plans it a second time (债务类应付).</summary>
    public static bool IsOfDebts(this PayableKind kind) => kind is >= PayableKind.StatutoryInterest and <= PayableKind.OtherDebtPrincipal;
}
