using System.Security.Cryptography;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.Accounts;

/// <summary>Sets passwords as the access policy allows (密码规则). The caller saves.</summary>
public sealed class PasswordSetting(FiscalDbContext db, UserManager<User> users, CurrentAccessPolicy policies, IClock clock)
{
    private const int OneTimeLength = 16;

    /// <summary>A password that the user chose, or that somebody chose for a new account.</summary>
    public async Task Set(User user, string password, bool mustChange, CancellationToken ct)
    {
        var rules = (await policies.Get(ct)).Rules;
        foreach (var validator in users.PasswordValidators)
            if (!(await validator.ValidateAsync(users, user, password)).Succeeded)
                throw AccountErrors.PasswordTooWeak(rules.MinimumPasswordLength, rules.PasswordKinds);
        if (CommonPasswords.Contains(password)) throw AccountErrors.PasswordCommon();
        await RefuseUsed(user, password, rules.PasswordHistory, ct);
        Take(user, password, mustChange);
    }

    /// <summary>A random password (一次性密码) that serves for one sign-in: it must be changed at once.</summary>
    public async Task<string> SetOneTime(User user, bool mustChange, CancellationToken ct)
    {
        var password = Random((await policies.Get(ct)).Rules.MinimumPasswordLength);
        Take(user, password, mustChange);
        return password;
    }

    /// <summary>Every kind of character that a policy can ask for, the rest at random; none that is mistaken for another.</summary>
    public static string Random(int minimumLength = OneTimeLength) =>
        RandomNumberGenerator.GetString("abcdefghjkmnpqrstuvwxyz", Math.Max(minimumLength, OneTimeLength) - 11)
        + RandomNumberGenerator.GetString("ABCDEFGHJKLMNPQRSTUVWXYZ", 5)
        + RandomNumberGenerator.GetString("23456789", 4) + RandomNumberGenerator.GetString("-+_", 2);

    private void Take(User user, string password, bool mustChange)
    {
        var now = clock.GetCurrentInstant();
        if (user.PasswordHash is { } replaced) db.UsedPasswords.Add(new UsedPassword(user.Id, replaced, now));
        user.TakePassword(users.PasswordHasher.HashPassword(user, password), mustChange, now);
    }

    // The present one counts among those that may not be taken again.
    private async Task RefuseUsed(User user, string password, int history, CancellationToken ct)
    {
        if (user.PasswordHash is not { } present) return;
        var earlier = await db.UsedPasswords.Where(p => p.UserId == user.Id)
            .OrderByDescending(p => p.ReplacedAt).ThenByDescending(p => p.Id).Take(history - 1).Select(p => p.Hash).ToListAsync(ct);
        if (earlier.Prepend(present).Any(hash => users.PasswordHasher.VerifyHashedPassword(user, hash, password) != PasswordVerificationResult.Failed))
            throw AccountErrors.PasswordUsedBefore(history);
    }
}
