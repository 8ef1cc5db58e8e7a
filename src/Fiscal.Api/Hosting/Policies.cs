using Fiscal.Domain.Accounts;
using Microsoft.AspNetCore.Authorization;

namespace Fiscal.Api.Hosting;

/// <summary>Who may do what (权限). An endpoint without a policy still needs a signed-in user.</summary>
public static class Policies
{
    /// <summary>Sees business data: not the three administrators, nor a reporting unit while there is no unit scope.</summary>
    public const string ReadBusiness = nameof(ReadBusiness);

    /// <summary>Changes business data.</summary>
    public const string WriteBusiness = nameof(WriteBusiness);

    internal static void Define(AuthorizationOptions options)
    {
        options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build();
        options.AddPolicy(ReadBusiness, Held(Role.Clerk, Role.Reviewer, Role.Viewer, Role.Auditor));
        options.AddPolicy(WriteBusiness, Held(Role.Clerk, Role.Reviewer));
    }

    private static AuthorizationPolicy Held(params Role[] roles) =>
        new AuthorizationPolicyBuilder().RequireAuthenticatedUser().RequireRole(roles.Select(r => r.ToString())).Build();
}
