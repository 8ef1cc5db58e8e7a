using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain.Journal;
using MediatR;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.Journal;

/// <summary>Recomputes the journal and compares it with the facts (验证台账日志): one chain, or all that the user sees.</summary>
/// <param name="RegionCode">A region, or <c>national</c>; null for all.</param>
public sealed record VerifyJournal(string? RegionCode = null) : IQuery<JournalVerification>;

public sealed record JournalVerification(bool Valid, IReadOnlyList<VerifiedChain> Chains);

/// <param name="Entries">Number of entries that the chain says it has.</param>
/// <param name="HeadHash">Digest of its last entry.</param>
/// <param name="FirstBad">The first entry that does not fit; null when all do.</param>
public sealed record VerifiedChain(string Chain, long Entries, string HeadHash, bool Valid, JournalProblem? FirstBad);

public sealed class VerifyJournalHandler(FiscalDbContext db, RegionScope scope) : IRequestHandler<VerifyJournal, JournalVerification>
{
    public async Task<JournalVerification> Handle(VerifyJournal query, CancellationToken ct)
    {
        scope.RequireEveryDebt();
        if (query.RegionCode is { } code and not JournalEntry.National) scope.Require(code);
        var heads = await db.JournalHeads.AsNoTracking().Where(h => query.RegionCode == null || h.Chain == query.RegionCode).ToListAsync(ct);
        var regions = await db.Regions.Where(r => query.RegionCode == null || r.Code == query.RegionCode).Select(r => r.Code).ToListAsync(ct);

        var chains = new List<VerifiedChain>();
        foreach (var chain in heads.Select(h => h.Chain).Union(regions).Order(StringComparer.Ordinal))
            chains.Add(await Verify(chain, heads.SingleOrDefault(h => h.Chain == chain), ct));
        return new(chains.TrueForAll(c => c.Valid), chains);
    }

    private async Task<VerifiedChain> Verify(string chain, JournalHead? head, CancellationToken ct)
    {
        var problem = head is null ? JournalProblems.NoHead(chain) : await FirstProblem(head, ct);
        return new(chain, head?.Sequence ?? 0, head?.Hash ?? JournalEntry.NoHash, problem is null, problem);
    }

    // The chain first, because a fact can only be judged by an entry that is to be trusted.
    private async Task<JournalProblem?> FirstProblem(JournalHead head, CancellationToken ct)
    {
        var (entries, facts) = (new ChainCheck(head.Chain), new FactCheck(db, head.Chain));
        Instant? last = null;
        JournalProblem? broken = null;
        while (broken is null && entries.Sequence < head.Sequence)
        {
            var (batch, fitting) = (await Next(head, entries.Sequence, ct), new List<JournalEntry>());
            foreach (var entry in batch)
                if ((broken = entries.Next(entry)) is null) fitting.Add(entry);
                else break;
            if (fitting.Count > 0 && await facts.Check(fitting, last, ct) is { } wrong) return wrong;
            last = fitting.LastOrDefault()?.At ?? last;
            if (batch.Count == 0) break;
        }
        return broken ?? entries.End(head.Sequence, head.Hash) ?? await Beyond(head, ct) ?? await facts.CheckRest(head.Sequence, last, ct);
    }

    private async Task<List<JournalEntry>> Next(JournalHead head, long after, CancellationToken ct)
    {
        var batch = await db.JournalEntries.AsNoTracking().Where(e => e.Chain == head.Chain && e.Sequence > after && e.Sequence <= head.Sequence)
            .OrderBy(e => e.Sequence).Take(FactCheck.MaxEntries).ToListAsync(ct);
        var facts = 0L;
        var few = batch.TakeWhile(e => (facts += e.FactCount) <= FactCheck.MaxFacts).ToList();
        return few.Count > 0 ? few : [.. batch.Take(1)];
    }

    // Saves go on meanwhile: only what lies past the head of now is wrong.
    private async Task<JournalProblem?> Beyond(JournalHead head, CancellationToken ct) =>
        await db.JournalEntries.Where(e => e.Chain == head.Chain && (e.Sequence < 1 || !db.JournalHeads.Any(h => h.Chain == e.Chain && h.Sequence >= e.Sequence)))
            .AnyAsync(ct) ? JournalProblems.End(head.Chain, head.Sequence, head.Sequence) : null;
}
