using Fiscal.Api.Workbench;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;

namespace Fiscal.Api.Hosting;

/// <summary>
/// A browser sends cookies with whatever another site makes it send (防跨站请求伪造): a write of the API that rests on a cookie needs the
/// antiforgery token as well. Bearer tokens are never sent by themselves. A form of a page needs the token in a field, the form for signing in too.
/// </summary>
internal static class Antiforgery
{
    public const string Header = "X-CSRF-TOKEN";

    public static IServiceCollection AddAntiforgeryOfApi(this IServiceCollection services) => services.AddAntiforgery(o =>
    {
        o.HeaderName = Header;
        o.Cookie.Name = "fiscal-antiforgery";
        o.Cookie.SameSite = SameSiteMode.Strict;
        o.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        o.SuppressXFrameOptionsHeader = true; // SecurityHeaders sets it
    });

    public static async Task Check(HttpContext http, RequestDelegate next)
    {
        if (http.Request.Path.StartsWithSegments("/api") && Writes(http.Request.Method) && http.Request.Headers.Authorization.Count == 0)
        {
            if (http.Request.Headers["Sec-Fetch-Site"] is ["cross-site" or "same-site"]) throw SessionErrors.AntiforgeryRequired();
            if (http.User.Identity is { IsAuthenticated: true, AuthenticationType: CookieAuthenticationDefaults.AuthenticationScheme } && !await HasToken(http))
                throw SessionErrors.AntiforgeryRequired();
        }
        if (Writes(http.Request.Method) && Pages.Asks(http) && (http.User.Identity is { IsAuthenticated: true } || IsOpen(http)) && !await IsValid(http))
            throw SessionErrors.AntiforgeryRequired();
        await next(http);
    }

    // Who is not signed in any more is asked to sign in, not told of a token.
    private static bool IsOpen(HttpContext http) => http.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is not null;

    private static async Task<bool> IsValid(HttpContext http)
    {
        try
        {
            return await http.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(http);
        }
        catch (AntiforgeryValidationException)
        {
            return false; // a form that can't be read
        }
    }

    // Asked for the header first: looking for the token in a form would read a whole upload.
    private static async Task<bool> HasToken(HttpContext http) =>
        http.Request.Headers.ContainsKey(Header) && await http.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(http);

    private static bool Writes(string method) =>
        !HttpMethods.IsGet(method) && !HttpMethods.IsHead(method) && !HttpMethods.IsOptions(method) && !HttpMethods.IsTrace(method);
}
