using System.ComponentModel.DataAnnotations;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using MediatR;

namespace Fiscal.Api.Features.Accounts;

/// <summary>Forgets the failed attempts of an account (解锁账号).</summary>
[Display(Name = "解锁账号")]
public sealed record UnlockAccount(int UserId) : ICommand<AccountRow>;

public sealed class UnlockAccountHandler(FiscalDbContext db, ManagedAccounts accounts) : IRequestHandler<UnlockAccount, AccountRow>
{
    public async Task<AccountRow> Handle(UnlockAccount command, CancellationToken ct)
    {
        var user = await accounts.Find(command.UserId, ct);
        user.Unlock(accounts.Now);
        await db.SaveChangesAsync(ct);
        return AccountRow.Of(user, accounts.Now);
    }
}
