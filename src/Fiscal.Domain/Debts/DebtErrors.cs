using NodaTime;
using static Fiscal.Domain.Amounts.Fen;

namespace Fiscal.Domain.Debts;

public static class DebtErrors
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

    public static BusinessRuleException BalanceBelowZero(string drawdownNumber, LocalDate on, decimal amountYuan, LocalDate day, decimal balanceYuan) => new(
        "debt.balance-below-zero",
        $"借据 {drawdownNumber} 若在 {on:uuuu-MM-dd} 减少本金 {Yuan(amountYuan)} 元，{day:uuuu-MM-dd} 的余额将小于零（当日余额 {Yuan(balanceYuan)} 元）；请核对日期，或先更正其后的还款。");

    public static BusinessRuleException DrawExceedsPrincipal(string drawdownNumber, decimal amountYuan, decimal principalYuan, decimal drawnYuan) => new(
        "debt.draw-exceeds-principal",
        $"借据 {drawdownNumber} 提款 {Yuan(amountYuan)} 元后，累计提款将超过借据金额 {Yuan(principalYuan)} 元（已提 {Yuan(drawnYuan)} 元）；请核对金额。");

    public static BusinessRuleException DrawExceedsContract(string contractNumber, decimal amountYuan, decimal contractYuan, decimal drawnYuan) => new(
        "debt.draw-exceeds-contract",
        $"合同 {contractNumber} 再提款 {Yuan(amountYuan)} 元，累计提款将超过合同金额 {Yuan(contractYuan)} 元（各笔借据已提 {Yuan(drawnYuan)} 元）；请核对金额或合同。");

    public static BusinessRuleException BeforeStart(string drawdownNumber, LocalDate day, LocalDate start) => new(
        "debt.before-start",
        $"借据 {drawdownNumber} 的放款日是 {start:uuuu-MM-dd}，不能登记 {day:uuuu-MM-dd} 的事项；请核对日期。");

    public static BusinessRuleException InTheFuture(string drawdownNumber, LocalDate day, LocalDate today) => new(
        "debt.in-the-future",
        $"借据 {drawdownNumber} 的这笔事项日期 {day:uuuu-MM-dd} 晚于今天 {today:uuuu-MM-dd}；款项往来须在发生后登记，请核对日期。");

    public static BusinessRuleException TooFarAhead(string drawdownNumber, LocalDate day, LocalDate last) => new(
        "debt.too-far-ahead",
        $"借据 {drawdownNumber} 的生效日 {day:uuuu-MM-dd} 太远；要素和分类最多提前一年登记（至 {last:uuuu-MM-dd}），请核对日期。");

    public static BusinessRuleException NotOnBook(string drawdownNumber) => new(
        "debt.not-on-book", $"借据 {drawdownNumber} 没有有效的合同要素，不能登记；请先登记这笔债务或导入台账。");

    public static BusinessRuleException WriteOffWithoutDocument(string drawdownNumber) => new(
        "debt.write-off-without-document", $"借据 {drawdownNumber} 的核销没有依据；请填写批准核销的文号或凭证号 document。");

    public static BusinessRuleException ExtensionNotLater(string drawdownNumber, LocalDate newMaturity, LocalDate maturity) => new(
        "debt.extension-not-later",
        $"借据 {drawdownNumber} 展期后的到期日 {newMaturity:uuuu-MM-dd} 不晚于现到期日 {maturity:uuuu-MM-dd}；请核对展期协议。");

    public static BusinessRuleException ExtensionAfterMaturity(string drawdownNumber, LocalDate effectiveOn, LocalDate newMaturity) => new(
        "debt.extension-after-maturity",
        $"借据 {drawdownNumber} 的展期生效日 {effectiveOn:uuuu-MM-dd} 晚于展期后的到期日 {newMaturity:uuuu-MM-dd}；请核对两个日期。");

    public static BusinessRuleException NothingToExtend(string drawdownNumber) => new(
        "debt.nothing-to-extend", $"借据 {drawdownNumber} 余额为零，没有可展期的本金；请核对借据。");

    public static BusinessRuleException LaterTerms(string drawdownNumber, LocalDate effectiveOn, LocalDate later) => new(
        "debt.later-terms",
        $"借据 {drawdownNumber} 已有 {later:uuuu-MM-dd} 生效的要素变更，不能再登记 {effectiveOn:uuuu-MM-dd} 生效的变更；请先冲正后面的变更，再依次登记。");

    public static BusinessRuleException RateUnchanged(string drawdownNumber) => new(
        "debt.rate-unchanged", $"借据 {drawdownNumber} 的利率与现行约定相同，没有变化可登记；请核对新利率。");

    public static BusinessRuleException AlreadyOfClass(string drawdownNumber, DebtClass debtClass, LocalDate on) => new(
        "debt.already-of-class",
        $"借据 {drawdownNumber} 在 {on:uuuu-MM-dd} 已经是“{debtClass.DisplayName()}”，不用重分类；请核对目标分类和生效日。");

    public static BusinessRuleException PartsExceedTotal(decimal totalYuan, decimal partsYuan) => new(
        "debt.parts-exceed-total",
        $"费用与罚息合计 {Yuan(partsYuan)} 元超过还款总额 {Yuan(totalYuan)} 元；请核对各项金额。");
}
