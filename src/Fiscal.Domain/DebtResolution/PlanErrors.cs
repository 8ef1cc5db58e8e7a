using NodaTime;
using static Fiscal.Domain.Amounts.Fen;

namespace Fiscal.Domain.DebtResolution;

public static class PlanErrors
{
    public static BusinessRuleException StepExceedsBalance(string drawdownNumber, int year, decimal amountYuan, decimal outstandingYuan) => new(
        "debt-strategy.step-exceeds-balance",
        $"债务“{drawdownNumber}”{year} 年的步骤涉及本金 {Yuan(amountYuan)} 元，超过余额 {Yuan(outstandingYuan)} 元；请核对金额。");

    public static BusinessRuleException InTheFuture(LocalDate statedOn, LocalDate today) => new(
        "resolution-plan.in-the-future", $"填报日 {statedOn:uuuu-MM-dd} 晚于今天 {today:uuuu-MM-dd}；请填写今天或以前的日期。");

    public static BusinessRuleException UnitUnknown(string unitName) => new(
        "resolution-plan.unit-unknown", $"台账中没有单位“{unitName}”；请填写单位全称或已登记的简称。");

    public static BusinessRuleException PartTwice(string? department, string? fundSource) => new(
        "resolution-plan.part-twice", $"责任部门“{department}”、资金来源“{fundSource}”的分项列了两次；请合并。");

    public static BusinessRuleException AlreadyWithdrawn(long id) => new(
        "resolution-plan.already-withdrawn", $"化债计划 {id} 已经撤销，不需要再撤销。");
}
