using Fiscal.Api.Persistence;
using Fiscal.Api.Reference;
using Fiscal.Domain.Calendars;
using Fiscal.Domain.Debts;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Projections;

/// <summary>Makes the read models anew from the facts alone.</summary>
internal static class BookRebuilding
{
    /// <summary>After an upgrade of the tables there may be debts without rows in the read models.</summary>
    public static async Task RebuildWhatIsMissing(this FiscalDbContext db, CancellationToken ct)
    {
        if (!await db.DebtStates.AnyAsync(ct) && await db.TermsVersions.AnyAsync(ct)) await db.RebuildBook(ct);
    }

    /// <returns>How many debts were gone through.</returns>
    public static async Task<int> RebuildBook(this FiscalDbContext db, CancellationToken ct)
    {
        await using var writing = await Writing.Begin(db, ct);
        await db.DuePayments.ExecuteDeleteAsync(ct);
        await db.DebtStates.ExecuteDeleteAsync(ct);
        await db.HiddenDebtMoves.ExecuteDeleteAsync(ct);
        await db.MeasureEffects.ExecuteDeleteAsync(ct);
        var references = await db.AllReferenceRows(ct);
        var tables = new Dictionary<Instant, ReferenceTables>();
        var (count, last) = (0, 0);
        while (await db.Debts.Where(d => d.Id > last).OrderBy(d => d.Id).Take(BookProjection.DebtsAtATime).ToListAsync(ct) is { Count: > 0 } debts)
        {
            await db.Rebuild(debts, d => MovesOf(d, references), At, ct);
            db.ChangeTracker.Clear();
            (count, last) = (count + debts.Count, debts[^1].Id);
        }
        await writing.Commit(ct);
        await db.KeepStatistics(ct);
        return count;

        ReferenceTables At(Instant at)
        {
            var moved = references.LastMoveUpTo(at);
            if (!tables.TryGetValue(moved, out var known)) tables[moved] = known = references.At(moved);
            return known;
        }
    }

    /// <summary>When something was recorded that moved the debt, once it was there to be moved.</summary>
    private static IEnumerable<Instant> MovesOf(Debt debt, ReferenceRows references)
    {
        var terms = debt.TermsVersions.OrderBy(t => t.RecordedAt).ToList();
        var adjusted = terms.Find(t => t.Terms.BusinessDay is not (null or BusinessDayConvention.None))?.RecordedAt;
        var floating = terms.Find(t => t.Terms.IsFloating)?.RecordedAt;
        return references.Days.Select(d => d.RecordedAt).Where(at => at > adjusted)
            .Concat(references.Fixings.Select(f => f.RecordedAt).Where(at => at > floating)).Distinct();
    }
}
