using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.Accounts;

/// <summary>Opens a session for who knows the password (密码登录). The caller saves.</summary>
public sealed class PasswordSignIn(FiscalDbContext db, ILookupNormalizer names, PasswordCheck passwords, SecondFactorCheck secondFactors, Sessions sessions, IClock clock)
{
    /// <param name="code">A code of the authenticator; without one the session has not proven the second factor.</param>
    public async Task<UserSession> Open(string userName, string password, string? code, SessionKind kind, CancellationToken ct)
    {
        var normalized = names.NormalizeName(userName);
        var user = await db.AccountsOfEveryRegion().AsNoTracking().SingleOrDefaultAsync(u => u.NormalizedUserName == normalized, ct);
        if (!await passwords.Matches(user, password, ct) || user!.IsDisabled) throw SignInErrors.Refused();
        user.RefuseIfExpired(clock.GetCurrentInstant().InChina());
        var isProven = !string.IsNullOrWhiteSpace(code);
        if (isProven && !(user.HasSecondFactor && await secondFactors.Proves(user, code!, ct))) throw SignInErrors.Refused();
        return await sessions.Open(user, kind, isProven, ct);
    }
}
