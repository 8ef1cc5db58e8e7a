using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Api.Reference;
using Fiscal.Domain.Targets;
using MediatR;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Extensions;

namespace Fiscal.Api.Features.Targets;

/// <summary>Every version of the targets of regions, and the examples that come with the program (目标版本).</summary>
public sealed record ListTargetVersions(string? RegionCode = null, DateTimeOffset? KnownAt = null) : IQuery<TargetVersions>;

/// <param name="Items">Those recorded by then, by region and code, the last to begin first.</param>
/// <param name="Examples">In force nowhere: a bureau copies one by recording it for its region.</param>
public sealed record TargetVersions(IReadOnlyList<TargetRow> Items, int Total, IReadOnlyList<TargetExample> Examples);

public sealed class ListTargetVersionsHandler(FiscalDbContext db, IClock clock) : IRequestHandler<ListTargetVersions, TargetVersions>
{
    public async Task<TargetVersions> Handle(ListTargetVersions query, CancellationToken ct)
    {
        if (query.RegionCode is { } code) db.Scope.Require(code);
        var knownAt = query.KnownAt?.ToInstant() ?? await db.NowKnown(clock, ct);
        var regions = query.RegionCode is { } region ? await db.WithDescendants(region, ct) : null;
        var versions = await db.Targets.Where(t => t.RecordedAt <= knownAt && (regions == null || regions.Contains(t.RegionCode))).Include(t => t.Creditors).AsNoTracking().ToListAsync(ct);
        var names = await db.NamesOf(versions, ct);
        return new(
            [.. versions.OrderBy(t => t.RegionCode, StringComparer.Ordinal).ThenBy(t => t.Terms.Code, StringComparer.Ordinal).ThenByDescending(t => t.EffectiveOn).ThenByDescending(t => t.RecordedAt)
                .Select(t => TargetRow.Of(t, names))], versions.Count, ShippedTargets.All);
    }
}
