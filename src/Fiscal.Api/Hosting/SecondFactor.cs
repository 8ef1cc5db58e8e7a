using Fiscal.Domain.Accounts;
using NodaTime;

namespace Fiscal.Api.Hosting;

/// <summary>Endpoints that ask for the second factor (二次验证), and what a session may do before its user has put the account in order.</summary>
public static class SecondFactor
{
    /// <summary>
    /// The session must have proven the second factor within the minutes of the access policy, where the policy asks for it; otherwise
    /// 403 <c>auth.second-factor-required</c>. For approvals, reversals, closes, policy data and accounts.
    /// </summary>
    public static T RequireSecondFactor<T>(this T endpoint) where T : IEndpointConventionBuilder => endpoint.WithMetadata(new SensitiveAct());

    /// <summary>Works in every session, also before its password is changed or its second factor is proven.</summary>
    internal static T OpenToEverySession<T>(this T endpoint) where T : IEndpointConventionBuilder => endpoint.WithMetadata(new EverySession());

    /// <summary>Works once the password is in order, also before the second factor is proven: to enrol and prove it.</summary>
    internal static T OpenBeforeSecondFactor<T>(this T endpoint) where T : IEndpointConventionBuilder => endpoint.WithMetadata(new BeforeSecondFactor());

    internal static Task Demand(HttpContext http, RequestDelegate next)
    {
        var session = http.RequestServices.GetRequiredService<CurrentSession>();
        if (session is { Session: { } opened, User: { } user, Policy: { } policy } && http.GetEndpoint() is { } endpoint && !Has<EverySession>(endpoint))
        {
            var now = http.RequestServices.GetRequiredService<IClock>().GetCurrentInstant();
            if (opened.Kind != Persistence.SessionKind.SingleSignOn && user.NeedsNewPassword(policy, now))
                throw SessionErrors.PasswordChangeRequired(user.MustChangePassword);
            if (!Has<BeforeSecondFactor>(endpoint) && IsMissing(policy.Rules.SecondFactor, Has<SensitiveAct>(endpoint), opened.SecondFactorAt is not null, session.IsProvenLately(now)))
                throw SessionErrors.SecondFactorRequired(user.HasSecondFactor);
        }
        return next(http);
    }

    private static bool IsMissing(SecondFactorUse use, bool isSensitive, bool isProven, bool isProvenLately) => use switch
    {
        SecondFactorUse.Never => false,
        SecondFactorUse.ForSensitiveActs => isSensitive && !isProvenLately,
        _ => isSensitive ? !isProvenLately : !isProven,
    };

    private static bool Has<T>(Endpoint endpoint) where T : class => endpoint.Metadata.GetMetadata<T>() is not null;

    private sealed class SensitiveAct;

    private sealed class EverySession;

    private sealed class BeforeSecondFactor;
}

public static class SessionErrors
{
    public static SessionRefusedException PasswordChangeRequired(bool isGiven) => new(
        (isGiven ? "密码由他人设定，须先修改" : "密码已过有效期，须先修改") + "；请用“修改密码”（POST /api/auth/password）设置新密码后再办理。", "auth.password-change-required");

    public static SessionRefusedException SecondFactorRequired(bool isEnrolled) => new(
        isEnrolled
            ? "此项操作须先通过二次验证；请输入验证器上的动态口令（POST /api/auth/second-factor）后重试。"
            : "此项操作须先通过二次验证，而账号还没有绑定动态口令；请先绑定（POST /api/auth/second-factor/enrolment），确认后重试。",
        "auth.second-factor-required");

    public static SessionRefusedException FreshSignInRequired() => new(
        "绑定或更换动态口令须在刚登录后进行；请重新登录后再办理。", "auth.fresh-sign-in-required");

    public static SessionRefusedException SingleSignOnRefused() => new(
        "统一身份认证没有成功：身份未关联本系统账号、账号已停用，或者认证被取消、已超时；请重试，仍不成功的，请系统管理员核对账号及其关联的身份标识。", "auth.single-sign-on-refused");

    public static SessionRefusedException AntiforgeryRequired() => new(
        "请求缺少有效的防伪令牌，或者来自其他网站，没有执行；请刷新页面后重试，程序请先取 GET /api/auth/antiforgery 的令牌放入请求头 X-CSRF-TOKEN。", "auth.antiforgery");
}
