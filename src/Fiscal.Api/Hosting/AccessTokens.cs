using System.Security.Cryptography;
using Fiscal.Api.Persistence;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using NodaTime;

namespace Fiscal.Api.Hosting;

/// <summary>An access token and the instant it stops working (访问令牌).</summary>
public sealed record IssuedToken(string AccessToken, Instant ExpiresAt);

/// <summary>Signs and checks access tokens with the key kept in the database.</summary>
public sealed class AccessTokens(IClock clock, IDataProtectionProvider protection)
{
    private const string KeyPurpose = "access-token";
    private const string Issuer = "fiscal";
    private readonly IDataProtector _protector = protection.CreateProtector("Fiscal.SigningKey");
    private SymmetricSecurityKey? _key;

    private SymmetricSecurityKey Key => _key ?? throw new InvalidOperationException("The signing key is loaded at start.");

    /// <summary>Takes the key from the database; the first start makes it.</summary>
    public async Task LoadKeyAsync(FiscalDbContext db, CancellationToken ct)
    {
        var stored = await db.SigningKeys.AsNoTracking().SingleOrDefaultAsync(k => k.Purpose == KeyPurpose, ct)
            ?? await MakeKeyAsync(db, ct);
        _key = new(Convert.FromBase64String(_protector.Unprotect(stored.ProtectedKey)));
    }

    private async Task<SigningKey> MakeKeyAsync(FiscalDbContext db, CancellationToken ct)
    {
        var fresh = Convert.ToBase64String(RandomNumberGenerator.GetBytes(64));
        var made = new SigningKey(KeyPurpose, _protector.Protect(fresh), clock.GetCurrentInstant());
        db.SigningKeys.Add(made);
        try
        {
            await db.SaveChangesAsync(ct);
            return made;
        }
        catch (DbUpdateException)
        {
            db.Entry(made).State = EntityState.Detached; // another host that starts now was first
            return await db.SigningKeys.AsNoTracking().SingleAsync(k => k.Purpose == KeyPurpose, ct);
        }
    }

    /// <summary>A token that names a session; to the second, as tokens tell time.</summary>
    public IssuedToken Issue(UserSession session, Instant expiresAt)
    {
        var now = clock.GetCurrentInstant();
        var token = new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = Issuer,
            Subject = new([new(SignedInUser.SessionClaim, session.Id.ToString("N"))]),
            NotBefore = now.ToDateTimeUtc(),
            IssuedAt = now.ToDateTimeUtc(),
            Expires = expiresAt.ToDateTimeUtc(),
            SigningCredentials = new(Key, SecurityAlgorithms.HmacSha256),
        });
        return new(token, expiresAt);
    }

    public TokenValidationParameters Rules => new()
    {
        ValidIssuer = Issuer,
        ValidAudience = Issuer,
        ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
        IssuerSigningKeyResolver = (_, _, _, _) => [Key],
        LifetimeValidator = (_, expires, _, _) => expires is { } end && clock.GetCurrentInstant().ToDateTimeUtc() < end,
    };
}
