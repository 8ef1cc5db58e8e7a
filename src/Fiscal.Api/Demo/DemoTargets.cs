using Fiscal.Api.Features.Targets;
using Fiscal.Api.Reference;

namespace Fiscal.Api.Demo;

/// <summary>The targets of the fictional county for 2026, copied from the examples as a bureau would (示范目标).</summary>
internal static class DemoTargets
{
    private const string Document = "示范县 2026 年目标（虚构，仅供演示）";

    private static readonly (string Example, string Name, decimal? Value)[] Copied =
    [
        ("pingjiang-2026-hidden-debt-task", "完成年度隐性债务化解任务", null),
        ("pingjiang-2026-no-new-hidden-debt", "严防新增隐性债务", 0),
        ("pingjiang-2026-platforms-cleared", "融资平台全面清零", 0),
        ("yuanjiang-2023-non-standard-share", "非标类债务规模占比逐季下降", null),
        ("yuanjiang-2023-interest-burden", "债务加权利率逐季下降", null),
        ("yuanjiang-2023-eased-by-two-banks", "各银行缓释到期债务合计", 100_000_000),
        ("yuanjiang-2023-special-bond-progress", "年底前新增专项债券使用进度", 60),
    ];

    public static IEnumerable<RecordTarget> Of(string regionCode) => Copied.Select(c =>
    {
        var body = ShippedTargets.All.Single(e => e.Code == c.Example).Body;
        return new RecordTarget(
            regionCode, body.Code, c.Name, body.Metric, body.Comparator, body.Unit, new(2026, 1, 1), new(2026, 12, 31), new(2026, 1, 1), Document, c.Value,
            Step: Domain.Targets.SeriesStep.Quarter, IsUnverified: true, Note: "示范数据。", CopiedFrom: c.Example);
    });
}
