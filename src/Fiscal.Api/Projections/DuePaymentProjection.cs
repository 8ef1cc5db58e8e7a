using Fiscal.Api.Persistence;
using Fiscal.Api.Reference;
using Fiscal.Domain.Calendars;
using Fiscal.Domain.Debts;
using Microsoft.EntityFrameworkCore;

namespace Fiscal.Api.Projections;

/// <summary>Keeps the unpaid duties (应还款项) of every debt whose facts, calendar or index a save touches.</summary>
internal static class DuePaymentProjection
{
    private const int DebtsAtATime = 500; // below every provider's limit of parameters

    /// <summary>Replaces the duties of these debts. Runs inside the transaction of the save.</summary>
    public static async Task Project(this FiscalDbContext db, IReadOnlyList<Debt> debts, CancellationToken ct)
    {
        foreach (var known in debts.Where(d => db.Entry(d).State != EntityState.Added).Chunk(DebtsAtATime))
        {
            var ids = known.Select(d => d.Id).ToList();
            await db.DuePayments.Where(p => ids.Contains(p.DebtId)).ExecuteDeleteAsync(ct);
            await db.LoadFacts(known, f => ids.Contains(f.DebtId), ct);
        }
        var (calendar, fixings) = await db.References(ct);
        db.DuePayments.AddRange(debts.SelectMany(d => Duties.Of(d, calendar, fixings)));
    }

    /// <summary>The debts whose duties may move: a day moves adjusted dates, a fixing moves floating rates.</summary>
    public static IQueryable<Debt> DebtsRestingOn(this FiscalDbContext db, bool days, bool fixings) =>
        db.Debts.Where(d => d.TermsVersions.Any(t =>
            (days && t.Terms.BusinessDay != null && t.Terms.BusinessDay != BusinessDayConvention.None) || (fixings && t.Terms.IsFloating)))
            .OrderBy(d => d.Id);
}
