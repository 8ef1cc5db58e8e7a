using Fiscal.Domain.Amounts;
using Fiscal.Domain.Calendars;
using Fiscal.Domain.Schedules;
using NodaTime;

namespace Fiscal.Domain.Debts;

/// <summary>
/// What the terms of a debt say is still to come after a day (按约定测算的剩余计划), with the working calendar and published rates.
/// </summary>
/// <param name="After">The payments are those after this day.</param>
/// <param name="BalanceYuan">Principal not yet repaid and not overdue on that day.</param>
/// <param name="IsGuess">A blank in the terms was read as the field's habit, or stands for a plan nobody sent.</param>
public sealed record AgreedSchedule(
    LocalDate After, decimal BalanceYuan, IReadOnlyList<ScheduledPayment> Payments, IReadOnlyList<ScheduleWarning> Warnings, bool IsGuess)
{
    /// <summary>
    /// Computes the payments after <paramref name="after"/>. Principal follows the stated plan when the contract leaves it to one.
    /// A level amount comes from the whole contract as long as the balance is where the contract has it; otherwise it is worked
    /// out anew from the balance.
    /// </summary>
    /// <exception cref="BusinessRuleException">The terms can't be computed; the message says why.</exception>
    public static AgreedSchedule Of(
        DebtTerms terms, decimal balanceYuan, LocalDate after, RepaymentPlan? plan, WorkCalendar calendar, RateFixings fixings)
    {
        var contract = ContractOf(terms, after, plan);
        var flagging = calendar.Flagging();
        var schedule = WholeContract(contract, balanceYuan, after, flagging, fixings)
            ?? Schedule.Of(RunningDebt.Remaining(contract, balanceYuan, after), flagging, fixings);
        var payments = schedule.Payments.Where(p => p.Date > after && p.TotalYuan != 0).ToList();
        return new(after, balanceYuan, payments, schedule.Warnings, IsGuessed(terms, plan));
    }

    /// <summary>
    /// The stated plan beside these payments (逐期核对). A plan may give the agreed day or the day it moves to: both are the same payment.
    /// </summary>
    public StatedPlanComparison CompareWith(IEnumerable<RepaymentPlanLine> plan, DebtTerms terms, WorkCalendar calendar) => StatedPlanComparison.Of(
        plan.Where(l => l.DueOn > After), Payments, day => calendar.Flagging().Adjust(day, terms.BusinessDay ?? BusinessDayConvention.None).Date);

    /// <summary>All-in cost of what is left (综合融资成本): the balance received when its interest began to run, then these payments.</summary>
    public FinancingCost CostOf(IEnumerable<CashFlow> payments) => Payments.Count == 0
        ? FinancingCost.Of([])
        : FinancingCost.Of([new(Payments[0].PeriodStart, BalanceYuan), .. payments]);

    /// <summary>A repayment plan that nobody sent can't be computed, nor can interest without a rate or a rhythm.</summary>
    public static bool IsGuessed(DebtTerms terms, RepaymentPlan? plan) =>
        terms.Repayment is null || (terms.Repayment == RepaymentMethod.Plan && plan is null)
        || terms.PaymentFrequency is null || terms.AnnualRatePercent is null;

    private static Schedule? WholeContract(ScheduleTerms contract, decimal balanceYuan, LocalDate after, WorkCalendar calendar, RateFixings fixings)
    {
        if (contract.Repayment is not (RepaymentMethod.EqualPrincipal or RepaymentMethod.Annuity or RepaymentMethod.FixedInstalment))
            return null;
        var whole = Schedule.Of(contract, calendar, fixings);
        var outstanding = whole.Payments.Where(p => p.Date <= after).Select(p => p.OutstandingYuan).DefaultIfEmpty(contract.PrincipalYuan).Last();
        return outstanding == balanceYuan ? whole : null;
    }

    /// <summary>
    /// The terms as the schedule engine takes them. Blanks are read as the field's habit: interest by the quarter, settled on
    /// the 20th and paid the day after.
    /// </summary>
    private static ScheduleTerms ContractOf(DebtTerms terms, LocalDate after, RepaymentPlan? plan)
    {
        var frequency = terms.PaymentFrequency ?? PaymentFrequency.Quarterly;
        var planned = PlannedPrincipal(plan, after);
        var repayment = terms.Repayment switch
        {
            null or RepaymentMethod.Plan => planned.Count > 0 ? RepaymentMethod.Plan : RepaymentMethod.Bullet,
            { } agreed => agreed,
        };
        var fromStart = terms.SettlementDay is null && (frequency is PaymentFrequency.SemiAnnual or PaymentFrequency.Annual
            || repayment is RepaymentMethod.Annuity or RepaymentMethod.FixedInstalment);
        var usual = terms.SettlementDay is null && !fromStart;
        // A level payment is due on the day it is sized for: what the ledger says of settling interest does not move it.
        var level = repayment is RepaymentMethod.Annuity or RepaymentMethod.FixedInstalment;
        return new ScheduleTerms
        {
            PrincipalYuan = terms.PrincipalYuan,
            StartDate = terms.StartDate,
            MaturityDate = terms.MaturityDate,
            Repayment = frequency == PaymentFrequency.AtMaturity && repayment == RepaymentMethod.Bullet ? RepaymentMethod.InterestAtMaturity : repayment,
            Plan = planned,
            Rate = RateOf(terms, after),
            DayCount = terms.DayCount ?? DayCount.Actual360,
            InterestCycle = frequency == PaymentFrequency.AtMaturity ? null
                : fromStart ? Cycle.FromStart(frequency)
                : Cycle.OnSettlementDay(frequency, terms.SettlementDay ?? 20, terms.StartDate),
            IncludeSettlementDay = !level && (usual || terms.SettlementDayCounted == true),
            PaymentLagDays = level ? 0 : usual ? 1 : terms.PaymentLagDays ?? 0,
            PaidInAdvance = terms.PaidInAdvance,
            KeepLastInstalment = repayment == RepaymentMethod.FixedInstalment,
            BusinessDay = terms.BusinessDay ?? BusinessDayConvention.None,
            CouponsPerYear = terms.DayCount == DayCount.ActualActualIcma ? CouponsPerYear(frequency) : null,
        };
    }

    private static List<PlannedPrincipal> PlannedPrincipal(RepaymentPlan? plan, LocalDate after) =>
        plan is null ? [] : [.. plan.Lines.Where(l => l.DueOn > after && l.PrincipalYuan > 0)
            .GroupBy(l => l.DueOn).OrderBy(g => g.Key).Select(g => new PlannedPrincipal(g.Key, g.Sum(l => l.PrincipalYuan)))];

    /// <summary>The rate in force is carried to <paramref name="after"/>; from the next reset on a floating one follows its index.</summary>
    private static RateTerms RateOf(DebtTerms terms, LocalDate after)
    {
        if (terms.AnnualRatePercent is not { } percent) return RateTerms.Fixed(0);
        if (!Follows(terms)) return RateTerms.Fixed(percent);
        return new FloatingRate(terms.RateIndex!.Value, terms.SpreadBp!.Value)
        {
            Reset = terms.RateReset!.Value,
            ResetAnchor = terms.StartDate,
            Executed = after > terms.StartDate ? [new(terms.StartDate, percent), new(after, percent)] : [new(terms.StartDate, percent)],
        };
    }

    /// <summary>Whether the terms say enough to follow the index (按约定重定价).</summary>
    public static bool Follows(DebtTerms terms) =>
        terms is { IsFloating: true, RateIndex: not null, SpreadBp: not null, RateReset: not (null or RateReset.Never) };

    /// <summary>The first day after <paramref name="after"/> on which the rate follows its index anew (下一重定价日); null if it never does again.</summary>
    public static LocalDate? NextReset(DebtTerms terms, LocalDate after, RateFixings fixings) => Follows(terms) && after < terms.MaturityDate && RateOf(terms, after) is FloatingRate rate
        ? rate.ResetDays(after, terms.MaturityDate, fixings).Where(d => d > after).Cast<LocalDate?>().FirstOrDefault() : null;

    private static int? CouponsPerYear(PaymentFrequency frequency) => frequency switch
    {
        PaymentFrequency.Monthly => 12,
        PaymentFrequency.Quarterly => 4,
        PaymentFrequency.SemiAnnual => 2,
        PaymentFrequency.Annual => 1,
        _ => null,
    };
}
