using System.ComponentModel.DataAnnotations;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain.Accounts;
using MediatR;

namespace Fiscal.Api.Features.Accounts;

/// <summary>New recovery codes (更换恢复码); the old ones are worthless. Only in a session that has just proven the second factor.</summary>
[Display(Name = "更换恢复码")]
public sealed record RenewRecoveryCodes : ICommand<RecoveryCodes>;

public sealed class RenewRecoveryCodesHandler(FiscalDbContext db, OwnAccount own, SecondFactorCheck check, CurrentSession current) : IRequestHandler<RenewRecoveryCodes, RecoveryCodes>
{
    public async Task<RecoveryCodes> Handle(RenewRecoveryCodes command, CancellationToken ct)
    {
        var (user, _) = await own.Load(ct);
        if (!user.HasSecondFactor) throw AccountErrors.SecondFactorNotEnrolled();
        if (!current.IsProvenLately(check.Now)) throw SessionErrors.SecondFactorRequired(isEnrolled: true);
        var codes = await check.RenewRecoveryCodes(user, ct);
        user.Touch(check.Now);
        await db.SaveChangesAsync(ct);
        return new(codes);
    }
}
