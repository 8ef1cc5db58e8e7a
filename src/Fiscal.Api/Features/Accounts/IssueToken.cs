using System.ComponentModel.DataAnnotations;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Identity;
using NodaTime;

namespace Fiscal.Api.Features.Accounts;

/// <summary>Exchanges a user name and password for an access token (登录).</summary>
[Display(Name = "登录")]
public sealed record IssueToken(string UserName, [property: NotJournalled] string Password) : ICommand<IssuedToken>;

public sealed class IssueTokenValidator : AbstractValidator<IssueToken>
{
    public IssueTokenValidator()
    {
        RuleFor(c => c.UserName).NotEmpty().MaximumLength(256).WithName("用户名");
        RuleFor(c => c.Password).NotEmpty().MaximumLength(256).WithName("密码");
    }
}

public sealed class IssueTokenHandler(UserManager<User> users, AccessTokens tokens, IClock clock) : IRequestHandler<IssueToken, IssuedToken>
{
    // Hash of a random password: an unknown user costs as much time as a wrong password.
    private static readonly string NobodysHash = new PasswordHasher<string>().HashPassword("", Guid.NewGuid().ToString());

    public async Task<IssuedToken> Handle(IssueToken command, CancellationToken ct)
    {
        var user = await users.FindByNameAsync(command.UserName);
        if (user is null)
        {
            new PasswordHasher<string>().VerifyHashedPassword("", NobodysHash, command.Password);
            throw SignInErrors.Refused();
        }

        var passwordMatches = await users.CheckPasswordAsync(user, command.Password);
        if (user.IsDisabled || await users.IsLockedOutAsync(user))
            throw SignInErrors.Refused();
        if (!passwordMatches)
        {
            await users.AccessFailedAsync(user);
            throw SignInErrors.Refused();
        }

        await users.ResetAccessFailedCountAsync(user);
        if (user.ExpiresOn is { } last && last < clock.GetCurrentInstant().InChina()) throw SignInErrors.Expired(last);
        return tokens.Issue(user);
    }
}
