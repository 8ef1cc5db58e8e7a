using System.ComponentModel.DataAnnotations;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain.Accounts;
using MediatR;
using NodaTime;

namespace Fiscal.Api.Features.Accounts;

/// <summary>Makes a secret for an authenticator (申请绑定动态口令). It counts once a code of it was given back.</summary>
[Display(Name = "申请绑定动态口令")]
public sealed record EnrolSecondFactor : ICommand<SecondFactorSecret>;

/// <param name="Secret">Base32, for typing in.</param>
/// <param name="OtpauthUri">For a QR code.</param>
public sealed record SecondFactorSecret(string Secret, string OtpauthUri);

public sealed class EnrolSecondFactorHandler(FiscalDbContext db, OwnAccount own, SecondFactorCheck check, EnrolmentGate gate) : IRequestHandler<EnrolSecondFactor, SecondFactorSecret>
{
    private const string Issuer = "Fiscal";

    public async Task<SecondFactorSecret> Handle(EnrolSecondFactor command, CancellationToken ct)
    {
        var (user, _) = await own.Load(ct);
        gate.Check(user);
        var secret = check.Enrol(user);
        await db.SaveChangesAsync(ct);
        return new(Totp.Base32(secret), Totp.Uri(secret, Issuer, user.UserName!));
    }
}

/// <summary>Who may bind an authenticator (绑定条件): a session that somebody took over may not.</summary>
public sealed class EnrolmentGate(CurrentSession current, IClock clock)
{
    public void Check(User user)
    {
        var now = clock.GetCurrentInstant();
        if (user.HasSecondFactor && !current.IsProvenLately(now)) throw AccountErrors.SecondFactorEnrolled();
        if (!user.HasSecondFactor && !current.IsFresh(now)) throw SessionErrors.FreshSignInRequired();
    }
}
