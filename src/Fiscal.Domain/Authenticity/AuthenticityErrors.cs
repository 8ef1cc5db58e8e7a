using NodaTime;

namespace Fiscal.Domain.Authenticity;

public static class AuthenticityErrors
{
    public static BusinessRuleException RulesEndBeforeTheyBegin(LocalDate validFrom, LocalDate validTo) => new(
        "authenticity-rules.end-before-they-begin", $"核查标准的失效日 {validTo:uuuu-MM-dd} 应晚于生效日 {validFrom:uuuu-MM-dd}；长期有效时失效日留空。");

    public static BusinessRuleException NoRules(LocalDate day) => new(
        "authenticity.no-rules", $"{day:uuuu-MM-dd} 没有适用的核查标准，不能核查；请先登记核查标准。");

    public static BusinessRuleException Lapsed(int id) => new(
        "authenticity.lapsed", $"疑点 {id} 依据的事实已经变动，疑点不再成立，无须认定；请查看办理记录。");

    public static BusinessRuleException NoDecision(int id, FindingStatus from, FindingStatus to) => new(
        "authenticity.no-decision", $"疑点 {id} 现为“{from.DisplayName()}”，不能改为“{to.DisplayName()}”；请认定属实、说明排除或退回待查。");

    public static BusinessRuleException NotJudged(int id) => new(
        "authenticity.not-judged", $"疑点 {id} 缺少资料、无法判断，不能认定属实；请先补登所缺的资料，系统随即重新核查。");

    public static BusinessRuleException OwnReduction(int id, string by) => new(
        "authenticity.own-reduction", $"疑点 {id} 所涉的减少由 {by} 登记，不能由本人排除或退回；请由其他审核人员处理。");

    public static BusinessRuleException NothingTraced(string drawdownNumber) => new(
        "authenticity.nothing-traced", $"借据 {drawdownNumber} 的资金流向没有填写任何内容；请至少填写付款人、付款账户、资金来源、款项来源方、收款人、凭证号中的一项。");
}
