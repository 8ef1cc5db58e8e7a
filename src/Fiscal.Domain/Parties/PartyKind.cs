using System.ComponentModel.DataAnnotations;

namespace Fiscal.Domain.Parties;

/// <summary>What a debtor, creditor or guarantor officially is (单位类型、债权人类型).</summary>
public enum PartyKind
{
    [Display(Name = "融资平台公司")] Platform,
    [Display(Name = "公立医院")] Hospital,
    [Display(Name = "公立学校")] School,
    [Display(Name = "国有企业（非平台）")] StateOwnedEnterprise,
    [Display(Name = "机关")] Government,
    [Display(Name = "事业单位")] PublicInstitution,
    [Display(Name = "政策性银行")] PolicyBank,
    [Display(Name = "国有大型银行")] StateBank,
    [Display(Name = "股份制商业银行")] JointStockBank,
    [Display(Name = "城市商业银行")] CityCommercialBank,
    [Display(Name = "农村商业银行")] RuralCommercialBank,
    [Display(Name = "村镇银行")] VillageBank,
    [Display(Name = "信托公司")] TrustCompany,
    [Display(Name = "金融租赁公司")] FinancialLeasingCompany,
    [Display(Name = "融资租赁公司")] LeasingCompany,
    [Display(Name = "商业保理公司")] FactoringCompany,
    [Display(Name = "债券持有人")] Bondholders,
    [Display(Name = "上级财政")] HigherTreasury,
    [Display(Name = "民营企业")] PrivateEnterprise,
    [Display(Name = "个人")] Individual,
    [Display(Name = "其他")] Other,
}

public static class Banks
{
    /// <summary>Who takes deposits and lends (银行).</summary>
    public static readonly IReadOnlyList<PartyKind> Kinds =
        [PartyKind.PolicyBank, PartyKind.StateBank, PartyKind.JointStockBank, PartyKind.CityCommercialBank, PartyKind.RuralCommercialBank, PartyKind.VillageBank];
}
