using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Fiscal.Api.Tests.Features.Scope;
using Fiscal.Api.Tests.Hosting.Matrix;
using Fiscal.Domain.Accounts;

namespace Fiscal.Api.Tests.Hosting.Attacks;

/// <summary>What would be SQL if anybody pasted it into SQL, in every text that a GET takes in its address or query, from the API document.</summary>
public sealed class InjectionTests(MatrixCounties counties)
{
    private static readonly string[] Attempts =
    [
        "' OR '1'='1", "') OR ('1'='1' --", "\" OR \"\"=\"", "'; DROP TABLE \"Debt\"; --", "' UNION SELECT UserName, PasswordHash FROM \"User\" --",
        "x' AND 1=CAST((SELECT PasswordHash FROM \"User\" LIMIT 1) AS INT) --", "%' ESCAPE '\\", "\\'; VACUUM INTO 'stolen.db'; --", "{\"$gt\":\"\"}", "a\0' OR 1=1",
    ];

    [Fact]
    public async Task SQL_in_any_filter_of_any_route_finds_nothing_tells_nothing_and_harms_nothing()
    {
        var (app, world) = await counties.Built();
        using var clerk = await app.Client();
        using var accounts = await app.Client(Role.SystemAdmin);
        using var logs = await app.Client(Role.AuditAdmin);
        using var security = await app.Client(Role.SecurityAdmin);
        var before = await Business(app);
        var (asked, told) = (new HashSet<string>(), new List<string>());
        foreach (var (route, parameter) in await TextsOf(clerk))
            foreach (var attempt in route.Contains($"{{{parameter}}}", StringComparison.Ordinal) ? Attempts[..^1] : Attempts) // no server takes a zero byte in a path
                foreach (var client in ClientsFor(route))
                {
                    using var answer = await client.GetAsync(Path(route, parameter, attempt, world.OwnRegion));
                    if (answer.StatusCode == HttpStatusCode.Forbidden) continue;
                    asked.Add($"{route}?{parameter}");
                    if (parameter == "token" && answer.StatusCode == HttpStatusCode.Unauthorized) continue; // signs in, or does not
                    if (Wrong(answer.StatusCode, await EveryRead.Text(answer), world) is { } wrong) told.Add($"{route} {parameter}={attempt}: {wrong}");
                }

        Assert.Empty((await TextsOf(clerk)).Select(t => $"{t.Route}?{t.Parameter}").Except(asked)); // none is merely refused
        Assert.True(asked.Count > 60, $"only {asked.Count} texts are taken anywhere");
        Assert.Empty(told);
        Assert.Equal(before, await Business(app));
        Assert.False(File.Exists("stolen.db"));

        HttpClient[] ClientsFor(string route) => route.StartsWith("/api/users", StringComparison.Ordinal) ? [accounts]
            : route.StartsWith("/api/access-log", StringComparison.Ordinal) ? [logs] : route.StartsWith("/api/policy/class-", StringComparison.Ordinal) ? [security] : [clerk];
    }

    /// <summary>Wildcards are characters like any other: who asks for them is not shown everything.</summary>
    [Theory]
    [InlineData("%")]
    [InlineData("_")]
    [InlineData("*")]
    [InlineData("[a-z]")]
    public async Task A_wildcard_in_a_name_matches_itself_alone(string wildcard)
    {
        var (app, _) = await counties.Built();
        using var clerk = await app.Client();

        foreach (var path in new[] { "/api/debts?debtor=", "/api/debts?creditor=", "/api/parties?name=" })
            Assert.Empty(await clerk.Items(path + Uri.EscapeDataString(wildcard)));
    }

    private static string? Wrong(HttpStatusCode status, string text, MatrixWorld world) => status switch
    {
        not (HttpStatusCode.OK or HttpStatusCode.BadRequest or HttpStatusCode.NotFound or HttpStatusCode.UnprocessableEntity) => $"{status} {text}",
        _ when text.Contains(world.OtherRegion.Word, StringComparison.Ordinal) => "another region's",
        _ when text.Contains("AQAAAA", StringComparison.Ordinal) => "a hash of a password",
        _ when text.Contains("SQLite", StringComparison.OrdinalIgnoreCase) || text.Contains("syntax error", StringComparison.OrdinalIgnoreCase) => text,
        _ => null,
    };

    // Every route and parameter that takes any text at all, what only looks like a day or a number included.
    private static async Task<List<(string Route, string Parameter)>> TextsOf(HttpClient client)
    {
        var document = (await client.GetFromJsonAsync<JsonNode>("/openapi/v1.json"))!;
        return [.. from path in document["paths"]!.AsObject()
            where path.Value!["get"]?["parameters"] is not null && path.Key.StartsWith("/api/", StringComparison.Ordinal)
            from parameter in path.Value!["get"]!["parameters"]!.AsArray()
            where parameter!["schema"]?.ToJsonString() is not { } schema || !schema.Contains("\"integer\"", StringComparison.Ordinal) || schema.Contains("\"string\"", StringComparison.Ordinal)
            select (path.Key, parameter["name"]!.GetValue<string>())];
    }

    private static string Path(string route, string parameter, string attempt, MatrixRows rows)
    {
        var text = Uri.EscapeDataString(attempt);
        var needed = new Dictionary<string, string> { ["regionCode"] = rows.Region, ["asOf"] = "2026-11-22", ["period"] = "2026-10", ["date"] = "2026-11-20", ["table"] = "1", ["row"] = "1", ["column"] = "1" };
        needed[parameter] = text;
        var path = System.Text.RegularExpressions.Regex.Replace(route, @"\{(\w+)\}", m => m.Groups[1].Value == parameter ? text : m.Groups[1].Value is "id" ? rows.Take(route.Split('/')[2]) : "unknown");
        return $"{path}?{string.Join('&', needed.Where(n => !route.Contains($"{{{n.Key}}}", StringComparison.Ordinal)).Select(n => $"{n.Key}={n.Value}"))}";
    }

    private static Task<SortedDictionary<string, string>> Business(FiscalApp app) => TableDigests.Of(app, type =>
        !type.Namespace!.Contains("AccessLog", StringComparison.Ordinal) && type != typeof(Api.Persistence.UserSession) && type != typeof(Api.Persistence.User));
}
