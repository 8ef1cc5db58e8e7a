using Fiscal.Domain.Parties;

namespace Fiscal.Api.Features.Imports.Matching;

/// <summary>Parties by the pairs of characters in their names, so that a name is compared only with those that can resemble it (单位索引).</summary>
internal sealed class PartyIndex
{
    private readonly PartyLikeness _likeness;
    private readonly ComparisonBudget _budget;
    private readonly Dictionary<string, HashSet<Party>> _byPair = [];

    public PartyIndex(PartyLikeness likeness, ComparisonBudget budget, IEnumerable<Party> parties)
    {
        (_likeness, _budget) = (likeness, budget);
        foreach (var party in parties)
            foreach (var key in party.Aliases.Select(a => a.Alias).Prepend(party.Name).SelectMany(n => likeness.KeysOf(n, asked: false)))
            {
                if (!_byPair.TryGetValue(key, out var there)) _byPair[key] = there = [];
                there.Add(party);
            }
    }

    /// <summary>The parties that a name resembles by at least so many points, most alike first; null when the budget is spent.</summary>
    public List<(Party Party, decimal Score)>? Resembling(string name, decimal atLeast)
    {
        var candidates = new HashSet<Party>();
        foreach (var key in _likeness.KeysOf(name, asked: true))
            if (_byPair.TryGetValue(key, out var there))
            {
                if (!_budget.Take(there.Count)) return null;
                candidates.UnionWith(there);
            }
        return [.. candidates.Select(p => (Party: p, Score: _likeness.Of(name, p))).Where(s => s.Score >= atLeast)
            .OrderByDescending(s => s.Score).ThenBy(s => s.Party.Name, StringComparer.Ordinal)];
    }
}
