using Fiscal.Domain;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Reference;

internal static class KnownRows
{
    /// <summary>The rows recorded by an instant; what the program came with counts for every earlier question too.</summary>
    public static async Task<IQueryable<T>> KnownAt<T>(this IQueryable<T> rows, Instant instant, CancellationToken ct) where T : ReferenceRow
    {
        var first = await rows.MinAsync(r => (Instant?)r.RecordedAt, ct);
        return rows.Where(r => r.RecordedAt <= instant || r.RecordedAt == first);
    }
}
