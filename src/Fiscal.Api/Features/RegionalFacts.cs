using Fiscal.Api.Persistence;
using Fiscal.Domain;
using Fiscal.Domain.Ledger;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features;

/// <summary>Policy that a region records as facts of its own (地区政策事实).</summary>
internal static class RegionalFacts
{
    /// <summary>
    /// The version of the region, or of the nearest above it, in force on a day as known then; null: none is recorded. A county goes by what its city recorded, whose rows it
    /// does not see otherwise.
    /// </summary>
    public static async Task<T?> InForce<T>(this FiscalDbContext db, IQueryable<T> versions, string regionCode, LocalDate day, Instant knownAt, CancellationToken ct) where T : Fact
    {
        var regions = await db.WithAncestors(regionCode, ct);
        var begun = await versions.IgnoreQueryFilters([ModelConventions.RegionFilter]).Where(v => regions.Contains(v.RegionCode) && v.EffectiveOn <= day && v.RecordedAt <= knownAt).AsNoTracking().ToListAsync(ct);
        return begun.OfNearest(regions);
    }
}
