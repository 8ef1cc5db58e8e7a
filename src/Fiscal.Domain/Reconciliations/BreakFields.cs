namespace Fiscal.Domain.Reconciliations;

/// <summary>What the fields of a break are called (差异要素).</summary>
public static class BreakFields
{
    public static string NameOf(string field) => field switch
    {
        nameof(StatedDebt.OutstandingYuan) => "余额",
        nameof(StatedDebt.PrincipalYuan) => "借据金额",
        nameof(StatedDebt.StartDate) => "起始日",
        nameof(StatedDebt.MaturityDate) => "到期日",
        nameof(StatedDebt.AnnualRatePercent) => "年利率",
        nameof(StatedDebt.Class) => "责任分类",
        nameof(StatedDebt.DebtorName) => "债务单位",
        nameof(StatedDebt.CreditorName) => "债权人",
        nameof(StatedDebt.ContractNumber) => "合同编号",
        nameof(PaidLine.PaidOn) => "收付日",
        nameof(PaidParts.InterestYuan) => "利息",
        nameof(PaidParts.PenaltyYuan) => "罚息",
        nameof(PaidParts.DrawnYuan) => "放款",
        _ => "借据号",
    };
}
