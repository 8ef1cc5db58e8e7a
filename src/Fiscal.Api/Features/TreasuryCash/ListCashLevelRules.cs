using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using MediatR;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Extensions;

namespace Fiscal.Api.Features.TreasuryCash;

/// <summary>Every version of the terms of regions, the last to begin first (库款保障水平标准各版本).</summary>
public sealed record ListCashLevelRules(string? RegionCode = null, DateTimeOffset? KnownAt = null) : IQuery<CashLevelRuleVersions>;

/// <param name="Usual">Counts where a region and those above it have recorded none.</param>
public sealed record CashLevelRuleVersions(IReadOnlyList<CashLevelRuleRow> Items, int Total, CashLevelRuleRow Usual);

public sealed class ListCashLevelRulesHandler(FiscalDbContext db, IClock clock) : IRequestHandler<ListCashLevelRules, CashLevelRuleVersions>
{
    public async Task<CashLevelRuleVersions> Handle(ListCashLevelRules query, CancellationToken ct)
    {
        if (query.RegionCode is { } code) db.Scope.Require(code);
        var knownAt = query.KnownAt?.ToInstant() ?? await db.NowKnown(clock, ct);
        var rows = await db.CashLevelRules.Where(r => r.RecordedAt <= knownAt && (query.RegionCode == null || r.RegionCode == query.RegionCode)).AsNoTracking().ToListAsync(ct);
        return new(
            [.. rows.OrderBy(r => r.RegionCode, StringComparer.Ordinal).ThenByDescending(r => r.EffectiveOn).ThenByDescending(r => r.RecordedAt).Select(CashLevelRuleRow.Of)],
            rows.Count, CashLevelRuleRow.Of(null));
    }
}
