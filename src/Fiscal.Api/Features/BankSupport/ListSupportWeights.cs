using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using MediatR;
using Microsoft.EntityFrameworkCore;
using NodaTime.Extensions;

namespace Fiscal.Api.Features.BankSupport;

/// <summary>Every version of the weights of regions, the last to begin first (权数版本).</summary>
public sealed record ListSupportWeights(string? RegionCode = null, DateTimeOffset? KnownAt = null) : IQuery<WeightsVersions>;

/// <param name="Example">Counts where a region and those above it have recorded none.</param>
public sealed record WeightsVersions(IReadOnlyList<WeightsRow> Items, int Total, WeightsRow Example);

public sealed class ListSupportWeightsHandler(FiscalDbContext db, NodaTime.IClock clock) : IRequestHandler<ListSupportWeights, WeightsVersions>
{
    public async Task<WeightsVersions> Handle(ListSupportWeights query, CancellationToken ct)
    {
        if (query.RegionCode is { } code) db.Scope.Require(code);
        var knownAt = query.KnownAt?.ToInstant() ?? await db.NowKnown(clock, ct);
        var rows = await db.SupportWeights.Where(w => w.RecordedAt <= knownAt && (query.RegionCode == null || w.RegionCode == query.RegionCode)).AsNoTracking().ToListAsync(ct);
        return new(
            [.. rows.OrderBy(w => w.RegionCode, StringComparer.Ordinal).ThenByDescending(w => w.EffectiveOn).ThenByDescending(w => w.RecordedAt).Select(WeightsRow.Of)],
            rows.Count, WeightsRow.Of(null));
    }
}
