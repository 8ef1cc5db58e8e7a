using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Fiscal.Api.Features.Accounts;

/// <summary>The account and session of who asks (本人账号), tracked, for what users do to their own accounts.</summary>
public sealed class OwnAccount(FiscalDbContext db, CurrentSession current)
{
    public async Task<(User User, UserSession Session)> Load(CancellationToken ct)
    {
        var (userId, sessionId) = current.Session is { } own ? (own.UserId, own.Id) : throw new InvalidOperationException("Only within a session.");
        return (await db.Users.SingleAsync(u => u.Id == userId, ct), await db.UserSessions.SingleAsync(s => s.Id == sessionId, ct));
    }
}
