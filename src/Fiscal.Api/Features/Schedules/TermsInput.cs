using Fiscal.Domain.Schedules;
using NodaTime;

namespace Fiscal.Api.Features.Schedules;

/// <summary>A line of a repayment plan (还款计划行).</summary>
public sealed record PlanLineInput(LocalDate Date, decimal PrincipalYuan);

/// <summary>Repeating due days (周期).</summary>
/// <param name="Every">P1M, P3M, P6M, P1Y, P2W, P15D.</param>
/// <param name="Anchor">A due day; by default the start. One before the start only sets the rhythm.</param>
public sealed record CycleInput(string Every, LocalDate? Anchor = null, Stub Stub = Stub.Short);

public enum RateInputKind { Fixed, Step }

/// <summary>A rate without an index (固定利率、阶梯利率).</summary>
/// <param name="Percent">For Fixed.</param>
/// <param name="Steps">For Step: ascending, the first on or before the start.</param>
public sealed record RateInput(RateInputKind Kind = RateInputKind.Fixed, decimal? Percent = null, IReadOnlyList<RateStepInput>? Steps = null);

public sealed record RateStepInput(LocalDate From, decimal Percent);

/// <summary>A rate that follows a published index (浮动利率): index × multiplier + spread.</summary>
/// <param name="Index">LPR1Y, LPR5Y, or an index recorded under /api/rates.</param>
/// <param name="ResetAnchor">First day the resets count from; by default the start.</param>
/// <param name="ExcludesResetDay">A value published on the reset day does not count yet.</param>
/// <param name="Executed">Rates already executed: they stand.</param>
public sealed record FloatingRateInput(
    string Index, decimal SpreadBp = 0, decimal Multiplier = 1, RateReset Reset = RateReset.EachJanuary1,
    decimal? FloorPercent = null, decimal? CapPercent = null, LocalDate? ResetAnchor = null, bool ExcludesResetDay = false,
    IReadOnlyList<RateStepInput>? Executed = null);

/// <summary>A fee (费用): a fixed amount, or ‰ of a basis.</summary>
public sealed record FeeInput(FeeTiming Kind, decimal? Yuan = null, decimal? PerMille = null, FeeBasis Basis = FeeBasis.Principal);

/// <summary>A drawdown (提款); without a rate of its own it bears that of the contract.</summary>
public sealed record DrawdownInput(LocalDate Date, decimal AmountYuan, RateInput? Rate = null, FloatingRateInput? RateFloating = null, bool IsForecast = false);

/// <summary>A change from a day on (展期、降息、重排、提前还款); what is left out stays.</summary>
/// <param name="From">Takes effect after what falls due that day.</param>
public sealed record ChangeInput(
    LocalDate From, LocalDate? MaturityDate = null, RateInput? Rate = null, FloatingRateInput? RateFloating = null,
    RepaymentMethod? Repayment = null, decimal? InstalmentYuan = null, IReadOnlyList<PlanLineInput>? Plan = null,
    CycleInput? PrincipalCycle = null, CycleInput? InterestCycle = null, LocalDate? InterestOnlyUntil = null,
    decimal PrepaidYuan = 0, PrepaymentEffect PrepaymentEffect = PrepaymentEffect.Shorten);

public sealed record FlowInput(LocalDate Date, decimal Yuan);

/// <summary>A missed payment (逾期).</summary>
/// <param name="ContractPercent">By default the rate in force on the day it was missed.</param>
/// <param name="UpliftPercent">Uplift over the contract rate; 50 by default.</param>
/// <param name="CompoundEvery">Unpaid penalties join the unpaid interest this often; by default never.</param>
public sealed record PenaltyInput(
    LocalDate OverdueFrom, LocalDate PaidOn, decimal PrincipalYuan = 0, decimal InterestYuan = 0, decimal? ContractPercent = null,
    decimal UpliftPercent = 50, bool OnInterest = true, string? CompoundEvery = null);

