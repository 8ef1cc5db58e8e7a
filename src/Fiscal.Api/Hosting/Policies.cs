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

    /// <summary>Sees the accounts of its regions.</summary>
    public const string ReadAccounts = nameof(ReadAccounts);

    /// <summary>Opens accounts, gives roles, resets passwords.</summary>
    public const string ManageAccounts = nameof(ManageAccounts);

    /// <summary>Lets roles work that another administrator gave.</summary>
    public const string ConfirmRoles = nameof(ConfirmRoles);

    /// <summary>Records the access policy.</summary>
    public const string ManageAccess = nameof(ManageAccess);
    /// <summary>Brings workbooks in: a reporting unit too, whose scope is its own debts and whose commits others approve.</summary>
    public const string Import = nameof(Import);

    /// <summary>Decides on pending changes as a reviewer, or as the delegate of one; the decision itself checks which.</summary>
    public const string DecideApprovals = nameof(DecideApprovals);

    /// <summary>Sees pending changes: who sees business data, and an administrator those that it made itself.</summary>
    public const string ReadApprovals = nameof(ReadApprovals);

    /// <summary>Takes back what it made itself: everybody whose commands can be held.</summary>
    public const string WithdrawChanges = nameof(WithdrawChanges);

    /// <summary>Changes who may see what and who has to approve what.</summary>
    public const string ManageSecurity = nameof(ManageSecurity);

    /// <summary>Draws samples for checking: an auditor changes no business data but must be able to do this.</summary>
    public const string DrawSamples = nameof(DrawSamples);

    /// <summary>Reviews who looked at what: the administrator of the logs alone.</summary>
    public const string ReadAccessLog = nameof(ReadAccessLog);

    /// <summary>Sees how long the access log is kept: who sets it, and who purges by it.</summary>
    public const string ReadAccessRetention = nameof(ReadAccessRetention);

    /// <summary>Takes a sealed extract of the book away.</summary>
    public const string ExtractBook = nameof(ExtractBook);

    /// <summary>Raises audit questions and judges the answers.</summary>
    public const string RaiseQuestions = nameof(RaiseQuestions);

    /// <summary>Puts audit questions on the list of what is to be put right.</summary>
    public const string HandleQuestions = nameof(HandleQuestions);

    internal static void Define(AuthorizationOptions options)
    {
        options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build();
        options.AddPolicy(ReadBusiness, Held(Role.Clerk, Role.Reviewer, Role.Reporter, Role.Viewer, Role.Auditor));
        options.AddPolicy(Import, Held(Role.Clerk, Role.Reviewer, Role.Reporter));
        options.AddPolicy(DecideApprovals, Held(Role.Clerk, Role.Reviewer));
        options.AddPolicy(ReadApprovals, Held(Role.Clerk, Role.Reviewer, Role.Reporter, Role.Viewer, Role.Auditor, Role.SecurityAdmin));
        options.AddPolicy(WithdrawChanges, Held(Role.Clerk, Role.Reviewer, Role.Reporter, Role.SecurityAdmin));
        options.AddPolicy(ManageSecurity, Held(Role.SecurityAdmin));
        options.AddPolicy(ReadJournal, Held(Role.Clerk, Role.Reviewer, Role.Viewer, Role.Auditor, Role.AuditAdmin));
        options.AddPolicy(WriteBusiness, Held(Role.Clerk, Role.Reviewer));
        options.AddPolicy(ApproveBusiness, Held(Role.Reviewer));
        options.AddPolicy(ManagePolicy, Held(Role.Reviewer, Role.SecurityAdmin));
        options.AddPolicy(ReadAccounts, Held(Role.SystemAdmin, Role.SecurityAdmin));
        options.AddPolicy(ManageAccounts, Held(Role.SystemAdmin));
        options.AddPolicy(ConfirmRoles, Held(Role.SecurityAdmin));
        options.AddPolicy(ManageAccess, Held(Role.SecurityAdmin));
        options.AddPolicy(ReadAccessLog, Held(Role.AuditAdmin));
        options.AddPolicy(ReadAccessRetention, Held(Role.Reviewer, Role.SecurityAdmin, Role.AuditAdmin));
        options.AddPolicy(ExtractBook, Held(Role.Clerk, Role.Reviewer, Role.Auditor));
        options.AddPolicy(RaiseQuestions, Held(Role.Auditor));
        options.AddPolicy(HandleQuestions, Held(Role.Clerk, Role.Reviewer, Role.Auditor));
        options.AddPolicy(DrawSamples, Held(Role.Clerk, Role.Reviewer, Role.Auditor));
    }

    private static AuthorizationPolicy Held(params Role[] roles) =>
        new AuthorizationPolicyBuilder().RequireAuthenticatedUser().RequireRole(roles.Select(r => r.ToString())).Build();
}
