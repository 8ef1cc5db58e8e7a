using CsCheck;
using Fiscal.Domain.Platforms;

namespace Fiscal.Domain.Tests.Platforms;

public sealed class CompanyTreeTests
{
    private static readonly Gen<int[]> s_parents = Gen.Int[0, 8].Array[8, 8];

    [Fact]
    public void Groups_and_levels_are_those_of_a_closure_worked_out_another_way() => s_parents.Sample(parents =>
    {
        var tree = Tree(parents);
        var below = new bool[9, 9];
        for (var i = 1; i <= 8; i++) (below[i, i], below[parents[i - 1], i]) = (true, true);
        for (var k = 1; k <= 8; k++) for (var i = 1; i <= 8; i++) for (var j = 1; j <= 8; j++) below[i, j] |= below[i, k] && below[k, j];
        for (var i = 1; i <= 8; i++)
        {
            if (!tree.GroupOf(i).SetEquals(Enumerable.Range(1, 8).Where(j => below[i, j]))) return false;
            var above = Enumerable.Range(1, 8).Where(j => below[j, i]).ToList();
            var isRing = above.Exists(j => parents[j - 1] != 0 && below[j, parents[j - 1]]);
            if (tree.LevelOf(i) != (isRing ? null : above.Count)) return false;
        }
        return true;
    });

    [Fact]
    public void The_groups_of_the_tops_hold_every_company_once() => s_parents.Sample(parents =>
    {
        var tree = Tree(parents);
        return tree.Tops.SelectMany(t => tree.GroupOf(t.Id)).Order().SequenceEqual(Enumerable.Range(1, 8));
    });

    [Fact]
    public void A_ring_is_named_from_the_company_up()
    {
        var tree = Tree([0, 1, 2, 0, 0, 0, 0, 0]);

        Assert.Equal(["C1", "C3", "C2", "C1"], tree.RingBelow(1, 3)!.Select(c => c.Name));
        Assert.Null(tree.RingBelow(3, 1));
        Assert.Equal(["C4", "C4"], tree.RingBelow(4, 4)!.Select(c => c.Name));
    }

    private static CompanyTree Tree(int[] parents) => new(parents.Select((p, i) => new TreeCompany(i + 1, $"C{i + 1}", p == 0 ? null : p, null)));
}
