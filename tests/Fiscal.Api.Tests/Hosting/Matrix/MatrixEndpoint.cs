using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.RegularExpressions;
using Fiscal.Api.Tests.Features.Scope;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Fiscal.Api.Tests.Hosting.Matrix;

/// <summary>One method on one route of the API, and how it is asked about the rows of a place.</summary>
internal sealed partial record MatrixEndpoint(string Method, string Route, bool TakesFile)
{
    private const string Query =
        "&period=2026-10&from=2026-01-01&to=2026-12-31&asOf=2026-11-22&date=2026-11-20&fromAsOf=2026-06-30&toAsOf=2026-11-22&fromKnownAt=2026-11-22T03:00:00Z&toKnownAt=2026-11-22T05:00:00Z"
        + "&groupBy=debtor&table=附表4&row=1&column=债务余额&pageSize=500&cycle=TenDays&endsOn=2026-11-20";

    /// <summary>What asks about no row of a region or unit, with the reason.</summary>
    public static readonly SortedDictionary<string, string> WithoutRows = new(StringComparer.Ordinal)
    {
        ["GET /api/auth/antiforgery"] = "the caller's own session",
        ["GET /api/auth/me"] = "the caller's own session",
        ["POST /api/auth/second-factor/"] = "the caller's own session",
        ["POST /api/auth/second-factor/confirmation"] = "the caller's own session",
        ["POST /api/auth/second-factor/enrolment"] = "the caller's own session",
        ["POST /api/auth/second-factor/recovery-codes"] = "the caller's own session",
        ["POST /api/auth/sign-in"] = "the caller's own session",
        ["GET /api/calendars/"] = "a table of the whole country",
        ["GET /api/calendars/workdays-before"] = "a table of the whole country",
        ["POST /api/calendars/"] = "a table of the whole country",
        ["POST /api/calendars/import"] = "a table of the whole country",
        ["GET /api/imports/progress/{key}"] = "the caller's own uploads while they run",
        ["GET /api/policy/access-retention/"] = "a table of the whole country",
        ["POST /api/policy/access-retention/"] = "a table of the whole country",
        ["GET /api/policy/access/"] = "a table of the whole country",
        ["POST /api/policy/access/"] = "a table of the whole country",
        ["GET /api/policy/authenticity-rules/"] = "a table of the whole country",
        ["POST /api/policy/authenticity-rules/"] = "a table of the whole country",
        ["GET /api/policy/bases/"] = "a table of the whole country",
        ["GET /api/policy/bases/{code}"] = "a table of the whole country",
        ["POST /api/policy/bases/"] = "a table of the whole country",
        ["GET /api/policy/class-restrictions/"] = "a table of the whole country",
        ["POST /api/policy/class-restrictions/"] = "a table of the whole country",
        ["GET /api/policy/measure-lists/"] = "a table of the whole country",
        ["POST /api/policy/measure-lists/"] = "a table of the whole country",
        ["GET /api/policy/platform-exit-rules/"] = "a table of the whole country",
        ["POST /api/policy/platform-exit-rules/"] = "a table of the whole country",
        ["GET /api/policy/risk-lists/"] = "a table of the whole country",
        ["POST /api/policy/risk-lists/"] = "a table of the whole country",
        ["GET /api/fiscal-capacity/template"] = "an empty form",
        ["GET /api/policy/risk-policies/"] = "a table of the whole country",
        ["POST /api/policy/risk-policies/formulas"] = "a table of the whole country",
        ["POST /api/policy/risk-policies/scorecards"] = "a table of the whole country",
        ["POST /api/policy/risk-policies/standards"] = "a table of the whole country",
        ["POST /api/policy/risk-policies/trigger-rules"] = "a table of the whole country",
        ["GET /api/rates/"] = "a table of the whole country",
        ["POST /api/rates/"] = "a table of the whole country",
        ["POST /api/rates/import"] = "a table of the whole country",
        ["GET /api/policy/warning-rules/"] = "a table of the whole country",
        ["POST /api/policy/warning-rules/"] = "a table of the whole country",
        ["GET /api/duties/feed-tokens/"] = "the caller's own tokens",
        ["POST /api/duties/feed-tokens/"] = "the caller's own tokens",
        ["POST /api/access-log/purges"] = "by age alone",
        ["POST /api/schedules/preview"] = "computes from what is sent",
        ["POST /api/treasury-cash/waterfall"] = "computes from what is sent",
    };

