using System.ComponentModel.DataAnnotations;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain.Accounts;
using FluentValidation;
using MediatR;

namespace Fiscal.Api.Features.Accounts;

/// <summary>Exchanges a user name and password for an access token (登录).</summary>
/// <param name="Code">A code of the authenticator, for who wants to prove the second factor at once.</param>
[Display(Name = "登录")]
public sealed record IssueToken(string UserName, [property: NotJournalled] string Password, [property: NotJournalled] string? Code = null) : ICommand<IssuedToken>;

public sealed class IssueTokenValidator : AbstractValidator<IssueToken>
{
    public IssueTokenValidator()
    {
        RuleFor(c => c.UserName).NotEmpty().MaximumLength(256).WithName("用户名");
        RuleFor(c => c.Password).NotEmpty().MaximumLength(AccessPolicy.LongestPassword).WithName("密码");
        RuleFor(c => c.Code).MaximumLength(40).WithName("动态口令");
    }
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
