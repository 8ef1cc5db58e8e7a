using static Fiscal.Domain.Amounts.Fen;

namespace Fiscal.Domain.Projects;

public static class ProjectErrors
{
    public static BusinessRuleException TotalNotPositive(string code) => new(
        "project.total-not-positive", $"项目 {code} 的总投资应大于零；请更正 totalYuan。");

    public static BusinessRuleException SourcesDoNotSum(string code, decimal totalYuan, decimal sumYuan) => new(
        "project.sources-do-not-sum", $"项目 {code} 的资金来源合计 {Yuan(sumYuan)} 元不等于总投资 {Yuan(totalYuan)} 元；请核对各项来源，未落实的单列“待落实”。");

    public static BusinessRuleException SourceTwice(string code, string fundSource) => new(
        "project.source-twice", $"项目 {code} 的资金来源“{fundSource}”列了两次；请合并。");

    public static BusinessRuleException ReviewNeeded(string code, decimal totalYuan, ReviewLevel level) => new(
        "project.review-needed",
        $"项目 {code} 总投资 {Yuan(totalYuan)} 元，须通过{level.DisplayName()}资金来源论证后才能举债或安排债券资金；请先登记论证结论。");

    public static BusinessRuleException TotalMissing(string code) => new(
        "project.total-missing", $"项目 {code} 没有填报总投资；请在 totalYuan 写明论证的总投资。");

    public static BusinessRuleException OnNegativeList(string code, string word) => new(
        "project.on-negative-list", $"项目 {code} 属于负面清单“{word}”，不能安排专项债券资金；请核对项目的投向领域和收益情况。");

    public static BusinessRuleException RulesOfNoSense(string what) => new(
        "project.rules-of-no-sense", $"项目管理规则中“{what}”不成立；请更正后重新登记。");
}
