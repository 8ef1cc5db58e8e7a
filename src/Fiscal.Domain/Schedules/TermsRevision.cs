using NodaTime;

namespace Fiscal.Domain.Schedules;

/// <summary>The terms as they stand after a change (变更后的约定).</summary>
internal static class TermsRevision
{
    /// <param name="unpaidYuan">Balance after any prepayment, with drawdowns still to come.</param>
    public static ScheduleTerms Apply(ScheduleTerms terms, TermsChange change, decimal unpaidYuan)
    {
        var revised = terms with
        {
            MaturityDate = change.MaturityDate ?? terms.MaturityDate,
            Repayment = change.Repayment ?? (change.Plan is null ? terms.Repayment : RepaymentMethod.Plan),
            InterestCycle = change.InterestCycle ?? terms.InterestCycle,
            PrincipalCycle = change.PrincipalCycle ?? terms.PrincipalCycle,
            InterestOnlyUntil = change.InterestOnlyUntil ?? terms.InterestOnlyUntil,
            InstalmentYuan = change.InstalmentYuan ?? terms.InstalmentYuan,
            Rate = change.Rate ?? terms.Rate,
        };
        if (revised.Repayment != RepaymentMethod.Plan)
            return revised;
        return revised with { Plan = change.Plan ?? RevisedPlan(terms.Plan, revised.MaturityDate, change, unpaidYuan) };
    }

    /// <summary>
    /// Lines paid already stay; what was due at the old maturity, or falls after the new one, moves to the new maturity;
    /// a prepayment is taken from the last lines (缩期) or from all in proportion (减额).
    /// </summary>
    private static List<PlannedPrincipal> RevisedPlan(
        IReadOnlyList<PlannedPrincipal> plan, LocalDate maturity, TermsChange change, decimal unpaidYuan)
    {
        var past = plan.TakeWhile(l => l.Date <= change.From).ToList();
        var ahead = plan.Skip(past.Count).ToList();
        if (ahead.Count > 0 && change.MaturityDate is not null)
        {
            var last = ahead.Where((l, i) => l.Date > maturity || i == ahead.Count - 1).Sum(l => l.PrincipalYuan);
            ahead = [.. ahead.Take(ahead.Count - 1).Where(l => l.Date < maturity), new(maturity, last + ahead.Take(ahead.Count - 1).Where(l => l.Date == maturity).Sum(l => l.PrincipalYuan))];
        }

        if (change.PrepaidYuan > 0)
            ahead = change.PrepaymentEffect == PrepaymentEffect.Shorten ? CutFromEnd(ahead, unpaidYuan) : InProportion(ahead, unpaidYuan);
        return [.. past, .. ahead];
    }

    private static List<PlannedPrincipal> CutFromEnd(List<PlannedPrincipal> plan, decimal unpaidYuan)
    {
        var kept = new List<PlannedPrincipal>(plan.Count);
        foreach (var line in plan)
        {
            var principal = Math.Min(line.PrincipalYuan, unpaidYuan);
            if (principal > 0)
                kept.Add(line with { PrincipalYuan = principal });
            unpaidYuan -= principal;
        }

        return kept;
    }

    private static List<PlannedPrincipal> InProportion(List<PlannedPrincipal> plan, decimal unpaidYuan)
    {
        var total = plan.Sum(l => l.PrincipalYuan);
        var left = unpaidYuan;
        for (var i = 0; i < plan.Count; i++)
        {
            var share = i == plan.Count - 1 ? left : Math.Round(plan[i].PrincipalYuan * unpaidYuan / total, 2, MidpointRounding.ToZero);
            plan[i] = plan[i] with { PrincipalYuan = share };
            left -= share;
        }

        return plan.FindAll(l => l.PrincipalYuan > 0);
    }
}
