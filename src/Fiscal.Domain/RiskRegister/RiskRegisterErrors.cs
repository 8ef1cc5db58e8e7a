using NodaTime;
using static Fiscal.Domain.Amounts.Fen;

namespace Fiscal.Domain.RiskRegister;

public static class RiskRegisterErrors
{
    public static BusinessRuleException InTheFuture(string code, RiskStepKind kind, LocalDate day, LocalDate today) => new(
        "risk-register.in-the-future", $"风险隐患“{code}”的“{kind.DisplayName()}”日期 {day:uuuu-MM-dd} 晚于今天 {today:uuuu-MM-dd}；请在办理后登记。");

    public static BusinessRuleException DocumentMissing(RiskStepKind kind) => new("risk-register.document-missing", $"“{kind.DisplayName()}”没有依据文件；请填写文号 document。");

    public static BusinessRuleException BeforeLastStep(RiskStepKind kind, LocalDate day, RiskStepKind last, LocalDate lastDay) => new(
        "risk-register.before-last-step", $"“{kind.DisplayName()}”的日期 {day:uuuu-MM-dd} 早于上一步“{last.DisplayName()}”的 {lastDay:uuuu-MM-dd}；请核对日期。");

    public static BusinessRuleException NotStatedYet(string code, RiskStepKind kind, LocalDate day) => new(
        "risk-register.not-stated-yet", $"风险隐患“{code}”在 {day:uuuu-MM-dd} 尚未登记，不能“{kind.DisplayName()}”；请核对日期，或先登记该项隐患。");

    public static BusinessRuleException OutOfOrder(string code, RiskStepKind kind, RiskState state) => new(
        "risk-register.out-of-order", $"风险隐患“{code}”目前为“{state.DisplayName()}”，不能“{kind.DisplayName()}”；{Next(state)}。");

    public static BusinessRuleException Closed(string code, LocalDate day) => new(
        "risk-register.closed", $"风险隐患“{code}”在 {day:uuuu-MM-dd} 已销号，不能更正其内容；又出现的请登记“反弹”，更正以前的请填写销号以前的日期。");

    public static BusinessRuleException RecipientMissing(string code) => new("risk-register.recipient-missing", $"风险隐患“{code}”的交办没有承办单位；请填写 handedTo。");

    public static BusinessRuleException DeadlineMissing(string code) => new("risk-register.deadline-missing", $"风险隐患“{code}”的交办没有办结期限；请填写 dueOn。");

    public static BusinessRuleException DeadlineBeforeStep(string code, LocalDate due, LocalDate day) => new(
        "risk-register.deadline-before-step", $"风险隐患“{code}”的办结期限 {due:uuuu-MM-dd} 早于交办日 {day:uuuu-MM-dd}；请核对两个日期。");

    public static BusinessRuleException TextMissing(RiskStepKind kind) => new("risk-register.text-missing", $"“{kind.DisplayName()}”没有写明内容或理由；请填写 text。");

    public static BusinessRuleException NothingReported(string code) => new(
        "risk-register.nothing-reported", $"风险隐患“{code}”交办或退回以后没有登记办理进展，不能申请销号；请先登记“办理进展”。");

    public static BusinessRuleException EvidenceMissing(string code) => new("risk-register.evidence-missing", $"风险隐患“{code}”销号没有证明材料；请填写材料名称 attachmentName。");

    public static BusinessRuleException ByOneself(string code, RiskStepKind kind) => new(
        "risk-register.by-oneself", $"风险隐患“{code}”的“{kind.DisplayName()}”不能由登记办理进展或申请销号的人登记；请换人核实后登记。");

    public static BusinessRuleException AmountMissing(RiskStepKind kind) => new("risk-register.amount-missing", $"“{kind.DisplayName()}”没有金额；请填写大于零的 amountYuan。");

    public static BusinessRuleException DebtMissing(string code) => new("risk-register.debt-missing", $"风险隐患“{code}”转入债务台账没有指明债务；请填写 debtId。");

    public static BusinessRuleException DebtUnknown(int debtId, LocalDate day) => new(
        "risk-register.debt-unknown", $"债务 {debtId} 在 {day:uuuu-MM-dd} 不在本地区的债务台账上；请先登记该笔债务，或核对编号和日期。");

