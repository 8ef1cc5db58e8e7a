using System.ComponentModel.DataAnnotations;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using MediatR;

namespace Fiscal.Api.Features.Accounts;

/// <summary>Takes the waiting roles of an account away (退回授权).</summary>
[Display(Name = "退回授权")]
public sealed record RejectRoles(int UserId) : ICommand<AccountRow>;

public sealed class RejectRolesHandler(FiscalDbContext db, ManagedAccounts accounts) : IRequestHandler<RejectRoles, AccountRow>
{
    public async Task<AccountRow> Handle(RejectRoles command, CancellationToken ct)
    {
        var user = await accounts.Find(command.UserId, ct);
        user.RejectRoles(accounts.By, accounts.Now);
        await db.SaveChangesAsync(ct);
        return AccountRow.Of(user, accounts.Now);
    }
}
