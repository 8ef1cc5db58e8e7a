using System.ComponentModel.DataAnnotations;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using MediatR;

namespace Fiscal.Api.Features.Accounts;

/// <summary>Gives an account a one-time password (重置密码): its sessions end, and it must be changed at the next sign-in.</summary>
[Display(Name = "重置密码")]
public sealed record ResetPassword(int UserId) : ICommand<OneTimePassword>;

/// <param name="Password">Said this once; only its hash is kept.</param>
public sealed record OneTimePassword(int UserId, string UserName, string Password);

public sealed class ResetPasswordHandler(FiscalDbContext db, ManagedAccounts accounts, PasswordSetting passwords, Sessions sessions) : IRequestHandler<ResetPassword, OneTimePassword>
{
    public async Task<OneTimePassword> Handle(ResetPassword command, CancellationToken ct)
    {
        var user = await accounts.Find(command.UserId, ct);
        var password = await passwords.SetOneTime(user, mustChange: true, ct);
        user.Unlock(accounts.Now);
        user.AwaitConfirmation(accounts.By, accounts.Now);
        await sessions.EndAll(user.Id, but: null, ct);
        await db.SaveChangesAsync(ct);
        return new(user.Id, user.UserName!, password);
    }
}
