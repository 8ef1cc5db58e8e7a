using System.Net;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;
using Fiscal.Api.Persistence;
using Fiscal.Domain;
using Fiscal.Domain.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fiscal.Api.Tests.Hosting;

/// <summary>
/// Every endpoint × every role × what is its own and what is another county's, from the list of endpoints itself, beside the table in
/// access-matrix.approved.txt. An endpoint without a line fails. To accept a change: APPROVE=1, run again, read the difference.
/// </summary>
public sealed partial class AccessMatrixTests
{
    private const string Neighbour = "439902", Secret = "邻县机密";

    private static readonly string Approved = Path.Combine(Path.GetDirectoryName(Here())!, "access-matrix.approved.txt");

    [Fact]
    public async Task Every_endpoint_lets_each_role_in_or_not_as_the_table_says_and_shows_nobody_another_county()
    {
        await using var app = await Counties();
        var foreign = await app.WithDatabase(IdsOf);
        var roles = Enum.GetValues<Role>().Select(r => (Role?)r).Append(null).ToList();
        var lines = Endpoints(app).ToDictionary(e => e, _ => new StringBuilder());
        var leaks = new List<string>();
        foreach (var role in roles)
        {
            using var client = role is { } held ? await app.Client(held) : app.CreateClient();
            foreach (var (endpoint, line) in lines)
            {
                var own = await Ask(client, endpoint, FiscalApp.County, id: int.MaxValue);
                var other = await Ask(client, endpoint, Neighbour, foreign.GetValueOrDefault(AreaOf(endpoint.Route), int.MaxValue));
                line.Append(System.Globalization.CultureInfo.InvariantCulture, $" {role?.ToString() ?? "Nobody"}={Verdict(own.Status)}");
                if (other.Text.Contains(Secret, StringComparison.Ordinal) || own.Text.Contains(Secret, StringComparison.Ordinal)) leaks.Add($"{role} {endpoint}");
                // What the neighbour has is not there for anybody else: neither done nor forbidden.
                if (endpoint.Route.Contains("{id", StringComparison.Ordinal) && foreign.ContainsKey(AreaOf(endpoint.Route)) && own.Status != HttpStatusCode.Forbidden && role is not null
                    && other.Status is not (HttpStatusCode.NotFound or HttpStatusCode.BadRequest or HttpStatusCode.UnprocessableEntity)) leaks.Add($"{role} {endpoint}: {other.Status}");
            }
        }

        var said = lines.Select(l => l.Key + " |" + l.Value).Order(StringComparer.Ordinal).ToList();
        Assert.True(said.Count > 80, $"only {said.Count} endpoints found");
        Assert.Empty(leaks);
        if (Environment.GetEnvironmentVariable("APPROVE") is not null) await File.WriteAllLinesAsync(Approved, said);
        Assert.Equal(File.ReadLines(Approved), said);
    }

    private sealed record Asked(string Method, string Route, bool TakesFile)
    {
        public override string ToString() => $"{Method} {Route}";
    }

    private static string Verdict(HttpStatusCode status) => status switch
    {
        HttpStatusCode.Unauthorized => "sign-in",
        HttpStatusCode.Forbidden => "no",
        HttpStatusCode.InternalServerError => throw new InvalidOperationException("A request ended in an error of the program."),
        _ => "yes",
    };

    private static List<Asked> Endpoints(FiscalApp app) => [.. app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(e => e.RoutePattern.RawText!.StartsWith("/api/", StringComparison.Ordinal))
        .SelectMany(e => e.Metadata.GetRequiredMetadata<HttpMethodMetadata>().HttpMethods.Select(m => new Asked(
            m, e.RoutePattern.RawText!, e.Metadata.OfType<IAcceptsMetadata>().Any(a => a.ContentTypes.Contains("multipart/form-data")))))
        .Where(a => a.Route is not ("/api/auth/token" or "/api/auth/sign-out" or "/api/auth/password"))];

    private static string AreaOf(string route) => route.Split('/')[2];

    private static async Task<(HttpStatusCode Status, string Text)> Ask(HttpClient client, Asked endpoint, string region, int id)
    {
        var path = Parameter().Replace(endpoint.Route, m => m.Value.Contains(":int", StringComparison.Ordinal) || m.Value.Contains(":long", StringComparison.Ordinal) ? $"{id}"
            : m.Value.StartsWith("{year", StringComparison.Ordinal) ? "2026" : m.Value.StartsWith("{date", StringComparison.Ordinal) ? "2026-10-08" : "unknown");
        using var request = new HttpRequestMessage(new(endpoint.Method), $"{path}?regionCode={region}&period=2026-10&from=2026-01-01&to=2026-12-31&asOf=2026-11-20&name=AllDebt&pageSize=200");
        if (endpoint.Method != "GET") request.Content = endpoint.TakesFile ? new MultipartFormDataContent("parts") { { new StringContent("x"), "note" } } : new StringContent("{}", Encoding.UTF8, "application/json");
        using var answer = await client.SendAsync(request);
        return (answer.StatusCode, Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync()));
    }

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Parameter();

    // Two counties of one city, each with one debt; every name and number of the neighbour's tells whose it is.
    private static async Task<FiscalApp> Counties()
    {
        var app = new FiscalApp();
        await app.CreateRegion("439900", "云岭市");
        await app.CreateRegion(FiscalApp.County, "示范县", "439900");
        await app.CreateRegion(Neighbour, "邻县", "439900");
        foreach (var (region, mark) in new[] { (FiscalApp.County, "本县"), (Neighbour, Secret) })
        {
            using var clerk = await app.Client(region: region);
            await clerk.Commit(await clerk.Upload($"{mark}台账.csv", Encoding.UTF8.GetBytes(
                $"{mark}农村商业银行贷款台账\n金额单位：元\n合同编号,借据号,借款人,债权人,借据金额,贷款余额,放款日,到期日,执行利率(%)\nHT{mark}1,JJ{mark}1,{mark}投资有限公司,{mark}农村商业银行,1000000,900000,2026-10-10,2029-06-20,4.35\n"),
                ("asOf", "2026-10-31")));
            using var closed = await clerk.PostAsync("/api/month-closes", new StringContent($$"""{"regionCode":"{{region}}","period":"2026-10"}""", Encoding.UTF8, "application/json"));
            using var report = await clerk.PostAsync("/api/monthly-reports", new StringContent($$"""{"regionCode":"{{region}}","period":"2026-10"}""", Encoding.UTF8, "application/json"));
            closed.EnsureSuccessStatusCode();
            report.EnsureSuccessStatusCode();
        }
        return app;
    }

    private static async Task<Dictionary<string, int>> IdsOf(FiscalDbContext db) => new()
    {
        ["debts"] = await db.Debts.Where(d => d.RegionCode == Neighbour).Select(d => d.Id).SingleAsync(),
        ["imports"] = await db.ImportBatches.Where(b => b.RegionCode == Neighbour).Select(b => b.Id).SingleAsync(),
        ["parties"] = await db.Parties.Where(p => p.RegionCode == Neighbour).Select(p => p.Id).FirstAsync(),
        ["month-closes"] = await db.MonthCloses.Where(c => c.RegionCode == Neighbour).Select(c => c.Id).SingleAsync(),
        ["monthly-reports"] = await db.MonthlyReportIssues.Where(r => r.RegionCode == Neighbour).Select(r => r.Id).SingleAsync(),
        ["users"] = await db.Users.Where(u => u.RegionCode == Neighbour).Select(u => u.Id).FirstAsync(),
    };

    private static string Here([CallerFilePath] string path = "") => path;
}
