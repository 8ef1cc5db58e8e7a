using Fiscal.Api.Persistence;
using Fiscal.Domain;
using Fiscal.Domain.Calendars;
using Fiscal.Domain.Ledger;
using Fiscal.Domain.Schedules;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Reference;

/// <summary>The calendar and the published rates in force (现行日历与利率). Immutable.</summary>
/// <param name="Calendar">Refuses years without a complete arrangement.</param>
public sealed record ReferenceTables(WorkCalendar Calendar, RateFixings Fixings);

internal static class ReferenceTableLoading
{
    /// <summary>The tables in the database, read once for a context; a row saved through it makes it read them again.</summary>
    public static async ValueTask<ReferenceTables> References(this FiscalDbContext db, CancellationToken ct) =>
        db.LoadedReferences ??= (await db.AllReferenceRows(ct)).At(OpenEnd.Instant);

    /// <summary>Every row ever recorded, for whoever needs the tables as they were known at several instants.</summary>
    public static async Task<ReferenceRows> AllReferenceRows(this FiscalDbContext db, CancellationToken ct) =>
        new(await db.CalendarDays.AsNoTracking().ToListAsync(ct), await db.IndexFixings.AsNoTracking().ToListAsync(ct));
}

/// <summary>The national tables with their history (参考数据的全部记录).</summary>
internal sealed record ReferenceRows(IReadOnlyList<CalendarDay> Days, IReadOnlyList<IndexFixing> Fixings)
{
    /// <summary>The last instant up to the given one at which anything was recorded.</summary>
    public Instant LastMoveUpTo(Instant at) => Days.Cast<ReferenceRow>().Concat(Fixings).Select(r => r.RecordedAt).Where(r => r <= at).DefaultIfEmpty(Instant.MinValue).Max();

    /// <summary>The tables as they were known at an instant.</summary>
    public ReferenceTables At(Instant knownAt) => new(
        HolidayArrangements.CalendarOf([.. Days.Where(d => d.RecordedAt <= knownAt)]), IndexFixing.TableOf([.. Fixings.Where(f => f.RecordedAt <= knownAt)]));
}
