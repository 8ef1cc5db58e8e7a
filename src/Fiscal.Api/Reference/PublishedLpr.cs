using Fiscal.Api.Persistence;
using Fiscal.Domain.Schedules;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Reference;

/// <summary>The published LPR (贷款市场报价利率) as the importer asks for it, from the table in the database.</summary>
public sealed class PublishedLpr(FiscalDbContext db)
{
    private List<IndexFixing>? _fixings;

    /// <summary>The last value published by <paramref name="day"/>, percent; null before the first.</summary>
    public decimal? On(RateIndex index, LocalDate day)
    {
        // Few files leave the value out: only those read the table, and reading cells is no place to wait in.
        _fixings ??= IndexFixing.InForce(db.IndexFixings.AsNoTracking().ToList());
        return _fixings.LastOrDefault(f => f.Index == index.ToString() && f.PublishedOn <= day)?.Percent;
    }
}
