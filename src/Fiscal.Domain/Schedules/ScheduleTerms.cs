using Fiscal.Domain.Amounts;
using Fiscal.Domain.Calendars;
using NodaTime;

namespace Fiscal.Domain.Schedules;

/// <summary>What is rounded (舍入): each payment to the fen as booked, or nothing, for checking.</summary>
public enum ScheduleRounding { Fen, None }

/// <summary>
/// What the contract says (还款约定): the whole input of a schedule, besides the calendar and the published rates.
/// Amounts in yuan, rates in percent a year, dates as days. Immutable; change it with <c>with</c>.
/// </summary>
public sealed record ScheduleTerms
{
    /// <summary>Longest schedule computed: more is a mistake in the cycle.</summary>
    public const int MaximumPeriods = 20_000;

    /// <summary>Principal (本金), above 0. With <see cref="Drawdowns"/>, their sum.</summary>
    public required decimal PrincipalYuan { get; init; }

    /// <summary>First day that bears interest (起息日).</summary>
    public required LocalDate StartDate { get; init; }

    /// <summary>Day the debt ends (到期日); the day itself bears no interest.</summary>
    public required LocalDate MaturityDate { get; init; }

    public RepaymentMethod Repayment { get; init; }

    public required RateTerms Rate { get; init; }

    public DayCount DayCount { get; init; } = DayCount.Actual360;

    /// <summary>Interest settlement (结息周期). Null: with each repayment of principal, or at maturity.</summary>
    public Cycle? InterestCycle { get; init; }

    /// <summary>Repayment of principal (还本周期). Null: with each interest settlement.</summary>
    public Cycle? PrincipalCycle { get; init; }

    /// <summary>Settlement days written out in the contract, ascending; they replace <see cref="InterestCycle"/>.</summary>
    public IReadOnlyList<LocalDate>? SettlementDays { get; init; }

    /// <summary>Repayment days written out in the contract, ascending; they replace <see cref="PrincipalCycle"/>.</summary>
    public IReadOnlyList<LocalDate>? PrincipalDays { get; init; }

    /// <summary>
    /// The contract's level amount (期供、租金、每期本金): principal each period for <see cref="RepaymentMethod.EqualPrincipal"/>,
    /// principal and interest for the others. Null: computed.
    /// </summary>
    public decimal? InstalmentYuan { get; init; }

    /// <summary>Dated repayments (还款计划), ascending, summing to the principal; every line is checked, none repaired.</summary>
    public IReadOnlyList<PlannedPrincipal> Plan { get; init; } = [];

    /// <summary>Principal left for the last day on top of the last instalment (气球尾款), 0 to the principal.</summary>
    public decimal BalloonYuan { get; init; }

    /// <summary>Sizes the instalment as if repayment ran to this day; the rest falls due at maturity (按更长期限测算期供).</summary>
    public LocalDate? AmortiseUntil { get; init; }

    /// <summary>Only interest is paid up to and including this day (宽限期).</summary>
    public LocalDate? InterestOnlyUntil { get; init; }

    /// <summary>Interest up to and including this day is added to the principal (利息转本金); instalments start after it.</summary>
    public LocalDate? CapitaliseUntil { get; init; }

    /// <summary>The first instalment falls on the start day (期初付), as leases have it.</summary>
    public bool PaidInAdvance { get; init; }

    /// <summary>The last instalment is as large as the others and its interest takes the fen left over (尾差进末期利息).</summary>
    public bool KeepLastInstalment { get; init; }

    /// <summary>The settlement day itself bears interest in the period it ends (结息日当日计息).</summary>
    public bool IncludeSettlementDay { get; init; }

    /// <summary>Days from the settlement day to the payment (付息日顺延天数), 0 to 60. The last payment is on maturity.</summary>
    public int PaymentLagDays { get; init; }

    public BusinessDayConvention BusinessDay { get; init; }

    /// <summary>A moved payment day moves the interest period with it (连计息期一起调整).</summary>
    public bool AdjustAccrual { get; init; }

    /// <summary>A cycle anchored on a month's last day keeps to month ends (月末规则).</summary>
    public bool EndOfMonth { get; init; }

