using System.ComponentModel.DataAnnotations;

namespace Fiscal.Domain.Debts;

/// <summary>The kind of contract the money was borrowed under (债务品种).</summary>
public enum DebtInstrument
{
    [Display(Name = "流动资金贷款")] WorkingCapitalLoan,
    [Display(Name = "项目贷款")] ProjectLoan,
    [Display(Name = "固定资产贷款")] FixedAssetLoan,
    [Display(Name = "设备贷款")] EquipmentLoan,
    [Display(Name = "地方政府债券转贷")] GovernmentBond,
    [Display(Name = "城投债券")] CorporateBond,
    [Display(Name = "信托贷款")] TrustLoan,
    [Display(Name = "融资租赁")] FinanceLease,
    [Display(Name = "商业保理")] Factoring,
    [Display(Name = "民营企业借款")] PrivateEnterpriseLoan,
    [Display(Name = "个人借款")] IndividualLoan,
    [Display(Name = "其他")] Other,
}
