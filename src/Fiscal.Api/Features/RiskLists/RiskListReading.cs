using Fiscal.Api.Persistence;
using Fiscal.Api.Reference;
using Fiscal.Domain;
using Fiscal.Domain.RiskRegister;
using Microsoft.EntityFrameworkCore;

namespace Fiscal.Api.Features.RiskLists;

internal static class RiskListReading
{
    /// <summary>The lists in force in a region on a day, as known at an instant; null where none is.</summary>
    /// <param name="regionCode">Null: only those for every region.</param>
    public static async Task<(RiskList? Kinds, RiskList? Likelihoods)> RiskListsOn(this FiscalDbContext db, string? regionCode, TwoClocks clocks, CancellationToken ct)
    {
        var rows = await (await db.RiskLists.KnownAt(clocks.KnownAt, ct)).AsNoTracking().ToListAsync(ct);
        var regions = regionCode is null ? [] : await db.WithAncestors(regionCode, ct);
        return (Of(RiskListKind.Kinds), Of(RiskListKind.Likelihoods));

        RiskList? Of(RiskListKind kind) => rows.Where(r => r.Kind == kind).InForce(regions, clocks.AsOf);
    }
}
