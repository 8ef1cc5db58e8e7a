using System.Security.Claims;
using Fiscal.Api.Hosting;
using Fiscal.Domain.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection;

namespace Fiscal.Api.Tests.Hosting;

public sealed class PolicyTests : IAsyncDisposable
{
    private readonly FiscalApp _app = new();

    [Theory]
    [InlineData(Policies.ReadBusiness, Role.Clerk, Role.Reviewer, Role.Reporter, Role.Viewer, Role.Auditor)]
    [InlineData(Policies.Import, Role.Clerk, Role.Reviewer, Role.Reporter)]
    [InlineData(Policies.DecideApprovals, Role.Clerk, Role.Reviewer)]
    [InlineData(Policies.ManageSecurity, Role.SecurityAdmin)]
    [InlineData(Policies.ReadJournal, Role.Clerk, Role.Reviewer, Role.Viewer, Role.Auditor, Role.AuditAdmin)]
    [InlineData(Policies.WriteBusiness, Role.Clerk, Role.Reviewer)]
    [InlineData(Policies.ApproveBusiness, Role.Reviewer)]
    [InlineData(Policies.ManagePolicy, Role.Reviewer, Role.SecurityAdmin)]
    [InlineData(Policies.ReadAccounts, Role.SystemAdmin, Role.SecurityAdmin)]
    [InlineData(Policies.ManageAccounts, Role.SystemAdmin)]
    [InlineData(Policies.ConfirmRoles, Role.SecurityAdmin)]
    [InlineData(Policies.ManageAccess, Role.SecurityAdmin)]
    [InlineData(Policies.ReadAccessLog, Role.AuditAdmin)]
    [InlineData(Policies.ReadAccessRetention, Role.Reviewer, Role.SecurityAdmin, Role.AuditAdmin)]
    [InlineData(Policies.ExtractBook, Role.Clerk, Role.Reviewer, Role.Auditor)]
    [InlineData(Policies.RaiseQuestions, Role.Auditor)]
    [InlineData(Policies.HandleQuestions, Role.Clerk, Role.Reviewer, Role.Auditor)]
    [InlineData(Policies.DrawSamples, Role.Clerk, Role.Reviewer, Role.Auditor)]
    public async Task Business_is_for_these_roles_only(string policy, params Role[] roles)
    {
        var authorization = _app.Services.GetRequiredService<IAuthorizationService>();
        var allowed = new List<Role>();
        foreach (var role in Enum.GetValues<Role>())
        {
            var user = new ClaimsPrincipal(new ClaimsIdentity([new(ClaimTypes.Role, role.ToString())], "test"));
            if ((await authorization.AuthorizeAsync(user, policy)).Succeeded) allowed.Add(role);
        }

        Assert.Equal(roles, allowed);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
