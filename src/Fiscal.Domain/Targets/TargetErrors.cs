using NodaTime;

namespace Fiscal.Domain.Targets;

public static class TargetErrors
{
    public static BusinessRuleException EndsBeforeItBegins(LocalDate validFrom, LocalDate validTo) => new(
        "target.ends-before-it-begins", $"目标的失效日 {validTo:uuuu-MM-dd} 应晚于生效日 {validFrom:uuuu-MM-dd}；长期有效的留空。");

    public static BusinessRuleException PeriodOfNoSense(LocalDate from, LocalDate to) => new(
        "target.period-of-no-sense", $"目标期间 {from:uuuu-MM-dd} 至 {to:uuuu-MM-dd} 不成立：末日不得早于首日，期间不超过 {Target.MaxYears} 年；请更正 periodFrom、periodTo。");

    public static BusinessRuleException YearNeeded(TargetMetric metric) => new(
        "target.year-needed", $"“{metric.DisplayName()}”按年度任务考核，期间应自 1 月 1 日起且不跨年；请更正 periodFrom、periodTo。");

    public static BusinessRuleException UnitOfOther(TargetMetric metric, TargetUnit unit) => new(
        "target.unit-of-other", $"“{metric.DisplayName()}”的单位是{unit.DisplayName()}；请将 unit 改为 {unit}。");

    public static BusinessRuleException BaselineTooLate(LocalDate baseline, LocalDate to) => new(
        "target.baseline-too-late", $"基期日 {baseline:uuuu-MM-dd} 应早于期间末日 {to:uuuu-MM-dd}；请更正 baselineOn，或留空取期间首日的前一日。");

    public static BusinessRuleException ValueNeeded(TargetComparator comparator) => new(
        "target.value-needed", $"“{comparator.DisplayName()}”的目标须有目标值；请填写 value，文件没有写明数值的，取得后再登记。");

    public static BusinessRuleException ValueNotTaken(TargetComparator comparator) => new(
        "target.value-not-taken", $"“{comparator.DisplayName()}”与上一期相比，不取目标值；请将 value 留空。");

    public static BusinessRuleException ValueTooSmall(TargetComparator comparator) => new(
        "target.value-too-small", $"“{comparator.DisplayName()}”的目标值过小；请更正 value：不低于、期间下降幅度应大于零，其余不小于零。");

    public static BusinessRuleException UpperValueOfNoSense(TargetComparator comparator) => new(
        "target.upper-value-of-no-sense", $"“{comparator.DisplayName()}”的目标上限不成立；upperValue 只用于在区间内、期间下降幅度，且不得小于 value。");

    public static BusinessRuleException UpperValueNeeded() => new("target.upper-value-needed", "“在区间内”的目标须有上限；请填写 upperValue。");

    public static BusinessRuleException NoSeries(TargetMetric metric, TargetComparator comparator) => new(
        "target.no-series", $"“{metric.DisplayName()}”是期间累计数，不能按“{comparator.DisplayName()}”考核；请改用不低于或不高于。");

    public static BusinessRuleException ScopeNotKept(TargetMetric metric, string field) => new(
        "target.scope-not-kept", $"“{metric.DisplayName()}”由台账按地区计算，不能限定{field}；请将其留空。");

    public static BusinessRuleException ActualFromLedger(string name, LocalDate day) => new(
        "target.actual-from-ledger", $"目标“{name}”{day:uuuu-MM-dd} 的实际数由台账得出，不另行填报；台账有误的，请更正台账。");

    public static BusinessRuleException ActualToCome(LocalDate day, LocalDate today) => new(
        "target.actual-to-come", $"实际数的日期 {day:uuuu-MM-dd} 晚于今天（{today:uuuu-MM-dd}）；请填写已经发生的日期。");

    public static BusinessRuleException ActualOutsidePeriod(string name, LocalDate day, LocalDate baseline, LocalDate to) => new(
        "target.actual-outside-period", $"目标“{name}”的实际数日期 {day:uuuu-MM-dd} 不在基期日 {baseline:uuuu-MM-dd} 至期间末日 {to:uuuu-MM-dd} 之内；请核对日期或目标期间。");

    public static BusinessRuleException DebtorUnknown(int id) => new(
        "target.debtor-unknown", $"本地区单位名单中没有编号 {id} 的债务单位；请从 /api/parties 取得编号。");

    public static BusinessRuleException CreditorUnknown(int id) => new(
        "target.creditor-unknown", $"本地区单位名单中没有编号 {id} 的债权人；请从 /api/parties 取得编号。");
}
