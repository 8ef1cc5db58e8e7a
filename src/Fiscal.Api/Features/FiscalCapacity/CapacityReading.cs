using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain.FiscalCapacity;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.FiscalCapacity;

internal static class CapacityReading
{
    /// <summary>A year's figures are published after it: what was stated by an instant counts, whatever day is asked about.</summary>
    public static TwoClocks Stated(Instant knownAt) => new(knownAt.InChina(), knownAt);

    /// <summary>Of each component the last statement (现行财力数据), as known at an instant.</summary>
    public static async Task<List<Stated<CapacityFigure>>> CapacityOf(
        this FiscalDbContext db, IReadOnlyCollection<string>? regions, int? year, CapacityScope? scope, TwoClocks clocks, CancellationToken ct)
    {
        var facts = db.CapacityFigures.Where(f => (year == null || f.Year == year) && (scope == null || f.Scope == scope));
        if (regions is not null) facts = facts.Where(f => regions.Contains(f.RegionCode));
        return [.. (await facts.StatedBy(clocks).WithFiles(db, ct)).LastOf(f => (f.RegionCode, f.Year, f.Scope, f.Component))];
    }

    /// <summary>The last year up to one of which the region stated anything; null: of none.</summary>
    public static Task<int?> LastCapacityYear(this FiscalDbContext db, string regionCode, int upTo, CapacityScope scope, Instant knownAt, CancellationToken ct) =>
        db.CapacityFigures.Where(f => f.RegionCode == regionCode && f.Year <= upTo && f.Scope == scope).StatedBy(Stated(knownAt)).MaxAsync(f => (int?)f.Year, ct);
}
