using System.Net;
using Fiscal.Api.Workbench;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Fiscal.Api.Hosting;

/// <summary>What the server says and takes apart from its own business (安全加固): headers, encryption, sizes and slowness of requests.</summary>
internal static class Hardening
{
    private const string Nothing = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private const string OwnPages =
        "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    // The reader of the API document starts itself from its page.
    private const string ApiReader =
        "default-src 'self'; img-src 'self' data:; font-src 'self' data:; style-src 'self' 'unsafe-inline'; script-src 'self' 'unsafe-inline'; "
        + "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    /// <summary>
    /// <c>Limits:MaxRequestBytes</c> bounds bodies other than uploads, which have <c>Import:MaxFileBytes</c>; <c>Proxy:Known</c> lists the
    /// addresses of reverse proxies whose X-Forwarded-For and -Proto are believed.
    /// </summary>
    public static void AddHardening(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = builder.Configuration.GetValue("Limits:MaxRequestBytes", 8L << 20);
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
            kestrel.Limits.KeepAliveTimeout = TimeSpan.FromMinutes(2);
            kestrel.Limits.MinRequestBodyDataRate = new MinDataRate(bytesPerSecond: 240, gracePeriod: TimeSpan.FromSeconds(5));
            kestrel.Limits.MinResponseDataRate = new MinDataRate(bytesPerSecond: 240, gracePeriod: TimeSpan.FromSeconds(5));
        });
        builder.Services.AddHsts(o => o.MaxAge = TimeSpan.FromDays(365));
        builder.Services.Configure<ForwardedHeadersOptions>(o =>
        {
            o.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            o.KnownProxies.Clear();
            o.KnownIPNetworks.Clear();
            foreach (var proxy in builder.Configuration.GetSection("Proxy:Known").Get<string[]>() ?? []) o.KnownProxies.Add(IPAddress.Parse(proxy));
        });
    }

    /// <summary>First of all in the pipeline, so that refusals and errors are covered too.</summary>
    public static void UseHardening(this WebApplication app)
    {
        if (app.Configuration.GetSection("Proxy:Known").Exists()) app.UseForwardedHeaders();
        app.Use(SayHeaders);
        app.UseWhen(http => !IsLoopback(http), outside => outside.UseHsts().UseHttpsRedirection());
    }

    private static bool IsLoopback(HttpContext http) => http.Connection.RemoteIpAddress is not { } from || IPAddress.IsLoopback(from);

    private static Task SayHeaders(HttpContext http, RequestDelegate next)
    {
        http.Response.OnStarting(() =>
        {
            var headers = http.Response.Headers;
            headers.XContentTypeOptions = "nosniff";
            headers.XFrameOptions = "DENY";
            headers["Referrer-Policy"] = "no-referrer";
            headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Cross-Origin-Resource-Policy"] = "same-origin";
            headers.ContentSecurityPolicy = PolicyOf(http.Request.Path);
            if (IsOfApi(http.Request.Path) || http.Response.StatusCode >= 400 || Pages.Asks(http)) headers.CacheControl = "no-store";
            return Task.CompletedTask;
        });
        return next(http);
    }

    private static string PolicyOf(PathString path) => IsOfApi(path) ? Nothing : path.StartsWithSegments("/scalar") ? ApiReader : OwnPages;

    private static bool IsOfApi(PathString path) => path.StartsWithSegments("/api") || path.StartsWithSegments("/openapi") || path.StartsWithSegments("/health");
}
