using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Extensions;

namespace Fiscal.Api.Features;

/// <summary>The two clocks of a question (两个时点): the day asked about, and the instant whose knowledge answers it.</summary>
internal readonly record struct TwoClocks(LocalDate AsOf, Instant KnownAt);

internal static class TwoClocksReading
{
    /// <summary>The first day asked for, by default that of the year, never after the last.</summary>
    public static LocalDate PeriodFrom(this TwoClocks clocks, DateOnly? from) => LocalDate.Min(from?.ToLocalDate() ?? new(clocks.AsOf.Year, 1, 1), clocks.AsOf);

    /// <summary>By default today in China, and all that is known.</summary>
    public static async Task<TwoClocks> ClocksOf(this FiscalDbContext db, DateOnly? asOf, DateTimeOffset? knownAt, IClock clock, CancellationToken ct)
    {
        return new(asOf?.ToLocalDate() ?? clock.GetCurrentInstant().InChina(), knownAt?.ToInstant() ?? await db.NowKnown(clock, ct));
    }

    /// <summary>This instant, or that of the last save seen if the clock stands behind it: what was just recorded is known.</summary>
    public static async Task<Instant> NowKnown(this FiscalDbContext db, IClock clock, CancellationToken ct)
    {
        var now = clock.GetCurrentInstant();
        return await db.JournalHeads.MaxAsync(h => (Instant?)h.At, ct) is { } last && last > now ? last : now;
    }
}
