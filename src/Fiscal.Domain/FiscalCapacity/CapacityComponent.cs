using System.ComponentModel.DataAnnotations;

namespace Fiscal.Domain.FiscalCapacity;

/// <summary>Whose figures they are (财力口径): the two are never mixed.</summary>
public enum CapacityScope
{
    /// <summary>The region with all below it.</summary>
    [Display(Name = "全市（全县）")] Whole,

    /// <summary>The region's own level only.</summary>
    [Display(Name = "本级")] Own,
}

/// <summary>One published figure of a year's fiscal capacity, limits and debts (综合财力项目). None is ever worked out from the others.</summary>
public enum CapacityComponent
{
    [Display(Name = "一般公共预算收入")] GeneralRevenue,
    [Display(Name = "转移性收入")] Transfers,
    [Display(Name = "返还性收入")] TaxReturns,
    [Display(Name = "一般性转移支付收入")] GeneralTransfers,
    [Display(Name = "专项转移支付收入")] EarmarkedTransfers,
    [Display(Name = "上解支出")] RemittedUp,
    [Display(Name = "政府性基金收入")] FundRevenue,
    [Display(Name = "政府性基金转移收入")] FundTransfers,
    [Display(Name = "政府性基金上解支出")] FundRemittedUp,
    [Display(Name = "国有资本经营预算收入")] StateCapitalRevenue,
    [Display(Name = "地区生产总值")] Gdp,
    [Display(Name = "一般公共预算支出")] GeneralExpenditure,
    [Display(Name = "政府性基金预算支出")] FundExpenditure,
    [Display(Name = "一般债务付息支出")] GeneralInterest,
    [Display(Name = "专项债务付息支出")] SpecialInterest,
    [Display(Name = "一般债务还本支出")] GeneralPrincipal,
    [Display(Name = "专项债务还本支出")] SpecialPrincipal,
    [Display(Name = "一般债务限额")] GeneralLimit,
    [Display(Name = "专项债务限额")] SpecialLimit,
    [Display(Name = "政府债务限额")] TotalLimit,
    [Display(Name = "一般债务余额")] GeneralDebt,
    [Display(Name = "专项债务余额")] SpecialDebt,
    [Display(Name = "政府债务余额")] TotalDebt,
}
