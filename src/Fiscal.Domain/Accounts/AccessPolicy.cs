using NodaTime;

namespace Fiscal.Domain.Accounts;

/// <summary>The figures of an access policy (访问策略各项). Zero switches off where a remark says so.</summary>
/// <param name="MinimumPasswordLength">Characters, <see cref="AccessPolicy.ShortestPassword"/> to 64.</param>
/// <param name="PasswordKinds">Of capitals, small letters, digits and other characters, how many kinds a password needs: 1 to 4.</param>
/// <param name="PasswordDays">Days after which a password must be changed; 0: never.</param>
/// <param name="PasswordHistory">How many last passwords, the present one included, may not be taken again: 1 to 24.</param>
/// <param name="LockoutAttempts">Failures in a row that lock an account: 3 to 20.</param>
/// <param name="LockoutMinutes">How long it stays locked: 1 to 1440.</param>
/// <param name="IdleMinutes">A session unused for so long ends: 1 to 1440.</param>
/// <param name="AbsoluteMinutes">A session ends so long after its sign-in: 5 to 1440, not less than <paramref name="IdleMinutes"/>.</param>
/// <param name="MaxSessions">Sessions a user can have open; another one ends the one unused for longest: 1 to 1000.</param>
/// <param name="ChangesFirstPassword">A password that somebody else gave must be changed before anything else.</param>
/// <param name="SecondFactorMinutes">How long a proof of the second factor serves sensitive acts: 1 to 1440.</param>
/// <param name="SignInsPerMinute">Attempts to sign in that one address has in a minute: 1 to 100000.</param>
public sealed record AccessRules(
    int MinimumPasswordLength, int PasswordKinds, int PasswordDays, int PasswordHistory, int LockoutAttempts, int LockoutMinutes,
    int IdleMinutes, int AbsoluteMinutes, int MaxSessions, bool ChangesFirstPassword, SecondFactorUse SecondFactor, int SecondFactorMinutes,
    int SignInsPerMinute);

/// <summary>
/// One version of what the system asks of passwords, sign-ins and sessions (访问策略), the same for every region. A version counts
/// from its first day on until a later one begins.
/// </summary>
public sealed class AccessPolicy : ReferenceRow
{
    /// <summary>No policy may go below (密码长度下限).</summary>
    public const int ShortestPassword = 8;

    /// <summary>Longest password taken, so that hashing stays cheap.</summary>
    public const int LongestPassword = 256;

    /// <summary>Longest memory of passwords that a policy may ask for.</summary>
    public const int LongestHistory = 24;

    /// <summary>Longest session that a policy may allow.</summary>
    public const int LongestSessionMinutes = 1440;

    /// <summary>Longest <see cref="Name"/>.</summary>
    public const int MaxNameLength = 60;

    /// <summary>Longest <see cref="Note"/>.</summary>
    public const int MaxNoteLength = 500;

    private AccessPolicy() { } // EF

    /// <param name="source">The paper behind it (文号).</param>
    public AccessPolicy(
        string name, string? note, LocalDate validFrom, bool isUnverified, AccessRules rules, string source, Instant recordedAt, string recordedBy)
        : base(source, recordedAt, recordedBy)
    {
        (Name, Note, ValidFrom, IsUnverified, Rules) = (name.Trim(), note?.Trim(), validFrom, isUnverified, rules);
        if (rules.AbsoluteMinutes < rules.IdleMinutes) throw AccessPolicyErrors.IdleOutlastsSession(rules.IdleMinutes, rules.AbsoluteMinutes);
    }

    public string Name { get; private set; } = "";
    public string? Note { get; private set; }

    /// <summary>First day on which it counts (生效日).</summary>
    public LocalDate ValidFrom { get; private set; }

    /// <summary>No public paper settles all of the figures (待核).</summary>
    public bool IsUnverified { get; private set; }

    public AccessRules Rules { get; private set; } = null!;

    public Duration Lockout => Duration.FromMinutes(Rules.LockoutMinutes);

    /// <summary>Whether a password set at that instant is too old; unknown is too old.</summary>
    public bool HasExpired(Instant? passwordChangedAt, Instant now) =>
        Rules.PasswordDays > 0 && !(passwordChangedAt + Duration.FromDays(Rules.PasswordDays) > now);

    public bool SaysTheSameAs(AccessPolicy other) =>
        (Name, Note, ValidFrom, IsUnverified, Source, Rules) == (other.Name, other.Note, other.ValidFrom, other.IsUnverified, other.Source, other.Rules);
}
