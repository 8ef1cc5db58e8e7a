using Fiscal.Api.Hosting;
using Fiscal.Domain;
using Fiscal.Domain.Accounts;
using Fiscal.Domain.Regions;
using Microsoft.AspNetCore.Identity;
using NodaTime;

namespace Fiscal.Api.Persistence;

/// <summary>Somebody who can sign in (用户). Sees its region and those below; if it is of a unit, only what is that unit's.</summary>
public sealed class User : IdentityUser<int>, IRegional
{
    private readonly List<UserRole> _roles = [];

    private User() { } // EF

    /// <param name="by">Who opens the account; what needs a confirmation waits for it. Null: the host, whose word is enough.</param>
    public User(string userName, string displayName, string regionCode, IReadOnlyCollection<Role> roles, string? by = null) : base(userName)
    {
        RoleSeparation.Check(roles);
        DisplayName = displayName;
        RegionCode = regionCode;
        _roles.AddRange(roles.Distinct().Select(r => UserRole.Given(r, by)));
    }

    /// <summary>The person's name (姓名).</summary>
    public string DisplayName { get; private set; } = "";

    public string RegionCode { get; private set; } = "";

    /// <summary>The unit it reports for (所属单位), a party of its region; null for the people of the bureau.</summary>
    public int? UnitId { get; private set; }

    /// <summary>Those that wait for a confirmation too.</summary>
    public IReadOnlyList<UserRole> Roles => _roles;

    /// <summary>A disabled user (停用) can't sign in, and its sessions stop working at once.</summary>
    public bool IsDisabled { get; private set; }

    /// <summary>The last day on which the account works, in China (账户有效期); null for no end.</summary>
    public LocalDate? ExpiresOn { get; set; }

    /// <exception cref="SignInRefusedException">The last day of the account is over.</exception>
    public void RefuseIfExpired(LocalDate today)
    {
        if (ExpiresOn is { } last && last < today) throw SignInErrors.Expired(last);
    }

    /// <summary>The password was given by somebody else (首次改密): nothing works before it is changed.</summary>
    public bool MustChangePassword { get; private set; }

    /// <summary>When the password was set (密码设置时刻); null for accounts older than this column.</summary>
    public Instant? PasswordChangedAt { get; private set; }

    /// <summary>The last change of the account itself (账号变更时刻), so that the journal tells of every one.</summary>
    [SetBySave]
    public Instant? ChangedAt { get; private set; }

    /// <summary>The secret of the authenticator (动态口令密钥), encrypted by Data Protection.</summary>
    public string? ProtectedTotpSecret { get; private set; }

    /// <summary>When the first code was given back (绑定时刻); until then the secret counts for nothing.</summary>
    public Instant? SecondFactorSince { get; private set; }

    /// <summary>The last step whose code was taken (已用时间步): it and those before are worthless.</summary>
    public long? LastTotpStep { get; private set; }

    /// <summary>Wrong codes in a row (动态口令输错次数), apart from wrong passwords: a right password must not clear them.</summary>
    public int SecondFactorFailures { get; private set; }

    public Instant? SecondFactorLockedUntil { get; private set; }

    public bool HasSecondFactor => SecondFactorSince is not null;

    /// <summary>The roles that work.</summary>
    public IEnumerable<Role> EffectiveRoles => _roles.Where(r => !r.IsPending).Select(r => r.Role);

    /// <summary>Whether nothing works before the password is changed: it is somebody else's or too old.</summary>
    public bool NeedsNewPassword(AccessPolicy policy, Instant now) => MustChangePassword || policy.HasExpired(PasswordChangedAt, now);

    /// <summary>Sets the password (设置密码). Every session but those told of the new stamp ends.</summary>
    public void TakePassword(string hash, bool mustChange, Instant now)
    {
        (PasswordHash, MustChangePassword, PasswordChangedAt) = (hash, mustChange, now);
        SecurityStamp = Guid.NewGuid().ToString("N");
        Touch(now);
    }

