using Fiscal.Api.Features.Calendars;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Api.Reference;
using Fiscal.Domain.Schedules;
using Fiscal.Import;
using Fiscal.Import.ReferenceFiles;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.Rates;

/// <summary>What recording published rates did (利率变动). Projected interest of floating debts follows at once.</summary>
/// <param name="Recorded">Rows added.</param>
/// <param name="Same">Rows that were on record already.</param>
/// <param name="Findings">What is wrong with a file; with an error nothing is recorded.</param>
public sealed record FixingChange(RecordingStatus Status, int Recorded, int Same, IReadOnlyList<Finding> Findings);

/// <summary>Records published rates, entered or from a file.</summary>
public sealed class FixingRecording(FiscalDbContext db, NationalTables tables, CurrentUser user, IClock clock)
{
    public async Task<FixingChange> Record(IReadOnlyList<FixingRow> rows, CancellationToken ct)
    {
        var now = clock.GetCurrentInstant();
        foreach (var row in rows)
        {
            if (row.PublishedOn > now.InChina()) throw RateErrors.PublishedInFuture(row.Index, row.PublishedOn);
            if (rows.Any(r => (r.Index, r.PublishedOn) == (row.Index, row.PublishedOn) && r.Percent != row.Percent)) throw RateErrors.ListedTwice(row.Index, row.PublishedOn);
        }

        var onRecord = IndexFixing.InForce(await db.IndexFixings.AsNoTracking().ToListAsync(ct)).ToDictionary(f => (f.Index, f.PublishedOn));
        var added = rows.DistinctBy(r => (r.Index, r.PublishedOn))
            .Select(r => new IndexFixing(r.Index, r.PublishedOn, r.Percent, r.Source, now, user.UserName))
            .Where(f => !(onRecord.TryGetValue((f.Index, f.PublishedOn), out var known) && known.SaysTheSameAs(f))).ToList();
        await tables.Record(added, ct);
        db.LoadedReferences = null;
        return new(added.Count == 0 ? RecordingStatus.Unchanged : RecordingStatus.Recorded, added.Count, rows.Count - added.Count, []);
    }
}
