using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Microsoft.AspNetCore.Identity;

namespace Fiscal.Api.Features.Accounts;

/// <summary>As long and with as many kinds of characters as the access policy asks for (密码复杂度), and never with the user's own name in it.</summary>
internal sealed class PasswordStrength(CurrentAccessPolicy policies) : IPasswordValidator<User>
{
    public async Task<IdentityResult> ValidateAsync(UserManager<User> manager, User user, string? password)
    {
        var rules = (await policies.Get(default)).Rules;
        var text = password ?? "";
        bool[] kinds =
        [
            text.Any(char.IsAsciiLetterUpper), text.Any(char.IsAsciiLetterLower), text.Any(char.IsAsciiDigit),
            text.Any(c => !char.IsAsciiLetterOrDigit(c)),
        ];
        var strong = text.Length >= rules.MinimumPasswordLength && kinds.Count(k => k) >= rules.PasswordKinds
            && !text.Contains(user.UserName!, StringComparison.OrdinalIgnoreCase);
        return strong ? IdentityResult.Success : IdentityResult.Failed(new IdentityError { Code = "PasswordTooSimple" });
    }
}
