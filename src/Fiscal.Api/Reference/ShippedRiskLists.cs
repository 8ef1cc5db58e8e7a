using Fiscal.Domain.RiskRegister;
using NodaTime;

namespace Fiscal.Api.Reference;

/// <summary>
/// The kinds of exposure and the levels of likelihood that come with the program (随附风险隐患清单). No public paper gives either list: a bureau
/// replaces them by its own.
/// </summary>
internal static class ShippedRiskLists
{
    private static readonly LocalDate FirstDay = new(1949, 10, 1);

    public static IEnumerable<RiskList> All(Instant now) =>
    [
        new(RiskListKind.Kinds, null, FirstDay, null, isUnverified: true,
            [
                new("HousingDelivery", "保交房专项借款", "保交楼、保交房专项借款等可能由财政兜底的"), new("LocalBank", "中小金融机构", "农村商业银行、村镇银行等的处置和注资"),
                new("GuaranteeCall", "担保代偿", "政府性融资担保和国有企业担保可能代偿的"), new("Litigation", "涉诉", "政府、部门和国有企业涉诉可能赔付的"), new("Other", "其他"),
            ],
            "示例：保交楼专项借款和中小银行见南县安全守底行动实施方案（2024），保交房见平江县实施方案（2026）；类别名称未见公开文件【待核】", now, "system"),
        new(RiskListKind.Likelihoods, null, FirstDay, null, isUnverified: true,
            [new("High", "高", "一年内很可能发生"), new("Medium", "中", "可能发生，尚不确定"), new("Low", "低", "发生的可能不大")],
            "系统默认分为三级，没有文件明确【待核】", now, "system"),
    ];
}
