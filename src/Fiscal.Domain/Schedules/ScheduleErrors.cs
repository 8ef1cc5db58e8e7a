using NodaTime;

namespace Fiscal.Domain.Schedules;

/// <summary>Everything a schedule can refuse, each with what to do about it. Terms are never repaired silently.</summary>
public static class ScheduleErrors
{
    public static BusinessRuleException PrincipalNotPositive(decimal principalYuan) => new(
        "schedule.principal-not-positive", $"本金 {principalYuan:0.00} 元必须大于 0。");

    public static BusinessRuleException MaturityNotAfterStart(LocalDate start, LocalDate maturity) => new(
        "schedule.maturity-not-after-start", $"到期日 {maturity:uuuu-MM-dd} 必须晚于起息日 {start:uuuu-MM-dd}；请核对合同日期。");

    public static BusinessRuleException DatesOutOfOrder(string what, LocalDate date) => new(
        "schedule.dates-out-of-order", $"{what}的日期 {date:uuuu-MM-dd} 没有按先后排列或与前一行重复；请按日期先后逐行填写。");

    public static BusinessRuleException DateOutsideTerm(string what, LocalDate date, LocalDate start, LocalDate end) => new(
        "schedule.date-outside-term", $"{what}的日期 {date:uuuu-MM-dd} 不在 {start:uuuu-MM-dd} 至 {end:uuuu-MM-dd} 之间；请核对。");

    public static BusinessRuleException PlanDoesNotSum(decimal planYuan, decimal principalYuan) => new(
        "schedule.plan-does-not-sum", $"还款计划合计 {planYuan:0.00} 元，与应还本金 {principalYuan:0.00} 元相差 {planYuan - principalYuan:0.00} 元；请补齐或更正计划行。");

    public static BusinessRuleException PlanLineNotPositive(LocalDate date) => new(
        "schedule.plan-line-not-positive", $"还款计划 {date:uuuu-MM-dd} 的本金必须大于 0；没有还本的日期不要列入。");

    public static BusinessRuleException PlanMissing() => new(
        "schedule.plan-missing", "还款方式为“按还款计划”时必须填写计划行。");

    public static BusinessRuleException PlanRepaysTooMuch(LocalDate date, decimal dueYuan, decimal outstandingYuan) => new(
        "schedule.plan-repays-too-much", $"{date:uuuu-MM-dd} 计划还本 {dueYuan:0.00} 元，超过当日余额 {outstandingYuan:0.00} 元；请核对提款与计划。");

    public static BusinessRuleException DrawdownsDoNotSum(decimal drawnYuan, decimal principalYuan) => new(
        "schedule.drawdowns-do-not-sum", $"各次提款合计 {drawnYuan:0.00} 元，与本金 {principalYuan:0.00} 元不符；未提部分请列为预测提款。");

    public static BusinessRuleException DrawdownNotPositive(LocalDate date) => new(
        "schedule.drawdown-not-positive", $"{date:uuuu-MM-dd} 的提款金额必须大于 0。");

    public static BusinessRuleException BalloonOutOfRange(decimal balloonYuan) => new(
        "schedule.balloon-out-of-range", $"尾款 {balloonYuan:0.00} 元必须在 0 与本金之间。");

    public static BusinessRuleException InstalmentNotPositive() => new(
        "schedule.instalment-not-positive", "每期还款额必须大于 0；不知道时请留空，由系统计算。");

    public static BusinessRuleException NegativeAmortisation(LocalDate date, decimal instalmentYuan, decimal interestYuan) => new(
        "schedule.negative-amortisation", $"{date:uuuu-MM-dd} 的还款额 {instalmentYuan:0.00} 元低于当期利息 {interestYuan:0.00} 元，本金会越还越多；请提高每期还款额。");

    public static BusinessRuleException InstalmentNeverRepays(decimal instalmentYuan, LocalDate maturity, decimal outstandingYuan) => new(
        "schedule.instalment-never-repays", $"每期 {instalmentYuan:0.00} 元还不清：到期日 {maturity:uuuu-MM-dd} 仍剩本金 {outstandingYuan:0.00} 元，超过两期还款额；请提高还款额，或把剩余部分约定为尾款。");

    public static BusinessRuleException RateOutOfRange(decimal percent) => new(
        "schedule.rate-out-of-range", $"年利率 {percent:0.######}% 不在 0% 至 100% 之间；利率按百分数填写，3.45 表示 3.45%。");

