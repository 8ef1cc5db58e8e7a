namespace Fiscal.Domain.Regions;

public static class RegionErrors
{
    public static BusinessRuleException InvalidCode(string code) => new(
        "region.invalid-code", $"地区代码“{code}”无效，应为 2 至 12 位数字。");

    public static BusinessRuleException OwnParent(string code) => new(
        "region.own-parent", $"地区 {code} 不能以自身为上级地区。");

    public static BusinessRuleException AlreadyExists(string code) => new(
        "region.already-exists", $"地区 {code} 已存在。");

    public static BusinessRuleException Unknown(string code) => new(
        "region.unknown", $"地区 {code} 不存在，请先建立地区。");

    public static BusinessRuleException UnknownParent(string code) => new(
        "region.unknown-parent", $"上级地区 {code} 不存在，请先建立上级地区。");
}
