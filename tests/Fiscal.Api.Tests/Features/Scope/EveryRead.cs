using System.IO.Compression;
using System.Net;
using System.Text;
using Fiscal.Api.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Fiscal.Api.Tests.Features.Scope;

/// <summary>Everything that can be read of a county over HTTP, from the list of routes, so that a new one is read too.</summary>
internal static class EveryRead
{
    private const string Query =
        "?regionCode=439901&period=2026-10&from=2026-01-01&to=2026-12-31&asOf=2026-11-22&fromAsOf=2026-06-30&toAsOf=2026-11-22&fromKnownAt=2026-11-22T03:00:00Z&toKnownAt=2026-11-22T05:00:00Z&name=AllDebt&sheet=1&cell=A1&pageSize=5000";

    /// <summary>Routes of business data that take nothing but numbers in their address, each with each of these numbers.</summary>
    public static async Task<List<(string Route, HttpStatusCode Status, string Text)>> Of(FiscalApp app, HttpClient client, IReadOnlyCollection<int> ids)
    {
        var read = new List<(string, HttpStatusCode, string)>();
        foreach (var route in Routes(app))
            foreach (var path in route.Contains('{') ? ids.Select(id => route.Replace("{id:int}", $"{id}").Replace("{breakId:int}", "1")) : [route])
            {
                using var answer = await client.GetAsync(path + Query);
                read.Add((route, answer.StatusCode, await Text(answer)));
            }
        return read;
    }

    private static List<string> Routes(FiscalApp app) => [.. app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(e => e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET") == true && e.Metadata.GetMetadata<IAllowAnonymous>() is null)
        .Where(e => e.Metadata.GetOrderedMetadata<IAuthorizeData>().Any(a => a.Policy is Policies.ReadBusiness or Policies.ReadJournal or Policies.ReadApprovals))
        .Select(e => e.RoutePattern.RawText!).Where(r => r.StartsWith("/api/", StringComparison.Ordinal))
        .Where(r => !r.Replace("{id:int}", "").Replace("{breakId:int}", "").Contains('{')).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>What an answer says; a workbook is a zip of texts.</summary>
    public static async Task<string> Text(HttpResponseMessage answer)
    {
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        if (bytes is not [(byte)'P', (byte)'K', ..]) return Encoding.UTF8.GetString(bytes);
        using var zip = new ZipArchive(new MemoryStream(bytes));
        var text = new StringBuilder();
        foreach (var entry in zip.Entries)
        {
            using var part = new StreamReader(entry.Open());
            text.Append(await part.ReadToEndAsync());
        }
        return text.ToString();
    }
}
