using System.Globalization;
using NodaTime;

namespace Fiscal.Domain.Debts;

internal static class DebtErrors
{
    public static BusinessRuleException RepaymentExceedsOutstanding(string drawdownNumber, decimal amountYuan, decimal outstandingYuan) => new(
        "debt.repayment-exceeds-outstanding",
        $"借据 {drawdownNumber} 的还本金额 {Yuan(amountYuan)} 元超过未偿余额 {Yuan(outstandingYuan)} 元；请核对还款记录或先补登提款。");

    public static BusinessRuleException PrincipalNotPositive(string drawdownNumber, decimal principalYuan) => new(
        "debt.principal-not-positive",
        $"借据 {drawdownNumber} 的借据金额 {Yuan(principalYuan)} 元应大于零；请核对金额与单位。");

    public static BusinessRuleException MaturityBeforeStart(string drawdownNumber, LocalDate start, LocalDate maturity) => new(
        "debt.maturity-before-start",
        $"借据 {drawdownNumber} 的到期日 {maturity:uuuu-MM-dd} 早于放款日 {start:uuuu-MM-dd}；请核对两个日期。");

    private static string Yuan(decimal yuan) => yuan.ToString("N2", CultureInfo.InvariantCulture);
}
