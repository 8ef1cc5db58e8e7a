using Fiscal.Api.Persistence;
using Fiscal.Domain.Calendars;
using Fiscal.Domain.Schedules;
using Microsoft.EntityFrameworkCore;

namespace Fiscal.Api.Reference;

/// <summary>The calendar and the published rates in force (现行日历与利率). Immutable.</summary>
/// <param name="Calendar">Refuses years without a complete arrangement.</param>
public sealed record ReferenceTables(WorkCalendar Calendar, RateFixings Fixings);

internal static class ReferenceTableLoading
{
    /// <summary>The tables in the database, read once for a context; a row saved through it makes it read them again.</summary>
    public static async ValueTask<ReferenceTables> References(this FiscalDbContext db, CancellationToken ct) =>
        db.LoadedReferences ??= Of(await db.CalendarDays.AsNoTracking().ToListAsync(ct), await db.IndexFixings.AsNoTracking().ToListAsync(ct));

    private static ReferenceTables Of(List<CalendarDay> days, List<IndexFixing> fixings) =>
        new(HolidayArrangements.CalendarOf(days), IndexFixing.TableOf(fixings));
}