    public static BusinessRuleException LinkedTwice(string code, int debtId) => new(
        "risk-register.linked-twice", $"风险隐患“{code}”已登记转入债务 {debtId}，不能重复登记；金额有误的请先撤销。");

    public static BusinessRuleException LinkAboveOutside(string code, decimal amountYuan, decimal outsideYuan) => new(
        "risk-register.link-above-outside", $"风险隐患“{code}”转入债务台账 {Yuan(amountYuan)} 元，超过台账外的 {Yuan(outsideYuan)} 元；请核对金额，隐患金额有增加的请先登记。");

    public static BusinessRuleException LinkAboveDebt(int debtId, decimal amountYuan, decimal leftYuan) => new(
        "risk-register.link-above-debt", $"转入债务 {debtId} 的 {Yuan(amountYuan)} 元，超过其本金中尚未由其他隐患转入的 {Yuan(leftYuan)} 元；请核对债务和金额。");

    public static BusinessRuleException BelowBook(string code, decimal amountYuan, decimal bookYuan) => new(
        "risk-register.below-book", $"风险隐患“{code}”的涉及金额 {Yuan(amountYuan)} 元小于已转入债务台账的 {Yuan(bookYuan)} 元；涉及金额包括已转入的部分，请核对。");

    public static BusinessRuleException BudgetAboveAmount(string code, decimal budgetYuan, decimal amountYuan) => new(
        "risk-register.budget-above-amount", $"风险隐患“{code}”预计由财政承担 {Yuan(budgetYuan)} 元，超过涉及金额 {Yuan(amountYuan)} 元；请核对两个金额，金额减少的请一并填写 budgetYuan。");

    public static BusinessRuleException AlreadyTakenBack(string subject) => new("risk-register.already-taken-back", $"{subject}已经撤销或本身是撤销，不需要再撤销。");

    public static BusinessRuleException StillRestedOn(string subject, string why) => new("risk-register.still-rested-on", $"{subject}不能撤销，在后的登记以它为前提，请从后往前撤销（否则：{why.TrimEnd('。')}）。");

    public static BusinessRuleException KindUnknown(string kind, string known) => new("risk-register.kind-unknown", $"隐患类别“{kind}”不在当日适用的清单内；可填：{known}。清单见 /api/policy/risk-lists。");

    public static BusinessRuleException LikelihoodUnknown(string level, string known) => new("risk-register.likelihood-unknown", $"发生可能性“{level}”不在当日适用的分级内；可填：{known}。分级见 /api/policy/risk-lists。");

    public static BusinessRuleException NoList(string list, LocalDate day) => new("risk-register.no-list", $"{day:uuuu-MM-dd} 没有适用的{list}；请先在 /api/policy/risk-lists 登记。");

    public static BusinessRuleException ListEndsBeforeItBegins(LocalDate from, LocalDate to) => new(
        "risk-register.list-ends-before-it-begins", $"失效日 {to:uuuu-MM-dd} 应晚于生效日 {from:uuuu-MM-dd}；长期有效的留空。");

    public static BusinessRuleException ItemTwice(string item) => new("risk-register.item-twice", $"清单中“{item}”的代码或名称重复；请更正后再登记。");

    public static BusinessRuleException NotAPeriodEnd(BriefingCycle cycle, LocalDate day) => new(
        "risk-register.not-a-period-end", $"{day:uuuu-MM-dd} 不是{cycle.DisplayName()}的截止日；{cycle switch { BriefingCycle.TenDays => "旬的截止日为每月 10 日、20 日和月末", BriefingCycle.Month => "月的截止日为月末", _ => "季的截止日为 3、6、9、12 月末" }}。");

    public static BusinessRuleException PeriodNotOver(LocalDate end, LocalDate today) => new(
        "risk-register.period-not-over", $"期间截止日 {end:uuuu-MM-dd} 晚于今天 {today:uuuu-MM-dd}；请在期满后编制。");

    private static string Next(RiskState state) => state switch
    {
        RiskState.Registered => "请先登记“交办”",
        RiskState.HandedOver => "可登记督办、办理进展，有进展后申请销号",
        RiskState.CloseRequested => "请由他人登记“销号”或“退回”",
        RiskState.Closed => "又出现的请登记“反弹”",
        _ => "请重新登记“交办”",
    };
}
