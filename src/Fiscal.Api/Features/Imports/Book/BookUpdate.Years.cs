using Fiscal.Domain.Debts;
using Fiscal.Import;

namespace Fiscal.Api.Features.Imports.Book;

/// <summary>What a ledger says falls due by year (分年度还本付息) beside the plan on the book. A sum by year makes no plan.</summary>
internal sealed partial class BookUpdate
{
    /// <summary>A bond ledger lists one year only: it is compared with the plan and replaces none (未来一年应付本息).</summary>
    private bool CompareDue(Debt debt, IReadOnlyList<(RowOutcome Outcome, PlanRow Content)> rows)
    {
        foreach (var (outcome, row) in rows)
        {
            outcome.IsSame();
            var line = debt.Plan?.Lines.FirstOrDefault(l => l.DueOn == row.DueOn);
            if (debt.Plan is not null && (line?.PrincipalYuan ?? 0, line?.InterestYuan ?? 0) != (row.PrincipalYuan, row.InterestYuan))
                _findings.Add(BookFindings.YearDiffersFromPlan(outcome, row.DueOn.Year, Words.Of(row.PrincipalYuan + row.InterestYuan)!, Words.Of((line?.PrincipalYuan ?? 0) + (line?.InterestYuan ?? 0))!));
        }
        return true;
    }

    private void CompareYears()
    {
        foreach (var (outcome, row) in Rows<DebtRow>().Where(r => r.Content.Years.Count > 0).ToList())
        {
            if (outcome.Debt?.Plan is not { } plan) continue;
            var coming = plan.Lines.Where(l => l.DueOn > _asOf).ToList();
            foreach (var year in row.Years)
            {
                var lines = coming.Where(l => year.AndLater ? l.DueOn.Year >= year.Year : l.DueOn.Year == year.Year).ToList();
                var (principal, interest) = (lines.Sum(l => l.PrincipalYuan), lines.Sum(l => l.InterestYuan));
                if ((principal, interest) != (year.PrincipalYuan, year.InterestYuan))
                    _findings.Add(BookFindings.YearDiffersFromPlan(outcome, year.Year, Words.Of(year.PrincipalYuan + year.InterestYuan)!, Words.Of(principal + interest)!));
            }
        }
    }
}
