using NodaTime;
using static Fiscal.Domain.Amounts.Fen;

namespace Fiscal.Domain.ReserveFunds;

public static class ReserveErrors
{
    public static BusinessRuleException NoFund(string regionCode) => new(
        "reserve.no-fund", $"地区 {regionCode} 尚未登记债务风险平滑基金；请先用 POST /api/reserve-fund 登记基金的名称和文号。");

    public static BusinessRuleException TooManyRows(int count, int most) => new(
        "reserve.too-many-rows", $"本表有 {count} 行基金出资和使用申请，一份文件最多 {most} 行；请分成几份文件上传。");

    public static BusinessRuleException VoucherTwice(string? document) => new(
        "reserve.voucher-twice", $"凭证“{document}”的出资、追加或收回已经登记，不能重复登记；登记有误的请先冲正。");

    public static BusinessRuleException RecoveredAboveAvailable(LocalDate on, decimal amountYuan, decimal availableYuan) => new(
        "reserve.recovered-above-available",
        $"{on:uuuu-MM-dd} 收回出资 {Yuan(amountYuan)} 元，超过基金当日及以后各日最低的可用余额 {Yuan(availableYuan)} 元；请核对金额，或待用款归还后再收回。");

    public static BusinessRuleException CapitalInUse(decimal amountYuan, decimal availableYuan) => new(
        "reserve.capital-in-use",
        $"冲正出资 {Yuan(amountYuan)} 元后，基金的可用余额将小于零（当日及以后各日最低为 {Yuan(availableYuan)} 元）；请先登记用款的归还，或先冲正在后的拨付、收回。");

    public static BusinessRuleException ApplicationTwice(string code) => new("reserve.application-twice", $"使用申请“{code}”已经登记；请核对申请编号，撤回后重新申请的请另编号。");

    public static BusinessRuleException NothingDue(string drawdownNumber, LocalDate dueOn) => new(
        "reserve.nothing-due", $"借据 {drawdownNumber} 在 {dueOn:uuuu-MM-dd} 没有应还未还的款项；请从该笔债务的还本付息计划取得到期日。");

    public static BusinessRuleException AboveDue(string drawdownNumber, LocalDate dueOn, decimal amountYuan, decimal dueYuan) => new(
        "reserve.above-due", $"申请使用 {Yuan(amountYuan)} 元，超过借据 {drawdownNumber} 在 {dueOn:uuuu-MM-dd} 应还未还的本息 {Yuan(dueYuan)} 元；请核对金额和到期日。");

    public static BusinessRuleException AboveDueTogether(string drawdownNumber, LocalDate dueOn, decimal togetherYuan, decimal dueYuan) => new(
        "reserve.above-due-together",
        $"借据 {drawdownNumber} 在 {dueOn:uuuu-MM-dd} 的应还本息为 {Yuan(dueYuan)} 元，连同其他使用申请共申请 {Yuan(togetherYuan)} 元；请核对已有的申请。");

    public static BusinessRuleException TermTooLong(string code, int termDays, int mostDays) => new(
        "reserve.term-too-long", $"使用申请“{code}”的期限 {termDays} 天，超过平滑基金使用规则的最长期限 {mostDays} 天；请缩短期限。");

    public static BusinessRuleException ShareTooLarge(string code, decimal amountYuan, decimal mostPercent, decimal capitalYuan) => new(
        "reserve.share-too-large",
        $"使用申请“{code}”的金额 {Yuan(amountYuan)} 元，超过基金规模 {Yuan(capitalYuan)} 元的 {mostPercent:0.####}%（平滑基金使用规则的单笔上限）；请减少金额。");

    public static BusinessRuleException RateUnknown(string code) => new(
        "reserve.rate-unknown", $"使用申请“{code}”没有写明占用费率，平滑基金使用规则也没有规定；请填写 annualRatePercent，免收的填 0。");

    public static BusinessRuleException AppliedAboveAvailable(string code, decimal amountYuan, decimal availableYuan) => new(
        "reserve.applied-above-available", $"使用申请“{code}”的金额 {Yuan(amountYuan)} 元，超过基金的可用余额 {Yuan(availableYuan)} 元；请减少金额，或待追加出资、用款归还后再申请。");

