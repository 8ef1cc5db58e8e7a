using NodaTime;

namespace Fiscal.Api.Hosting;

/// <summary>Who asks is not let in (登录被拒绝): 401.</summary>
public sealed class SignInRefusedException(string code, string message) : Exception(message)
{
    public string Code { get; } = code;
}

public static class SignInErrors
{
    /// <summary>One answer for every reason, so that nobody learns which user names exist.</summary>
    public static SignInRefusedException Refused() => new("auth.sign-in-refused", "用户名、密码或动态口令不正确，或者账户已被锁定、停用。");

    /// <summary>Said only to who knows the password or has a token.</summary>
    public static SignInRefusedException Expired(LocalDate expiresOn) => new(
        "auth.account-expired", $"账户的有效期已于 {expiresOn:uuuu-MM-dd} 届满，不能再使用；需继续使用的，请联系系统管理员延期。");
}
