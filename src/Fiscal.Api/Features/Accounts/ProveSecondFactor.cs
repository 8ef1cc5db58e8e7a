using System.ComponentModel.DataAnnotations;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain.Accounts;
using FluentValidation;
using MediatR;
using NodaTime;

namespace Fiscal.Api.Features.Accounts;

/// <summary>Proves the second factor in the current session (二次验证), by a code of the authenticator or a recovery code.</summary>
[Display(Name = "二次验证")]
public sealed record ProveSecondFactor([property: NotJournalled] string Code) : ICommand<ProvenSecondFactor>;

/// <param name="ValidUntil">Sensitive acts ask again from then on.</param>
public sealed record ProvenSecondFactor(Instant ValidUntil);

public sealed class ProveSecondFactorValidator : AbstractValidator<ProveSecondFactor>
{
    public ProveSecondFactorValidator() => RuleFor(c => c.Code).NotEmpty().MaximumLength(40).WithName("动态口令");
}

public sealed class ProveSecondFactorHandler(FiscalDbContext db, OwnAccount own, SecondFactorCheck check, CurrentSession current) : IRequestHandler<ProveSecondFactor, ProvenSecondFactor>
{
    public async Task<ProvenSecondFactor> Handle(ProveSecondFactor command, CancellationToken ct)
    {
        var (user, session) = await own.Load(ct);
        if (!user.HasSecondFactor) throw AccountErrors.SecondFactorNotEnrolled();
        if (!await check.Proves(user, command.Code, ct)) throw AccountErrors.SecondFactorWrong();

        var provenAt = check.Now;
        session.Prove(provenAt);
        await db.SaveChangesAsync(ct);
        return new(provenAt + Duration.FromMinutes(current.Policy!.Rules.SecondFactorMinutes));
    }
}
