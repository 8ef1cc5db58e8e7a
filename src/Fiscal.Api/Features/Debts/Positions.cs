using Fiscal.Api.Persistence;
using Fiscal.Domain.Debts;
using Fiscal.Domain.Ledger;
using Fiscal.Domain.Parties;
using NodaTime;

namespace Fiscal.Api.Features.Debts;

/// <summary>A debt as the facts known at an instant show it on a day (某日余额), in SQL.</summary>
public sealed class Position
{
    public required Debt Debt { get; init; }
    public required DebtContract Contract { get; init; }
    public required Party Debtor { get; init; }
    public required Party Creditor { get; init; }
    public required DebtTerms Terms { get; init; }
    public DebtClass Class { get; init; }
    public decimal OutstandingYuan { get; init; }

    public decimal OverduePrincipalYuan { get; init; }
    public decimal OverdueInterestYuan { get; init; }

    /// <summary>Overdue while a statement of arrears stands, settled when nothing is owed.</summary>
    public DebtStatus Status { get; init; }
}

public static class Positions
{
    /// <summary>
    /// Every debt on the book as of <paramref name="asOf"/>, by what was known at <paramref name="knownAt"/>, settled ones included.
    /// Only facts effective by the one and recorded by the other count.
    /// </summary>
    public static IQueryable<Position> PositionsAt(this FiscalDbContext db, LocalDate asOf, Instant knownAt) =>
        from debt in db.Debts
        join terms in db.TermsVersions.InForce(asOf, knownAt) on debt.Id equals terms.DebtId
        join classification in db.DebtClassifications.InForce(asOf, knownAt) on debt.Id equals classification.DebtId
        join statement in db.ArrearsStatements.InForce(asOf, knownAt) on debt.Id equals statement.DebtId into statements
        from arrears in statements.DefaultIfEmpty()
        let outstanding = db.LedgerEntries
            .Where(e => e.DebtId == debt.Id && e.EffectiveOn <= asOf && e.RecordedAt <= knownAt)
            .Sum(e => e.BalanceEffectYuan)
        select new Position
        {
            Debt = debt,
            Contract = debt.Contract,
            Debtor = debt.Contract.Debtor,
            Creditor = debt.Contract.Creditor,
            Terms = terms.Terms,
            Class = classification.Class,
            OutstandingYuan = outstanding,
            OverduePrincipalYuan = arrears == null ? 0 : arrears.PrincipalYuan,
            OverdueInterestYuan = arrears == null ? 0 : arrears.InterestYuan,
            Status = arrears != null && (arrears.PrincipalYuan > 0 || arrears.InterestYuan > 0) ? DebtStatus.Overdue
                : outstanding == 0 ? DebtStatus.Settled
                : DebtStatus.Normal,
        };

    /// <summary>
    /// Of each debt the one fact in force: the last effective by <paramref name="asOf"/>, as known at <paramref name="knownAt"/> and
    /// not taken back by then.
    /// </summary>
    internal static IQueryable<T> InForce<T>(this IQueryable<T> facts, LocalDate asOf, Instant knownAt) where T : Fact =>
        facts.Where(fact => fact.Id == facts
            .Where(f => f.DebtId == fact.DebtId && f.EffectiveOn <= asOf && f.RecordedAt <= knownAt && f.ReversesId == null
                && !facts.Any(r => r.ReversesId == f.Id && r.RecordedAt <= knownAt))
            .OrderByDescending(f => f.EffectiveOn).ThenByDescending(f => f.RecordedAt).ThenByDescending(f => f.Id)
            .Select(f => f.Id)
            .FirstOrDefault());
}
