using System.ComponentModel.DataAnnotations;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using MediatR;

namespace Fiscal.Api.Features.Accounts;

/// <summary>Lets a disabled account work again (启用账号).</summary>
[Display(Name = "启用账号")]
public sealed record EnableAccount(int UserId) : ICommand<AccountRow>;

public sealed class EnableAccountHandler(FiscalDbContext db, ManagedAccounts accounts) : IRequestHandler<EnableAccount, AccountRow>
{
    public async Task<AccountRow> Handle(EnableAccount command, CancellationToken ct)
    {
        var user = await accounts.Find(command.UserId, ct);
        user.Enable(accounts.Now);
        await db.SaveChangesAsync(ct);
        return AccountRow.Of(user, accounts.Now);
    }
}
