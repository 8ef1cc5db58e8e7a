using Fiscal.Domain.Amounts;

namespace Fiscal.Domain.Platforms;

public static class PlatformErrors
{
    public static BusinessRuleException OwnAncestor(IEnumerable<string> chain) => new(
        "platform.own-ancestor", $"公司不能是自己的上级：{string.Join(" → ", chain)}；请核对上级公司，或先更正链上其他公司的上级。");

    public static BusinessRuleException HoldsItself(string company) => new("platform.holds-itself", $"“{company}”不能持有自己的股份；请核对股东。");

    public static BusinessRuleException ShareOfNoSense(string company, decimal percent) => new(
        "platform.share-of-no-sense", $"“{company}”的持股比例 {percent:0.####}% 应在 0 至 100 之间；请核对。");

    public static BusinessRuleException SharesAboveWhole(string company, decimal percent, decimal others) => new(
        "platform.shares-above-whole", $"“{company}”的持股比例 {percent:0.####}% 与其他股东已登记的 {others:0.####}% 合计超过 100%；请核对，或先更正其他股东的持股。");

    public static BusinessRuleException PartAboveAssets(string company, decimal part, decimal assets) => new(
        "platform.part-above-assets", $"“{company}”的公益性资产 {Fen.Yuan(part)} 元超过资产总额 {Fen.Yuan(assets)} 元；请核对。");

    public static BusinessRuleException ParentUnknown(string name) => new(
        "platform.parent-unknown", $"单位名单中没有上级公司“{name}”；请填写单位全称或已登记的简称，没有上级的填空文本。");

    public static BusinessRuleException AlreadyWithdrawn(long id) => new("platform.already-withdrawn", $"第 {id} 号平台填报已经撤销，不需要再撤销。");

    public static BusinessRuleException StepsRestOnListing(string company) => new(
        "platform.steps-rest-on-listing", $"“{company}”已登记退出步骤，唯一的名单填报不能撤销；请先从后往前撤销退出步骤，或登记更正后的名单。");

    public static BusinessRuleException NotListed(string company) => new(
        "platform.not-listed", $"“{company}”在该日以前不在平台公司名单内；请先导入或登记名单。");
}
