using Fiscal.Domain.Calendars;
using Fiscal.Domain.Schedules;
using NodaTime;

namespace Fiscal.Domain.Debts;

/// <summary>What a debt still has to pay (应还款项), from its facts, the working calendar and the published rates.</summary>
public static class Duties
{
    /// <summary>
    /// Arrears as last stated, then the stated plan; without a plan, the schedule computed from the terms.
    /// The principal of all duties is the balance whenever arrears and plan agree with it. Nothing for a debt paid off or off the book.
    /// </summary>
    public static IReadOnlyList<Duty> Of(DebtOnDay debt, WorkCalendar calendar, RateFixings fixings)
    {
        if (debt.Terms is not { } terms) return [];
        var duties = new List<Duty>();
        foreach (var line in debt.Overdue)
            duties.Add(new(0, line.DueOn, line.PrincipalYuan, line.InterestYuan, DueOrigin.Arrears, IsForecast: false));

        var notOverdue = debt.OutstandingYuan - duties.Sum(d => d.PrincipalYuan);
        if (notOverdue <= 0) return duties;
        if (debt.Plan is { } plan)
            foreach (var line in plan.Lines.Where(l => l.DueOn > LocalDate.Max(plan.EffectiveOn, StatedOn(debt, terms))).OrderBy(l => l.DueOn).ThenBy(l => l.Number))
                duties.Add(new(line.Number, line.DueOn, line.PrincipalYuan, line.InterestYuan, DueOrigin.Plan, terms.IsFloating));
        else
            duties.AddRange(Computed(debt, terms, notOverdue, calendar, fixings));
        return duties;
    }

    /// <summary>
    /// What the terms say of the days after the last one on which a plan or the balance was stated (约定的剩余计划).
    /// Null when nothing is left to compute then.
    /// </summary>
    /// <inheritdoc cref="AgreedSchedule.Of" path="/exception"/>
    public static AgreedSchedule? Agreed(DebtOnDay debt, WorkCalendar calendar, RateFixings fixings)
    {
        if (debt.Terms is not { } terms) return null;
        var statedOn = StatedOn(debt, terms);
        var after = debt.Plan is { } plan ? LocalDate.Max(plan.EffectiveOn, statedOn) : statedOn;
        var balance = debt.OutstandingYuan - debt.Overdue.Sum(l => l.PrincipalYuan);
        return balance <= 0 || after >= terms.MaturityDate || terms.StartDate >= terms.MaturityDate ? null
            : AgreedSchedule.Of(terms, balance, after, debt.Plan, calendar, fixings);
    }

    /// <summary>The last day anything was stated of the debt's balance: what fell due by then is paid or in arrears.</summary>
    internal static LocalDate StatedOn(DebtOnDay debt, DebtTerms terms) => LocalDate.Max(
        terms.StartDate, LocalDate.Max(debt.LastEntryOn ?? terms.StartDate, debt.Arrears?.EffectiveOn ?? terms.StartDate));

    private static List<Duty> Computed(DebtOnDay debt, DebtTerms terms, decimal balanceYuan, WorkCalendar calendar, RateFixings fixings)
    {
        var statedOn = StatedOn(debt, terms);
        if (statedOn >= terms.MaturityDate || terms.StartDate >= terms.MaturityDate)
            return [new(0, terms.MaturityDate, balanceYuan, 0, DueOrigin.Computed, IsForecast: false)];
        try
        {
            var agreed = AgreedSchedule.Of(terms, balanceYuan, statedOn, null, calendar, fixings);
            var guessed = agreed.IsGuess || (terms.IsFloating && !AgreedSchedule.Follows(terms));
            return agreed.Payments
                .Select(p => new Duty(0, p.Date, p.PrincipalYuan, p.InterestYuan, DueOrigin.Computed, guessed || p.IsForecast))
                .ToList();
        }
        catch (BusinessRuleException)
        {
            // What can't be computed still falls due: the balance stands at maturity, marked as a forecast.
            return [new(0, terms.MaturityDate, balanceYuan, 0, DueOrigin.Computed, IsForecast: true)];
        }
    }
}
