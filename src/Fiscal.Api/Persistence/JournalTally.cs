using Fiscal.Domain.Journal;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Fiscal.Api.Persistence;

/// <summary>What one save changes, part by part, as far as its journal entries tell of it (入日志汇总).</summary>
internal sealed class JournalTally(JournaledChanges first, IModel model, JournalHash algorithm)
{
    private readonly Dictionary<string, OfChain> _chains = first.Chains.ToDictionary(c => c, _ => new OfChain());

    /// <summary>In ordinal order; the same for every part.</summary>
    public IReadOnlyList<string> Chains { get; } = first.Chains;

    public bool MovesEveryRegion { get; } = first.MovesEveryRegion;

    public OfChain this[string chain] => _chains[chain];

    /// <summary>Call when the rows of the part have their keys.</summary>
    public void Add(JournaledChanges part)
    {
        foreach (var chain in part.Chains)
        {
            if (!_chains.TryGetValue(chain, out var tally)) throw new InvalidOperationException($"A part of the save belongs to chain {chain}, which the first part did not open.");
            tally.Add(part.SubjectsOf(chain));
            foreach (var fact in part.FactsOf(chain))
            {
                tally.FactCount++;
                tally.RowHashes.AddRange(FactRows.HashesOf(model, fact, algorithm));
            }
        }
    }

    /// <summary>The same of one chain.</summary>
    internal sealed class OfChain
    {
        private readonly HashSet<string> _names = [];
        private int _rank = int.MaxValue;

        /// <summary>The first of the most telling things that changed.</summary>
        public string Subject { get; private set; } = "";

        public int SubjectCount => _names.Count;
        public int FactCount { get; set; }
        public List<byte[]> RowHashes { get; } = [];

        public void Add((int Rank, IReadOnlyList<string> Names) subjects)
        {
            if (subjects.Rank > _rank) return;
            if (subjects.Rank < _rank)
            {
                _names.Clear();
                (_rank, Subject) = (subjects.Rank, subjects.Names[0]);
            }
            _names.UnionWith(subjects.Names);
        }
    }
}
