using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.Accounts;

/// <summary>Opens and ends sessions (会话管理). The caller saves.</summary>
public sealed class Sessions(FiscalDbContext db, CurrentAccessPolicy policies, IClock clock)
{
    private static readonly Duration Kept = Duration.FromDays(7);

    /// <summary>Another session of a user; past the number that the policy allows the one unused for longest ends.</summary>
    public async Task<UserSession> Open(User user, SessionKind kind, bool isProven, CancellationToken ct)
    {
        var (policy, now) = (await policies.Get(ct), clock.GetCurrentInstant());
        var known = await db.UserSessions.Where(s => s.UserId == user.Id && (s.EndedAt == null || s.StartedAt < now - Kept)).ToListAsync(ct);
        db.UserSessions.RemoveRange(known.Where(s => s.StartedAt < now - Kept)); // long past every limit; the access log tells of them
        foreach (var surplus in known.Where(s => s.IsOpen(policy, now)).OrderByDescending(s => s.LastSeenAt).Skip(policy.Rules.MaxSessions - 1))
            surplus.End(now);
        var session = new UserSession(user, kind, isProven, now);
        db.UserSessions.Add(session);
        return session;
    }

    /// <summary>Ends the sessions of a user.</summary>
    /// <param name="but">The one that goes on.</param>
    public async Task EndAll(int userId, Guid? but, CancellationToken ct)
    {
        foreach (var session in await db.UserSessions.Where(s => s.UserId == userId && s.EndedAt == null && s.Id != but).ToListAsync(ct))
            session.End(clock.GetCurrentInstant());
    }
}
