using Fiscal.Api.Features.Debts;
using Fiscal.Api.Features.Exposures;
using Fiscal.Api.Persistence;
using Fiscal.Api.Projections;
using Fiscal.Domain.DebtResolution;
using Fiscal.Domain.Debts;
using Fiscal.Domain.Ledger;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.ResolutionPlans;

/// <summary>Something that left a unit's hidden debt or was put off (单位隐债化解明细).</summary>
internal sealed record UnitMove(int PartyId, HiddenMove Move);

internal static class HiddenDebtReading
{
    /// <summary>What the ledger shows of these parties' hidden debt; nothing of who owes none.</summary>
    public static async Task<Dictionary<int, HiddenDebtEvidence>> HiddenDebtOf(
        this FiscalDbContext db, IReadOnlyList<int> partyIds, int year, TwoClocks clocks, CancellationToken ct)
    {
        var evidence = new Dictionary<int, HiddenDebtEvidence>();
        foreach (var some in partyIds.Chunk(ExposureReading.DebtsAtATime))
        {
            var opening = await db.HiddenBalances(some, new LocalDate(year, 1, 1).PlusDays(-1), clocks.KnownAt, ct);
            var closing = await db.HiddenBalances(some, clocks.AsOf, clocks.KnownAt, ct);
            var moves = (await db.HiddenMovesOf(year, clocks).Where(m => some.Contains(m.Debt.Contract.DebtorId)).Named(ct)).ToLookup(m => m.PartyId, m => m.Move);
            foreach (var id in some) evidence[id] = HiddenDebtEvidence.Of(opening.GetValueOrDefault(id), closing.GetValueOrDefault(id), [.. moves[id]]);
        }
        return evidence;
    }

    /// <summary>Of a year up to the day asked about, as known at the instant.</summary>
    public static IQueryable<HiddenDebtMove> HiddenMovesOf(this FiscalDbContext db, int year, TwoClocks clocks)
    {
        var (first, last) = (new LocalDate(year, 1, 1), LocalDate.Min(clocks.AsOf, new LocalDate(year, 12, 31)));
        return db.HiddenDebtMoves.BelievedAt(clocks.KnownAt).Where(m => m.MovedOn >= first && m.MovedOn <= last);
    }

    public static async Task<List<UnitMove>> Named(this IQueryable<HiddenDebtMove> moves, CancellationToken ct)
    {
        var rows = await moves.Select(m => new { m.Debt.Contract.DebtorId, m.MovedOn, m.Method, m.IsExtension, m.AmountYuan, m.MeasureId }).ToListAsync(ct);
        return rows.ConvertAll(r => new UnitMove(r.DebtorId, new(r.MovedOn, r.Method, r.IsExtension, r.AmountYuan, r.MeasureId)));
    }

    private static async Task<Dictionary<int, decimal>> HiddenBalances(this FiscalDbContext db, int[] partyIds, LocalDate day, Instant knownAt, CancellationToken ct)
    {
        var balances = await db.PositionsAt(day, knownAt).Where(p => p.Class == DebtClass.Hidden && partyIds.Contains(p.Contract.DebtorId))
            .Select(p => new { p.Contract.DebtorId, p.OutstandingYuan }).ToListAsync(ct);
        return balances.GroupBy(b => b.DebtorId).ToDictionary(g => g.Key, g => g.Sum(b => b.OutstandingYuan));
    }
}
