using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain.Ledger;
using Fiscal.Domain.RiskRegister;
using Microsoft.EntityFrameworkCore;

namespace Fiscal.Api.Features.RiskRegister;

/// <summary>An exposure with what was said and done about it (台账中的隐患).</summary>
internal sealed record RiskInBook(RiskItem Item, RiskCourse Course)
{
    /// <summary>As it stands on the day that was asked about.</summary>
    public RiskStanding Standing => Course.Last!;
}

internal static class RegisterReading
{
    /// <summary>As of a day, as known at an instant; by region and number. A move into the book of a debt that is no longer on it does not count.</summary>
    /// <param name="regions">Null: all that the reader may see.</param>
    public static async Task<List<RiskInBook>> RisksAt(this FiscalDbContext db, IReadOnlyCollection<string>? regions, TwoClocks clocks, CancellationToken ct)
    {
        var known = clocks.KnownAt;
        var (statements, steps) = (db.RiskStatements.StatedBy(clocks), db.RiskSteps.StatedBy(clocks));
        if (regions is not null) (statements, steps) = (statements.Where(s => regions.Contains(s.RegionCode)), steps.Where(s => regions.Contains(s.RegionCode)));
        steps = steps.Where(s => s.LinkedDebtId == null || db.TermsVersions.Any(
            t => t.DebtId == s.LinkedDebtId && t.ReversesId == null && t.RecordedAt <= known && !db.TermsVersions.Any(r => r.ReversesId == t.Id && r.RecordedAt <= known)));
        var said = await statements.Include(s => s.Item).Include(s => s.Party).AsNoTracking().ToListAsync(ct);
        var done = await steps.Include(s => s.Item).AsNoTracking().ToListAsync(ct);
        return [.. said.Cast<Fact>().Concat(done).GroupBy(ItemOf).Where(g => g.Any(f => f is RiskStatement))
            .Select(g => new RiskInBook(g.OfType<RiskStatement>().First().Item, RiskCourse.Of(g)))
            .OrderBy(r => r.Item.RegionCode, StringComparer.Ordinal).ThenBy(r => r.Item.CodeKey, StringComparer.Ordinal)];
    }

    public static async Task<RiskItem> RiskItemOf(this FiscalDbContext db, int id, CancellationToken ct) => await db.RiskItems.SingleOrDefaultAsync(i => i.Id == id, ct) ?? throw NotFound(id);

    /// <summary>Everything about an exposure that nobody took back, to add to it.</summary>
    public static async Task<List<Fact>> StandingFactsOf(this FiscalDbContext db, RiskItem item, CancellationToken ct) =>
    [
        .. await db.RiskStatements.Where(s => s.ItemId == item.Id).Standing().Include(s => s.Item).Include(s => s.Party).ToListAsync(ct),
        .. await db.RiskSteps.Where(s => s.ItemId == item.Id).Standing().Include(s => s.Item).ToListAsync(ct),
    ];

    public static NotFoundException NotFound(int id) => new($"风险隐患 {id} 不存在。", "risk-register.not-found");

    private static int ItemOf(Fact fact) => fact is RiskStatement said ? said.ItemId : ((RiskStep)fact).ItemId;
}
