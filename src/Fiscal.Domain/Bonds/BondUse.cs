using Fiscal.Domain.Ledger;
using NodaTime;

namespace Fiscal.Domain.Bonds;

/// <summary>
/// What one bond's money is for and where it went (债券资金使用), from statements none of which was taken back. On no day is more
/// allocated than the bond brought, and for no project more paid than it has.
/// </summary>
public sealed class BondUse(IReadOnlyList<Bond> bonds, IReadOnlyList<BondAllocation> allocations, IReadOnlyList<BondPayment> payments)
{
    /// <summary>As stated by a day; before the first statement as first stated. Null: nobody states the bond.</summary>
    public Bond? BondOn(LocalDate day) => bonds.StandingOn(day).SingleOrDefault() ?? bonds.OrderBy(b => b.EffectiveOn).ThenBy(b => b.Id).FirstOrDefault();

    public IEnumerable<BondAllocation> AllocatedOn(LocalDate day) => allocations.StandingOn(day).Where(a => a.Figures.AmountYuan != 0);

    public decimal AllocatedYuan(string projectKey, LocalDate day) => AllocatedOn(day).Where(a => a.ProjectKey == projectKey).Sum(a => a.Figures.AmountYuan);

    public IEnumerable<BondPayment> PaidBy(LocalDate day) => payments.StandingOn(day);

    /// <summary>Refuses what does not fit on any of the days on which something changes.</summary>
    public void Require()
    {
        foreach (var day in bonds.Concat<StatedFact>(allocations).Concat(payments).Select(f => f.EffectiveOn).Distinct().Order())
        {
            var allocated = AllocatedOn(day).ToList();
            if (allocated.Count == 0 && !PaidBy(day).Any()) continue;
            var bond = BondOn(day) ?? throw BondErrors.StillUsed($"债券 {allocations.Select(a => a.BondKey).Concat(payments.Select(p => p.BondKey)).First()}");
            var sum = allocated.Sum(a => a.Figures.AmountYuan);
            if (sum > bond.Figures.NewYuan) throw BondErrors.AllocationAboveNew(bond.Code, day, sum, bond.Figures.NewYuan);
            RequirePayments(bond, day);
        }
    }

    private void RequirePayments(Bond bond, LocalDate day)
    {
        foreach (var paid in PaidBy(day).GroupBy(p => (p.ProjectKey, p.Stage)))
        {
            if (paid.FirstOrDefault(p => p.EffectiveOn < bond.Figures.StartsOn) is { } early) throw BondErrors.BeforeStart(bond.Code, early.EffectiveOn, bond.Figures.StartsOn);
            var (sum, has) = (paid.Sum(p => p.Figures.AmountYuan), AllocatedYuan(paid.Key.ProjectKey, day));
            if (sum > has) throw BondErrors.SpendingAboveAllocation(bond.Code, paid.Key.ProjectKey, paid.Key.Stage, day, sum, has);
        }
    }
}
