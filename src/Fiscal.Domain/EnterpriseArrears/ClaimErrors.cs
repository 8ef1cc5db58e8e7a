using NodaTime;
using static Fiscal.Domain.Amounts.Fen;

namespace Fiscal.Domain.EnterpriseArrears;

public static class ClaimErrors
{
    public static BusinessRuleException NegativeAmount(string code) => new("enterprise-claim.negative-amount", $"拖欠账款“{code}”的金额应大于零，各月计划不得为负；请核对金额。");

    public static BusinessRuleException FormedLater(string code, LocalDate formedOn, LocalDate statedOn) => new(
        "enterprise-claim.formed-later", $"拖欠账款“{code}”的形成日期 {formedOn:uuuu-MM-dd} 晚于填报日 {statedOn:uuuu-MM-dd}；请核对日期。");

    public static BusinessRuleException OwedBelowPaid(string code, decimal owedYuan, decimal paidYuan) => new(
        "enterprise-claim.owed-below-paid", $"拖欠账款“{code}”的欠款金额 {Yuan(owedYuan)} 元小于已清偿的 {Yuan(paidYuan)} 元；请核对金额，清偿有误的请先冲正。");

    public static BusinessRuleException MonthsOutOfOrder(string code, int year, int month) => new(
        "enterprise-claim.months-out-of-order", $"拖欠账款“{code}”的清偿计划中 {year} 年 {month} 月排列有误：各月应由早到晚，且不得重复；请调整次序。");

    public static BusinessRuleException PlanExceedsOwed(string code, decimal plannedYuan, decimal owedYuan) => new(
        "enterprise-claim.plan-exceeds-owed", $"拖欠账款“{code}”各月计划合计 {Yuan(plannedYuan)} 元，超过欠款金额 {Yuan(owedYuan)} 元；请核对计划。");

    public static BusinessRuleException PaidAboveOwed(string code, decimal amountYuan, decimal leftYuan) => new(
        "enterprise-claim.paid-above-owed", $"拖欠账款“{code}”本次清偿 {Yuan(amountYuan)} 元，超过尚欠的 {Yuan(leftYuan)} 元；请核对金额。");

    public static BusinessRuleException PaidBeforeFormed(string code, LocalDate paidOn, LocalDate formedOn) => new(
        "enterprise-claim.paid-before-formed", $"拖欠账款“{code}”的清偿日 {paidOn:uuuu-MM-dd} 早于形成日期 {formedOn:uuuu-MM-dd}；请核对日期。");

    public static BusinessRuleException VoucherTwice(string code, string? voucher) => new(
        "enterprise-claim.voucher-twice", $"拖欠账款“{code}”的付款凭证“{voucher}”已经登记，不能重复登记；请核对凭证号。");

    public static BusinessRuleException AlreadyTakenBack(long id) => new("enterprise-claim.already-taken-back", $"清偿记录 {id} 已经冲正或本身是冲正，不需要再冲正。");

    public static BusinessRuleException StillPaid(string code) => new("enterprise-claim.still-paid", $"拖欠账款“{code}”已有清偿登记，它的台账不能撤销；请先冲正清偿。");

    public static BusinessRuleException InTheFuture(LocalDate day, LocalDate today) => new(
        "enterprise-claim.in-the-future", $"清偿日 {day:uuuu-MM-dd} 晚于今天 {today:uuuu-MM-dd}；请填写已经发生的日期。");

    public static BusinessRuleException Unknown(string code) => new("enterprise-claim.unknown", $"本地区清欠台账中没有编号“{code}”；请先登记该笔欠款，或核对编号。");
}
