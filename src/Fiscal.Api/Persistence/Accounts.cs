using Microsoft.EntityFrameworkCore;
using NodaTime;

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

    public static IQueryable<User> AccountsOfEveryRegion(this FiscalDbContext db) => db.Users.IgnoreQueryFilters([ModelConventions.RegionFilter, ScopeFilters.Limit]);

    /// <summary>Not tracked.</summary>
    public static IQueryable<SessionOfUser> SessionWithUser(this FiscalDbContext db, Guid id) => db.UserSessions.AsNoTracking()
        .Where(s => s.Id == id)
        .Join(db.AccountsOfEveryRegion(), s => s.UserId, u => u.Id, (session, user) => new SessionOfUser(session, user));

    /// <summary>The account that an administrator linked to a subject of the single sign-on. Not tracked.</summary>
    public static IQueryable<User> LinkedAccount(this FiscalDbContext db, string subject) => db.AccountsOfEveryRegion().AsNoTracking()
        .Where(u => db.UserLogins.Any(l => l.UserId == u.Id && l.LoginProvider == SingleSignOnProvider && l.ProviderKey == subject));

    /// <summary>
    /// Counts an attempt at a password before it is looked at, in one statement; false while the account is locked. The last attempt
    /// allowed locks until then, and a right password clears the count.
    /// </summary>
    public static async Task<bool> CountPasswordAttempt(this FiscalDbContext db, int userId, int allowed, Instant now, Instant until, CancellationToken ct)
    {
        var (at, end) = (now.ToDateTimeOffset(), until.ToDateTimeOffset());
        await using var writing = await Writing.Statement(db, ct);
        return await db.AccountsOfEveryRegion().Where(u => u.Id == userId && (u.LockoutEnd == null || u.LockoutEnd <= at)).ExecuteUpdateAsync(
            u => u.SetProperty(x => x.LockoutEnd, x => x.AccessFailedCount + 1 >= allowed ? end : x.LockoutEnd)
                .SetProperty(x => x.AccessFailedCount, x => x.AccessFailedCount + 1 >= allowed ? 0 : x.AccessFailedCount + 1), ct) == 1;
    }

    public static async Task ClearPasswordAttempts(this FiscalDbContext db, int userId, CancellationToken ct)
    {
        await using var writing = await Writing.Statement(db, ct);
        await db.AccountsOfEveryRegion().Where(u => u.Id == userId).ExecuteUpdateAsync(
            u => u.SetProperty(x => x.AccessFailedCount, 0).SetProperty(x => x.LockoutEnd, (DateTimeOffset?)null), ct);
    }

    /// <summary>The same for codes of the second factor.</summary>
    public static async Task<bool> CountCodeAttempt(this FiscalDbContext db, int userId, int allowed, Instant now, Instant until, CancellationToken ct)
    {
        await using var writing = await Writing.Statement(db, ct);
        return await db.AccountsOfEveryRegion().Where(u => u.Id == userId && (u.SecondFactorLockedUntil == null || u.SecondFactorLockedUntil <= now)).ExecuteUpdateAsync(
            u => u.SetProperty(x => x.SecondFactorLockedUntil, x => x.SecondFactorFailures + 1 >= allowed ? until : x.SecondFactorLockedUntil)
                .SetProperty(x => x.SecondFactorFailures, x => x.SecondFactorFailures + 1 >= allowed ? 0 : x.SecondFactorFailures + 1), ct) == 1;
    }

    public static async Task ClearCodeAttempts(this FiscalDbContext db, int userId, CancellationToken ct)
    {
        await using var writing = await Writing.Statement(db, ct);
        await db.AccountsOfEveryRegion().Where(u => u.Id == userId).ExecuteUpdateAsync(
            u => u.SetProperty(x => x.SecondFactorFailures, 0).SetProperty(x => x.SecondFactorLockedUntil, (Instant?)null), ct);
    }

    /// <summary>Uses a step of the authenticator up, with all before it; false if it was.</summary>
    public static async Task<bool> TakeTotpStep(this FiscalDbContext db, int userId, long step, CancellationToken ct)
    {
        await using var writing = await Writing.Statement(db, ct);
        return await db.AccountsOfEveryRegion().Where(u => u.Id == userId && (u.LastTotpStep == null || u.LastTotpStep < step))
            .ExecuteUpdateAsync(u => u.SetProperty(x => x.LastTotpStep, step), ct) == 1;
    }
}
