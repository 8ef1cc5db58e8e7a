namespace Fiscal.Domain.Reconciliations;

internal static class ReconciliationErrors
{
    public static BusinessRuleException AlreadyResolved(int ordinal) => new(
        "reconciliation.already-resolved", $"第 {ordinal} 条差异已处理；如需更改，请先重新打开。");

    public static BusinessRuleException NotResolved(int ordinal, BreakStatus status) => new(
        "reconciliation.not-resolved", $"第 {ordinal} 条差异当前为“{status.DisplayName()}”，无需重新打开。");

    public static BusinessRuleException NoteMissing() => new(
        "reconciliation.note-missing", "处理方式为“说明保留”时须填写说明，写明为什么保留。");
}
