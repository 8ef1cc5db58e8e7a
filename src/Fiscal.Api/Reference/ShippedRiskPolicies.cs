using Fiscal.Domain.FiscalCapacity;
using Fiscal.Domain.RiskIndicators;
using NodaTime;
using static Fiscal.Domain.FiscalCapacity.CapacityComponent;
using static Fiscal.Domain.RiskIndicators.DebtGroup;
using static Fiscal.Domain.RiskIndicators.LedgerMeasure;

namespace Fiscal.Api.Reference;

/// <summary>
/// The formulas, bands and trigger rules that come with the program (随附风险政策数据). No official formula or edge is public: each bears 【待核】, and of the
/// several definitions of 债务率 none is in use until a bureau chooses one. The scorecards are examples in force nowhere.
/// </summary>
internal static class ShippedRiskPolicies
{
    private const string Measure88 = "国办函〔2016〕88号《地方政府性债务风险应急处置预案》（条文按通行转述，原文【待核】）";

    private static readonly LocalDate FirstDay = new(1949, 10, 1);

    private static readonly FormulaTerm[] Published = [FormulaTerm.Of(GeneralRevenue), FormulaTerm.Of(Transfers), FormulaTerm.Of(FundRevenue), FormulaTerm.Of(StateCapitalRevenue)];

    public static IEnumerable<RiskPolicy> All(Instant now)
    {
        PolicyTerms By(string source) => new(null, FirstDay, null, IsUnverified: true, source, now, "system");
        foreach (var (formula, source) in Formulas()) yield return RiskPolicy.Of(formula, By(source));
        yield return RiskPolicy.Of(
            new IndicatorStandard(RiskIndicator.DebtRatio, null, [new("绿", null, 120), new("黄", 120, 200), new("橙", 200, 300), new("红", 300, null)]),
            By("通行的红橙黄绿四档，120%、300% 见公开资料，200% 及各档是否含界限未见公文【待核】"));
        yield return RiskPolicy.Of(Triggers, By(Measure88));
    }

