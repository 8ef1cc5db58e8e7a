using Fiscal.Api.Persistence;
using Fiscal.Api.Projections;
using Fiscal.Domain.Debts;
using Microsoft.EntityFrameworkCore;

namespace Fiscal.Api.Features.Simulations;

internal static class DebtCopies
{
    /// <summary>Debts with the facts that count, to try measures on (试算债务副本). They are tracked: clear the tracker when done, and save nothing.</summary>
    public static async Task<Dictionary<int, Debt>> CopiesOf(this FiscalDbContext db, string region, IEnumerable<int> ids, TwoClocks clocks, CancellationToken ct)
    {
        var copies = new Dictionary<int, Debt>();
        foreach (var some in ids.Chunk(BookProjection.DebtsAtATime))
        {
            var debts = await db.Debts.Include(d => d.Contract).ThenInclude(c => c.Debtor).Where(d => d.RegionCode == region && some.Contains(d.Id)).ToListAsync(ct);
            var (asOf, knownAt) = clocks;
            await db.LoadFacts(debts, f => some.Contains(f.DebtId) && f.EffectiveOn <= asOf && f.RecordedAt <= knownAt, ct);
            foreach (var debt in debts) copies[debt.Id] = debt;
        }
        return copies;
    }
}
