using System.ComponentModel.DataAnnotations;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using MediatR;

namespace Fiscal.Api.Features.Accounts;

/// <summary>Lets the waiting roles of an account work (确认授权). The security administrator's, and never by who gave or gets them.</summary>
[Display(Name = "确认授权")]
public sealed record ConfirmRoles(int UserId) : ICommand<AccountRow>;

public sealed class ConfirmRolesHandler(FiscalDbContext db, ManagedAccounts accounts) : IRequestHandler<ConfirmRoles, AccountRow>
{
    public async Task<AccountRow> Handle(ConfirmRoles command, CancellationToken ct)
    {
        var user = await accounts.Find(command.UserId, ct);
        user.ConfirmRoles(accounts.By, accounts.Now);
        await db.SaveChangesAsync(ct);
        return AccountRow.Of(user, accounts.Now);
    }
}
