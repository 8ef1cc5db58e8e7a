using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Fiscal.Api.Tests.Features.Debts;

namespace Fiscal.Api.Tests.Features.Platforms;

/// <summary>What tests do with platform companies, as a clerk sends it.</summary>
internal static class PlatformCalls
{
    public static async Task<int> Company(this HandCounty county, string name) =>
        (await county.Clerk.Items($"/api/parties?regionCode={county.Region}")).Single(p => p.Text("name") == name).Count("id");

    public static Task<HttpResponseMessage> SendListing(this HandCounty county, int company, object body) => county.ToCompany(company, "listings", new { document = "名单 1", statedOn = "2023-12-31" }, body);

    public static async Task Listed(this HandCounty county, int company, object body)
    {
        using var answer = await county.SendListing(company, body);
        await answer.Body(HttpStatusCode.OK);
    }

    public static Task<HttpResponseMessage> SendStep(this HandCounty county, int company, string step, string day, object? more = null, HttpClient? by = null) =>
        county.ToCompany(company, "exit-steps", new { step, statedOn = day, document = $"{step} 文 1" }, more, by);

    public static async Task<JsonElement> Step(this HandCounty county, int company, string step, string day, object? more = null, HttpClient? by = null)
    {
        using var answer = await county.SendStep(company, step, day, more, by);
        return await answer.Body(HttpStatusCode.OK);
    }

    public static Task<HttpResponseMessage> SendConsent(this HandCounty county, int company, string creditor, string answer, decimal? claimYuan, object? more = null) =>
        county.ToCompany(company, "creditor-consents", new { creditor, answer, claimYuan, statedOn = "2024-07-15", document = "复函 1" }, more);

    public static async Task<HttpResponseMessage> ToCompany(this HandCounty county, int company, string route, object body, object? more = null, HttpClient? by = null)
    {
        var sent = JsonSerializer.SerializeToNode(body)!.AsObject();
        foreach (var (name, value) in more is null ? [] : JsonSerializer.SerializeToNode(more)!.AsObject().ToList()) sent[name] = value?.DeepClone();
        return await (by ?? county.Clerk).PostAsJsonAsync($"/api/platforms/{company}/{route}", sent);
    }
}
