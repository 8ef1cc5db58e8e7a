using Fiscal.Import;

namespace Fiscal.Api.Features.Imports.Book;

/// <summary>Rents of a lease (租金) beside the plan on the book. They are not split, so they never become a plan.</summary>
internal sealed partial class BookUpdate
{
    private void CompareRents()
    {
        foreach (var rents in Rows<RentRow>().ToList().GroupBy(r => DebtOf(r.Outcome, r.Content.DrawdownNumber, null, null)))
        {
            foreach (var (outcome, _) in rents.Where(r => r.Outcome.Refusal is null)) outcome.IsSame();
            if (rents.Key is not { } debt || rents.Where(r => !r.Content.IsPaid && r.Content.DueOn > _asOf).ToList() is not { Count: > 0 } coming) continue;
            var planned = debt.Plan?.Lines.Where(l => l.DueOn > _asOf).Select(l => (l.DueOn, l.PrincipalYuan + l.InterestYuan)).Order().ToList();
            if (planned is null)
                _findings.Add(BookFindings.RentNotSplit(coming[0].Outcome, debt.DrawdownNumber, coming.Count));
            else if (!planned.SequenceEqual(coming.Select(r => (r.Content.DueOn, r.Content.RentYuan)).Order()))
                _findings.Add(BookFindings.RentDiffersFromPlan(coming[0].Outcome, debt.DrawdownNumber, Words.Of(coming.Sum(r => r.Content.RentYuan))!, Words.Of(planned.Sum(l => l.Item2))!));
        }
    }
}
