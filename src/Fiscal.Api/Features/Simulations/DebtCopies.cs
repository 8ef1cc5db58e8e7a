using Fiscal.Api.Persistence;
using Fiscal.Api.Projections;
using Fiscal.Domain.Debts;
using Microsoft.EntityFrameworkCore;

namespace Fiscal.Api.Features.Simulations;

internal static class DebtCopies
{
    /// <summary>Debts with the facts that count, to try measures on (试算债务副本). They are tracked: ask inside <see cref="TryOut"/>.</summary>
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

    /// <summary>
    /// Tries something on copies and leaves the context as it found it: what somebody is about to save stays, what came for the trial goes.
    /// </summary>
    public static async Task<T> TryOut<T>(this FiscalDbContext db, Func<Task<T>> trial)
    {
        var kept = db.ChangeTracker.Entries().Select(e => e.Entity).ToHashSet(ReferenceEqualityComparer.Instance);
        if (kept.Any(e => e is Debt)) throw new InvalidOperationException("Debts that the context tracks already are no copies.");
        try
        {
            return await trial();
        }
        finally
        {
            foreach (var entry in db.ChangeTracker.Entries().Where(e => !kept.Contains(e.Entity)).ToList()) entry.State = EntityState.Detached;
        }
    }
}
