using Fiscal.Domain.Ledger;
using NodaTime;
using static Fiscal.Domain.Amounts.Fen;

namespace Fiscal.Domain.Measures;

public static class MeasureErrors
{
    public static BusinessRuleException ListEndsBeforeItBegins(LocalDate validFrom, LocalDate validTo) => new(
        "measure-list.ends-before-it-begins", $"清单的失效日 {validTo:uuuu-MM-dd} 应晚于生效日 {validFrom:uuuu-MM-dd}；长期有效时失效日留空。");

    public static BusinessRuleException TooManyItems(int items, int most) => new(
        "measure-list.too-many-items", $"清单有 {items} 项，最多 {most} 项；请合并后登记。");

    public static BusinessRuleException ItemNamedTwice(string name) => new(
        "measure-list.item-named-twice", $"清单有两项同名“{name}”；请改用不同的名称。");

    public static BusinessRuleException NoDebts() => new("measure.no-debts", "方案没有列债务；请在 actions 中至少列一笔债务。");

    public static BusinessRuleException DebtTwice(int debtId) => new(
        "measure.debt-twice", $"方案中债务 {debtId} 列了两次；每笔债务只列一次，请合并。");

    public static BusinessRuleException MethodOfOtherKind(ActionKind kind, ResolutionMethod method) => new(
        "measure.method-of-other-kind", $"“{kind.DisplayName()}”措施的化解方式不能是“{method.DisplayName()}”；请改选化解方式，不明确的留空。");

    public static BusinessRuleException NoNewDebts(ActionKind kind) => new(
        "measure.no-new-debts", $"“{kind.DisplayName()}”不产生新债务，newDebts 应为空；以新债偿还旧债的请用债券置换或贷款置换。");

    public static BusinessRuleException FieldNeeded(ActionKind kind, int number, string field) => new(
        "measure.field-needed", $"“{kind.DisplayName()}”方案第 {number} 笔缺少{field}；请补填。");

    public static BusinessRuleException FieldNotOfKind(ActionKind kind, int number, string field) => new(
        "measure.field-not-of-kind", $"“{kind.DisplayName()}”方案第 {number} 笔不应填写{field}；请删去，或另立一项措施。");

    public static BusinessRuleException CashTooMuch(int number, decimal cashYuan, decimal principalYuan) => new(
        "measure.cash-too-much", $"方案第 {number} 笔的自有资金偿还 {Yuan(cashYuan)} 元应不小于零且小于减少本金 {Yuan(principalYuan)} 元；全部用自有资金偿还的请用资金偿还。");

    public static BusinessRuleException SwapWithoutNewDebt() => new(
        "measure.swap-without-new-debt", "置换方案没有新债务；请在 newDebts 中填写偿还旧债的新债务。");

    public static BusinessRuleException NewDebtTwice(int number) => new(
        "measure.new-debt-twice", $"方案中新债务的序号 {number} 重复；请改用不同的序号。");

    public static BusinessRuleException IntoUnknown(int number, int? into) => new(
        "measure.into-unknown", into is null ? $"方案第 {number} 笔没有指明转入哪笔新债务；有多笔新债务时请填写 intoNumber。"
            : $"方案第 {number} 笔转入的新债务 {into} 不在 newDebts 中；请核对序号。");

    public static BusinessRuleException SwapDoesNotFoot(int number, decimal principalYuan, decimal legsYuan) => new(
        "measure.swap-does-not-foot", $"新债务 {number} 的金额 {Yuan(principalYuan)} 元，不等于转入它的旧债本金减自有资金偿还之和 {Yuan(legsYuan)} 元；请核对各笔金额。");

    public static BusinessRuleException Settled(string title, MeasureStage stage) => new(
        "measure.settled", $"措施“{title}”{stage.DisplayName()}，方案不能再调整；请终止后另立，或在登记落地时填写实际执行的方案。");

    public static BusinessRuleException NotNext(string title, MeasureStage from, MeasureStage to) => new(
        "measure.not-next", $"措施“{title}”现为“{from.DisplayName()}”，不能转为“{to.DisplayName()}”；落地请用登记落地，已落地的请先撤销落地。");

    public static BusinessRuleException NotSigned(string title, MeasureStage stage) => new(
        "measure.not-signed", $"措施“{title}”现为“{stage.DisplayName()}”，不能登记落地；请先登记签约及其文件。");

    public static BusinessRuleException NothingToTakeBack(string title) => new(
        "measure.nothing-to-take-back", $"措施“{title}”没有未撤销的落地；请刷新后核对。");

