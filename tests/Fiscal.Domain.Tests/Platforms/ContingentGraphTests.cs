using CsCheck;
using Fiscal.Domain.Platforms;

namespace Fiscal.Domain.Tests.Platforms;

/// <summary>Who answers for what, beside a second opinion that follows every path one by one.</summary>
public sealed class ContingentGraphTests
{
    private const int Parties = 7;

    private sealed record World(GraphDebt[] Debts, GraphGuarantee[] Guarantees, GraphCounter[] Counters);

    private static readonly Gen<decimal?> s_limit = Gen.Int[-30, 90].Select(i => i < 0 ? null : (decimal?)i);

    private static readonly Gen<World> s_worlds = Gen.Select(
        Gen.Select(Gen.Int[1, Parties], Gen.Int[1, 80]).Array[1, 8], Gen.Select(Gen.Int[1, 8], Gen.Int[1, Parties], s_limit).Array[0, 14], Gen.Select(Gen.Int[1, Parties], Gen.Int[1, Parties], s_limit).Array[0, 12],
        (debts, guarantees, counters) => new World(
            [.. debts.Select((d, i) => new GraphDebt(i + 1, d.Item1, d.Item2))], [.. guarantees.Select(g => new GraphGuarantee(g.Item1, g.Item2, g.Item3)).DistinctBy(g => (g.DebtId, g.GuarantorId))],
            [.. counters.Select(c => new GraphCounter(c.Item1, c.Item2, c.Item3)).DistinctBy(c => (c.GuarantorId, c.CounterId))]));

    [Fact]
    public void A_default_calls_what_a_walk_over_every_path_finds_and_ends_in_rings() => s_worlds.Sample(world =>
    {
        var graph = new ContingentGraph(world.Debts, world.Guarantees, world.Counters);
        for (var company = 1; company <= Parties; company++)
        {
            var result = graph.DefaultOf(company);
            var found = result.Calls.Where(c => !c.IsAgain).GroupBy(c => c.PartyId).ToDictionary(g => g.Key, g => (g.Min(c => c.Order), g.Max(c => c.Order), g.Sum(c => c.Yuan)));
            var expected = Walked(world, company);
            if (found.Count != expected.Count || expected.Any(e => found.GetValueOrDefault(e.Key) != (e.Value.Order, e.Value.Order, e.Value.Yuan))) return false;
            if (result.DebtYuan != world.Debts.Where(d => d.DebtorId == company).Sum(d => d.Yuan)) return false;
            if (result.CoveredYuan != world.Debts.Where(d => d.DebtorId == company).Sum(d => Math.Min(d.Yuan, AnsweredFor(world, d, _ => true)))) return false;
        }
        return true;
    });

    [Fact]
    public void A_group_counts_each_debt_once_whoever_guarantees_it() => Gen.Select(s_worlds, Gen.Int[1, Parties].Array[1, 4]).Sample((world, members) =>
    {
        var group = members.ToHashSet();
        var exposure = new ContingentGraph(world.Debts, world.Guarantees, world.Counters).Of(group);
        decimal owed = 0, inside = 0, outside = 0;
        foreach (var debt in world.Debts)
        {
            var covered = Math.Min(debt.Yuan, AnsweredFor(world, debt, group.Contains));
            if (group.Contains(debt.DebtorId)) (owed, inside) = (owed + debt.Yuan, inside + covered);
            else outside += covered;
        }
        return (exposure.OwedYuan, exposure.GuaranteedInsideYuan, exposure.GuaranteedOutsideYuan, exposure.TotalYuan) == (owed, inside, outside, owed + outside) && exposure.TotalYuan <= world.Debts.Sum(d => d.Yuan);
    });

