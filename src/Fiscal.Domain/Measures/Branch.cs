using Fiscal.Domain.Amounts;
using Fiscal.Domain.Calendars;
using Fiscal.Domain.Debts;
using Fiscal.Domain.Ledger;
using Fiscal.Domain.Schedules;
using NodaTime;

namespace Fiscal.Domain.Measures;

/// <summary>What a branch pays on a day (分支应付款项). Arrears of the first day are overdue.</summary>
public readonly record struct BranchPayment(LocalDate DueOn, decimal PrincipalYuan, decimal InterestYuan, bool IsOverdue = false)
{
    /// <summary>Whose payment it is.</summary>
    public Debt? Of { get; init; }
}

/// <summary>
/// Measures tried on copies of debts (试算分支), which nobody saves. Up to the day of a measure its debts pay what falls due on time; the
/// measure then takes what is left. So a try on a day ahead shows what a realisation on that day will, if everything is paid until then.
/// </summary>
/// <param name="debts">Copies by id, with the facts that count.</param>
/// <param name="fixings">As they are in the branch.</param>
/// <param name="indexShiftBp">By how much every index stands off what is published from the day after <paramref name="asOf"/> on: <paramref name="fixings"/> have it in them, a lender's plan has not.</param>
public sealed class Branch(LocalDate asOf, IReadOnlyDictionary<int, Debt> debts, WorkCalendar calendar, RateFixings fixings, decimal indexShiftBp = 0)
{
    private static readonly Recording Tried = new(OpenEnd.AllKnown, "", "试算", FactSource.Entered with { Document = "试算" });

    private readonly List<BranchPayment> _paid = [];
    private readonly List<Debt> _new = [];

    /// <summary>The debts of the branch after its measures, new ones last.</summary>
    public IEnumerable<Debt> Debts => [.. debts.Values, .. _new];

    /// <summary>Carries a measure out on the day it is planned for, or on the first day of the branch if that is later.</summary>
    /// <param name="lenderOf">The party that lends a planned debt.</param>
    /// <exception cref="BusinessRuleException">The book, or a measure before it, does not allow it: the branch is of no use then.</exception>
    public void Apply(ActionKind kind, ResolutionMethod? method, MeasureProposal proposal, Func<PlannedDebt, Parties.Party> lenderOf)
    {
        var on = LocalDate.Max(asOf, proposal.PlannedOn);
        foreach (var action in proposal.Actions) PayUpTo(debts[action.DebtId], on);
        var balances = proposal.Actions.ToDictionary(a => a.DebtId, a => debts[a.DebtId].OutstandingYuan);
        var accrued = proposal.Actions.ToDictionary(a => a.DebtId, a => AccruedRate(debts[a.DebtId], on));
        var execution = new MeasureExecution(kind, method, debts, (planned, old) => new DebtContract(old.RegionCode, $"拟{planned.Number}", old.Contract.Debtor, lenderOf(planned)).Draw($"拟{planned.Number}", null), calendar, fixings);
        _new.AddRange(execution.Carry(proposal, on, Tried));
        foreach (var action in proposal.Actions)
        {
            var left = balances[action.DebtId] - debts[action.DebtId].OutstandingYuan;
            var cash = kind.IsSwap() ? action.CashYuan ?? 0 : kind.IsRepayment() ? left : 0;
            _paid.Add(new(on, cash, kind == ActionKind.Other ? 0 : (left * accrued[action.DebtId]).RoundToFen()) { Of = debts[action.DebtId] }); // what leaves is settled with its interest
        }
    }

    /// <summary>Everything the branch pays from its first day on.</summary>
    public IReadOnlyList<BranchPayment> Payments() =>
    [
        .. _paid.Where(p => p.PrincipalYuan != 0 || p.InterestYuan != 0),
        .. Debts.SelectMany(d => PaymentsOf(d.AtPresent).Select(p => p with { Of = d })),
    ];

    private IEnumerable<BranchPayment> PaymentsOf(DebtOnDay debt)
    {
        var duties = Duties.Of(debt, calendar, fixings);
        var reset = indexShiftBp == 0 || debt.Plan is null || debt.Terms is null ? null : AgreedSchedule.NextReset(debt.Terms, asOf, fixings);
        var (balance, from) = (debt.OutstandingYuan - debt.Overdue.Sum(l => l.PrincipalYuan), asOf);
        foreach (var duty in duties.OrderBy(d => d.IsOverdue ? 0 : 1).ThenBy(d => d.DueOn))
        {
            var more = !duty.IsOverdue && reset is { } day && duty.DueOn > day
                ? (balance * indexShiftBp / 10_000 * debt.Terms!.PartOfYear(LocalDate.Max(day, from), duty.DueOn).Value).RoundToFen() : 0;
            yield return new(duty.DueOn, duty.PrincipalYuan, duty.InterestYuan + more, duty.IsOverdue);
            if (!duty.IsOverdue) (balance, from) = (balance - duty.PrincipalYuan, LocalDate.Max(from, duty.DueOn));
        }
    }

    // On the day itself interest is still paid; of the principal the measure decides.
    private void PayUpTo(Debt debt, LocalDate on)
    {
        while (NextDue(debt, on) is { } due)
        {
            var principal = due.DueOn < on ? due.PrincipalYuan : 0;
            debt.Pay(new(principal, due.InterestYuan, 0, 0), due.DueOn, null, UnpaidDuties.By(due.DueOn, debt, calendar, fixings), Tried);
            _paid.Add(new(due.DueOn, principal, due.InterestYuan) { Of = debt });
        }
    }

    private BranchPayment? NextDue(Debt debt, LocalDate on)
    {
        var due = Duties.Of(debt.AtPresent, calendar, fixings).Where(d => !d.IsOverdue && d.DueOn > asOf && d.DueOn <= on).ToList();
        if (due.Count == 0) return null;
        var day = due.Min(d => d.DueOn);
        var (principal, interest) = (due.Where(d => d.DueOn == day).Sum(d => d.PrincipalYuan), due.Where(d => d.DueOn == day).Sum(d => d.InterestYuan));
        return interest == 0 && (day == on || principal == 0) ? null : new(day, principal, interest);
    }

    /// <summary>Interest run up on a yuan since the last settlement (应计利息率): exact where nothing falls between.</summary>
    private decimal AccruedRate(Debt debt, LocalDate on)
    {
        if (debt.AtPresent is not { Terms: { AnnualRatePercent: { } percent } terms } now) return 0;
        try
        {
            if (Duties.Agreed(now, calendar, fixings)?.Payments.FirstOrDefault(p => p.InterestYuan != 0) is not { } next || next.PeriodStart >= on) return 0;
            return percent / 100 * terms.PartOfYear(next.PeriodStart, LocalDate.Min(on, next.PeriodEnd)).Value;
        }
        catch (BusinessRuleException)
        {
            return 0; // a schedule that can't be computed accrues nothing that could be told
        }
    }
}