    public string Name => $"{Method} {Route}";

    /// <summary>The noun of the route.</summary>
    public string Area => Route.Split('/')[2];

    public bool NamesRow => Route.Contains('{', StringComparison.Ordinal);

    public bool AsksAboutRows => !WithoutRows.ContainsKey(Name);

    /// <summary>Of another unit there are rows of their own only for these; everything else is the bureau's or hangs on every debt.</summary>
    public bool IsOfUnits => (NamesRow && Area is "debts" or "imports" or "parties" || NamesRow && Area is "approvals" && !Route.Contains("delegations", StringComparison.Ordinal))
        || Name is "POST /api/debts/";

    /// <summary>Every endpoint of the API but the three that end what the matrix lives on; reading first, so that nothing is done away with before it was read.</summary>
    public static List<MatrixEndpoint> Of(FiscalApp app) => [.. app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(e => e.RoutePattern.RawText!.StartsWith("/api/", StringComparison.Ordinal))
        .SelectMany(e => e.Metadata.GetRequiredMetadata<HttpMethodMetadata>().HttpMethods.Select(m => new MatrixEndpoint(
            m, e.RoutePattern.RawText!, e.Metadata.OfType<IAcceptsMetadata>().Any(a => a.ContentTypes.Contains("multipart/form-data")))))
        .Where(a => a.Route is not ("/api/auth/token" or "/api/auth/sign-out" or "/api/auth/password"))
        .OrderBy(e => e.Method == "GET" ? 0 : e.Method == "POST" ? 1 : 2).ThenBy(e => e.Name, StringComparer.Ordinal)];

    public async Task<(HttpStatusCode Status, string Text)> Ask(HttpClient client, MatrixRows rows)
    {
        var path = Parameter().Replace(Route, m => AsksAboutRows ? rows.Take(KeyOf(m.Groups[1].Value)) : "AllDebt");
        using var request = new HttpRequestMessage(new(Method), $"{path}?regionCode={rows.Region}{(Route == "/api/restatements" ? "&period=2026-10" : Query)}");
        if (Method != "GET") request.Content = TakesFile ? File(rows) : JsonContent.Create(AsksAboutRows ? MatrixBodies.For(Name, rows) : new { });
        using var answer = await client.SendAsync(request);
        return (answer.StatusCode, await EveryRead.Text(answer));
    }

    private string KeyOf(string parameter) =>
        parameter is "aliasId" or "breakId" or "stepId" or "partyId" ? parameter : Route.Contains("/delegations/", StringComparison.Ordinal) ? "delegations"
        : Route.Contains("/reserve-fund/applications/", StringComparison.Ordinal) ? "reserve-applications" : Route.Contains("/reserve-fund/events/", StringComparison.Ordinal) ? "reserve-events"
        : Route == "/api/assets/{id:long}" ? "asset-statements" : Route == "/api/arrears/{id:long}" ? "claim-statements"
        : Route.Contains("/treasury-cash/plans/", StringComparison.Ordinal) ? "cash-plans" : Route.Contains("/feed-tokens/", StringComparison.Ordinal) ? "feed-tokens" : Area;

    private MultipartFormDataContent File(MatrixRows rows) => AsksAboutRows
        ? new MultipartFormDataContent("parts") { { new ByteArrayContent(MatrixWorld.Ledger(rows, "4")), "file", "台账.csv" }, { new StringContent("2026-10-31"), "asOf" }, { new StringContent(rows.Region), "regionCode" } }
        : new MultipartFormDataContent("parts") { { new StringContent("x"), "note" } };

    [GeneratedRegex(@"\{(\w+)[^}]*\}")]
    private static partial Regex Parameter();
}
