using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Api.Reference;
using Fiscal.Domain.Amounts;
using Fiscal.Domain.Calendars;
using Fiscal.Domain.Schedules;
using MediatR;
using NodaTime;

namespace Fiscal.Api.Features.Schedules;

/// <summary>Computes a schedule from terms (试算). Amounts in yuan, rates in percent a year; nothing is saved.</summary>
/// <param name="PrincipalYuan">Above 0; with <paramref name="Drawdowns"/> their sum.</param>
/// <param name="MaturityDate">Bears no interest itself.</param>
/// <param name="InstalmentYuan">The level amount, when the contract states it.</param>
/// <param name="PrincipalCycle">Without it, principal falls due with each interest settlement.</param>
/// <param name="InterestCycle">Without it, interest falls due with each repayment of principal, or at maturity.</param>
/// <param name="PrincipalDays">Repayment days written out in the contract, ascending; they replace <paramref name="PrincipalCycle"/>.</param>
/// <param name="SettlementDays">Settlement days written out in the contract, ascending; they replace <paramref name="InterestCycle"/>.</param>
/// <param name="Calendar">By default none, or China's when <paramref name="BusinessDay"/> says how to adjust.</param>
/// <param name="UnknownYear">A year without an arrangement: by default its days stand unadjusted, with a warning.</param>
/// <param name="CostFlows">Further flows of the all-in cost: deposits, subsidies; received above 0, paid below 0.</param>
/// <param name="CostTime">By default actual days ÷ 365.</param>
/// <param name="Penalty">A missed payment to compute the penalty interest of.</param>
/// <param name="LatePayments">What was actually paid: the answer says what it settled and what is still overdue.</param>
public sealed record PreviewSchedule(
    decimal PrincipalYuan, LocalDate StartDate, LocalDate MaturityDate,
    RepaymentMethod Repayment = RepaymentMethod.Bullet, decimal? InstalmentYuan = null, IReadOnlyList<PlanLineInput>? Plan = null,
    CycleInput? PrincipalCycle = null, CycleInput? InterestCycle = null,
    IReadOnlyList<LocalDate>? PrincipalDays = null, IReadOnlyList<LocalDate>? SettlementDays = null, LocalDate? InterestOnlyUntil = null, LocalDate? CapitaliseUntil = null,
    RateInput? Rate = null, FloatingRateInput? RateFloating = null, DayCount DayCount = DayCount.Actual360,
    bool IncludeSettlementDay = false, int PaymentLagDays = 0, BusinessDayConvention BusinessDay = BusinessDayConvention.None,
    bool AdjustAccrual = false, PreviewCalendar? Calendar = null, UnknownYear UnknownYear = UnknownYear.Flag, bool EndOfMonth = false,
    ScheduleRounding Rounding = ScheduleRounding.Fen, IReadOnlyList<FeeInput>? Fees = null,
    bool PaidInAdvance = false, decimal BalloonYuan = 0, LocalDate? AmortiseUntil = null, bool KeepLastInstalment = false, int? CouponsPerYear = null,
    IReadOnlyList<DrawdownInput>? Drawdowns = null, IReadOnlyList<ChangeInput>? Changes = null,
    IReadOnlyList<FlowInput>? CostFlows = null, CostTime CostTime = CostTime.ActualDays, PenaltyInput? Penalty = null,
    LatePaymentsInput? LatePayments = null) : IQuery<PreviewedSchedule>;

/// <summary>Which days are working days (日历): China's announced ones, plain weekends by contract, or all.</summary>
public enum PreviewCalendar { China, Weekends, None }

/// <param name="EffectiveAnnualRatePercent">All-in cost (综合融资成本), compounded yearly; null without exactly one solution, with a warning.</param>
/// <param name="NominalAnnualRatePercent">The same as a monthly rate × 12.</param>
public sealed record PreviewedSchedule(
    IReadOnlyList<PreviewedPayment> Payments, PreviewedTotals Totals, decimal? EffectiveAnnualRatePercent, decimal? NominalAnnualRatePercent,
    PreviewedPenalty? Penalty, PreviewedLatePayments? LatePayments, IReadOnlyList<ScheduleWarning> Warnings);

