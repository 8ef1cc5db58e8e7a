using Fiscal.Domain.Debts;
using Fiscal.Domain.FiscalCapacity;

namespace Fiscal.Domain.RiskIndicators;

/// <summary>What a formula must keep to (算法登记规则): nothing counts twice, stocks and flows don't mix, GDP makes only the load.</summary>
internal static class FormulaRules
{
    private static readonly (DebtClass Class, bool OfPlatform)[] Cells = [.. Enum.GetValues<DebtClass>().SelectMany(c => new[] { (c, false), (c, true) })];

    public static void Require(RiskFormula formula)
    {
        if (formula.Numerator.Count is 0 or > RiskFormula.MostTerms || formula.Denominator.Count is 0 or > RiskFormula.MostTerms) throw RiskErrors.TermsNeeded(formula.Name);
        if (formula.Terms.FirstOrDefault(t => !t.IsWhole) is not null) throw RiskErrors.TermOfNoSense(formula.Name);
        if (formula.Terms.FirstOrDefault(t => t.Coefficient is 0 or < -10 or > 10) is { } odd) throw RiskErrors.CoefficientOfNoSense(odd.Name, odd.Coefficient);
        foreach (var side in new[] { formula.Numerator, formula.Denominator })
            for (var i = 0; i < side.Count; i++)
                for (var j = i + 1; j < side.Count; j++)
                    if (side[i].Coefficient > 0 == side[j].Coefficient > 0 && Overlap(side[i], side[j])) throw RiskErrors.CountsTwice(formula.Name, side[i].Name, side[j].Name);
        if (formula.Numerator.Select(IsFlow).Distinct().Count() > 1) throw RiskErrors.MixesNatures(formula.Name);
        var overGdp = formula.Denominator.Any(t => t.Published == CapacityComponent.Gdp);
        if (overGdp != (formula.Indicator == RiskIndicator.LoadRatio) || (overGdp && formula.Denominator.Count > 1)) throw RiskErrors.DenominatorOfOther(formula.Indicator);
    }

    // What is overdue is a part of the balance; what was drawn, repaid or paid are three kinds of money.
    private static bool Overlap(FormulaTerm a, FormulaTerm b)
    {
        if (KindOf(a) != KindOf(b)) return false;
        if (a.Published is { } one && b.Published is { } other && DebtsOf(a).Count == 0) return CapacityFooting.PartsOf(one).Intersect(CapacityFooting.PartsOf(other)).Any();
        return DebtsOf(a).Intersect(DebtsOf(b)).Any();
    }

    private static string KindOf(FormulaTerm term) => term switch
    {
        { Measure: LedgerMeasure.Balance or LedgerMeasure.Overdue } => "owed",
        { Measure: { } measure } => $"{measure}",
        _ => DebtsOf(term).Count > 0 ? "owed" : "published",
    };

    private static List<(DebtClass Class, bool OfPlatform)> DebtsOf(FormulaTerm term)
    {
        DebtGroup? group = term.Group ?? term.Published switch
        {
            CapacityComponent.GeneralDebt => DebtGroup.General,
            CapacityComponent.SpecialDebt => DebtGroup.Special,
            CapacityComponent.TotalDebt => DebtGroup.Statutory,
            _ => null,
        };
        return group is { } debts ? [.. Cells.Where(c => debts.Takes(c.Class, c.OfPlatform))] : [];
    }

    private static bool IsFlow(FormulaTerm term) => term.Measure is { } measure
        ? measure is LedgerMeasure.Drawn or LedgerMeasure.Repaid or LedgerMeasure.InterestPaid
        : term.Published is not (CapacityComponent.GeneralDebt or CapacityComponent.SpecialDebt or CapacityComponent.TotalDebt
            or CapacityComponent.GeneralLimit or CapacityComponent.SpecialLimit or CapacityComponent.TotalLimit);
}
