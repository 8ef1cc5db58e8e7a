namespace Fiscal.Domain.Accounts;

/// <summary>Which roles one person may hold together, and which take two administrators to give (岗位分离).</summary>
public static class RoleSeparation
{
    private static readonly Role[] Alone =
        [Role.SystemAdmin, Role.SecurityAdmin, Role.AuditAdmin, Role.Auditor, Role.Reporter];

    private static readonly Role[] Confirmed =
        [Role.SystemAdmin, Role.SecurityAdmin, Role.AuditAdmin, Role.Reviewer, Role.Auditor];

    /// <summary>
    /// The three administrators, the auditor and the reporting unit hold one role only.
    /// In a small bureau one person may enter and review; that nobody approves what he entered himself is checked with each approval.
    /// </summary>
    public static void Check(IReadOnlyCollection<Role> roles)
    {
        if (roles.Count == 0)
            throw AccountErrors.NoRole();
        var alone = roles.Where(r => Alone.Contains(r)).ToList();
        if (alone.Count > 0 && roles.Count > 1)
            throw AccountErrors.RoleHeldAlone(alone[0]);
    }

    /// <summary>Of the three that see no business data (三员).</summary>
    public static bool IsAdministrator(Role role) => role is Role.SystemAdmin or Role.SecurityAdmin or Role.AuditAdmin;

    /// <summary>
    /// Whether the role works only after the security administrator has confirmed it (授权确认): who administers, approves or audits.
    /// The system administrator alone can therefore make nobody who could do what he may not do himself.
    /// </summary>
    public static bool NeedsConfirmation(Role role) => Confirmed.Contains(role);
}