    private static IEnumerable<(RiskFormula Formula, string Source)> Formulas()
    {
        var statutory = FormulaTerm.Of(Balance, Statutory);
        yield return (new("R1", RiskIndicator.DebtRatio, "债务率（法定债务÷公布综合财力）", [statutory], Published, "分母为公布的四项收入之和，不含上年结转。"), "大智慧财汇数据指标释义“债务率”【待核】");
        yield return (new("R2", RiskIndicator.DebtRatio, "债务率（宽口径，含平台公司有息债务）", [statutory, FormulaTerm.Of(Balance, Platform)], Published, "平台公司有息债务已去除政府债券转贷，不与法定债务重复。"), "大智慧财汇数据指标释义“债务率（宽口径）”【待核】");
        yield return (new("R3", RiskIndicator.DebtRatio, "债务率（简化）", [statutory], [FormulaTerm.Of(GeneralRevenue), FormulaTerm.Of(FundRevenue)], "分母不含转移性收入，结果偏高。"), "公开资料的简化算法【待核】");
        yield return (new("R4", RiskIndicator.DebtRatio, "债务率（含隐性债务）", [statutory, FormulaTerm.Of(Balance, Hidden)], [FormulaTerm.Of(GeneralRevenue), FormulaTerm.Of(FundRevenue), FormulaTerm.Of(Transfers)], "上级补助按公布的转移性收入计。"), "公开资料“综合债务率”释义，“大于300%为高风险”【待核】");
        yield return (new("R5", RiskIndicator.DebtRatio, "债务率（财力扣除上解，含隐性债务）", [statutory, FormulaTerm.Of(Balance, Hidden)],
            [FormulaTerm.Of(GeneralRevenue), FormulaTerm.Of(Transfers), FormulaTerm.Of(RemittedUp, -1), FormulaTerm.Of(FundRevenue), FormulaTerm.Of(FundTransfers), FormulaTerm.Of(FundRemittedUp, -1), FormulaTerm.Of(StateCapitalRevenue)],
            "一般公共预算财力、政府性基金预算财力按本级收入加上级补助减上解计；专项转移支付是否扣除、隐性债务是否并入未见公文。"), "财政部口径的通行转述，未见原文【待核】");
        yield return (new("N1", RiskIndicator.NewDebtRatio, "新增债务率", [FormulaTerm.Of(Drawn, Statutory)], [FormulaTerm.Of(OpeningBalance, Statutory)], "当年提款，不含置换转入。"), "国发〔2014〕43号四（一）列名；算法为通行做法【待核】");
        yield return (new("P1", RiskIndicator.RepaymentRatio, "偿债率（只计本金）", [FormulaTerm.Of(Repaid, Statutory)], Published), "国发〔2014〕43号四（一）列名；是否含利息未见公文【待核】");
        yield return (new("P2", RiskIndicator.RepaymentRatio, "偿债率（含利息）", [FormulaTerm.Of(Repaid, Statutory), FormulaTerm.Of(InterestPaid, Statutory)], Published), "国发〔2014〕43号四（一）列名；是否含利息未见公文【待核】");
        yield return (new("O1", RiskIndicator.OverdueRatio, "逾期债务率", [FormulaTerm.Of(Overdue, DebtGroup.All)], [FormulaTerm.Of(Balance, DebtGroup.All)], "全口径债务的逾期本金与余额。"), "国发〔2014〕43号四（一）列名；算法为通行做法【待核】");
        yield return (new("I1", RiskIndicator.InterestRatio, "利息支出率", [FormulaTerm.Of(InterestPaid, Statutory)], Published, "分母用综合财力还是支出未见公文。"), "通行做法【待核】");
        yield return (new("L1", RiskIndicator.LoadRatio, "负债率", [statutory], [FormulaTerm.Of(Gdp)]), "公开统计口径：债务余额÷地区生产总值【待核】");
        yield return (new("C1", RiskIndicator.CompositeRatio, "综合债务率", [statutory, FormulaTerm.Of(Balance, Guarantee, 0.1913m), FormulaTerm.Of(Balance, Rescue, 0.1464m)], Published,
            "或有债务按系数折算：担保 19.13%、救助 14.64%。"), "折算系数参照 2013 年审计公告的转述，未见现行公文【待核】");
    }

    private static readonly TriggerRules Triggers = new("财政重整与债务风险事件等级",
        [
            new("一般债务付息支出超过当年一般公共预算支出的 10%", GeneralInterest, GeneralExpenditure, 10),
            new("专项债务付息支出超过当年政府性基金预算支出的 10%", SpecialInterest, FundExpenditure, 10),
        ],
        [
            new(1, "省级政府债券到期本息兑付违约"),
            new(1, "省级或全省 15% 以上的市县政府无法偿还政府债务本息，或因此无法保障基本民生、政府运转"),
            new(1, "全省政府债务本金违约额占同期应偿本金 10% 以上，或利息违约额占同期应付利息 10% 以上（按全省计算）"),
            new(2, "省级政府债券连续 3 次以上出现发行流标"),
            new(2, "全省或设区的市辖区内 10% 以上、不足 15% 的市县政府无法偿还政府债务本息"),
            new(2, "县级以上政府债务本金违约额占同期应偿本金 5% 以上（原文为不足 10%；达到 10% 的原文只按全省口径规定，本级至少按Ⅱ级提示）", DefaultMeasure.Principal, 5),
            new(2, "县级以上政府债务利息违约额占同期应付利息 5% 以上（原文为不足 10%；达到 10% 的原文只按全省口径规定，本级至少按Ⅱ级提示）", DefaultMeasure.Interest, 5),
            new(2, "因到期政府债务违约或处置不当造成重大群体性事件"),
            new(3, "全省或设区的市辖区内 2 个以上、不足 10% 的市县政府无法偿还政府债务本息"),
            new(3, "县级以上政府债务本金违约额占同期应偿本金 1% 以上、不足 5%", DefaultMeasure.Principal, 1, 5),
            new(3, "县级以上政府债务利息违约额占同期应付利息 1% 以上、不足 5%", DefaultMeasure.Interest, 1, 5),
            new(3, "因到期政府债务违约或处置不当造成较大群体性事件"),
            new(4, "单个市县政府本级偿还政府债务本金实质性违约", DefaultMeasure.Principal, 0),
            new(4, "单个市县政府本级偿还政府债务利息实质性违约", DefaultMeasure.Interest, 0),
            new(4, "因偿还政府债务本息导致无法保障必要的基本民生支出和政府有效运转支出"),
            new(4, "单个市县政府无法履行或有债务的法定代偿责任或必要救助责任"),
            new(4, "因到期政府债务违约或处置不当造成群体性事件"),
        ]);

