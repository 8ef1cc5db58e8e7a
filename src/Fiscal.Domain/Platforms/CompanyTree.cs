using System.Collections.Immutable;

namespace Fiscal.Domain.Platforms;

/// <summary>A company and the one above it on a day (公司及其上级).</summary>
/// <param name="ParentId">Null: the top of its group, or its parent is not in the book.</param>
/// <param name="StatedLevel">What the list says, whatever the tree says.</param>
public sealed record TreeCompany(int Id, string Name, int? ParentId, int? StatedLevel);

/// <summary>
/// Companies below each other on a day (公司层级). Parents that are not among the companies are tops of their own. A ring in what lists state is
/// borne: its companies have no level, and each is a member of the others' groups.
/// </summary>
public sealed class CompanyTree
{
    private readonly Dictionary<int, TreeCompany> _companies;
    private readonly ILookup<int, int> _children;

    public CompanyTree(IEnumerable<TreeCompany> companies)
    {
        _companies = companies.ToDictionary(c => c.Id);
        _children = _companies.Values.Where(c => c.ParentId is { } parent && _companies.ContainsKey(parent)).OrderBy(c => c.Id).ToLookup(c => c.ParentId!.Value, c => c.Id);
    }

    public IReadOnlyCollection<TreeCompany> Companies => _companies.Values;

    /// <summary>Directly below it.</summary>
    public IEnumerable<TreeCompany> Below(int id) => _children[id].Select(c => _companies[c]);

    /// <summary>The company and everything below it, each once.</summary>
    public ImmutableSortedSet<int> GroupOf(int id)
    {
        var found = ImmutableSortedSet.CreateBuilder<int>();
        var open = new Stack<int>([id]);
        while (open.TryPop(out var next))
            if (found.Add(next))
                foreach (var child in _children[next]) open.Push(child);
        return found.ToImmutable();
    }

    /// <summary>1 at the top; null for who stands in a ring or below one.</summary>
    public int? LevelOf(int id)
    {
        var above = Above(id);
        return above.IsRing ? null : above.Chain.Count;
    }

    /// <summary>The top of its group; of a ring the company with the lowest number.</summary>
    public int TopOf(int id)
    {
        var (chain, isRing) = Above(id);
        return isRing ? chain.Skip(chain.IndexOf(_companies[chain[^1]].ParentId!.Value)).Min() : chain[^1];
    }

    /// <summary>The companies without a known parent, and of each ring the one with the lowest number.</summary>
    public IEnumerable<TreeCompany> Tops => _companies.Keys.Select(TopOf).Distinct().Order().Select(id => _companies[id]);

    /// <summary>The chain that would make the company its own ancestor below this parent, from the company up; null if there is none.</summary>
    public IReadOnlyList<TreeCompany>? RingBelow(int id, int parentId)
    {
        if (id == parentId) return _companies.TryGetValue(id, out var self) ? [self, self] : [new(id, "", null, null), new(id, "", null, null)];
        if (!_companies.ContainsKey(parentId)) return null;
        var chain = Above(parentId).Chain;
        var at = chain.IndexOf(id);
        return at < 0 ? null : [_companies[id], .. chain.Take(at + 1).Select(c => _companies[c])];
    }

    private (List<int> Chain, bool IsRing) Above(int id)
    {
        var chain = new List<int> { id };
        while (_companies.TryGetValue(chain[^1], out var company) && company.ParentId is { } parent && _companies.ContainsKey(parent))
        {
            if (chain.Contains(parent)) return (chain, true);
            chain.Add(parent);
        }
        return (chain, false);
    }
}
