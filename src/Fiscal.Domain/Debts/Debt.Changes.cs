using Fiscal.Domain.Calendars;
using Fiscal.Domain.Ledger;
using Fiscal.Domain.Measures;
using Fiscal.Domain.Schedules;
using NodaTime;

namespace Fiscal.Domain.Debts;

/// <summary>What changes the terms and the class of a debt.</summary>
public sealed partial class Debt
{
    /// <summary>
    /// Moves the maturity to a later day (展期), with a new rate if one was agreed. The first maturity stays on record. Of a stated plan the last
    /// principal moves, and the interest it then runs on is computed from the terms until the lender sends another plan.
    /// </summary>
    public void Extend(LocalDate newMaturity, LocalDate effectiveOn, AgreedRate? rate, WorkCalendar calendar, RateFixings fixings, Recording recording)
    {
        var old = TermsToChange(effectiveOn);
        if (newMaturity <= old.MaturityDate)
            throw DebtErrors.ExtensionNotLater(DrawdownNumber, newMaturity, old.MaturityDate);
        if (effectiveOn > newMaturity)
            throw DebtErrors.ExtensionAfterMaturity(DrawdownNumber, effectiveOn, newMaturity);
        if (OutstandingYuan <= 0)
            throw DebtErrors.NothingToExtend(DrawdownNumber);

        var terms = old with { MaturityDate = newMaturity, ExtensionCount = old.ExtensionCount + 1 };
        terms = rate?.In(terms) ?? terms;
        ReviseTerms(terms, effectiveOn, recording);
        if (Plan is { } plan && plan.Lines.Any(l => l.DueOn == old.MaturityDate))
            AdoptPlan(plan.Extended(old.MaturityDate, terms, calendar, fixings), LocalDate.Max(plan.EffectiveOn, effectiveOn), recording);
        if (Arrears is { } arrears && arrears.Lines.Any(l => l.DueOn == old.MaturityDate && l.PrincipalYuan != 0))
            StateArrears(arrears.WithoutPrincipalOf(old.MaturityDate), LocalDate.Max(arrears.EffectiveOn, effectiveOn), recording);
    }

    /// <summary>A new rate from a day on (调整利率): fixed, or an index and a spread.</summary>
    public void ChangeRate(AgreedRate rate, LocalDate effectiveOn, Recording recording)
    {
        var old = TermsToChange(effectiveOn);
        var terms = rate.In(old);
        if (terms == old)
            throw DebtErrors.RateUnchanged(DrawdownNumber);
        ReviseTerms(terms, effectiveOn, recording);
    }

    /// <summary>Changes what government owes in law (重分类), from a day on and by a document.</summary>
    public void Reclassify(DebtClass to, LocalDate effectiveOn, string? document, Recording recording)
    {
        NotBeforeStart(effectiveOn);
        if (Latest(_classifications.FindAll(c => c.EffectiveOn <= effectiveOn))?.Class == to)
            throw DebtErrors.AlreadyOfClass(DrawdownNumber, to, effectiveOn);
        Add(new DebtClassification(this, to, document, effectiveOn, recording));
    }

    /// <summary>
    /// Principal is to come back on other days (重组、调整还款计划), with another maturity and rate if agreed. The interest of the new plan
    /// is computed from the terms.
    /// </summary>
    /// <param name="principal">Empty: a stated plan keeps its days, but for the last, which goes with the maturity.</param>
    public void Restructure(
        IReadOnlyList<PlannedPrincipal> principal, LocalDate? newMaturity, AgreedRate? rate, LocalDate effectiveOn,
        UnpaidDuties unpaid, WorkCalendar calendar, RateFixings fixings, Recording recording)
    {
        var old = TermsToChange(effectiveOn);
        if (OutstandingYuan <= 0) throw DebtErrors.NothingToExtend(DrawdownNumber);
        if (principal.FirstOrDefault(p => p.Date <= effectiveOn) is { PrincipalYuan: not 0 } early) throw MeasureErrors.PlanNotAhead(DrawdownNumber, early.Date, effectiveOn);
        if (unpaid.HasChanged) StateArrears(unpaid.Left, LocalDate.Max(effectiveOn, Arrears?.EffectiveOn ?? effectiveOn), recording);
        var left = OutstandingYuan - (Arrears?.PrincipalYuan ?? 0);
        if (principal.Count > 0 && principal.Sum(p => p.PrincipalYuan) != left)
            throw MeasureErrors.PlanDoesNotFoot(DrawdownNumber, principal.Sum(p => p.PrincipalYuan), left);

        var maturity = newMaturity ?? (principal.Count > 0 ? principal.Max(p => p.Date) : old.MaturityDate);
        var terms = old with { MaturityDate = maturity, Repayment = principal.Count > 0 ? RepaymentMethod.Plan : old.Repayment };
        terms = rate?.In(terms) ?? terms;
        ReviseTerms(terms, effectiveOn, recording);
        var lines = principal.Count > 0 || Plan is not { } plan ? principal : [.. plan.LinesAfter(effectiveOn).Where(l => l.PrincipalYuan > 0)
            .Select(l => new PlannedPrincipal(l.DueOn == old.MaturityDate ? maturity : l.DueOn, l.PrincipalYuan))];
        if (lines.Count == 0) return;
        var stated = new RepaymentPlan(this, lines.Select((l, i) => new RepaymentPlanLine(i + 1, l.Date, l.PrincipalYuan, 0)), effectiveOn, recording);
        var agreed = AgreedSchedule.Of(terms with { Repayment = RepaymentMethod.Plan }, left, effectiveOn, stated, calendar, fixings);
        AdoptPlan(agreed.Payments.Select((p, i) => new RepaymentPlanLine(i + 1, p.Date, p.PrincipalYuan, p.InterestYuan)), effectiveOn, recording);
    }

    private DebtTerms TermsInForce() => Terms ?? throw DebtErrors.NotOnBook(DrawdownNumber);

    // A change is agreed on top of what stood: one before a later change would be overruled by it unseen.
    private DebtTerms TermsToChange(LocalDate effectiveOn)
    {
        NotBeforeStart(effectiveOn);
        return Latest(_terms) is { } last && last.EffectiveOn > effectiveOn
            ? throw DebtErrors.LaterTerms(DrawdownNumber, effectiveOn, last.EffectiveOn)
            : TermsInForce();
    }
}