    public static BusinessRuleException StepOutOfOrder(string title, LocalDate on, MeasureStage last, LocalDate lastOn) => new(
        "measure.step-out-of-order", $"措施“{title}”的“{last.DisplayName()}”在 {lastOn:uuuu-MM-dd}，下一步不能早于它（填的是 {on:uuuu-MM-dd}）；请核对日期。");

    public static BusinessRuleException StepInTheFuture(LocalDate on, LocalDate today) => new(
        "measure.step-in-the-future", $"办理日期 {on:uuuu-MM-dd} 晚于今天 {today:uuuu-MM-dd}；请在发生后登记，拟实施日请填 plannedOn。");

    public static BusinessRuleException StepWithoutDocument(MeasureStage stage) => new(
        "measure.step-without-document", $"“{stage.DisplayName()}”须有依据；请填写文号、会议纪要或合同号 document。");

    public static BusinessRuleException RateNotLower(string drawdownNumber, decimal newPercent, decimal? oldPercent) => new(
        "measure.rate-not-lower", oldPercent is { } old ? $"借据 {drawdownNumber} 的新利率 {newPercent:0.####}% 不低于现行利率 {old:0.####}%，不是降息；请核对利率。"
            : $"借据 {drawdownNumber} 的现行利率不明，不能登记降息；请先登记现行利率。");

    public static BusinessRuleException PlanDoesNotFoot(string drawdownNumber, decimal planYuan, decimal outstandingYuan) => new(
        "measure.plan-does-not-foot", $"借据 {drawdownNumber} 的还本计划合计 {Yuan(planYuan)} 元，不等于未逾期余额 {Yuan(outstandingYuan)} 元；请核对各期金额。");

    public static BusinessRuleException PlanNotAhead(string drawdownNumber, LocalDate dueOn, LocalDate on) => new(
        "measure.plan-not-ahead", $"借据 {drawdownNumber} 的还本计划有一期在 {dueOn:uuuu-MM-dd}，应晚于实施日 {on:uuuu-MM-dd}；请核对日期。");

    public static BusinessRuleException UnknownDebt(int debtId) => new(
        "measure.unknown-debt", $"方案中的债务 {debtId} 不存在或不属于本地区；请核对债务编号。");

    public static BusinessRuleException UnknownCreditor(int number, int creditorId) => new(
        "measure.unknown-creditor", $"新债务 {number} 的债权人 {creditorId} 不在本地区的往来单位中；请先登记该单位。");

    public static BusinessRuleException ContractNeeded(int number) => new(
        "measure.contract-needed", $"新债务 {number} 没有合同编号；请在 contracts 中填写它的 number 与 contractNumber。");

    public static BusinessRuleException SeveralDebtors(int number) => new(
        "measure.several-debtors", $"转入新债务 {number} 的旧债属于不同的债务单位，新债务应由一个单位承接；请按单位分列新债务。");

    public static BusinessRuleException AboveBalance(string drawdownNumber, decimal principalYuan, decimal outstandingYuan) => new(
        "measure.above-balance", $"借据 {drawdownNumber} 拟减少本金 {Yuan(principalYuan)} 元，超过余额 {Yuan(outstandingYuan)} 元；请核对金额。");

    public static BusinessRuleException HiddenWithoutMethod(string drawdownNumber) => new(
        "measure.hidden-without-method", $"借据 {drawdownNumber} 是隐性债务，偿还或化解须注明化解方式 method；请补填。");

    public static BusinessRuleException RecordedSince(string drawdownNumber) => new(
        "measure.recorded-since", $"借据 {drawdownNumber} 在措施落地之后又有登记，不能撤销落地；请先冲正后来的登记。");

    public static BusinessRuleException AdoptedAlready(string name, int branch) => new(
        "simulation.adopted-already", $"试算“{name}”的分支 {branch} 已经采纳，不能再采纳；请另做试算。");

    public static BusinessRuleException BranchRefused(string branch, string why) => new(
        "simulation.branch-refused", $"分支“{branch}”不能实施（{why.TrimEnd('。')}），不能采纳；请调整后另做试算。");

    public static BusinessRuleException PartOfMeasure(string drawdownNumber, long factId, int measureId) => new(
        "measure.part-of-measure", $"借据 {drawdownNumber} 的第 {factId} 号记录是措施 {measureId} 落地时登记的，不能单独冲正或更正；请撤销该措施的落地。");
}
