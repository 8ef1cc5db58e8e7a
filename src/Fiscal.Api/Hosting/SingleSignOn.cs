using System.Security.Claims;
using Fiscal.Api.Features.Accounts;
using Fiscal.Api.Persistence;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.EntityFrameworkCore;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using NodaTime;

namespace Fiscal.Api.Hosting;

/// <summary>
/// Signing in at the bureau's own identity provider (统一身份认证): OpenID Connect, authorization code with PKCE. It opens a session of
/// an account that an administrator linked, and never makes one.
/// </summary>
internal static class SingleSignOn
{
    public const string Start = "/api/auth/oidc";

    /// <summary>
    /// Off until <c>Oidc:Authority</c> and <c>Oidc:ClientId</c> are set; also <c>Oidc:ClientSecret</c>, and <c>Oidc:TrustSecondFactor</c>:
    /// whether the provider's word that it asked for a second factor (<c>amr</c>: mfa, otp, hwk) counts here.
    /// </summary>
    public static AuthenticationBuilder AddSingleSignOn(this AuthenticationBuilder schemes, IConfiguration configuration)
    {
        if (!IsConfigured(configuration)) return schemes;
        schemes.Services.AddOptions<OpenIdConnectOptions>(OpenIdConnectDefaults.AuthenticationScheme).Configure<IClock>((o, clock) =>
            o.TokenValidationParameters.LifetimeValidator = (from, to, _, _) =>
                clock.GetCurrentInstant().ToDateTimeUtc() is var now && !(from - o.TokenValidationParameters.ClockSkew > now) && to + o.TokenValidationParameters.ClockSkew > now);
        return schemes.AddOpenIdConnect(o =>
        {
            var section = configuration.GetSection("Oidc");
            (o.Authority, o.ClientId, o.ClientSecret) = (section["Authority"], section["ClientId"], section["ClientSecret"]);
            o.RequireHttpsMetadata = !new Uri(o.Authority!).IsLoopback;
            (o.ResponseType, o.ResponseMode, o.UsePkce) = (OpenIdConnectResponseType.Code, OpenIdConnectResponseMode.Query, true);
            (o.CallbackPath, o.SignInScheme) = ($"{Start}/callback", CookieAuthenticationDefaults.AuthenticationScheme);
            (o.MapInboundClaims, o.SaveTokens, o.GetClaimsFromUserInfoEndpoint) = (false, false, false);
            o.Scope.Clear();
            o.Scope.Add("openid");
            foreach (var cookie in new[] { o.CorrelationCookie, o.NonceCookie }) // code flow comes back by a plain link
                (cookie.SameSite, cookie.SecurePolicy) = (SameSiteMode.Lax, CookieSecurePolicy.SameAsRequest);
            var trustsSecondFactor = section.GetValue("TrustSecondFactor", false);
            o.Events = new() { OnTokenValidated = context => Open(context, trustsSecondFactor), OnRemoteFailure = Refuse, OnAccessDenied = Refuse };
        });
    }

    public static void MapSingleSignOn(this RouteGroupBuilder auth, IConfiguration configuration)
    {
        if (!IsConfigured(configuration)) return;
        auth.MapGet("/oidc", (string? returnUrl) => Results.Challenge(
                new() { RedirectUri = IsOwn(returnUrl) ? returnUrl : "/" }, [OpenIdConnectDefaults.AuthenticationScheme]))
            .AllowAnonymous().RequireRateLimiting(AttemptLimits.SignIn).WithSummary("用统一身份认证登录（浏览器跳转）")
            .WithDescription("配置了 Oidc 时才有此地址。登录后回到 returnUrl（只接受本站的路径，缺省为 /）。只有已由系统管理员关联的账号可以登录，不会自动建立账号。");
    }

    public static bool IsConfigured(IConfiguration configuration) => !string.IsNullOrEmpty(configuration["Oidc:Authority"]) && !string.IsNullOrEmpty(configuration["Oidc:ClientId"]);

    /// <summary>A path of this site, which a redirect may go to.</summary>
    public static bool IsOwn(string? url) => url is ['/', not ('/' or '\\'), ..] or "/" && !url.Any(char.IsControl);

    private static async Task Open(TokenValidatedContext context, bool trustsSecondFactor)
    {
        var (services, ct) = (context.HttpContext.RequestServices, context.HttpContext.RequestAborted);
        var db = services.GetRequiredService<FiscalDbContext>();
        var subject = context.Principal!.FindFirstValue("sub") ?? "";
        var user = await db.LinkedAccount(subject).SingleOrDefaultAsync(ct);
        if (user is null or { IsDisabled: true })
        {
            context.Fail("No account is linked, or it is disabled.");
            return;
        }
        var isProven = trustsSecondFactor && context.Principal!.FindAll("amr").Any(c => c.Value is "mfa" or "otp" or "hwk");
        var session = await services.GetRequiredService<Sessions>().Open(user, SessionKind.SingleSignOn, isProven, ct);
        await db.SaveChangesAsync(ct);
        context.Principal = SignedInUser.Carried(session);
    }

    private static Task Refuse(HandleRequestContext<RemoteAuthenticationOptions> context)
    {
        context.HandleResponse();
        return Problems.Write(context.HttpContext, Problems.Of(403, SessionErrors.SingleSignOnRefused().Message, SessionErrors.SingleSignOnRefused().Code));
    }
}
