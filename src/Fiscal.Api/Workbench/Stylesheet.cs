using System.Security.Cryptography;
using System.Text;
using Fiscal.Api.Hosting;

namespace Fiscal.Api.Workbench;

/// <summary>The one style sheet of all pages (样式表), from the program itself: it is there however the program is started.</summary>
internal static class Stylesheet
{
    private const string Route = "/workbench.css";

    private static readonly byte[] s_text = Read();

    /// <summary>Its address changes with its text, so that browsers keep it for as long as it is the same.</summary>
    public static readonly string Address = $"{Route}?v={Convert.ToHexStringLower(SHA256.HashData(s_text))[..12]}";

    public static void MapStylesheet(this IEndpointRouteBuilder app) => app.MapGet(Route, (HttpContext http) =>
    {
        http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Results.Bytes(s_text, "text/css; charset=utf-8");
    }).AllowAnonymous().OpenToEverySession().ExcludeFromDescription();

    private static byte[] Read()
    {
        using var text = new StreamReader(typeof(Stylesheet).Assembly.GetManifestResourceStream("Fiscal.Api.Workbench.workbench.css")!);
        return Encoding.UTF8.GetBytes(text.ReadToEnd());
    }
}
