using NodaTime;

namespace Fiscal.Domain.RiskIndicators;

public static class RiskErrors
{
    public static BusinessRuleException TermsNeeded(string formula) => new(
        "risk.terms-needed", $"算法“{formula}”的分子、分母各应有 1 至 {RiskFormula.MostTerms} 项；请补充或精简。");

    public static BusinessRuleException TermOfNoSense(string formula) => new(
        "risk.term-of-no-sense", $"算法“{formula}”中有一项既不是公布数也不是台账数；每项只填 published，或同时填 measure 和 group。");

    public static BusinessRuleException CoefficientOfNoSense(string term, decimal coefficient) => new(
        "risk.coefficient-of-no-sense", $"“{term}”的系数 {coefficient:0.####} 不成立；系数应在 -10 至 10 之间且不为零。");

    public static BusinessRuleException CountsTwice(string formula, string one, string other) => new(
        "risk.counts-twice", $"算法“{formula}”把“{one}”与“{other}”相加，同一笔数会重复计算；请去掉其中一项，或改用已去重的范围。");

    public static BusinessRuleException MixesNatures(string formula) => new(
        "risk.mixes-natures", $"算法“{formula}”的分子把时点余额与当年发生额相加；请只用其中一类。");

    public static BusinessRuleException DenominatorOfOther(RiskIndicator indicator) => new(
        "risk.denominator-of-other", $"“{indicator.DisplayName()}”的分母不成立：以地区生产总值为分母的是负债率，且只能单独作分母；请更正指标或分母。");

    public static BusinessRuleException EndsBeforeItBegins(LocalDate from, LocalDate to) => new(
        "risk.ends-before-it-begins", $"失效日 {to:uuuu-MM-dd} 应晚于生效日 {from:uuuu-MM-dd}；长期有效时失效日留空。");

    public static BusinessRuleException BandsNeeded(string place) => new(
        "risk.bands-needed", $"{place}应有 2 至 {RiskBand.Most} 个档次，每个档次须有名称（不超过 {RiskBand.MaxNameLength} 字）；请补充。");

    public static BusinessRuleException BandNamedTwice(string place, string name) => new(
        "risk.band-named-twice", $"{place}有两个档次同名“{name}”；请改用不同的名称。");

    public static BusinessRuleException BandOfNoSense(string place, string name) => new(
        "risk.band-of-no-sense", $"{place}档次“{name}”的下限不小于上限；请更正 from、to。");

    public static BusinessRuleException BandScore(string place, string name, bool scored) => new(
        "risk.band-score", scored ? $"{place}档次“{name}”的得分应为 0 至 100；请更正 score。" : $"{place}档次“{name}”不计分；请将 score 留空。");

    public static BusinessRuleException BandsWithHole(string place, string where) => new(
        "risk.bands-with-hole", $"{place}的档次没有包括{where}；档次应首尾相接，最低档不设下限、最高档不设上限。");

    public static BusinessRuleException BandsOverlap(string place, string one, string other) => new(
        "risk.bands-overlap", $"{place}的档次“{one}”与“{other}”重叠；每档含下限、不含上限，下一档的下限应等于上一档的上限。");

    public static BusinessRuleException CutsAsFractions(string place, decimal largest) => new(
        "risk.cuts-as-fractions", $"{place}的分档界限最大为 {largest:0.####}，疑似把百分数写成了小数；界限以 % 为单位，如 300 表示 300%。");

    public static BusinessRuleException WeightsOfNoSense(string scorecard, decimal sum) => new(
        sum == 1 ? "risk.weights-as-fractions" : "risk.weights-of-no-sense", sum == 1
            ? $"“{scorecard}”的权重合计为 1，疑似把百分数写成了小数；权重以 % 为单位，合计应为 100。"
            : $"“{scorecard}”的权重合计为 {sum:0.####}，应等于 100，且各项大于零；请更正 weight。");

    public static BusinessRuleException MeasureTwice(string scorecard, string measure) => new(
        "risk.measure-twice", $"“{scorecard}”中指标“{measure}”出现两次；请只保留一项。");

    public static BusinessRuleException MeasureOfOther(string scorecard, string measure) => new(
        "risk.measure-of-other", $"指标“{measure}”不用于“{scorecard}”；请改用该评价对象的指标。");

    public static BusinessRuleException MeasuresNeeded(string scorecard) => new(
        "risk.measures-needed", $"“{scorecard}”应有 1 至 {Scorecard.MostMeasures} 项指标；请补充或精简。");

    public static BusinessRuleException RulesOfNoSense(string why) => new("risk.rules-of-no-sense", $"触发规则不成立：{why}；请更正。");

    public static BusinessRuleException FormulaUnknown(string code) => new(
        "risk.formula-unknown", $"该指标没有代码为“{code}”的算法；请先登记算法，或从 /api/policy/risk-policies 选用现有代码。");

    public static BusinessRuleException HalfYearNotOver(string period, LocalDate end, LocalDate today) => new(
        "risk-assessment.half-year-not-over", $"{period}的末日 {end:uuuu-MM-dd} 尚未到（今天是 {today:uuuu-MM-dd}）；请在期满后评估。");

    public static BusinessRuleException NoStandard(string what) => new(
        "risk-assessment.no-standard", $"本地区没有登记有效的{what}；请由有权人员按本地文件登记（随附示例仅供参考，见 /api/policy/risk-policies）。");

    public static BusinessRuleException NothingToAssess(LocalDate day) => new(
        "risk-assessment.nothing-to-assess", $"{day:uuuu-MM-dd} 台账上没有债务单位；请先登记债务，或核对评估的半年度。");
}
