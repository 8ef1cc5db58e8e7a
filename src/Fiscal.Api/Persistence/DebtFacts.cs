using System.Linq.Expressions;
using Fiscal.Domain.Debts;
using Fiscal.Domain.Ledger;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Fiscal.Api.Persistence;

/// <summary>The one list of what kinds of fact a debt has, for whoever needs debts whole (债务的全部事实).</summary>
internal static class DebtFacts
{
    /// <summary>One query a kind of fact; the context ties them to their debts. <paramref name="which"/> must take all facts of them.</summary>
    public static async Task LoadFacts(this FiscalDbContext db, IReadOnlyCollection<Debt> debts, Expression<Func<DebtFact, bool>> which, CancellationToken ct)
    {
        if (debts.Count > 0 && debts.All(d => db.FactsOf(d).All(c => c.IsLoaded))) return;
        IQueryable<DebtFact>[] kinds = [db.TermsVersions, db.DebtClassifications, db.LedgerEntries, db.RepaymentPlans, db.ArrearsStatements, db.BalanceConfirmations, db.PaymentTrails];
        foreach (var kind in kinds) await kind.Where(which).LoadAsync(ct);
        foreach (var facts in debts.SelectMany(db.FactsOf)) facts.IsLoaded = true;
    }

    private static IEnumerable<CollectionEntry> FactsOf(this FiscalDbContext db, Debt debt)
    {
        var entry = db.Entry(debt);
        yield return entry.Collection(d => d.TermsVersions);
        yield return entry.Collection(d => d.Classifications);
        yield return entry.Collection(d => d.Entries);
        yield return entry.Collection(d => d.Plans);
        yield return entry.Collection(d => d.ArrearsStatements);
        yield return entry.Collection(d => d.Confirmations);
        yield return entry.Collection(d => d.Trails);
    }
}
