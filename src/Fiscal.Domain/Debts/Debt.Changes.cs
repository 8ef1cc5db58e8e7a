using Fiscal.Domain.Ledger;
using NodaTime;

namespace Fiscal.Domain.Debts;

/// <summary>What changes the terms and the class of a debt.</summary>
public sealed partial class Debt
{
    /// <summary>Moves the maturity to a later day (展期), with a new rate if one was agreed. The first maturity stays on record.</summary>
    public void Extend(LocalDate newMaturity, LocalDate effectiveOn, AgreedRate? rate, Recording recording)
    {
        var old = TermsToChange(effectiveOn);
        if (newMaturity <= old.MaturityDate)
            throw DebtErrors.ExtensionNotLater(DrawdownNumber, newMaturity, old.MaturityDate);
        if (effectiveOn > newMaturity)
            throw DebtErrors.ExtensionAfterMaturity(DrawdownNumber, effectiveOn, newMaturity);
        if (OutstandingYuan <= 0)
            throw DebtErrors.NothingToExtend(DrawdownNumber);

        var terms = old with { MaturityDate = newMaturity, ExtensionCount = old.ExtensionCount + 1 };
        ReviseTerms(rate is null ? terms : rate.In(terms), effectiveOn, recording);
        if (Plan is { } plan && plan.Lines.Any(l => l.DueOn == old.MaturityDate))
            AdoptPlan(plan.Extended(old.MaturityDate, newMaturity), LocalDate.Max(plan.EffectiveOn, effectiveOn), recording);
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
