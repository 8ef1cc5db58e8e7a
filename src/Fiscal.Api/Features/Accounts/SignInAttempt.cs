using Fiscal.Domain.Accounts;
using FluentValidation;

namespace Fiscal.Api.Features.Accounts;

/// <summary>What somebody types at the door (登录请求), whatever kind of session it opens.</summary>
public interface ISignInAttempt
{
    string UserName { get; }
    string Password { get; }
    string? Code { get; }
}

internal static class SignInRules
{
    public static void RulesForSignIn<T>(this AbstractValidator<T> validator) where T : ISignInAttempt
    {
        validator.RuleFor(c => c.UserName).NotEmpty().MaximumLength(256).WithName("用户名");
        validator.RuleFor(c => c.Password).NotEmpty().MaximumLength(AccessPolicy.LongestPassword).WithName("密码");
        validator.RuleFor(c => c.Code).MaximumLength(40).WithName("动态口令");
    }
}
