using Fiscal.Domain.Targets;
using NodaTime;
using static Fiscal.Domain.Targets.TargetComparator;
using static Fiscal.Domain.Targets.TargetMetric;
using static Fiscal.Domain.Targets.TargetUnit;

namespace Fiscal.Api.Reference;

/// <summary>A target of another place and year, as its paper says it (示例目标). It is in force nowhere.</summary>
/// <param name="Place">Whose it was, and when.</param>
/// <param name="Creditors">Names in the paper; who copies it gives the numbers of its own creditors.</param>
/// <param name="Mark">【示例】, and 【待核】 where the paper leaves something open.</param>
/// <param name="Body">What to send to record it, but for the region and the ids of creditors.</param>
public sealed record TargetExample(string Code, string Place, IReadOnlyList<string> Creditors, string Mark, TargetExampleBody Body);

/// <param name="Value">Null where the paper names none and a bureau has to find it (文件未载明), or where none is compared.</param>
public sealed record TargetExampleBody(
    string Code, string Name, TargetMetric Metric, TargetComparator Comparator, TargetUnit Unit, decimal? Value, decimal? UpperValue, SeriesStep Step, decimal? ScopeFromYuan,
    LocalDate PeriodFrom, LocalDate PeriodTo, LocalDate? BaselineOn, LocalDate ValidFrom, LocalDate ValidTo, string Document, bool IsUnverified, string? Note, string CopiedFrom);

/// <summary>The targets of the public papers that come with the program (随附目标示例).</summary>
internal static class ShippedTargets
{
    private sealed record Paper(string Prefix, string Place, int Year, string Document);

    private static readonly Paper Yuanjiang = new("yuanjiang-2023", "沅江市 2023 年", 2023, "沅政办发〔2023〕5号 附件4");
    private static readonly Paper Nanxian = new("nanxian-2024", "南县 2024 年", 2024, "南县安全守底行动实施方案（2024），文号【待核】");
    private static readonly Paper Hengyang = new("hengyang-2025", "衡阳市 2025 年", 2025, "衡阳市安全强基固本攻坚行动实施方案（2025），文号【待核】");
    private static readonly Paper Pingjiang = new("pingjiang-2026", "平江县 2026 年", 2026, "平江县坚守好防风险保安全的底线实施方案（2026），文号【待核】");

    private const decimal Yi = 100_000_000;
    private const string NotStated = "文件未载明数值【待核】，登记时须填 value。";

