using System.ComponentModel.DataAnnotations;

namespace Fiscal.Domain.Ledger;

/// <summary>How a repayment resolves hidden debt (隐性债务化解方式). Only some reduce the balance: rolling over does not.</summary>
public enum ResolutionMethod
{
    [Display(Name = "安排财政资金偿还")] FiscalFunds,
    [Display(Name = "出让政府股权以及经营性国有资产权益偿还")] EquityDisposal,
    [Display(Name = "利用项目结转资金、经营收入偿还")] ProjectIncome,
    [Display(Name = "合规转化为企业经营性债务")] ConversionToOperating,
    [Display(Name = "借新还旧、展期等方式偿还")] Rollover,
    [Display(Name = "采取破产重整或清算方式化解")] Bankruptcy,
    [Display(Name = "以政府债券置换")] GovernmentBondSwap,
}

public static class ResolutionMethods
{
    /// <summary>Whether what is done this way leaves less hidden debt; rolling over and extending only re-profile it.</summary>
    public static bool ReducesHiddenDebt(this ResolutionMethod method) => method != ResolutionMethod.Rollover;
}
