using Fiscal.Domain.Debts;
using Fiscal.Domain.Schedules;
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
            if (rents.Key is { } leased) SayCost(leased, [.. rents.Select(r => r.Content)]);
            if (rents.Key is not { } debt || rents.Where(r => !r.Content.IsPaid && r.Content.DueOn > _asOf).ToList() is not { Count: > 0 } coming) continue;
            var planned = debt.Plan?.Lines.Where(l => l.DueOn > _asOf).Select(l => (l.DueOn, l.PrincipalYuan + l.InterestYuan)).Order().ToList();
            if (planned is null)
                _findings.Add(BookFindings.RentNotSplit(coming[0].Outcome, debt.DrawdownNumber, coming.Count));
            else if (!planned.SequenceEqual(coming.Select(r => (r.Content.DueOn, r.Content.RentYuan)).Order()))
                _findings.Add(BookFindings.RentDiffersFromPlan(coming[0].Outcome, debt.DrawdownNumber, Words.Of(coming.Sum(r => r.Content.RentYuan))!, Words.Of(planned.Sum(l => l.Item2))!));
        }
    }

    /// <summary>What the lease costs in all (综合融资成本), where the file has every rent and says deposit and fee.</summary>
    private void SayCost(Debt debt, List<RentRow> rents)
    {
        var (outcome, lease) = Rows<DebtRow>().FirstOrDefault(r => ReferenceEquals(r.Outcome.Debt, debt));
        if (lease is not { PrincipalYuan: { } principal, StartDate: { } start, DepositYuan: { } deposit, FeeYuan: { } fee, Instalments: { } count } || rents.Count != count) return;
        var flows = rents.Select(r => new CashFlow(r.DueOn, -r.NetYuan)).Prepend(new CashFlow(start, principal - deposit - fee));
        if (FinancingCost.Of(flows, CostTime.Months).EffectivePercent is { } percent)
            _findings.Add(BookFindings.LeaseCost(outcome, debt.DrawdownNumber, percent));
    }
}
