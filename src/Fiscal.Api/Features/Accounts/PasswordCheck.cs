using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.Accounts;

/// <summary>
/// Checks passwords and counts the failures (密码核验). An attempt is counted before it is looked at, in one statement, so that many at
/// once try no more passwords than one after the other.
/// </summary>
public sealed class PasswordCheck(FiscalDbContext db, IPasswordHasher<User> hasher, CurrentAccessPolicy policies, NobodysPassword nobody, IClock clock)
{
    private const int NobodysId = 0;

    public async Task<bool> Matches(User? user, string password, CancellationToken ct)
    {
        var mayTry = await CountAttempt(user?.Id ?? NobodysId, ct); // an unknown name costs as much time as a wrong password
        var matches = hasher.VerifyHashedPassword(user!, user?.PasswordHash ?? nobody.Hash, password) != PasswordVerificationResult.Failed;
        if (user is null || !mayTry || !matches) return false;
        await db.AccountsOfEveryRegion().Where(u => u.Id == user.Id)
            .ExecuteUpdateAsync(u => u.SetProperty(x => x.AccessFailedCount, 0).SetProperty(x => x.LockoutEnd, (DateTimeOffset?)null), ct);
        return true;
    }

    private async Task<bool> CountAttempt(int id, CancellationToken ct)
    {
        var policy = await policies.Get(ct);
        var (now, attempts) = (clock.GetCurrentInstant(), policy.Rules.LockoutAttempts);
        var (at, until) = (now.ToDateTimeOffset(), (now + policy.Lockout).ToDateTimeOffset());
        return await db.AccountsOfEveryRegion().Where(u => u.Id == id && (u.LockoutEnd == null || u.LockoutEnd <= at)).ExecuteUpdateAsync(
            u => u.SetProperty(x => x.LockoutEnd, x => x.AccessFailedCount + 1 >= attempts ? until : x.LockoutEnd)
                .SetProperty(x => x.AccessFailedCount, x => x.AccessFailedCount + 1 >= attempts ? 0 : x.AccessFailedCount + 1), ct) == 1;
    }
}

/// <summary>The hash of a password that nobody knows.</summary>
public sealed class NobodysPassword(Microsoft.Extensions.Options.IOptions<PasswordHasherOptions> options)
{
    public string Hash { get; } = new PasswordHasher<string>(options).HashPassword("", Guid.NewGuid().ToString());
}
