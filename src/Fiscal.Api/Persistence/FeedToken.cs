using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Fiscal.Domain;
using Fiscal.Domain.Regions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace Fiscal.Api.Persistence;

/// <summary>
/// Lets a calendar program read the duties that a user sees (日历订阅令牌), and nothing else, until it expires or is revoked. Only its digest is kept.
/// </summary>
public sealed class FeedToken : IRegional
{
    /// <summary>Longest time that a token works, in days, and most of a user at a time.</summary>
    public const int MostDays = 366, MostPerUser = 5;

    public const int MaxNameLength = 60;

    private FeedToken() { } // EF

    private FeedToken(User user, string name, string hash, LocalDate expiresOn, Instant now) =>
        (UserId, RegionCode, Name, Hash, Stamp, ExpiresOn, CreatedAt) = (user.Id, user.RegionCode, name, hash, user.SecurityStamp!, expiresOn, now);

    public int Id { get; private set; }
    public int UserId { get; private set; }

    /// <summary>The user's own, in whose journal it stands.</summary>
    public string RegionCode { get; private set; } = "";

    /// <summary>What the user calls it: 办公室电脑.</summary>
    public string Name { get; private set; } = "";

    /// <summary>SHA-256: the token is random enough to need no slower one.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>The account's stamp that it goes by: a new password ends it.</summary>
    public string Stamp { get; private set; } = "";

    /// <summary>The last day on which it works, in China.</summary>
    public LocalDate ExpiresOn { get; private set; }

    [SetBySave]
    public Instant CreatedAt { get; private set; }

    [SetBySave]
    public Instant? RevokedAt { get; private set; }

    /// <param name="secret">To be shown this once.</param>
    public static FeedToken Create(User user, string name, LocalDate expiresOn, Instant now, out string secret)
    {
        secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        return new(user, name, HashOf(secret), expiresOn, now);
    }

    public static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    public bool Works(User user, LocalDate today) => RevokedAt is null && today <= ExpiresOn && Stamp == user.SecurityStamp && user is { IsDisabled: false, MustChangePassword: false };

    public void Revoke(Instant now) => RevokedAt ??= now;
}

internal sealed class FeedTokenConfiguration : IEntityTypeConfiguration<FeedToken>
{
    public void Configure(EntityTypeBuilder<FeedToken> token)
    {
        token.HasOne<User>().WithMany().HasForeignKey(t => t.UserId);
        token.Property(t => t.Name).HasMaxLength(FeedToken.MaxNameLength);
        token.Property(t => t.Hash).HasMaxLength(64);
        token.Property(t => t.Stamp).HasMaxLength(64);
        token.HasIndex(t => t.Hash).IsUnique();
        token.HasIndex(t => new { t.UserId, t.CreatedAt });
    }
}