    public ScheduleRounding Rounding { get; init; }

    public IReadOnlyList<ScheduledFee> Fees { get; init; } = [];

    /// <summary>Several drawdowns (分次提款), ascending. Empty: the principal is drawn on the start day.</summary>
    public IReadOnlyList<Drawdown> Drawdowns { get; init; } = [];

    /// <summary>Changes agreed later (展期、降息、重排、提前还款), ascending.</summary>
    public IReadOnlyList<TermsChange> Changes { get; init; } = [];

    /// <summary>Interest already accrued and unpaid on the start day (期初应计利息).</summary>
    public decimal AccruedYuan { get; init; }

    /// <summary>Interest runs on a fixed amount instead of the balance (按固定基数计息). Null: on the balance.</summary>
    public InterestBase? InterestBase { get; init; }

    /// <summary>For ICMA: coupons a year (年付息次数). Null: from the interest cycle.</summary>
    public int? CouponsPerYear { get; init; }

    /// <summary>
    /// Follows the terms to the last day without judging them (照约定推演，不作核对): an instalment below the interest raises
    /// the balance, a plan need not sum, repaying early ends nothing. For checking the engine, never for a debt.
    /// </summary>
    public bool Literal { get; init; }
}

/// <summary>One line of a repayment plan (还款计划行), on the day it is paid.</summary>
public readonly record struct PlannedPrincipal(LocalDate Date, decimal PrincipalYuan);

/// <summary>One drawdown (提款). With its own rate it is a loan within the loan; repayments go to what runs at the main rate first, then to drawdowns with a rate of their own, oldest first.</summary>
public sealed record Drawdown(LocalDate Date, decimal AmountYuan, RateTerms? Rate = null, bool IsForecast = false);

/// <summary>The amount interest is computed on (计息基数): <paramref name="AmountYuan"/>, taken anew from the balance on some days.</summary>
public sealed record InterestBase(decimal AmountYuan, IReadOnlyList<LocalDate> RefixedOn);

/// <summary>When a fee falls due (费用收取方式).</summary>
public enum FeeTiming { Upfront, Annual, EachPayment }

/// <summary>What a fee rate applies to (计费基数). A payment is its principal and interest.</summary>
public enum FeeBasis { Principal, Outstanding, Payment }

/// <summary>A fee (费用): a fixed amount, or so many per mille (‰) of a basis. Annual fees go with the first payment on or after each anniversary.</summary>
public sealed record ScheduledFee(FeeTiming Timing, decimal? Yuan = null, decimal? PerMille = null, FeeBasis Basis = FeeBasis.Principal)
{
    /// <summary>The fee for handling bond payments (兑付手续费): 0.05‰ of each payment unless agreed otherwise.</summary>
    public static ScheduledFee BondRedemption(decimal perMille = 0.05m) => new(FeeTiming.EachPayment, PerMille: perMille, Basis: FeeBasis.Payment);
}

/// <summary>What a prepayment does to the rest (提前还款后): end sooner with the same instalments, or smaller instalments.</summary>
public enum PrepaymentEffect { Shorten, Reduce }

/// <summary>
/// A change agreed after the start (合同变更): effective from a day on, after what falls due that day.
/// What has happened before stays; interest already accrued stays accrued. Null leaves a term as it was.
/// </summary>
public sealed record TermsChange(LocalDate From)
{
    /// <summary>The new last day (展期、缩期).</summary>
    public LocalDate? MaturityDate { get; init; }

    public RateTerms? Rate { get; init; }

    public RepaymentMethod? Repayment { get; init; }

    public decimal? InstalmentYuan { get; init; }

    /// <summary>The new plan (重排): its lines sum to the balance left.</summary>
    public IReadOnlyList<PlannedPrincipal>? Plan { get; init; }

    public Cycle? InterestCycle { get; init; }

    public Cycle? PrincipalCycle { get; init; }

    public LocalDate? InterestOnlyUntil { get; init; }

    /// <summary>Principal paid early on <see cref="From"/> (提前还本); the whole balance also settles the interest that day.</summary>
    public decimal PrepaidYuan { get; init; }

    public PrepaymentEffect PrepaymentEffect { get; init; }
}