    /// <summary>What a bureau can start its own from; the higher the score, the graver.</summary>
    public static readonly IReadOnlyList<Scorecard> Examples =
    [
        new(ScorecardKind.CountyRating, "县财政运行风险等级评价办法（示例）",
            [
                new(RiskMeasure.DebtRatio, 30, true, [new("低", null, 120, 0), new("中", 120, 200, 40), new("较高", 200, 300, 70), new("高", 300, null, 100)]),
                new(RiskMeasure.GeneralInterestShare, 15, true, [new("低", null, 5, 0), new("中", 5, 10, 50), new("高", 10, null, 100)]),
                new(RiskMeasure.OverdueRatio, 15, true, [new("无", null, 0.01m, 0), new("中", 0.01m, 1, 60), new("高", 1, null, 100)]),
                new(RiskMeasure.SanBaoHardGapShare, 15, true, [new("无", null, 0.01m, 0), new("有", 0.01m, null, 100)]),
                new(RiskMeasure.SanBaoLag, 10, false, [new("正常", null, 0.01m, 0), new("滞后", 0.01m, 8, 50), new("严重滞后", 8, null, 100)]),
                new(RiskMeasure.TreasuryCoverage, 15, false, [new("预警", null, 0.1m, 100), new("偏低", 0.1m, 0.3m, 60), new("正常", 0.3m, 0.8m, 0), new("闲置", 0.8m, null, 20)]),
            ], Levels),
        new(ScorecardKind.UnitAssessment, "单位债务风险评估办法（示例）",
            [
                new(RiskMeasure.OverdueShare, 30, true, [new("无", null, 0.01m, 0), new("中", 0.01m, 5, 60), new("高", 5, null, 100)]),
                new(RiskMeasure.DueWithinYearShare, 20, true, [new("低", null, 30, 0), new("中", 30, 60, 50), new("高", 60, null, 100)]),
                new(RiskMeasure.WeightedRate, 15, false, [new("低", null, 5, 0), new("中", 5, 8, 50), new("高", 8, null, 100)]),
                new(RiskMeasure.NonStandardShare, 15, true, [new("低", null, 10, 0), new("中", 10, 30, 50), new("高", 30, null, 100)]),
                new(RiskMeasure.HiddenShare, 10, true, [new("低", null, 20, 0), new("中", 20, 50, 50), new("高", 50, null, 100)]),
                new(RiskMeasure.GuaranteedShare, 5, true, [new("低", null, 50, 0), new("高", 50, null, 100)]),
                new(RiskMeasure.Extensions, 5, true, [new("无", null, 1, 0), new("有", 1, 3, 50), new("多", 3, null, 100)]),
            ], Levels),
    ];

    private static IReadOnlyList<RiskBand> Levels => [new("低风险", null, 25), new("中风险", 25, 50), new("较高风险", 50, 75), new("高风险", 75, null)];
}
