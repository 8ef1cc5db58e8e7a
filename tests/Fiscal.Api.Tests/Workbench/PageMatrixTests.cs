using System.Net;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Fiscal.Domain.Accounts;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Fiscal.Api.Tests.Workbench;

/// <summary>
/// Every page and form × every role, from the list of endpoints itself, beside the table in page-matrix.approved.txt. To accept a change:
/// APPROVE=1, run again, read the difference.
/// </summary>
public sealed partial class PageMatrixTests
{
    private static readonly string Approved = Path.Combine(Path.GetDirectoryName(Here())!, "page-matrix.approved.txt");

    [Fact]
    public async Task Every_page_and_every_form_lets_each_role_in_or_not_as_the_table_says()
    {
        await using var app = new FiscalApp();
        var said = new List<string>();
        foreach (var (method, route) in Routes(app))
        {
            var cells = new List<string> { $"Nobody={await Ask(app, null, method, route)}" };
            foreach (var role in Enum.GetValues<Role>()) cells.Add($"{role}={await Ask(app, role, method, route)}");
            said.Add($"{method} {route} | {string.Join(' ', cells)}");
        }

        Assert.True(said.Count > 15, $"only {said.Count} found");
        if (Environment.GetEnvironmentVariable("APPROVE") is not null) await File.WriteAllLinesAsync(Approved, said);
        Assert.Equal(File.ReadLines(Approved), said);
    }

    private static List<(string Method, string Route)> Routes(FiscalApp app) => [.. app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(e => !Elsewhere().IsMatch(e.RoutePattern.RawText!))
        .SelectMany(e => e.Metadata.GetRequiredMetadata<HttpMethodMetadata>().HttpMethods.Select(m => (m, e.RoutePattern.RawText!)))
        .OrderBy(e => e.Item2 == "/sign-out").ThenBy(e => e.Item2, StringComparer.Ordinal).ThenBy(e => e.m, StringComparer.Ordinal)]; // it ends the session

    private static async Task<string> Ask(FiscalApp app, Role? role, string method, string route)
    {
        using var signedIn = role is { } of ? await app.Client(of) : app.CreateClient();
        using var client = app.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        client.DefaultRequestHeaders.Authorization = signedIn.DefaultRequestHeaders.Authorization;
        using var request = new HttpRequestMessage(new(method), route.Replace("{id:int}", "1", StringComparison.Ordinal));
        if (method != "GET")
        {
            if (role is not null) request.Headers.Add("X-CSRF-TOKEN", (await client.Json("/api/auth/antiforgery")).Text("token"));
            request.Content = new FormUrlEncodedContent([new("version", "1"), new("days", "0")]);
        }
        using var answer = await client.SendAsync(request);
        Assert.True((int)answer.StatusCode < 500, $"{method} {route} of {role}: {answer.StatusCode}");
        return answer.StatusCode switch
        {
            HttpStatusCode.Forbidden => "no",
            HttpStatusCode.Redirect when answer.Headers.Location!.OriginalString.StartsWith("/sign-in", StringComparison.Ordinal) && route != "/sign-out" => "sign-in",
            HttpStatusCode.Redirect when role is null => "sign-in",
            _ => "yes",
        };
    }

    private static string Here([CallerFilePath] string path = "") => path;

    [GeneratedRegex("^/?(api|openapi|scalar|health)(/|$)")]
    private static partial Regex Elsewhere();
}
