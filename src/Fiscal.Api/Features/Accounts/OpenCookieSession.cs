using System.ComponentModel.DataAnnotations;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using FluentValidation;
using MediatR;

namespace Fiscal.Api.Features.Accounts;

/// <summary>Opens a session for a browser (网页登录); the route puts it into the cookie.</summary>
/// <param name="Code">As with <see cref="IssueToken"/>.</param>
[Display(Name = "网页登录")]
public sealed record OpenCookieSession(string UserName, [property: NotJournalled] string Password, [property: NotJournalled] string? Code = null) : ICommand<UserSession>, ISignInAttempt;

public sealed class OpenCookieSessionValidator : AbstractValidator<OpenCookieSession>
{
    public OpenCookieSessionValidator() => this.RulesForSignIn();
}

public sealed class OpenCookieSessionHandler(FiscalDbContext db, PasswordSignIn signIn) : IRequestHandler<OpenCookieSession, UserSession>
{
    public async Task<UserSession> Handle(OpenCookieSession command, CancellationToken ct)
    {
        var session = await signIn.Open(command.UserName, command.Password, command.Code, SessionKind.Cookie, ct);
        await db.SaveChangesAsync(ct);
        return session;
    }
}
