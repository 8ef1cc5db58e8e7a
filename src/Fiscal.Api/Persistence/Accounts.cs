using Microsoft.EntityFrameworkCore;

namespace Fiscal.Api.Persistence;

internal sealed record SessionOfUser(UserSession Session, User User);

/// <summary>
/// The accounts of every region (全部账号), for signing in and for the account's own session, which come before any scope is open.
/// Whoever administers accounts asks <see cref="FiscalDbContext"/> for its <c>Users</c>, which the scope filters.
/// </summary>
internal static class Accounts
{
    /// <summary>There is one provider at most.</summary>
    public const string SingleSignOnProvider = "oidc";

    public static IQueryable<User> AccountsOfEveryRegion(this FiscalDbContext db) => db.Users.IgnoreQueryFilters([ModelConventions.RegionFilter]);

    /// <summary>Not tracked.</summary>
    public static IQueryable<SessionOfUser> SessionWithUser(this FiscalDbContext db, Guid id) => db.UserSessions.AsNoTracking()
        .Where(s => s.Id == id)
        .Join(db.AccountsOfEveryRegion(), s => s.UserId, u => u.Id, (session, user) => new SessionOfUser(session, user));

    /// <summary>The account that an administrator linked to a subject of the single sign-on. Not tracked.</summary>
    public static IQueryable<User> LinkedAccount(this FiscalDbContext db, string subject) => db.AccountsOfEveryRegion().AsNoTracking()
        .Where(u => db.UserLogins.Any(l => l.UserId == u.Id && l.LoginProvider == SingleSignOnProvider && l.ProviderKey == subject));
}
