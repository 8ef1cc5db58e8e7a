using System.ComponentModel.DataAnnotations;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain.Accounts;
using FluentValidation;
using MediatR;

namespace Fiscal.Api.Features.Accounts;

/// <summary>Gives back the first code of a new authenticator (确认绑定动态口令). This session has then proven the second factor.</summary>
[Display(Name = "确认绑定动态口令")]
public sealed record ConfirmSecondFactor([property: NotJournalled] string Code) : ICommand<RecoveryCodes>;

/// <summary>Shown once (恢复码); each serves once when the authenticator is not at hand.</summary>
public sealed record RecoveryCodes(IReadOnlyList<string> Codes);

public sealed class ConfirmSecondFactorValidator : AbstractValidator<ConfirmSecondFactor>
{
    public ConfirmSecondFactorValidator() => RuleFor(c => c.Code).NotEmpty().MaximumLength(40).WithName("动态口令");
}

public sealed class ConfirmSecondFactorHandler(FiscalDbContext db, OwnAccount own, SecondFactorCheck check) : IRequestHandler<ConfirmSecondFactor, RecoveryCodes>
{
    public async Task<RecoveryCodes> Handle(ConfirmSecondFactor command, CancellationToken ct)
    {
        var (user, session) = await own.Load(ct);
        if (user.ProtectedTotpSecret is null) throw AccountErrors.SecondFactorNotEnrolled();
        if (user.HasSecondFactor) throw AccountErrors.SecondFactorEnrolled();
        if (!await check.Proves(user, command.Code, ct)) throw AccountErrors.SecondFactorWrong();

        user.ConfirmSecondFactor(check.Now);
        session.Prove(check.Now);
        var codes = await check.RenewRecoveryCodes(user, ct);
        await db.SaveChangesAsync(ct);
        return new(codes);
    }
}