/// <summary>One dated payment; without rounding the amounts keep every digit.</summary>
[ExactYuan]
public sealed record PreviewedPayment(
    int Number, LocalDate Date, LocalDate PeriodStart, LocalDate PeriodEnd, int Days, decimal RatePercent, bool IsForecast,
    decimal PrincipalYuan, decimal InterestYuan, decimal CapitalisedYuan, decimal FeeYuan, decimal TotalYuan, decimal OutstandingYuan);

[ExactYuan]
public sealed record PreviewedTotals(decimal PrincipalYuan, decimal InterestYuan, decimal FeeYuan);

public sealed record PreviewedPenalty(decimal RatePercent, decimal OnPrincipalYuan, decimal OnInterestYuan, decimal TotalYuan);

public sealed class PreviewScheduleHandler(FiscalDbContext db) : IRequestHandler<PreviewSchedule, PreviewedSchedule>
{
    public async Task<PreviewedSchedule> Handle(PreviewSchedule query, CancellationToken ct)
    {
        var references = await db.References(ct);
        var terms = TermsInput.TermsOf(query);
        var schedule = Schedule.Of(terms, CalendarOf(query, references), references.Fixings);
        var cost = FinancingCost.Of(
            [.. FinancingCost.FlowsOf(terms, schedule), .. (query.CostFlows ?? []).Select(f => new CashFlow(f.Date, f.Yuan))], query.CostTime);

        var warnings = schedule.Warnings.ToList();
        if (cost.Explanation is { } explanation) warnings.Add(PreviewWarnings.NoSingleCost(explanation));
        return new(
            [.. schedule.Payments.Select(p => new PreviewedPayment(
                p.Number, p.Date, p.PeriodStart, p.PeriodEnd, p.Days, p.RatePercent, p.IsForecast,
                p.PrincipalYuan, p.InterestYuan, p.CapitalisedYuan, p.FeeYuan, p.TotalYuan, p.OutstandingYuan))],
            new(schedule.Totals.PrincipalYuan, schedule.Totals.InterestYuan, schedule.Totals.FeeYuan),
            cost.EffectivePercent, cost.NominalPercent, PenaltyOf(query, schedule), PreviewedLatePayments.Of(query, schedule), warnings);
    }

    private static WorkCalendar CalendarOf(PreviewSchedule query, ReferenceTables references)
    {
        var calendar = query.Calendar ?? (query.BusinessDay == BusinessDayConvention.None ? PreviewCalendar.None : PreviewCalendar.China);
        return calendar switch
        {
            PreviewCalendar.China when query.UnknownYear == UnknownYear.Flag => references.Calendar.Flagging(),
            PreviewCalendar.China => references.Calendar,
            PreviewCalendar.Weekends => WorkCalendar.Weekends,
            _ => WorkCalendar.None,
        };
    }

    private static PreviewedPenalty? PenaltyOf(PreviewSchedule query, Schedule schedule)
    {
        if (query.Penalty is not { } missed) return null;
        var inForce = schedule.Payments.Where(p => p.Number > 0).LastOrDefault(p => p.PeriodStart < missed.OverdueFrom, schedule.Payments[^1]);
        var terms = new PenaltyTerms(
            missed.ContractPercent ?? inForce.RatePercent, missed.UpliftPercent, query.DayCount, missed.OnInterest,
            missed.CompoundEvery is { } every ? CyclePeriod.Parse(every) : null);
        var penalty = PenaltyInterest.Of(terms, missed.PrincipalYuan, missed.InterestYuan, missed.OverdueFrom, missed.PaidOn);
        return new(terms.PenaltyPercent, penalty.OnPrincipalYuan, penalty.OnInterestYuan, penalty.TotalYuan);
    }
}
