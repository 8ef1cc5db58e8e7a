using System.ComponentModel.DataAnnotations;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain.AccessLog;
using MediatR;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.AccessLog;

/// <summary>Deletes what is older than the retention in force (清理访问日志), and keeps the digest that the rest goes on from.</summary>
[Display(Name = "清理访问日志")]
public sealed record PurgeAccess : ICommand<PurgedAccess>;

/// <param name="Before">Entries before this instant were due to go.</param>
/// <param name="Count">Entries that went, in all chains.</param>
public sealed record PurgedAccess(int Months, Instant Before, long Count, IReadOnlyList<PurgedChain> Chains);

/// <param name="LastSequence">Number of the last entry that went.</param>
/// <param name="LastHash">Its digest.</param>
public sealed record PurgedChain(string Chain, long Count, long LastSequence, string LastHash);

public sealed class PurgeAccessHandler(FiscalDbContext db, CurrentUser user, IClock clock) : IRequestHandler<PurgeAccess, PurgedAccess>
{
    public async Task<PurgedAccess> Handle(PurgeAccess command, CancellationToken ct)
    {
        var now = clock.GetCurrentInstant();
        var retention = AccessRetention.InForce(await db.AccessRetentions.AsNoTracking().ToListAsync(ct), now.InChina());
        var months = retention?.Months ?? AccessRetention.LeastMonths;
        var before = now.InChina().PlusMonths(-months).AtStartOfDayInZone(ChinaTime.Zone).ToInstant();

        await using var writing = await Writing.Begin(db, ct);
        var cuts = new List<AccessCut>();
        foreach (var chain in await db.AccessHeads.Select(h => h.Chain).OrderBy(c => c).ToListAsync(ct))
            if (await Cut(chain, before, months, now, ct) is { } cut) cuts.Add(cut);
        db.AccessCuts.AddRange(cuts);
        await db.SaveChangesAsync(ct); // first the record of it: the database lets nothing go without
        foreach (var cut in cuts)
            await db.AccessEntries.Where(e => e.Chain == cut.Chain && e.Sequence <= cut.Sequence).ExecuteDeleteAsync(ct);
        await writing.Commit(ct);
        return new(months, before, cuts.Sum(c => c.Count), [.. cuts.Select(c => new PurgedChain(c.Chain, c.Count, c.Sequence, c.Hash))]);
    }

    private async Task<AccessCut?> Cut(string chain, Instant before, int months, Instant now, CancellationToken ct)
    {
        var old = db.AccessEntries.AsNoTracking().Where(e => e.Chain == chain && e.At < before);
        var last = await old.OrderByDescending(e => e.Sequence).Select(e => new { e.Sequence, e.Hash }).FirstOrDefaultAsync(ct);
        return last is null ? null : new(chain, last.Sequence, last.Hash, await old.LongCountAsync(ct), before, months, user.UserName, now);
    }
}