    public static BusinessRuleException RateUnknownAtStart(LocalDate start) => new(
        "schedule.rate-unknown-at-start", $"阶梯利率没有覆盖 {start:uuuu-MM-dd}；首段须自起息日或更早开始。");

    public static BusinessRuleException RateStepsOutOfOrder(LocalDate from) => new(
        "schedule.rate-steps-out-of-order", $"阶梯利率 {from:uuuu-MM-dd} 一段没有按先后排列；请按生效日先后填写。");

    public static BusinessRuleException IndexUnknown(string index) => new(
        "schedule.index-unknown", $"没有指数 {index} 的公布值；请先录入或导入。");

    public static BusinessRuleException IndexNotYetPublished(string index, LocalDate day) => new(
        "schedule.index-not-yet-published", $"{day:uuuu-MM-dd} 之前没有指数 {index} 的公布值；请补录历史值，或改填当时的执行利率。");

    public static BusinessRuleException CycleUnreadable(string text) => new(
        "schedule.cycle-unreadable", $"周期“{text}”无法识别；请写成 P1M、P3M、P6M、P1Y、P2W 这样的格式。");

    public static BusinessRuleException CycleNotPositive() => new(
        "schedule.cycle-not-positive", "周期必须是大于 0 的整月数或整天数。");

    public static BusinessRuleException CycleMissing() => new(
        "schedule.cycle-missing", "分期还款需要还本周期或结息周期；请填写多久还一次。");

    public static BusinessRuleException FrequencyHasNoCycle() => new(
        "schedule.frequency-has-no-cycle", "“利随本清”没有结息周期；请不要填写结息日。");

    public static BusinessRuleException CouponsPerYearUnknown() => new(
        "schedule.coupons-per-year-unknown", "实际天数/实际天数（ICMA）需要每年付息次数；请按月、季、半年或年结息，或直接填写年付息次数。");

    public static BusinessRuleException PaymentLagOutOfRange(int days) => new(
        "schedule.payment-lag-out-of-range", $"付息日顺延天数 {days} 不在 0 至 60 之间。");

    public static BusinessRuleException PrepaymentOutOfRange(LocalDate date, decimal prepaidYuan, decimal outstandingYuan) => new(
        "schedule.prepayment-out-of-range", $"{date:uuuu-MM-dd} 提前还本 {prepaidYuan:0.00} 元，必须大于 0 且不超过当日余额 {outstandingYuan:0.00} 元。");

    public static BusinessRuleException TooManyPeriods() => new(
        "schedule.too-many-periods", $"期数超过 {ScheduleTerms.MaximumPeriods}；请核对周期与到期日。");

    public static BusinessRuleException Overflow() => new(
        "schedule.overflow", "金额或利率过大，超出可计算范围；请核对单位是元还是万元、利率是否按百分数填写。");

    public static BusinessRuleException PenaltyPeriodReversed(LocalDate from, LocalDate until) => new(
        "schedule.penalty-period-reversed", $"清偿日 {until:uuuu-MM-dd} 早于逾期日 {from:uuuu-MM-dd}；请核对。");

    public static BusinessRuleException PaidNotPositive(LocalDate paidOn, decimal paidYuan) => new(
        "schedule.paid-not-positive", $"{paidOn:uuuu-MM-dd} 的实际还款 {paidYuan:0.00} 元必须大于 0。");

    public static BusinessRuleException PaidOutOfOrder(LocalDate paidOn, LocalDate previous) => new(
        "schedule.paid-out-of-order", $"实际还款 {paidOn:uuuu-MM-dd} 早于前一笔 {previous:uuuu-MM-dd}；请按日期先后逐笔填写。");

    public static BusinessRuleException PaidAfterAsOf(LocalDate paidOn, LocalDate asOf) => new(
        "schedule.paid-after-as-of", $"实际还款 {paidOn:uuuu-MM-dd} 晚于截止日 {asOf:uuuu-MM-dd}；请核对。");

    public static BusinessRuleException PaidMoreThanDue(LocalDate paidOn, decimal paidYuan, decimal excessYuan) => new(
        "schedule.paid-more-than-due", $"{paidOn:uuuu-MM-dd} 实际还款 {paidYuan:0.00} 元，比当日应还未还的本金、利息和罚息多 {excessYuan:0.00} 元；请核对金额，提前还款请列为变更。");

    public static BusinessRuleException LatePaymentsCompound() => new(
        "schedule.late-payments-compound", "逾期后部分归还不能按罚息再计复利计算；请不要填写复利周期。");
}
