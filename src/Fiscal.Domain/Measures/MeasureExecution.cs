using Fiscal.Domain.Amounts;
using Fiscal.Domain.Calendars;
using Fiscal.Domain.Debts;
using Fiscal.Domain.Ledger;
using Fiscal.Domain.Schedules;
using NodaTime;

namespace Fiscal.Domain.Measures;

/// <summary>
/// Carries a proposal out on its debts by the verbs of the ledger (实施方案): for good when a measure is realised, on loaded copies when
/// it is only tried. Both are this one code, so that what was tried is what comes.
/// </summary>
/// <param name="debts">The debts of the proposal by id, with all facts of their contracts.</param>
/// <param name="enter">Makes a new debt, without terms and entries.</param>
public sealed class MeasureExecution(
    ActionKind kind, ResolutionMethod? method, IReadOnlyDictionary<int, Debt> debts, Func<PlannedDebt, Debt, Debt> enter, WorkCalendar calendar, RateFixings fixings)
{
    /// <returns>The new debts, in the order of the proposal.</returns>
    public IReadOnlyList<Debt> Carry(MeasureProposal proposal, LocalDate on, Recording recording)
    {
        if (kind.IsSwap()) return [.. proposal.NewDebts.Select(d => Swap(proposal, d, on, recording))];
        foreach (var action in proposal.Actions) Carry(action, debts[action.DebtId], on, recording);
        return [];
    }

    private Debt Swap(MeasureProposal proposal, PlannedDebt planned, LocalDate on, Recording recording)
    {
        var actions = proposal.Actions.Where(a => proposal.IntoOf(a) == planned).ToList();
        var legs = actions.ConvertAll(a => new RefinancedLeg(debts[a.DebtId], a.PrincipalYuan!.Value, a.CashYuan ?? 0, Unpaid(debts[a.DebtId], on)));
        if (legs.Select(l => l.Debt.Contract.DebtorId).Distinct().Count() > 1) throw MeasureErrors.SeveralDebtors(planned.Number);
        foreach (var leg in legs) Covers(leg.Debt, leg.PrincipalYuan);
        var into = enter(planned, legs[0].Debt);
        if (into.Terms is null) into.Enter(planned.TermsFrom(on), planned.DebtClass, null, recording);
        Refinancing.Of(kind == ActionKind.BondSwap ? PaymentKind.BondSwap : PaymentKind.Refinancing, on, legs, into, planned.PrincipalYuan, Unpaid(into, on), recording);
        return into;
    }

    private void Carry(MeasureAction action, Debt debt, LocalDate on, Recording recording)
    {
        switch (kind)
        {
            case ActionKind.Extension:
                debt.Extend(action.NewMaturityDate!.Value, on, Rate(action), calendar, fixings, recording);
                break;
            case ActionKind.RateCut:
                if (!(action.AnnualRatePercent < debt.Terms?.AnnualRatePercent))
                    throw MeasureErrors.RateNotLower(debt.DrawdownNumber, action.AnnualRatePercent!.Value, debt.Terms?.AnnualRatePercent);
                debt.ChangeRate(Rate(action)!, on, recording);
                break;
            case ActionKind.Restructuring:
                debt.Restructure(action.Plan, action.NewMaturityDate, Rate(action), on, Unpaid(debt, on), calendar, fixings, recording);
                break;
            case ActionKind.FundRepayment or ActionKind.AssetRepayment:
                var paid = action.PrincipalYuan!.Value;
                Covers(debt, paid);
                debt.Pay(new(paid, 0, 0, 0), on, MethodFor(debt), Unpaid(debt, on), recording);
                break;
            default:
                if (action.PrincipalYuan is { } given)
                {
                    Covers(debt, given);
                    MethodFor(debt);
                    debt.WriteOff(given, on, Unpaid(debt, on), recording);
                }
                if (action.NewDebtClass is { } to) debt.Reclassify(to, on, recording.Source.Document, recording);
                break;
        }
    }

    private ResolutionMethod? MethodFor(Debt debt)
    {
        var resolved = MeasureRules.MethodOf(kind, method);
        return debt.Class == DebtClass.Hidden && resolved is null ? throw MeasureErrors.HiddenWithoutMethod(debt.DrawdownNumber) : resolved;
    }

    private static void Covers(Debt debt, decimal principalYuan)
    {
        if (principalYuan > debt.OutstandingYuan) throw MeasureErrors.AboveBalance(debt.DrawdownNumber, principalYuan, debt.OutstandingYuan);
    }

    private UnpaidDuties Unpaid(Debt debt, LocalDate on) => UnpaidDuties.By(on, debt, calendar, fixings);

    private static AgreedRate? Rate(MeasureAction action) => action.AnnualRatePercent is { } percent ? new(percent) : null;
}