/// <summary>What was actually paid, from a due day on (实际还款).</summary>
/// <param name="Payments">Ascending; all that was paid up to <paramref name="AsOf"/>.</param>
/// <param name="OverdueFrom">The first due day that counts: what fell due before it was paid as agreed. By default all count.</param>
/// <param name="ContractPercent">By default the rate each line was due at.</param>
/// <param name="UpliftPercent">Uplift over the contract rate; 50 by default.</param>
public sealed record LatePaymentsInput(
    LocalDate AsOf, IReadOnlyList<FlowInput> Payments, LocalDate? OverdueFrom = null, decimal? ContractPercent = null,
    decimal UpliftPercent = 50, bool OnInterest = true, SettlementOrder Order = SettlementOrder.InterestFirst);

/// <summary>From what was sent to the terms of the engine.</summary>
internal static class TermsInput
{
    public static ScheduleTerms TermsOf(PreviewSchedule query) => new()
    {
        PrincipalYuan = query.PrincipalYuan,
        StartDate = query.StartDate,
        MaturityDate = query.MaturityDate,
        Repayment = query.Repayment,
        InstalmentYuan = query.InstalmentYuan,
        Plan = Lines(query.Plan) ?? [],
        PrincipalCycle = CycleOf(query.PrincipalCycle),
        InterestCycle = CycleOf(query.InterestCycle),
        PrincipalDays = query.PrincipalDays,
        SettlementDays = query.SettlementDays,
        InterestOnlyUntil = query.InterestOnlyUntil,
        CapitaliseUntil = query.CapitaliseUntil,
        Rate = RateOf(query.Rate, query.RateFloating)!,
        DayCount = query.DayCount,
        IncludeSettlementDay = query.IncludeSettlementDay,
        PaymentLagDays = query.PaymentLagDays,
        BusinessDay = query.BusinessDay,
        AdjustAccrual = query.AdjustAccrual,
        EndOfMonth = query.EndOfMonth,
        Rounding = query.Rounding,
        Fees = [.. (query.Fees ?? []).Select(f => new ScheduledFee(f.Kind, f.Yuan, f.PerMille, f.Basis))],
        PaidInAdvance = query.PaidInAdvance,
        BalloonYuan = query.BalloonYuan,
        AmortiseUntil = query.AmortiseUntil,
        KeepLastInstalment = query.KeepLastInstalment,
        CouponsPerYear = query.CouponsPerYear,
        Drawdowns = [.. (query.Drawdowns ?? []).Select(d => new Drawdown(d.Date, d.AmountYuan, RateOf(d.Rate, d.RateFloating), d.IsForecast))],
        Changes = [.. (query.Changes ?? []).Select(ChangeOf)],
    };

    private static TermsChange ChangeOf(ChangeInput change) => new(change.From)
    {
        MaturityDate = change.MaturityDate,
        Rate = RateOf(change.Rate, change.RateFloating),
        Repayment = change.Repayment,
        InstalmentYuan = change.InstalmentYuan,
        Plan = Lines(change.Plan),
        PrincipalCycle = CycleOf(change.PrincipalCycle),
        InterestCycle = CycleOf(change.InterestCycle),
        InterestOnlyUntil = change.InterestOnlyUntil,
        PrepaidYuan = change.PrepaidYuan,
        PrepaymentEffect = change.PrepaymentEffect,
    };

    private static List<PlannedPrincipal>? Lines(IReadOnlyList<PlanLineInput>? plan) =>
        plan is null ? null : [.. plan.Select(l => new PlannedPrincipal(l.Date, l.PrincipalYuan))];

    private static Cycle? CycleOf(CycleInput? cycle) =>
        cycle is null ? null : new(CyclePeriod.Parse(cycle.Every), cycle.Anchor, cycle.Stub);

    private static RateTerms? RateOf(RateInput? rate, FloatingRateInput? floating) => (rate, floating) switch
    {
        ({ Kind: RateInputKind.Step }, _) => new StepRate(Steps(rate.Steps)),
        ({ Percent: { } percent }, _) => RateTerms.Fixed(percent),
        (_, { }) => new FloatingRate(floating.Index, floating.SpreadBp, floating.Multiplier)
        {
            Reset = floating.Reset,
            FloorPercent = floating.FloorPercent,
            CapPercent = floating.CapPercent,
            ResetAnchor = floating.ResetAnchor,
            ExcludesResetDay = floating.ExcludesResetDay,
            Executed = Steps(floating.Executed),
        },
        _ => null,
    };

    private static List<RateStep> Steps(IReadOnlyList<RateStepInput>? steps) => [.. (steps ?? []).Select(s => new RateStep(s.From, s.Percent))];
}
