using NodaTime;
using static Fiscal.Domain.Amounts.Fen;

namespace Fiscal.Domain.Ledger;

public static class LedgerErrors
{
    public static BusinessRuleException MonthClosed(string subject, LocalDate effectiveOn, LocalDate closedMonth) => new(
        "ledger.month-closed",
        $"{closedMonth:uuuu-MM} 及以前各月已经月结，{subject}不能登记 {effectiveOn:uuuu-MM-dd} 生效的事项；确需补登的，请填写补登理由 lateReason，或先申请反月结。");

    public static BusinessRuleException ReversalOfReversal(string drawdownNumber, long factId) => new(
        "ledger.reversal-of-reversal", $"借据 {drawdownNumber} 的第 {factId} 号记录本身就是冲正，不能再冲正；请按实际情况重新登记。");

    public static BusinessRuleException ReversedTwice(string drawdownNumber, long factId) => new(
        "ledger.reversed-twice", $"借据 {drawdownNumber} 的第 {factId} 号记录已经冲正过，不能重复冲正；请刷新后核对。");

    public static BusinessRuleException TermsNeeded(string drawdownNumber) => new(
        "ledger.terms-needed", $"借据 {drawdownNumber} 冲正这份要素后，有台账分录的日期将没有有效要素，不能冲正；请先冲正那些分录，或登记变更后的要素。");

    public static BusinessRuleException ClassNeeded(string drawdownNumber) => new(
        "ledger.class-needed", $"借据 {drawdownNumber} 还有台账分录，不能冲正它唯一的责任分类；请改用重分类，或先冲正各笔分录。");

    public static BusinessRuleException ReversalBelowZero(string drawdownNumber, long entryId, LocalDate day, decimal balanceYuan) => new(
        "ledger.reversal-below-zero",
        $"冲正后借据 {drawdownNumber} 在 {day:uuuu-MM-dd} 的余额将为 {Yuan(balanceYuan)} 元，第 {entryId} 号分录不能这样冲正；请先冲正其后的还款。");

    public static BusinessRuleException PartOfRefinancing(string drawdownNumber, long entryId) => new(
        "ledger.part-of-refinancing", $"借据 {drawdownNumber} 的第 {entryId} 号分录属于一次置换，不能单独更正；请整笔冲正后重新登记置换。");

    public static BusinessRuleException NoRefinancingKind(PaymentKind kind) => new(
        "ledger.no-refinancing-kind", $"“{kind.DisplayName()}”不是置换；置换类型应为借新还旧、无还本续贷或债券置换。");

    public static BusinessRuleException RefinancedTwice(string drawdownNumber) => new(
        "ledger.refinanced-twice", $"置换中同一笔债务出现了两次；新债 {drawdownNumber} 与各笔旧债须各不相同，每笔旧债只列一次。");

    public static BusinessRuleException RefinancedAcrossRegions(string oldNumber, string newNumber) => new(
        "ledger.refinanced-across-regions", $"旧债 {oldNumber} 与新债 {newNumber} 不在同一地区，不能登记为一次置换；请核对债务。");

    public static BusinessRuleException RefinancingDoesNotFoot(decimal leavingYuan, decimal drawnYuan, decimal cashYuan) => new(
        "ledger.refinancing-does-not-foot",
        $"旧债减少本金 {Yuan(leavingYuan)} 元，不等于新债提款 {Yuan(drawnYuan)} 元加自有资金偿还 {Yuan(cashYuan)} 元；请核对各笔金额。");
}
