using Fiscal.Domain.Calendars;
using NodaTime;

namespace Fiscal.Domain.Schedules;

/// <summary>
/// What is left of a debt that is already running (存量债务的剩余计划). The ledger knows the balance on a day, not every
/// payment since the start; so the schedule starts anew at the last settlement.
/// </summary>
public static class RunningDebt
{
    /// <summary>
    /// Terms from the last settlement on or before <paramref name="asOf"/>: interest runs from there on
    /// <paramref name="outstandingYuan"/>, due days keep the contract's rhythm, plan lines up to that day are dropped.
    /// A balance that changed between that settlement and <paramref name="asOf"/> is taken as if it had been lower all along.
    /// Give <see cref="ScheduleTerms.InstalmentYuan"/> where the contract's level amount is known, and the rates in force in
    /// <see cref="FloatingRate.Executed"/>: both otherwise come from the terms anew.
    /// </summary>
    /// <param name="outstandingYuan">Principal not yet repaid and not overdue (overdue principal bears penalty instead), above 0.</param>
    /// <exception cref="BusinessRuleException"><paramref name="asOf"/> is on or after the maturity, or the balance is not positive.</exception>
    public static ScheduleTerms Remaining(ScheduleTerms contract, decimal outstandingYuan, LocalDate asOf)
    {
        if (asOf < contract.StartDate)
            return contract with { PrincipalYuan = outstandingYuan };
        if (asOf >= contract.MaturityDate)
            throw ScheduleErrors.MaturityNotAfterStart(asOf, contract.MaturityDate);

        var start = LastSettlement(contract, asOf);
        return contract with
        {
            StartDate = start,
            PrincipalYuan = outstandingYuan,
            Rate = contract.Rate is FloatingRate { ResetAnchor: null } floating ? floating with { ResetAnchor = contract.StartDate } : contract.Rate,
            InterestCycle = Anchored(contract.InterestCycle, contract.StartDate),
            PrincipalCycle = Anchored(contract.PrincipalCycle, contract.StartDate),
            Plan = [.. contract.Plan.Where(l => l.Date > asOf)],
            Changes = [.. contract.Changes.Where(c => c.From > asOf)],
            Fees = [.. contract.Fees.Where(f => f.Timing != FeeTiming.Upfront)],
            Drawdowns = [],
            PaidInAdvance = false,
            AccruedYuan = 0,
        };
    }

    private static LocalDate LastSettlement(ScheduleTerms contract, LocalDate asOf)
    {
        var unadjusted = contract with { BusinessDay = BusinessDayConvention.None };
        var last = contract.StartDate;
        foreach (var point in new DueDays(unadjusted, WorkCalendar.None).Interest())
        {
            if (point.AccrualEnd > asOf)
                break;
            last = point.AccrualEnd;
        }

        return last;
    }

    private static Cycle? Anchored(Cycle? cycle, LocalDate start) => cycle is { Anchor: null } ? cycle with { Anchor = start } : cycle;
}
