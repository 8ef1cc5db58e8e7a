using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Fiscal.Api.Tests.Features.Debts;

namespace Fiscal.Api.Tests.Features.Authenticity;

/// <summary>What tests of false reductions do and read.</summary>
internal static class AuthenticityCalls
{
    /// <summary>1,000,000 yuan of hidden debt.</summary>
    public static Task<int> Hidden(this HandCounty county, string number = "隐-1", string debtor = "云岭城投公司") =>
        county.Debt(number, new { debtClass = "Hidden", debtorName = debtor });

    /// <summary>A loan of the company's own business.</summary>
    public static Task<int> NewLoan(this HandCounty county, string drawnOn, decimal yuan, string number = "新-1", string debtor = "云岭城投公司") => county.Debt(number, new
    {
        debtorName = debtor, principalYuan = yuan, startDate = drawnOn, drawnOn, drawnYuan = yuan, maturityDate = "2028-01-10",
    });

    /// <summary>Principal paid, by a voucher.</summary>
    /// <returns>The entry.</returns>
    public static async Task<long> Paid(this HandCounty county, int debt, decimal yuan, string paidOn = "2026-11-10", string? document = "记-88", string? method = "FiscalFunds") =>
        (await county.Do(debt, "repayments", new { paidOn, principalYuan = yuan, document, resolutionMethod = method })).List("entries")[0].GetProperty("id").GetInt64();

    public static Task<JsonElement> Trail(this HandCounty county, int debt, long entryId, object trail) =>
        county.Do(debt, "payment-trails", Merge(new { entryId }, trail));

    private static JsonElement Merge(object one, object other)
    {
        var fields = JsonSerializer.SerializeToElement(one).EnumerateObject().Concat(JsonSerializer.SerializeToElement(other).EnumerateObject()).ToDictionary(p => p.Name, p => p.Value);
        return JsonSerializer.SerializeToElement(fields);
    }

    public static Task<List<JsonElement>> Findings(this HttpClient client, string filter = "") => client.Items($"/api/authenticity-findings?{filter}");

    /// <summary>The one doubt of a rule about a debt, with its path; null if there is none that stands.</summary>
    public static async Task<JsonElement?> Finding(this HttpClient client, int debt, string rule, string outcome = "Hit")
    {
        var found = (await client.Findings($"debtId={debt}&rule={rule}&outcome={outcome}")).FindAll(f => f.Text("status") != "Lapsed");
        return found.Count == 0 ? null : await client.Json($"/api/authenticity-findings/{Assert.Single(found).Count("id")}");
    }

    public static async Task<JsonElement> Found(this HttpClient client, int debt, string rule, string outcome = "Hit")
    {
        var found = await client.Finding(debt, rule, outcome);
        Assert.True(found is not null, $"no {outcome} of {rule}");
        return found.Value;
    }

    public static async Task NotFound(this HttpClient client, int debt, string rule)
    {
        Assert.Null(await client.Finding(debt, rule));
    }

    public static async Task<JsonElement> Sweep(this HttpClient client, string region, string period)
    {
        using var answer = await client.PostAsJsonAsync("/api/authenticity-checks", new { regionCode = region, period });
        return await answer.Body(HttpStatusCode.OK);
    }

    public static Task<HttpResponseMessage> Decide(this HttpClient client, JsonElement finding, string status, string reason = "已核对凭证和合同。")
    {
        var row = finding.TryGetProperty("finding", out var inner) ? inner : finding;
        return client.PostAsJsonAsync($"/api/authenticity-findings/{row.Count("id")}/decisions", new { status, reason, version = row.Count("version") });
    }

    public static async Task<JsonElement> Decided(this HttpClient client, JsonElement finding, string status, string reason = "已核对凭证和合同。")
    {
        using var answer = await client.Decide(finding, status, reason);
        return await answer.Body(HttpStatusCode.OK);
    }
}
