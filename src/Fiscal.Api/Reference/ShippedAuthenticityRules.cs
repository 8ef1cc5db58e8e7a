using Fiscal.Domain.Authenticity;
using NodaTime;

namespace Fiscal.Api.Reference;

/// <summary>The tests of reductions that come with the program (随附核查标准): no public paper gives thresholds, so these are an example that a bureau replaces by its own.</summary>
internal static class ShippedAuthenticityRules
{
    public static AuthenticityRuleSet Example(Instant now) => new(
        null, new LocalDate(1949, 10, 1), null, isUnverified: true,
        new([], 30, 1, 0, 0, 10,
            ["专项债券", "专项债资金", "专项债专户", "三保", "保工资", "保运转", "保基本民生", "工资专户", "社保基金"],
            ["再融资专项债券", "特殊新增专项债券", "置换债券", "补充政府性基金财力"]),
        "示例：要求见《衡阳市安全强基固本攻坚行动实施方案（2025）》“严禁挤占挪用政府债券，严禁虚假化债”；天数、容差、用词为系统默认【待核】", now, "system");
}
