using NodaTime;

namespace Fiscal.Domain.Bases;

public static class BasisErrors
{
    public static BusinessRuleException EndsBeforeItBegins(string code, LocalDate validFrom, LocalDate validTo) => new(
        "basis.ends-before-it-begins", $"口径 {code} 的失效日 {validTo:uuuu-MM-dd} 应晚于生效日 {validFrom:uuuu-MM-dd}；长期有效时失效日留空。");

    public static BusinessRuleException CountsNothing(string code) => new(
        "basis.counts-nothing", $"口径 {code} 没有任何构成；请至少填写一项构成（各项条件留空表示不限）。");

    public static BusinessRuleException ComponentNamedTwice(string code, string name) => new(
        "basis.component-named-twice", $"口径 {code} 有两项构成同名“{name}”；请改用不同的名称。");

    public static BusinessRuleException NotInForce(string code, LocalDate asOf) => new(
        "basis.not-in-force", $"口径 {code} 在 {asOf:uuuu-MM-dd} 尚未生效或已经失效；请换一个日期或口径，或登记当日适用的版本。");
}
