using System.ComponentModel.DataAnnotations;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using FluentValidation;
using MediatR;

namespace Fiscal.Api.Features.Accounts;

/// <summary>Exchanges a user name and password for an access token (登录).</summary>
/// <param name="Code">A code of the authenticator, for who wants to prove the second factor at once.</param>
[Display(Name = "登录")]
public sealed record IssueToken(string UserName, [property: NotJournalled] string Password, [property: NotJournalled] string? Code = null) : ICommand<IssuedToken>, ISignInAttempt;

public sealed class IssueTokenValidator : AbstractValidator<IssueToken>
{
    public IssueTokenValidator() => this.RulesForSignIn();
}

public sealed class IssueTokenHandler(FiscalDbContext db, PasswordSignIn signIn, AccessTokens tokens, CurrentAccessPolicy policies) : IRequestHandler<IssueToken, IssuedToken>
{
    public async Task<IssuedToken> Handle(IssueToken command, CancellationToken ct)
    {
        var session = await signIn.Open(command.UserName, command.Password, command.Code, SessionKind.Token, ct);
        await db.SaveChangesAsync(ct);
        return tokens.Issue(session, session.EndsAt(await policies.Get(ct)));
    }
}
