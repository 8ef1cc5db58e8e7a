using System.ComponentModel.DataAnnotations;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Fiscal.Api.Features.Accounts;

/// <summary>Takes a lost authenticator and its recovery codes from an account (重置动态口令): its sessions end, and it enrols anew.</summary>
[Display(Name = "重置动态口令")]
public sealed record ResetSecondFactor(int UserId) : ICommand<AccountRow>;

public sealed class ResetSecondFactorHandler(FiscalDbContext db, ManagedAccounts accounts, Sessions sessions) : IRequestHandler<ResetSecondFactor, AccountRow>
{
    public async Task<AccountRow> Handle(ResetSecondFactor command, CancellationToken ct)
    {
        var user = await accounts.Find(command.UserId, ct);
        user.ResetSecondFactor(accounts.Now);
        user.AwaitConfirmation(accounts.By, accounts.Now);
        db.RecoveryCodes.RemoveRange(await db.RecoveryCodes.Where(c => c.UserId == user.Id).ToListAsync(ct));
        await sessions.EndAll(user.Id, but: null, ct);
        await db.SaveChangesAsync(ct);
        return AccountRow.Of(user, accounts.Now);
    }
}