    [Fact]
    public void Each_guarantor_answers_for_at_most_what_is_owed_and_its_counter_guarantees_stand_apart() => s_worlds.Sample(world =>
    {
        var rows = new ContingentGraph(world.Debts, world.Guarantees, world.Counters).ByGuarantor().ToDictionary(r => r.PartyId);
        return Enumerable.Range(1, Parties).All(id =>
        {
            var direct = Direct(world, id);
            var counter = world.Counters.Where(c => c.CounterId == id && c.GuarantorId != id).Sum(c => Math.Min(c.LimitYuan ?? decimal.MaxValue, Direct(world, c.GuarantorId)));
            var row = rows.GetValueOrDefault(id);
            return (row?.DirectYuan ?? 0, row?.CounterYuan ?? 0) == (direct, counter);
        });
    });

    [Fact]
    public void A_ring_of_counter_guarantees_is_called_once_and_named()
    {
        var graph = new ContingentGraph([new(1, 10, 100)], [new(1, 20, 60), new(1, 30, null)], [new(20, 40, 50), new(40, 20, null), new(40, 10, null)]);

        var result = graph.DefaultOf(10);

        Assert.Equal((100, 100), (result.DebtYuan, result.CoveredYuan));
        Assert.Equal(
            [(1, 10, 20, 60m, false), (1, 10, 30, 100m, false), (2, 20, 40, 50m, false), (3, 40, 10, 50m, true), (3, 40, 20, 50m, true)],
            result.Calls.Select(c => (c.Order, c.FromPartyId, c.PartyId, c.Yuan, c.IsAgain)));
    }

    private static decimal AnsweredFor(World world, GraphDebt debt, Func<int, bool> counts) => world.Guarantees
        .Where(g => g.DebtId == debt.Id && g.GuarantorId != debt.DebtorId && counts(g.GuarantorId)).Sum(g => Math.Min(g.LimitYuan ?? debt.Yuan, debt.Yuan));

    private static decimal Direct(World world, int guarantor) => world.Debts.Where(d => d.DebtorId != guarantor)
        .Sum(d => world.Guarantees.Where(g => g.DebtId == d.Id && g.GuarantorId == guarantor).Sum(g => Math.Min(g.LimitYuan ?? d.Yuan, d.Yuan)));

    // Distance by relaxing edges until nothing moves, then amounts by distance: no search as in the program.
    private static Dictionary<int, (int Order, decimal Yuan)> Walked(World world, int company)
    {
        var debts = world.Debts.Where(d => d.DebtorId == company).ToList();
        var first = Enumerable.Range(1, Parties).ToDictionary(p => p, p => debts.Where(_ => p != company).Sum(d => world.Guarantees.Where(g => g.DebtId == d.Id && g.GuarantorId == p).Sum(g => Math.Min(g.LimitYuan ?? d.Yuan, d.Yuan))));
        var guaranteeing = Enumerable.Range(1, Parties).Where(p => p != company && debts.Any(d => world.Guarantees.Any(g => g.DebtId == d.Id && g.GuarantorId == p && g.LimitYuan != 0)));
        var distance = guaranteeing.ToDictionary(p => p, _ => 1);
        for (var moved = true; moved;)
        {
            moved = false;
            foreach (var c in world.Counters.Where(c => c.LimitYuan != 0 && c.CounterId != c.GuarantorId && c.CounterId != company && distance.ContainsKey(c.GuarantorId)))
                if (!distance.TryGetValue(c.CounterId, out var known) || known > distance[c.GuarantorId] + 1) (distance[c.CounterId], moved) = (distance[c.GuarantorId] + 1, true);
        }
        decimal Amount(int party) => distance[party] == 1 ? first[party] : world.Counters
            .Where(c => c.CounterId == party && c.LimitYuan != 0 && distance.GetValueOrDefault(c.GuarantorId) == distance[party] - 1).Sum(c => Math.Min(c.LimitYuan ?? decimal.MaxValue, Amount(c.GuarantorId)));
        return distance.ToDictionary(d => d.Key, d => (d.Value, Amount(d.Key)));
    }
}