    public static BusinessRuleException ApprovedAboveApplied(string code, decimal approvedYuan, decimal appliedYuan) => new(
        "reserve.approved-above-applied", $"使用申请“{code}”申请 {Yuan(appliedYuan)} 元，批准金额 {Yuan(approvedYuan)} 元不得超过申请；请核对金额。");

    public static BusinessRuleException ApprovedAboveAvailable(string code, decimal amountYuan, decimal availableYuan, decimal committedYuan) => new(
        "reserve.approved-above-available",
        $"使用申请“{code}”批准 {Yuan(amountYuan)} 元，超过基金可用余额 {Yuan(availableYuan)} 元扣除其他已批准未拨付的 {Yuan(committedYuan)} 元后的余额；请减少金额，或待追加出资、用款归还后再批准。");

    public static BusinessRuleException UseAboveAvailable(string code, LocalDate on, decimal amountYuan, decimal availableYuan) => new(
        "reserve.use-above-available",
        $"使用申请“{code}”在 {on:uuuu-MM-dd} 拨付 {Yuan(amountYuan)} 元，超过基金当日及以后各日最低的可用余额 {Yuan(availableYuan)} 元；请核对拨付日，或待追加出资、用款归还后再拨付。");

    public static BusinessRuleException WrongState(string code, ReserveApplicationState state, ReserveApplicationState needed) => new(
        "reserve.wrong-state", $"使用申请“{code}”现为“{state.DisplayName()}”，只有“{needed.DisplayName()}”的才能这样办理；登记有误的请先冲正。");

    public static BusinessRuleException BeforeApplication(string code, LocalDate on, LocalDate appliedOn) => new(
        "reserve.before-application", $"办理日 {on:uuuu-MM-dd} 早于使用申请“{code}”的申请日 {appliedOn:uuuu-MM-dd}；请核对日期。");

    public static BusinessRuleException BeforeApproval(string code, LocalDate on, LocalDate approvedOn) => new(
        "reserve.before-approval", $"拨付日 {on:uuuu-MM-dd} 早于使用申请“{code}”的批准日 {approvedOn:uuuu-MM-dd}；请核对日期。");

    public static BusinessRuleException InTheFuture(LocalDate day, LocalDate today) => new(
        "reserve.in-the-future", $"日期 {day:uuuu-MM-dd} 晚于今天 {today:uuuu-MM-dd}；平滑基金事项须在发生后登记，请核对日期。");

    public static BusinessRuleException DebtLinkedTwice(string drawdownNumber) => new(
        "reserve.debt-linked-twice", $"借据 {drawdownNumber} 已经是另一笔平滑基金用款；请核对所选债务。");

    public static BusinessRuleException DrawnNotApproved(string drawdownNumber, decimal drawnYuan, decimal approvedYuan) => new(
        "reserve.drawn-not-approved", $"借据 {drawdownNumber} 在台账中的提款合计 {Yuan(drawnYuan)} 元，不等于批准使用的 {Yuan(approvedYuan)} 元；请核对所选债务和批准金额。");

    public static BusinessRuleException OtherBorrower(string drawdownNumber, string debtorName, string expected) => new(
        "reserve.other-borrower", $"借据 {drawdownNumber} 的债务单位是“{debtorName}”，不是申请使用的“{expected}”；请核对所选债务。");

    public static BusinessRuleException OtherCreditor(string drawdownNumber, string creditorName, string expected) => new(
        "reserve.other-creditor", $"借据 {drawdownNumber} 的债权人是“{creditorName}”，不是平滑基金的债权人“{expected}”；请核对所选债务，或更正基金登记的债权人。");

    public static BusinessRuleException AlreadyTakenBack(long id) => new("reserve.already-taken-back", $"平滑基金事项 {id} 已经冲正或本身是冲正，不需要再冲正。");

    public static BusinessRuleException DecidedSince(long id) => new("reserve.decided-since", $"平滑基金事项 {id} 之后，该申请又有决定或拨付；请先冲正在后的登记。");

    public static BusinessRuleException RecordedSince(string drawdownNumber) => new(
        "reserve.recorded-since", $"借据 {drawdownNumber} 在拨付之后又有登记，不能随拨付一起撤出台账；请先在台账中冲正在后的归还、付费和变更。");

    public static BusinessRuleException RulesOutOfBounds(string what) => new("reserve.rules-out-of-bounds", $"平滑基金使用规则的{what}超出范围；请更正后重新登记。");
}
