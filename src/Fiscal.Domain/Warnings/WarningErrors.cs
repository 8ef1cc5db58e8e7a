using NodaTime;

namespace Fiscal.Domain.Warnings;

public static class WarningErrors
{
    public static BusinessRuleException RuleEndsBeforeItBegins(LocalDate validFrom, LocalDate validTo) => new(
        "warning-rule.ends-before-it-begins", $"预警标准的失效日 {validTo:uuuu-MM-dd} 应晚于生效日 {validFrom:uuuu-MM-dd}；长期有效的留空。");

    public static BusinessRuleException ThresholdOfNoSense(WarningKind kind, ThresholdUnit? unit) => new(
        "warning-rule.threshold-of-no-sense", unit is null ? $"“{kind.DisplayName()}”没有阈值；请将 threshold 留空。" : $"“{kind.DisplayName()}”须有阈值；请按{unit.Value.DisplayName()}填写 threshold。");

    public static BusinessRuleException PercentAsFraction(WarningKind kind, decimal threshold) => new(
        "warning-rule.percent-as-fraction", $"“{kind.DisplayName()}”的阈值按百分数填写，{threshold * 100:0.####}% 应写 {threshold * 100:0.####}，现为 {threshold:0.####}；请更正 threshold。");

    public static BusinessRuleException ThresholdOutOfBounds(WarningKind kind, decimal threshold, WarningKindRule rule) => new(
        "warning-rule.threshold-out-of-bounds", $"“{kind.DisplayName()}”的阈值 {threshold:0.####} 超出范围，应为 {rule.Least:0.##} 至 {rule.Most:0.##} {rule.Unit!.Value.DisplayName()}（次数取整数）；请更正 threshold。");

    public static BusinessRuleException DaysOutOfBounds(WarningKind kind, WarningKindRule rule) => new(
        "warning-rule.days-out-of-bounds", rule.Days is { } days ? $"“{kind.DisplayName()}”的{rule.DaysName}应为 {days.Least} 至 {days.Most}；请更正 days。" : $"“{kind.DisplayName()}”不按天数；请将 days 留空。");

    public static BusinessRuleException ClassOfNoSense(WarningKind kind) => new(
        "warning-rule.class-of-no-sense", kind == WarningKind.BalanceAboveLimit ? "余额超限额须指明限额所属的类别；请将 debtClass 填为 General 或 Special。" : $"“{kind.DisplayName()}”不分债务类别；请将 debtClass 留空。");

    public static BusinessRuleException LimitNeedsRegion() => new("warning-rule.limit-needs-region", "债务限额是分地区核定的；请填写 regionCode，按本地区限额登记。");

    public static BusinessRuleException HandlingDaysOutOfBounds() => new(
        "warning-rule.handling-days-out-of-bounds", $"处理天数和升级天数应为 0 至 {WarningTerms.MostDays}；请更正 daysToDue、escalationDays。");

    public static BusinessRuleException OwnerSeesNothing() => new(
        "warning-rule.owner-sees-nothing", "系统管理员、安全管理员、审计管理员看不到业务数据，不能作为预警的责任角色；请改为经办、审核等角色。");

    public static BusinessRuleException OwnerUnknown(string name) => new(
        "warning.owner-unknown", $"本地区没有可用的账号“{name}”；请填写能够查看本地区业务数据的用户名。");

    public static BusinessRuleException Closed(int id) => new("warning.closed", $"预警 {id} 已经办结，不再办理；情况再次出现时会生成新的预警。");

    public static BusinessRuleException AlreadyAcknowledged(int id) => new("warning.already-acknowledged", $"预警 {id} 已经确认，无须重复确认；请继续处理或办结。");

    public static BusinessRuleException DueInThePast(LocalDate day, LocalDate today) => new(
        "warning.due-in-the-past", $"处理期限 {day:uuuu-MM-dd} 早于今天（{today:uuuu-MM-dd}）；请更正 dueOn。");

    public static BusinessRuleException EvaluatedBackwards(LocalDate day, LocalDate last) => new(
        "warning.evaluated-backwards", $"本地区已测算到 {last:uuuu-MM-dd}，不能再登记 {day:uuuu-MM-dd} 的预警；要看过去会提示什么，请用回测（/api/warnings/back-tests）。");

    public static BusinessRuleException InTheFuture(LocalDate day, LocalDate today) => new(
        "warning.in-the-future", $"日期 {day:uuuu-MM-dd} 晚于今天（{today:uuuu-MM-dd}）；请填写今天或以前的日期。");

    public static BusinessRuleException TooManyDates(int dates, int most) => new(
        "warning.too-many-dates", $"回测共 {dates} 个时点，超过 {most} 个；请缩短期间，或改为按月。");

    public static BusinessRuleException NoDates() => new("warning.no-dates", "回测期间内没有一个时点；请更正 from、to，期间至少含一个月末（按周的，至少含一个周日）。");

    public static BusinessRuleException NotBackTestable(WarningKind kind) => new(
        "warning.not-back-testable", $"“{kind.DisplayName()}”所依据的处理状态不保留各时点的情况，不能回测；请选择其他预警标准。");

    public static BusinessRuleException RuleUnknown(string code) => new(
        "warning.rule-unknown", $"本地区现行预警标准中没有代码“{code}”；请从 /api/policy/warning-rules 取得代码，或填写拟定的标准（draft）。");

    public static BusinessRuleException RuleOrDraft() => new("warning.rule-or-draft", "回测须指明一项标准：填写现行标准的代码 ruleCode，或填写拟定的标准 draft，二者取一。");
}
