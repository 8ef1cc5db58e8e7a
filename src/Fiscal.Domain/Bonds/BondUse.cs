using Fiscal.Domain.Ledger;
using NodaTime;

namespace Fiscal.Domain.Bonds;

/// <summary>
/// What one bond's money is for and where it went (债券资金使用), from statements none of which was taken back. On no day is more
/// allocated than the bond brought, and for no project more spent than it has.
/// </summary>
public sealed class BondUse(IReadOnlyList<Bond> bonds, IReadOnlyList<BondAllocation> allocations, IReadOnlyList<BondPayment> payments, IReadOnlyList<SpendingTotal>? totals = null)
{
    private readonly IReadOnlyList<SpendingTotal> _totals = totals ?? [];

    /// <summary>Of what is stated of one bond among other things.</summary>
    public static BondUse Of(IEnumerable<StatedFact> facts, string bondKey)
    {
        var (bonds, allocations, payments, totals) = (new List<Bond>(), new List<BondAllocation>(), new List<BondPayment>(), new List<SpendingTotal>());
        foreach (var fact in facts)
            if (fact is Bond bond && bond.CodeKey == bondKey) bonds.Add(bond);
            else if (fact is BondAllocation allocation && allocation.BondKey == bondKey) allocations.Add(allocation);
            else if (fact is BondPayment payment && payment.BondKey == bondKey) payments.Add(payment);
            else if (fact is SpendingTotal total && total.BondKey == bondKey) totals.Add(total);
        return new(bonds, allocations, payments, totals);
    }

    /// <summary>As stated by a day; before the first statement as first stated. Null: nobody states the bond.</summary>
    public Bond? BondOn(LocalDate day) => bonds.StandingOn(day).SingleOrDefault() ?? bonds.OrderBy(b => b.EffectiveOn).ThenBy(b => b.Id).FirstOrDefault();

    public IEnumerable<BondAllocation> AllocatedOn(LocalDate day) => allocations.StandingOn(day).Where(a => a.Figures.AmountYuan != 0);

    public IEnumerable<BondPayment> PaidBy(LocalDate day) => payments.StandingOn(day);

    /// <summary>Refuses what does not fit on any of the days on which something changes.</summary>
    public void Require()
    {
        foreach (var day in Days(bonds.Concat<StatedFact>(allocations).Concat(payments).Concat(_totals)))
        {
            var allocated = AllocatedOn(day).ToList();
            if (allocated.Count == 0 && !payments.Concat<StatedFact>(_totals).Any(p => p.EffectiveOn <= day)) continue;
            var bond = BondOn(day) ?? throw BondErrors.StillUsed($"债券 {allocations.Select(a => a.BondKey).Concat(payments.Select(p => p.BondKey)).Concat(_totals.Select(t => t.BondKey)).First()}");
            var sum = allocated.Sum(a => a.Figures.AmountYuan);
            if (sum > bond.Figures.NewYuan) throw BondErrors.AllocationAboveNew(bond.Code, day, sum, bond.Figures.NewYuan);
            if (payments.Concat<StatedFact>(_totals.Where(t => t.Figures.AmountYuan > 0)).FirstOrDefault(p => p.EffectiveOn <= day && p.EffectiveOn < bond.Figures.StartsOn) is { } early)
                throw BondErrors.BeforeStart(bond.Code, early.EffectiveOn, bond.Figures.StartsOn);
        }

        var (paid, totalled) = (payments.ToLookup(p => (p.ProjectKey, p.Stage)), _totals.ToLookup(t => (t.ProjectKey, t.Stage)));
        foreach (var (project, stage) in paid.Select(g => g.Key).Union(totalled.Select(g => g.Key)))
            RequireSpending(project, stage, [.. paid[(project, stage)]], [.. totalled[(project, stage)]]);
    }

    // What is spent only grows between the days on which anything else changes: it is looked at on the last of them.
    private void RequireSpending(string project, SpendingStage stage, List<BondPayment> paid, List<SpendingTotal> totalled)
    {
        List<BondAllocation> given = [.. allocations.Where(a => a.ProjectKey == project)];
        var changes = Days(given.Concat<StatedFact>(totalled)).ToList();
        foreach (var day in changes.Concat(changes.Select(d => d.PlusDays(-1))).Concat(paid.Select(p => p.EffectiveOn).OrderDescending().Take(1)).Distinct().Order())
        {
            if (SpentSum.Of(totalled, paid, day) is not { } spent) continue;
            var has = Has(given, day);
            if (spent.TotalYuan > has) throw BondErrors.SpendingAboveAllocation(BondOn(day)!.Code, project, stage, day, spent.TotalYuan, has);
            foreach (var total in totalled.StandingOn(day)) RequireWithin(total, paid, totalled);
        }
    }

    /// <summary>What a project has on a day. A ledger that shows what it has does not say since when: before its first statement as first shown.</summary>
    private static decimal Has(List<BondAllocation> given, LocalDate day) =>
        given.StandingOn(day).SingleOrDefault()?.Figures.AmountYuan
        ?? (given.OrderBy(a => a.EffectiveOn).ThenBy(a => a.Id).FirstOrDefault() is { Figures.IsPosition: true } first ? first.Figures.AmountYuan : 0);

    /// <summary>A total is never less than what is stated one by one inside it, and periods do not cut each other.</summary>
    private static void RequireWithin(SpendingTotal total, List<BondPayment> paid, List<SpendingTotal> totalled)
    {
        var day = total.EffectiveOn;
        var others = totalled.Where(t => t.Since is not null && !t.Topic.Equals(total.Topic)).StandingOn(OpenEnd.EveryDay).ToList();
        if (others.Find(t => t.Since <= day && (total.Since is null ? t.EffectiveOn > day : t.EffectiveOn >= total.Since)) is { } cut)
            throw BondErrors.PeriodsOverlap(total.BondKey, total.ProjectKey, total.Stage, cut.Since!.Value, cut.EffectiveOn, total.Since, day);
        var within = SpentSum.Of(total.Since is null ? others : [], paid.Where(p => !(p.EffectiveOn < total.Since)), day)?.TotalYuan ?? 0;
        if (within > total.Figures.AmountYuan) throw BondErrors.PaymentsAboveTotal(total.BondKey, total.ProjectKey, total.Stage, day, total.Figures.AmountYuan, within);
    }

    private static IEnumerable<LocalDate> Days(IEnumerable<StatedFact> facts) => facts.Select(f => f.EffectiveOn).Distinct().Order();
}
