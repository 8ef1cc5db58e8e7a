using Fiscal.Api.Persistence;
using Fiscal.Domain.Debts;
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

    /// <summary>The last day for which the creditor confirmed what is owed (债权人确认日); null if it never did.</summary>
    public LocalDate? ConfirmedOn { get; init; }

    /// <summary>The last entry came from a file or a document, not from a word of mouth (有凭据).</summary>
    public bool IsDocumented { get; init; }

    /// <summary>Overdue while a statement of arrears stands, settled when nothing is owed.</summary>
    public DebtStatus Status { get; init; }
}

public static class Positions
{
    /// <summary>
    /// Every debt on the book as of <paramref name="asOf"/>, by what was known at <paramref name="knownAt"/>, settled ones included.
    /// Only facts effective by the one and recorded by the other count. One seek a debt, however long its history.
    /// </summary>
    public static IQueryable<Position> PositionsAt(this FiscalDbContext db, LocalDate asOf, Instant knownAt) =>
        from debt in db.Debts
        join state in db.DebtStates on db.DebtStates
            .Where(s => s.DebtId == debt.Id && s.TrueFrom <= asOf && s.KnownFrom <= knownAt && s.KnownTo > knownAt)
            .OrderByDescending(s => s.TrueFrom)
            .Select(s => s.Id)
            .FirstOrDefault() equals state.Id
        select new Position
        {
            Debt = debt,
            Contract = debt.Contract,
            Debtor = debt.Contract.Debtor,
            Creditor = debt.Contract.Creditor,
            Terms = state.TermsVersion.Terms,
            Class = state.Class,
            OutstandingYuan = state.OutstandingYuan,
            OverduePrincipalYuan = state.OverduePrincipalYuan,
            OverdueInterestYuan = state.OverdueInterestYuan,
            ConfirmedOn = state.ConfirmedOn,
            IsDocumented = state.IsDocumented,
            Status = state.OverduePrincipalYuan > 0 || state.OverdueInterestYuan > 0 ? DebtStatus.Overdue
                : state.OutstandingYuan == 0 ? DebtStatus.Settled
                : DebtStatus.Normal,
        };
}
