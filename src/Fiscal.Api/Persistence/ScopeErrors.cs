using Fiscal.Api.Hosting;
using Fiscal.Domain;
using Fiscal.Domain.Debts;

namespace Fiscal.Api.Persistence;

public static class ScopeErrors
{
    public static NotFoundException OutsideUnit() => new("所登记的内容不存在，或不属于本单位；请核对债务单位。", "scope.outside-unit");

    public static BusinessRuleException ClassWithheld(DebtClass debtClass) => new(
        "scope.class-withheld", $"您无权查看“{debtClass.DisplayName()}”，不能登记该分类的债务；请由有权限的人员办理。");

    public static BusinessRuleException EveryDebtNeeded() => new(
        "scope.every-debt-needed", "此项操作须依据本地区全部债务，您的查看范围只含其中一部分；请由查看范围不受限的人员办理。");

    public static BusinessRuleException ContractPartlyHidden(string contractNumber) => new(
        "scope.contract-partly-hidden", $"合同 {contractNumber} 项下另有不在您查看范围内的债务，您不能登记该合同的事项；请由查看范围不受限的人员办理。");

    public static BusinessRuleException RefinancingPartlyHidden() => new(
        "scope.refinancing-partly-hidden", "这次置换另涉及不在您查看范围内的债务，您不能冲正；请由查看范围不受限的人员办理。");
}
