using Fiscal.Domain.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace Fiscal.Api.Persistence;

/// <summary>What carries a session from request to request (会话方式).</summary>
public enum SessionKind
{
    /// <summary>A bearer token of the API.</summary>
    Token,

    /// <summary>A cookie after a password.</summary>
    Cookie,

    /// <summary>A cookie after a single sign-on, which looks after the password.</summary>
    SingleSignOn,
}

/// <summary>One sign-in of a user until it ends (会话). A row, so that every host knows that it ended.</summary>
public sealed class UserSession
{
    private UserSession() { } // EF

    public UserSession(User user, SessionKind kind, bool isProven, Instant now)
    {
        (UserId, Kind, Stamp, StartedAt, LastSeenAt) = (user.Id, kind, user.SecurityStamp!, now, now);
        if (isProven) SecondFactorAt = now;
    }

    /// <summary>Random; worthless without the signature of the token or the encryption of the cookie.</summary>
    public Guid Id { get; private set; } = Guid.NewGuid();

    public int UserId { get; private set; }
    public SessionKind Kind { get; private set; }

    /// <summary>The account's stamp that the session goes by: a password set elsewhere ends it.</summary>
    public string Stamp { get; private set; } = "";

    public Instant StartedAt { get; private set; }

    /// <summary>To the minute (最近使用时刻).</summary>
    public Instant LastSeenAt { get; private set; }

    public Instant? EndedAt { get; private set; }

    /// <summary>When the second factor was last proven (二次验证时刻).</summary>
    public Instant? SecondFactorAt { get; private set; }

    /// <summary>The instant from which it no longer works whatever happens.</summary>
    public Instant EndsAt(AccessPolicy policy) => StartedAt + Duration.FromMinutes(policy.Rules.AbsoluteMinutes);

    /// <summary>Not ended, not idle for too long, not too old.</summary>
    public bool IsOpen(AccessPolicy policy, Instant now) =>
        EndedAt is null && now < EndsAt(policy) && now < LastSeenAt + Duration.FromMinutes(policy.Rules.IdleMinutes);

    public void End(Instant now) => EndedAt ??= now;

    public void Prove(Instant now) => SecondFactorAt = now;

    /// <summary>Goes on under the account's new stamp.</summary>
    public void Follow(User user) => Stamp = user.SecurityStamp!;
}

/// <summary>A password that a user had and replaced (历史密码).</summary>
public sealed class UsedPassword
{
    private UsedPassword() { } // EF

    public UsedPassword(int userId, string hash, Instant replacedAt) => (UserId, Hash, ReplacedAt) = (userId, hash, replacedAt);

    public int Id { get; private set; }
    public int UserId { get; private set; }
    public string Hash { get; private set; } = "";
    public Instant ReplacedAt { get; private set; }
}

/// <summary>Stands in once for a code of a lost authenticator (恢复码).</summary>
public sealed class RecoveryCode
{
    private RecoveryCode() { } // EF

    public RecoveryCode(int userId, string hash) => (UserId, Hash) = (userId, hash);

    public int Id { get; private set; }
    public int UserId { get; private set; }

    /// <summary>SHA-256: the code is random enough to need no slower one.</summary>
    public string Hash { get; private set; } = "";
}

internal sealed class UserSessionConfiguration : IEntityTypeConfiguration<UserSession>
{
    public void Configure(EntityTypeBuilder<UserSession> session)
    {
        session.HasOne<User>().WithMany().HasForeignKey(s => s.UserId);
        session.Property(s => s.Stamp).HasMaxLength(64);
        session.HasIndex(s => new { s.UserId, s.StartedAt });
    }
}

internal sealed class UsedPasswordConfiguration : IEntityTypeConfiguration<UsedPassword>
{
    public void Configure(EntityTypeBuilder<UsedPassword> password)
    {
        password.HasOne<User>().WithMany().HasForeignKey(p => p.UserId);
        password.Property(p => p.Hash).HasMaxLength(400);
        password.HasIndex(p => new { p.UserId, p.ReplacedAt });
    }
}

internal sealed class RecoveryCodeConfiguration : IEntityTypeConfiguration<RecoveryCode>
{
    public void Configure(EntityTypeBuilder<RecoveryCode> code)
    {
        code.HasOne<User>().WithMany().HasForeignKey(c => c.UserId);
        code.Property(c => c.Hash).HasMaxLength(64);
        code.HasIndex(c => new { c.UserId, c.Hash });
    }
}
