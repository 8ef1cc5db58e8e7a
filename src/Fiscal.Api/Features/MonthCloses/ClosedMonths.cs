using Fiscal.Api.Persistence;
using Fiscal.Domain.Ledger;
using Fiscal.Domain.MonthCloses;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.MonthCloses;

/// <summary>What a closed month forbids (已月结月份).</summary>
internal static class ClosedMonths
{
    /// <summary>The last closed month of a region; everything up to its end is closed. Null: nothing is.</summary>
    public static Task<MonthClose?> LastClose(this FiscalDbContext db, string regionCode, CancellationToken ct) =>
        db.MonthCloses.Where(c => c.RegionCode == regionCode && c.ReopenedAt == null).OrderByDescending(c => c.Month).FirstOrDefaultAsync(ct);

    /// <summary>When a month was closed: what was known then is what its figures rest on. Null: it is open.</summary>
    public static Task<Instant?> ClosedAt(this FiscalDbContext db, string regionCode, LocalDate month, CancellationToken ct) =>
        db.MonthCloses.Where(c => c.RegionCode == regionCode && c.ReopenedAt == null && c.Month >= month)
            .OrderBy(c => c.Month).Select(c => (Instant?)c.ClosedAt).FirstOrDefaultAsync(ct);

    /// <summary>
    /// Part of every save: a fact that counts from a day in a closed month needs a reason for being late. Runs inside the
    /// transaction of the save.
    /// </summary>
    public static async Task RefuseFactsOfClosedMonths(this FiscalDbContext db, CancellationToken ct)
    {
        var onTime = db.ChangeTracker.Entries<Fact>().Where(e => e.State == EntityState.Added && e.Entity.LateReason is null)
            .Select(e => e.Entity).GroupBy(f => f.RegionCode).ToList();
        foreach (var facts in onTime)
            if (await db.LastClose(facts.Key, ct) is { } last && facts.OrderBy(f => f.EffectiveOn).First() is var first && first.EffectiveOn < last.OpenFrom)
                throw LedgerErrors.MonthClosed(first.Subject, first.EffectiveOn, last.Month);
    }
}
