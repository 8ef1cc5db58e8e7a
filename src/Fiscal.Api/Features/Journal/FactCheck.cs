using Fiscal.Api.Persistence;
using Fiscal.Domain;
using Fiscal.Domain.Journal;
using Fiscal.Domain.Ledger;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.Journal;

/// <summary>Compares the facts in the database with what the entries of one chain say was recorded (验事实), some entries at a time.</summary>
internal sealed class FactCheck(FiscalDbContext db, string chain)
{
    /// <summary>Entries whose facts are read together: few questions, and little in memory.</summary>
    public const int MaxEntries = 500;

    /// <summary>See <see cref="MaxEntries"/>.</summary>
    public const int MaxFacts = 20_000;

    private readonly bool _national = chain == JournalEntry.National;

    /// <summary>The first entry of <paramref name="entries"/>, in order, whose facts are not those of the database.</summary>
    /// <param name="after">Instant of the entry before; facts in between belong to none.</param>
    public async Task<JournalProblem?> Check(IReadOnlyList<JournalEntry> entries, Instant? after, CancellationToken ct)
    {
        var found = await FactsIn(entries, after, ct);
        foreach (var entry in entries)
        {
            if (found.Keys.Where(at => at < entry.At && found[at].Entry is null).Order().Select(at => (Instant?)at).FirstOrDefault() is { } stray)
                return JournalProblems.FactsUnrecorded(chain, entry.Sequence, stray, found[stray].Count);
            var (count, hashes) = found.TryGetValue(entry.At, out var facts) ? (facts.Count, facts.RowHashes) : (0, []);
            if (count < entry.FactCount) return JournalProblems.FactsMissing(entry, count);
            if (count > entry.FactCount) return JournalProblems.FactsAdded(entry, count);
            if (FactRows.HashOf(entry.Algorithm, hashes) != entry.FactsHash) return JournalProblems.FactsChanged(entry);
        }
        return null;
    }

    /// <summary>Facts later than the last entry that no entry has come to tell of meanwhile.</summary>
    public async Task<JournalProblem?> CheckRest(long lastSequence, Instant? after, CancellationToken ct)
    {
        foreach (var instants in InstantsAfter(after))
        {
            var strays = await instants.Where(at => !db.JournalEntries.Any(e => e.Chain == chain && e.At == at)).ToListAsync(ct);
            if (strays.Count > 0) return JournalProblems.FactsUnrecorded(chain, lastSequence + 1, strays.Min(), strays.Count(at => at == strays.Min()));
        }
        return null;
    }

    private async Task<Dictionary<Instant, Recorded>> FactsIn(IReadOnlyList<JournalEntry> entries, Instant? after, CancellationToken ct)
    {
        var found = new Dictionary<Instant, Recorded>();
        var byInstant = entries.ToLookup(e => e.At);
        var (first, last) = (after ?? NodaConstants.UnixEpoch, entries[^1].At);
        foreach (var (rows, recordedAt) in Rows(first, last))
            await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(ct))
            {
                var at = recordedAt(row);
                if (!found.TryGetValue(at, out var recorded))
                    found[at] = recorded = new(byInstant[at].FirstOrDefault());
                recorded.Count++;
                recorded.RowHashes.AddRange(FactRows.HashesOf(db.Model, row, recorded.Entry?.Algorithm ?? JournalHash.Sha256));
            }
        return found;
    }

    private IEnumerable<(IQueryable<object> Rows, Func<object, Instant> RecordedAt)> Rows(Instant after, Instant upTo) => _national
        ? References().Select(rows => ((IQueryable<object>)rows.Where(r => r.RecordedAt > after && r.RecordedAt <= upTo), (Func<object, Instant>)(r => ((ReferenceRow)r).RecordedAt)))
        : Facts().Select(facts => ((IQueryable<object>)facts.Where(f => f.RegionCode == chain && f.RecordedAt > after && f.RecordedAt <= upTo), (Func<object, Instant>)(f => ((Fact)f).RecordedAt)));

    private IEnumerable<IQueryable<Instant>> InstantsAfter(Instant? after) => _national
        ? References().Select(rows => rows.Where(r => after == null || r.RecordedAt > after).Select(r => r.RecordedAt))
        : Facts().Select(facts => facts.Where(f => f.RegionCode == chain && (after == null || f.RecordedAt > after)).Select(f => f.RecordedAt));

    private IEnumerable<IQueryable<Fact>> Facts() => db.KindsOf<Fact>().Select(facts => facts.AsNoTracking());

    private IEnumerable<IQueryable<ReferenceRow>> References() => db.KindsOf<ReferenceRow>().Select(rows => rows.AsNoTracking());

    private sealed class Recorded(JournalEntry? entry)
    {
        public JournalEntry? Entry { get; } = entry;
        public int Count { get; set; }
        public List<byte[]> RowHashes { get; } = [];
    }
}
