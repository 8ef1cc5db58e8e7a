using Fiscal.Domain.Platforms;
using NodaTime;

namespace Fiscal.Api.Reference;

/// <summary>How platforms leave the list until a bureau records its own rules (随附平台退出标准): what no public paper gives is the stricter reading, marked 【待核】.</summary>
internal static class ShippedPlatformExitRules
{
    public static PlatformExitRules Example(Instant now) => new(
        null, new LocalDate(1949, 10, 1), null, isUnverified: true,
        new(
            ConsentBasis.Both, 2, 3, 30, SilenceConsents: false, 10, PlatformExitRules.LeastMonths, new LocalDate(2027, 6, 30), [],
            ["公益性", "市政道路", "城市公园", "棚户区改造", "公共绿化", "农村公路", "义务教育", "公共卫生"],
            ["财政", "国库", "预算资金", "专项债券"],
            ["财政局", "财政厅", "人民政府", "管理委员会"]),
        "示例：银发〔2024〕150号（不晚于 2027 年 6 月末、2/3 债权人同意）、银发〔2024〕134号（至少 1 年风险监测）；按金额或家数、答复期限、未复如何计、公告天数未见公开原文，从严默认【待核】", now, "system");
}
