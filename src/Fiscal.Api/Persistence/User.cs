using Fiscal.Domain.Accounts;
using Microsoft.AspNetCore.Identity;

namespace Fiscal.Api.Persistence;

/// <summary>Somebody who can sign in (用户). Sees its region and those below; if it is of a unit, only what is that unit's.</summary>
public sealed class User : IdentityUser<int>
{
    private readonly List<UserRole> _roles = [];

    private User() { } // EF

    public User(string userName, string displayName, string regionCode, IReadOnlyCollection<Role> roles) : base(userName)
    {
        RoleSeparation.Check(roles);
        DisplayName = displayName;
        RegionCode = regionCode;
        _roles.AddRange(roles.Distinct().Select(r => new UserRole(r)));
    }

    /// <summary>The person's name (姓名).</summary>
    public string DisplayName { get; private set; } = "";

    public string RegionCode { get; private set; } = "";

    /// <summary>The unit it reports for (所属单位), a party of its region; null for the people of the bureau.</summary>
    public int? UnitId { get; private set; }

    public IReadOnlyList<UserRole> Roles => _roles;

    /// <summary>Limits the user to a unit and those below it (归属单位); a reporter without one sees no debt.</summary>
    public void BelongTo(int unitId) => UnitId = unitId;

    /// <summary>A disabled user (停用) can't sign in, and its tokens stop working at once.</summary>
    public bool IsDisabled { get; set; }
}

/// <summary>A role that a user holds (用户角色).</summary>
public sealed class UserRole
{
    private UserRole() { } // EF

    internal UserRole(Role role) => Role = role;

    public Role Role { get; private set; }
}
