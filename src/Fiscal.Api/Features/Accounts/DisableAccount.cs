using System.ComponentModel.DataAnnotations;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using MediatR;

namespace Fiscal.Api.Features.Accounts;

/// <summary>Disables an account (停用账号): its sessions end at once.</summary>
[Display(Name = "停用账号")]
public sealed record DisableAccount(int UserId) : ICommand<AccountRow>;

public sealed class DisableAccountHandler(FiscalDbContext db, ManagedAccounts accounts, Sessions sessions) : IRequestHandler<DisableAccount, AccountRow>
{
    public async Task<AccountRow> Handle(DisableAccount command, CancellationToken ct)
    {
        var user = await accounts.Find(command.UserId, ct);
        user.Disable(accounts.Now);
        await sessions.EndAll(user.Id, but: null, ct);
        await db.SaveChangesAsync(ct);
        return AccountRow.Of(user, accounts.Now);
    }
}
