using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Microsoft.AspNetCore.Identity;
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
        await db.ClearPasswordAttempts(user.Id, ct);
        return true;
    }

    private async Task<bool> CountAttempt(int id, CancellationToken ct)
    {
        var policy = await policies.Get(ct);
        var now = clock.GetCurrentInstant();
        return await db.CountPasswordAttempt(id, policy.Rules.LockoutAttempts, now, now + policy.Lockout, ct);
    }
}

/// <summary>The hash of a password that nobody knows.</summary>
public sealed class NobodysPassword(Microsoft.Extensions.Options.IOptions<PasswordHasherOptions> options)
{
    public string Hash { get; } = new PasswordHasher<string>(options).HashPassword("", Guid.NewGuid().ToString());
}
