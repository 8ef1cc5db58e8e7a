namespace Fiscal.Api.Hosting;

/// <summary>One answer for every reason (登录被拒绝), so that nobody learns which user names exist.</summary>
public sealed class SignInRefusedException() : Exception("用户名、密码或动态口令不正确，或者账户已被锁定、停用。");
