using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain.Accounts;
using MediatR;

namespace Fiscal.Api.Features.Accounts;

/// <summary>
/// Gives an account exactly these roles (调整角色). What is taken away is gone from the next request on; what administers, approves or
/// audits waits for the security administrator.
/// </summary>
[Display(Name = "调整角色")]
public sealed record ChangeRoles(IReadOnlyList<Role> Roles) : ICommand<AccountRow>
{
    [JsonIgnore] public int UserId { get; init; } // from the route
}

public sealed class ChangeRolesHandler(FiscalDbContext db, ManagedAccounts accounts) : IRequestHandler<ChangeRoles, AccountRow>
{
    public async Task<AccountRow> Handle(ChangeRoles command, CancellationToken ct)
    {
        var user = await accounts.Find(command.UserId, ct);
        user.ChangeRoles(command.Roles, accounts.By, accounts.Now);
        await db.SaveChangesAsync(ct);
        return AccountRow.Of(user, accounts.Now);
    }
}
