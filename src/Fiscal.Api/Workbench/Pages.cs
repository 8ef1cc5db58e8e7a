using Fiscal.Api.Hosting;
using Fiscal.Api.Workbench.Accounts;
using Fiscal.Api.Workbench.Duties;
using Fiscal.Api.Workbench.Home;
using Fiscal.Api.Workbench.Warnings;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Fiscal.Api.Workbench;

/// <summary>
/// What people see in a browser (网页): routes like those of the API, with the same filters and the same messages, that answer a component
/// instead of JSON.
/// </summary>
internal static class Pages
{
    public static void MapWorkbench(this IEndpointRouteBuilder app)
    {
        var pages = app.MapGroup("").WithMetadata(new PageRoute()).ExcludeFromDescription().DisableAntiforgery(); // Hosting/Antiforgery asks for the token of every form
        pages.MapHomePage();
        pages.MapAccountPages();
        pages.MapWarningPages();
        pages.MapDutyPages();
    }

    /// <summary>Whether the answer goes to a person: of a route of ours, or of none that a browser was sent to.</summary>
    public static bool Asks(HttpContext http)
    {
        var endpoint = http.Features.Get<IExceptionHandlerFeature>()?.Endpoint ?? http.GetEndpoint(); // the handler of exceptions takes it away
        return endpoint?.Metadata.GetMetadata<PageRoute>() is not null || IsLost(http.Request);
    }

    /// <summary>A form of filters sends its empty fields too: nothing was asked for by them.</summary>
    public static Task LeaveOutEmptyFields(HttpContext http, RequestDelegate next)
    {
        if (HttpMethods.IsGet(http.Request.Method) && http.GetEndpoint()?.Metadata.GetMetadata<PageRoute>() is not null)
            http.Request.Query = new QueryCollection(http.Request.Query.Where(f => !string.IsNullOrWhiteSpace(f.Value)).ToDictionary(f => f.Key, f => f.Value, StringComparer.OrdinalIgnoreCase));
        return next(http);
    }

    /// <summary>Whole before it is sent, so that a page that fails is a refusal and not half a page.</summary>
    public static RazorComponentResult<T> Page<T>(object parameters, int status = StatusCodes.Status200OK) where T : IComponent =>
        new(parameters) { StatusCode = status, PreventStreamingRendering = true };

    /// <summary>Where to go on: a path of this site, otherwise the workbench.</summary>
    public static string Own(string? url) => SingleSignOn.IsOwn(url) ? url! : "/";

    private static bool IsLost(HttpRequest request) => HttpMethods.IsGet(request.Method)
        && !request.Path.StartsWithSegments("/api") && !request.Path.StartsWithSegments("/openapi") && !request.Path.StartsWithSegments("/health") && !request.Path.StartsWithSegments("/scalar")
        && request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);

    private sealed class PageRoute;
}
