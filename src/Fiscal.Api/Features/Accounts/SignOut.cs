using System.ComponentModel.DataAnnotations;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using MediatR;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.Accounts;

/// <summary>Ends the current session at once (退出登录): its token or cookie is worthless from then on.</summary>
/// <param name="Everywhere">Every other session of the user too.</param>
[Display(Name = "退出登录")]
public sealed record SignOut(bool Everywhere = false) : ICommand<Unit>;

public sealed class SignOutHandler(FiscalDbContext db, CurrentSession current, Sessions sessions, IClock clock) : IRequestHandler<SignOut, Unit>
{
    public async Task<Unit> Handle(SignOut command, CancellationToken ct)
    {
        if (current.Session is not { } own) return Unit.Value;
        (await db.UserSessions.SingleAsync(s => s.Id == own.Id, ct)).End(clock.GetCurrentInstant());
        if (command.Everywhere) await sessions.EndAll(own.UserId, but: null, ct);
        await db.SaveChangesAsync(ct);
        return Unit.Value;
    }
}
