namespace Fiscal.Domain.FiscalCapacity;

public static class CapacityErrors
{
    public static BusinessRuleException YearOutOfRange(int year) => new(
        "fiscal-capacity.year-out-of-range", $"年度 {year} 不在 {CapacityFigure.FirstYear} 至 {CapacityFigure.LastYear} 之内；请核对年度。");

    public static BusinessRuleException Negative(CapacityComponent component, decimal yuan) => new(
        "fiscal-capacity.negative-amount", $"“{component.DisplayName()}”为 {yuan:N2} 元，不得为负数；请按公布数更正。");

    public static BusinessRuleException Twice(CapacityComponent component) => new(
        "fiscal-capacity.component-twice", $"“{component.DisplayName()}”填了两次；请只保留一项。");

    public static BusinessRuleException DoesNotFoot(CapacityComponent component, string message) => new(
        "fiscal-capacity.does-not-foot", $"“{component.DisplayName()}”与其他公布数不符：{message}请按原文件核对后重新填报；须同时更正的各项请一并填写。");

    public static BusinessRuleException AlreadyWithdrawn(long id) => new(
        "fiscal-capacity.already-withdrawn", $"财力数据 {id} 已经撤销，不能再次撤销。");
}
