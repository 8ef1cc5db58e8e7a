using Fiscal.Api.Persistence;
using Microsoft.AspNetCore.Identity;

namespace Fiscal.Api.Features.Accounts;

/// <summary>At least three of the four kinds of characters (密码复杂度), and never the user's own name.</summary>
internal sealed class PasswordStrength : IPasswordValidator<User>
{
    public const int MinimumLength = 8;

    public Task<IdentityResult> ValidateAsync(UserManager<User> manager, User user, string? password)
    {
        var text = password ?? "";
        bool[] kinds =
        [
            text.Any(char.IsAsciiLetterUpper), text.Any(char.IsAsciiLetterLower), text.Any(char.IsAsciiDigit),
            text.Any(c => !char.IsAsciiLetterOrDigit(c)),
        ];
        var strong = kinds.Count(k => k) >= 3 && !text.Contains(user.UserName!, StringComparison.OrdinalIgnoreCase);
        return Task.FromResult(strong ? IdentityResult.Success : IdentityResult.Failed(new IdentityError { Code = "PasswordTooSimple" }));
    }
}
