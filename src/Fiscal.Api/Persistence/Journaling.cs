using System.Globalization;
using System.Text;
using System.Text.Json;
using Fiscal.Api.Hosting;
using Fiscal.Domain.Journal;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Persistence;

/// <summary>Writes the journal (台账日志) of the saves of one context: who acts, in which command, at what time.</summary>
/// <param name="algorithm">Digest of new entries; the old ones keep theirs.</param>
public sealed class Journaling(IClock clock, CurrentUser user, CurrentAct act, JournalHash algorithm)
{
    private static readonly Duration Tick = Duration.FromTicks(1);

    internal JournalHash Algorithm => algorithm;

    /// <summary>
    /// Keeps every other save of these chains waiting and answers the instant of this one, later than all before it. Needs the
    /// transaction of the save. A save of the national tables moves debts of every region: it waits for all of them.
    /// </summary>
    internal async Task<Instant> Begin(FiscalDbContext db, JournalTally changes, CancellationToken ct)
    {
        foreach (var chain in changes.Chains.Where(_ => !changes.MovesEveryRegion)) // in ordinal order: no two saves wait for each other
            await db.JournalHeads.Where(h => h.Chain == chain).ExecuteUpdateAsync(Lock, ct);
        if (changes.MovesEveryRegion)
            await db.JournalHeads.ExecuteUpdateAsync(Lock, ct);

        var heads = await HeadsOf(db, changes).AsNoTracking().ToListAsync(ct);
        db.JournalHeads.AddRange(changes.Chains.Except(heads.Select(h => h.Chain)).Select(chain => new JournalHead(chain)));
        var now = Instant.FromUnixTimeTicks(clock.GetCurrentInstant().ToUnixTimeTicks());
        return heads.Select(h => h.At + Tick).Append(now).Max();
    }

    /// <summary>One entry for each chain, after the rows have their keys.</summary>
    internal async Task Write(FiscalDbContext db, JournalTally changes, Instant at, CancellationToken ct)
    {
        foreach (var head in db.JournalHeads.Local.ToList()) db.Entry(head).State = EntityState.Detached; // their rows change past the tracker
        var payload = Bounded(act.PayloadJson());
        var heads = await HeadsOf(db, changes).AsNoTracking().ToDictionaryAsync(h => h.Chain, ct);
        var entries = changes.Chains.Select(chain => EntryOf(changes[chain], heads[chain], payload, at)).ToList();
        act.Written.AddRange(entries);
        db.JournalEntries.AddRange(entries);
        await db.SaveRows(ct);

        foreach (var entry in entries)
        {
            db.Entry(entry).State = EntityState.Detached;
            await db.JournalHeads.Where(h => h.Chain == entry.Chain).ExecuteUpdateAsync(
                h => h.SetProperty(x => x.Sequence, entry.Sequence).SetProperty(x => x.Hash, entry.Hash).SetProperty(x => x.At, at), ct);
        }
        if (changes.MovesEveryRegion)
            await db.JournalHeads.ExecuteUpdateAsync(h => h.SetProperty(x => x.At, at), ct);
    }

    private JournalEntry EntryOf(JournalTally.OfChain changed, JournalHead head, string payload, Instant at)
    {
        var entry = new JournalEntry
        {
            Chain = head.Chain,
            Sequence = head.Sequence + 1,
            At = at,
            UserName = user.UserName,
            Act = act.Name,
            Subject = changed.Subject,
            SubjectCount = changed.SubjectCount,
            PayloadJson = payload,
            PayloadHash = Digests.Hex(algorithm, Encoding.UTF8.GetBytes(payload)),
            FactCount = changed.FactCount,
            FactsHash = FactRows.HashOf(algorithm, changed.RowHashes),
            PreviousHash = head.Hash,
            Algorithm = algorithm,
        };
        return entry.Sealed(Digests.Hex(algorithm, entry.CanonicalForm()));
    }

    private static IQueryable<JournalHead> HeadsOf(FiscalDbContext db, JournalTally changes) =>
        db.JournalHeads.Where(h => changes.MovesEveryRegion || changes.Chains.Contains(h.Chain));

    // A write that changes nothing holds the row, on both databases, until the transaction ends.
    private static void Lock(Microsoft.EntityFrameworkCore.Query.UpdateSettersBuilder<JournalHead> head) =>
        head.SetProperty(h => h.Sequence, h => h.Sequence);

    private string Bounded(string payload) => payload.Length <= JournalEntry.MaxPayloadLength ? payload : JsonSerializer.Serialize(new
    {
        length = payload.Length.ToString(CultureInfo.InvariantCulture),
        hash = Digests.Hex(algorithm, Encoding.UTF8.GetBytes(payload)),
    });
}
