using Fiscal.Domain.Accounts;
using Microsoft.AspNetCore.Authorization;

namespace Fiscal.Api.Hosting;

/// <summary>Who may do what (权限). An endpoint without a policy still needs a signed-in user.</summary>
public static class Policies
{
    /// <summary>Sees business data, as far as its scope goes: not the three administrators.</summary>
    public const string ReadBusiness = nameof(ReadBusiness);

    /// <summary>Changes business data.</summary>
    public const string WriteBusiness = nameof(WriteBusiness);

    /// <summary>Reads and verifies the journal: who sees business data, and the administrator who reviews what was done.</summary>
    public const string ReadJournal = nameof(ReadJournal);

    /// <summary>Approves what somebody else asked for or entered.</summary>
    public const string ApproveBusiness = nameof(ApproveBusiness);

    /// <summary>Changes policy data that every region counts by.</summary>
    public const string ManagePolicy = nameof(ManagePolicy);

    /// <summary>Brings workbooks in: a reporting unit too, whose scope is its own debts and whose commits others approve.</summary>
    public const string Import = nameof(Import);

    /// <summary>Decides on pending changes as a reviewer, or as the delegate of one; the decision itself checks which.</summary>
    public const string DecideApprovals = nameof(DecideApprovals);

    /// <summary>Changes who may see what and who has to approve what.</summary>
    public const string ManageSecurity = nameof(ManageSecurity);

    /// <summary>Draws samples for checking: an auditor changes no business data but must be able to do this.</summary>
    public const string DrawSamples = nameof(DrawSamples);

    internal static void Define(AuthorizationOptions options)
    {
        options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build();
        options.AddPolicy(ReadBusiness, Held(Role.Clerk, Role.Reviewer, Role.Reporter, Role.Viewer, Role.Auditor));
        options.AddPolicy(Import, Held(Role.Clerk, Role.Reviewer, Role.Reporter));
        options.AddPolicy(DecideApprovals, Held(Role.Clerk, Role.Reviewer));
        options.AddPolicy(ManageSecurity, Held(Role.SecurityAdmin));
        options.AddPolicy(ReadJournal, Held(Role.Clerk, Role.Reviewer, Role.Viewer, Role.Auditor, Role.AuditAdmin));
        options.AddPolicy(WriteBusiness, Held(Role.Clerk, Role.Reviewer));
        options.AddPolicy(ApproveBusiness, Held(Role.Reviewer));
        options.AddPolicy(ManagePolicy, Held(Role.Reviewer, Role.SecurityAdmin));
        options.AddPolicy(DrawSamples, Held(Role.Clerk, Role.Reviewer, Role.Auditor));
    }

    private static AuthorizationPolicy Held(params Role[] roles) =>
        new AuthorizationPolicyBuilder().RequireAuthenticatedUser().RequireRole(roles.Select(r => r.ToString())).Build();
}