    public static readonly IReadOnlyList<TargetExample> All =
    [
        Of(Yuanjiang, "special-bond-progress", "2023 年底前新增专项债券使用进度", SpecialBondProgress, AtLeast, Percent, 60),
        Of(Yuanjiang, "ongoing-projects", "专项债券对在建项目支持比例", OngoingProjectShare, AtLeast, Percent, 50),
        Of(Yuanjiang, "evaluated-funds", "重点绩效评价资金规模占上年新增专项债务限额", EvaluatedFundsShare, AtLeast, Percent, 5, note: "分母为 2022 年新增专项债务限额。"),
        Of(Yuanjiang, "eased-by-two-banks", "湖南银行、长沙银行缓释到期债务合计", EasedMaturing, AtLeast, Yuan, 4 * Yi, creditors: ["湖南银行", "长沙银行"]),
        Of(Yuanjiang, "assets-revived", "盘活国有“三资”", AssetsRevived, AtLeast, Yuan, 2 * Yi),
        Of(Yuanjiang, "asset-proceeds", "盘活“三资”缴入国库的处置收入", AssetProceedsToTreasury, AtLeast, Yuan, Yi, note: "为盘活国有“三资”2 亿元的其中数；缴库部分优先用于债务化解。"),
        Of(Yuanjiang, "bond-quota", "争取政府债券限额分配", BondQuota, AtLeast, Yuan, 10 * Yi),
        Of(Yuanjiang, "non-standard-share", "非标类债务规模占比持续下降", NonStandardShare, Falling, Percent, null, isOpen: true, note: "非标范围未见官方目录【待核】。"),
        Of(Yuanjiang, "interest-burden", "利息负担（加权利率）持续降低", WeightedRate, Falling, Percent, null, isOpen: true, note: "文件未载明以何指标衡量，取债务加权利率【待核】。"),
        Of(Yuanjiang, "debt-ratio-fall", "部门债务率在 2022 年基础上下降 10%—20%", DebtRatio, FallBy, Percent, 10, upper: 20, isOpen: true, baseline: new(2022, 12, 31),
            note: "相对下降还是下降百分点未明确【待核】，两种都算；登记时可限定 department、debtorId。"),
        Of(Yuanjiang, "risk-not-rising", "债务风险稳中有降", DebtRatio, NotRising, Percent, null, step: SeriesStep.HalfYear, isOpen: true, note: "控制在风险提示区内，分区标准未公开【待核】。"),
        Of(Yuanjiang, "debt-funds-lead", "还本付息日前 10 个工作日上缴偿债资金", DebtFundsLead, AtLeast, Workdays, 10, isOpen: true, note: "取期间内各次上缴的最小提前工作日数，起算办法【待核】。"),
        Of(Yuanjiang, "funding-review-city", "总投资 5000 万元及以上政府性投资项目报益阳市资金来源论证", FundingReviewed, AtLeast, Percent, 100, from: Yi / 2),
        Of(Yuanjiang, "funding-review-province", "总投资 2 亿元及以上政府性投资项目报省级资金来源论证", FundingReviewed, AtLeast, Percent, 100, from: 2 * Yi),
        Of(Yuanjiang, "platforms-wound-down", "26 家融资平台子孙公司“关停并转”", PlatformsWoundDown, AtLeast, Count, 26, isOpen: true, note: "文件写“加快推进”，未载明期限【待核】。"),
        Of(Yuanjiang, "hidden-debt-platforms", "承担隐性债务平台公司数量控制在规定范围", HiddenDebtPlatforms, AtMost, Count, null, isOpen: true, note: NotStated),
        Of(Yuanjiang, "excess-revenue", "超出计划预算收入部分安排工作经费比例", ExcessRevenueShare, Within, Percent, 5, upper: 10),
        Of(Yuanjiang, "no-new-hidden-debt", "严格遏制新增隐性债务", NewHiddenDebt, AtMost, Yuan, 0),
        Of(Nanxian, "no-new-hidden-debt", "严禁新增政府隐性债务", NewHiddenDebt, AtMost, Yuan, 0),
        Of(Nanxian, "no-new-platforms", "严禁新增融资平台公司", Platforms, NotRising, Count, null, step: SeriesStep.Quarter),
        Of(Nanxian, "financing-cost", "严控国有企业融资成本", WeightedRate, NotRising, Percent, null, step: SeriesStep.Quarter, isOpen: true, note: "文件未载明控制标准【待核】。"),
        Of(Hengyang, "hidden-debt-task", "完成年度化债任务", HiddenDebtReduced, AtLeast, Yuan, null, note: "目标值取导入的化债年度计划。"),
        Of(Hengyang, "no-new-hidden-debt", "坚决防止新增隐性债务", NewHiddenDebt, AtMost, Yuan, 0),
        Of(Hengyang, "platforms-wound-down", "完成融资平台全年压降目标", PlatformsWoundDown, AtLeast, Count, null, isOpen: true, note: NotStated),
        Of(Hengyang, "debt-cost", "债务成本实质下降", WeightedRate, Falling, Percent, null, step: SeriesStep.Quarter, isOpen: true, note: "文件未载明以何指标衡量【待核】。"),
        Of(Pingjiang, "hidden-debt-task", "完成年度隐性债务化解任务", HiddenDebtReduced, AtLeast, Yuan, null, note: "目标值取导入的化债年度计划。"),
        Of(Pingjiang, "platforms-cleared", "融资平台全面清零", Platforms, AtMost, Count, 0),
        Of(Pingjiang, "arrears-cleared", "完成年度清偿拖欠企业账款任务", ArrearsCleared, AtLeast, Percent, 100, note: "为年度任务的完成率。"),
        Of(Pingjiang, "no-new-hidden-debt", "严防新增隐债", NewHiddenDebt, AtMost, Yuan, 0),
    ];

    private static TargetExample Of(
        Paper paper, string code, string name, TargetMetric metric, TargetComparator comparator, TargetUnit unit, decimal? value, decimal? upper = null, bool isOpen = false,
        SeriesStep step = SeriesStep.Month, decimal? from = null, LocalDate? baseline = null, string? note = null, string[]? creditors = null) => new(
        $"{paper.Prefix}-{code}", paper.Place, creditors ?? [], isOpen ? "【示例】【待核】" : "【示例】",
        new(code, name, metric, comparator, unit, value, upper, step, from, new(paper.Year, 1, 1), new(paper.Year, 12, 31), baseline, new(paper.Year, 1, 1), new(paper.Year + 1, 1, 1),
            paper.Document, isOpen, note, $"{paper.Prefix}-{code}"));
}
