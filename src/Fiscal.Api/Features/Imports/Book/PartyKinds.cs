using Fiscal.Domain.Debts;
using Fiscal.Domain.Parties;

namespace Fiscal.Api.Features.Imports.Book;

/// <summary>What a name alone tells of a party (按名称判断类型); the bureau's own lists overrule it.</summary>
internal static class PartyKinds
{
    private static readonly (string Word, PartyKind Kind)[] Creditors =
    [
        ("国家开发银行", PartyKind.PolicyBank), ("国开行", PartyKind.PolicyBank), ("农业发展银行", PartyKind.PolicyBank), ("农发行", PartyKind.PolicyBank),
        ("进出口银行", PartyKind.PolicyBank),
        ("工商银行", PartyKind.StateBank), ("中国农业银行", PartyKind.StateBank), ("中国银行", PartyKind.StateBank), ("建设银行", PartyKind.StateBank),
        ("交通银行", PartyKind.StateBank), ("邮政储蓄银行", PartyKind.StateBank), ("邮储银行", PartyKind.StateBank),
        ("招商银行", PartyKind.JointStockBank), ("浦发银行", PartyKind.JointStockBank), ("浦东发展银行", PartyKind.JointStockBank),
        ("中信银行", PartyKind.JointStockBank), ("光大银行", PartyKind.JointStockBank), ("华夏银行", PartyKind.JointStockBank),
        ("民生银行", PartyKind.JointStockBank), ("广发银行", PartyKind.JointStockBank), ("兴业银行", PartyKind.JointStockBank),
        ("平安银行", PartyKind.JointStockBank), ("浙商银行", PartyKind.JointStockBank), ("恒丰银行", PartyKind.JointStockBank), ("渤海银行", PartyKind.JointStockBank),
        ("村镇银行", PartyKind.VillageBank),
        ("农村商业银行", PartyKind.RuralCommercialBank), ("农商", PartyKind.RuralCommercialBank), ("农村信用", PartyKind.RuralCommercialBank),
        ("信托", PartyKind.TrustCompany), ("金融租赁", PartyKind.FinancialLeasingCompany), ("租赁", PartyKind.LeasingCompany),
        ("保理", PartyKind.FactoringCompany), ("债券持有人", PartyKind.Bondholders), ("财政厅", PartyKind.HigherTreasury), ("财政局", PartyKind.HigherTreasury),
        ("银行", PartyKind.CityCommercialBank),
    ];

    private static readonly (string Word, PartyKind Kind)[] Debtors =
    [
        ("公司", PartyKind.Other),
        ("医院", PartyKind.Hospital), ("卫生院", PartyKind.Hospital), ("保健院", PartyKind.Hospital),
        ("学校", PartyKind.School), ("中学", PartyKind.School), ("小学", PartyKind.School), ("职专", PartyKind.School), ("学院", PartyKind.School), ("幼儿园", PartyKind.School),
        ("财政局", PartyKind.Government), ("人民政府", PartyKind.Government), ("管理局", PartyKind.Government), ("委员会", PartyKind.Government),
        ("中心", PartyKind.PublicInstitution), ("事务所", PartyKind.PublicInstitution),
    ];

    public static PartyKind OfCreditor(string name) => Guess(Creditors, name);

    public static PartyKind OfDebtor(string name) => Guess(Debtors, name);

    private static PartyKind Guess((string Word, PartyKind Kind)[] words, string name) =>
        words.FirstOrDefault(w => name.Contains(w.Word, StringComparison.Ordinal), (Word: "", Kind: PartyKind.Other)).Kind;

    /// <summary>The instrument that only such a lender lends on (债权人对应的债务品种); other where it has several.</summary>
    public static DebtInstrument InstrumentOf(PartyKind creditor) => creditor switch
    {
        PartyKind.TrustCompany => DebtInstrument.TrustLoan,
        PartyKind.FinancialLeasingCompany or PartyKind.LeasingCompany => DebtInstrument.FinanceLease,
        PartyKind.FactoringCompany => DebtInstrument.Factoring,
        PartyKind.HigherTreasury => DebtInstrument.GovernmentBond,
        PartyKind.Bondholders => DebtInstrument.CorporateBond,
        PartyKind.PrivateEnterprise => DebtInstrument.PrivateEnterpriseLoan,
        PartyKind.Individual => DebtInstrument.IndividualLoan,
        _ => DebtInstrument.Other,
    };
}