    /// <summary>
    /// Gives exactly these roles (调整角色). What is taken away is gone at once; what needs a confirmation waits for it.
    /// </summary>
    public void ChangeRoles(IReadOnlyCollection<Role> roles, string by, Instant now)
    {
        RoleSeparation.Check(roles);
        if (roles.Contains(Role.Reporter) && UnitId is null) throw AccountErrors.UnitNeeded();
        _roles.RemoveAll(r => !roles.Contains(r.Role));
        _roles.AddRange(roles.Distinct().Except(_roles.Select(r => r.Role)).ToList()
            .Select(r => UserRole.Given(r, by)));
        Touch(now);
    }

    /// <summary>Lets the waiting roles work (确认授权), by somebody who did not give them and does not hold them.</summary>
    public void ConfirmRoles(string by, Instant now)
    {
        foreach (var role in PendingRoles(by)) role.Confirm();
        Touch(now);
    }

    /// <summary>Takes the waiting roles away (退回授权). An account without any role can sign in and do nothing.</summary>
    public void RejectRoles(string by, Instant now)
    {
        foreach (var role in PendingRoles(by)) _roles.Remove(role);
        Touch(now);
    }

    /// <summary>
    /// The way into the account was in another's hands (重新确认): its roles that take two administrators wait for the second one anew, so
    /// that the first can't step into them.
    /// </summary>
    public void AwaitConfirmation(string by, Instant now)
    {
        foreach (var role in _roles.Where(r => !r.IsPending && RoleSeparation.NeedsConfirmation(r.Role))) role.Await(by);
        Touch(now);
    }

    private List<UserRole> PendingRoles(string by)
    {
        var pending = _roles.FindAll(r => r.IsPending);
        if (pending.Count == 0) throw AccountErrors.NothingToConfirm(UserName!);
        return UserName == by || pending.Exists(r => r.PendingFrom == by) ? throw AccountErrors.OwnGrant() : pending;
    }

    public void Disable(Instant now)
    {
        IsDisabled = true;
        Touch(now);
    }

    public void Enable(Instant now)
    {
        IsDisabled = false;
        Touch(now);
    }

    /// <summary>Forgets the failed attempts (解锁).</summary>
    public void Unlock(Instant now)
    {
        (AccessFailedCount, LockoutEnd, SecondFactorFailures, SecondFactorLockedUntil) = (0, null, 0, null);
        Touch(now);
    }

    /// <summary>Keeps a new secret (生成动态口令密钥); the one before it counts for nothing any more.</summary>
    public void EnrolSecondFactor(string protectedSecret, Instant now)
    {
        (ProtectedTotpSecret, SecondFactorSince, LastTotpStep) = (protectedSecret, null, null);
        Touch(now);
    }

    /// <summary>The authenticator gave the right code (绑定动态口令).</summary>
    public void ConfirmSecondFactor(Instant now)
    {
        SecondFactorSince = now;
        Touch(now);
    }

    /// <summary>The authenticator is lost (重置动态口令): the next one is enrolled anew.</summary>
    public void ResetSecondFactor(Instant now)
    {
        (ProtectedTotpSecret, SecondFactorSince, LastTotpStep) = (null, null, null);
        Touch(now);
    }

    /// <summary>The account or something that belongs to it changed; of two at once the second is refused.</summary>
    public void Touch(Instant now) => (ChangedAt, ConcurrencyStamp) = (now, Guid.NewGuid().ToString("N"));

    /// <summary>Limits the user to a unit and those below it (归属单位); a reporter without one sees no debt.</summary>
    public void BelongTo(int unitId) => UnitId = unitId;
}

/// <summary>A role that a user holds (用户角色).</summary>
public sealed class UserRole
{
    private UserRole() { } // EF

    internal static UserRole Given(Role role, string? by) =>
        by is not null && RoleSeparation.NeedsConfirmation(role) ? new() { Role = role, IsPending = true, PendingFrom = by } : new() { Role = role };

    public Role Role { get; private set; }

    /// <summary>It does not work before it is confirmed (待确认).</summary>
    public bool IsPending { get; private set; }

    /// <summary>Who gave it (授权提出人); null once it works.</summary>
    public string? PendingFrom { get; private set; }

    internal void Await(string by) => (IsPending, PendingFrom) = (true, by);

    internal void Confirm() => (IsPending, PendingFrom) = (false, null);
}
