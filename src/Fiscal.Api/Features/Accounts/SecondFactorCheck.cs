using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain.Accounts;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.Accounts;

/// <summary>Keeps the secrets of authenticators and checks their codes (动态口令核验). Attempts are counted as with passwords.</summary>
public sealed class SecondFactorCheck(FiscalDbContext db, IDataProtectionProvider protection, CurrentAccessPolicy policies, IClock clock)
{
    private const int RecoveryCodes = 10;

    public Instant Now => clock.GetCurrentInstant();

    /// <summary>A new secret for the user; the caller saves.</summary>
    public byte[] Enrol(User user)
    {
        var secret = Totp.NewSecret();
        user.EnrolSecondFactor(ProtectorOf(user.Id).Protect(Convert.ToBase64String(secret)), Now);
        return secret;
    }

    /// <summary>Whether the code is the authenticator's and was never taken before, or a recovery code, which is then gone.</summary>
    public async Task<bool> Proves(User user, string code, CancellationToken ct)
    {
        var given = code.Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);
        if (user.ProtectedTotpSecret is not { } secret || !await CountAttempt(user.Id, ct)) return false;
        if (!await TakesStep(user.Id, secret, given, ct) && !(user.HasSecondFactor && await TakesRecoveryCode(user.Id, given, ct))) return false;
        await db.ClearCodeAttempts(user.Id, ct);
        return true;
    }

    /// <summary>New recovery codes in place of the old ones; only their digests are kept. The caller saves.</summary>
    public async Task<IReadOnlyList<string>> RenewRecoveryCodes(User user, CancellationToken ct)
    {
        db.RecoveryCodes.RemoveRange(await db.RecoveryCodes.Where(c => c.UserId == user.Id).ToListAsync(ct));
        var codes = Enumerable.Range(0, RecoveryCodes).Select(_ => Totp.Base32(RandomNumberGenerator.GetBytes(10))).ToList(); // 80 bits
        db.RecoveryCodes.AddRange(codes.Select(c => new RecoveryCode(user.Id, DigestOf(c))));
        return [.. codes.Select(c => string.Join('-', c.Chunk(4).Select(part => new string(part))))];
    }

    private async Task<bool> TakesStep(int userId, string protectedSecret, string code, CancellationToken ct)
    {
        var secret = Convert.FromBase64String(ProtectorOf(userId).Unprotect(protectedSecret));
        return Totp.MatchingStep(secret, code, Now) is { } step
            && await db.TakeTotpStep(userId, step, ct);
    }

    private async Task<bool> TakesRecoveryCode(int userId, string code, CancellationToken ct)
    {
        var digest = DigestOf(code.ToUpperInvariant());
        await using var writing = await Writing.Statement(db, ct);
        return await db.RecoveryCodes.Where(c => c.UserId == userId && c.Hash == digest).ExecuteDeleteAsync(ct) == 1;
    }

    private async Task<bool> CountAttempt(int id, CancellationToken ct)
    {
        var policy = await policies.Get(ct);
        var now = Now;
        return await db.CountCodeAttempt(id, policy.Rules.LockoutAttempts, now, now + policy.Lockout, ct);
    }

    // Bound to its user: a secret copied to another row is worthless.
    private IDataProtector ProtectorOf(int userId) => protection.CreateProtector("Fiscal.SecondFactor", userId.ToString(CultureInfo.InvariantCulture));

    private static string DigestOf(string code) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(code)));
}
