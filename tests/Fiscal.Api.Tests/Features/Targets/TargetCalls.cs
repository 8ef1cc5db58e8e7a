using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Fiscal.Api.Tests.Features.Targets;

/// <summary>What tests do with targets, as a reviewer and a clerk send it.</summary>
internal static class TargetCalls
{
    /// <summary>For 2026, of the sample county, unless changed.</summary>
    public static Task<HttpResponseMessage> SendTarget(this HttpClient reviewer, string metric, string comparator, string unit, object? change = null)
    {
        var body = JsonSerializer.SerializeToNode(new
        {
            regionCode = FiscalApp.County, code = "goal", name = "年度目标", metric, comparator, unit, periodFrom = "2026-01-01", periodTo = "2026-12-31", validFrom = "2026-01-01",
            document = "示政发〔2026〕3号",
        })!.AsObject();
        foreach (var (name, value) in change is null ? [] : JsonSerializer.SerializeToNode(change)!.AsObject().ToList()) body[name] = value?.DeepClone();
        return reviewer.PostAsJsonAsync("/api/policy/targets", body);
    }

    public static async Task<int> Target(this HttpClient reviewer, string metric, string comparator, string unit, object? change = null)
    {
        using var answer = await reviewer.SendTarget(metric, comparator, unit, change);
        return (await answer.Body(HttpStatusCode.OK)).Count("id");
    }

    public static async Task<JsonElement> State(this HttpClient clerk, int target, decimal value, string statedOn, string document = "统计表 1")
    {
        using var answer = await clerk.PostAsJsonAsync($"/api/targets/{target}/actuals", new { value, statedOn, document });
        return await answer.Body(HttpStatusCode.OK);
    }

    public static async Task<JsonElement> Verdict(this HttpClient client, string query = "", string region = FiscalApp.County) =>
        Assert.Single((await client.Json($"/api/targets?regionCode={region}{query}")).List("items"));

    /// <summary>Null where it can't be said.</summary>
    public static string? State(this JsonElement verdict) => verdict.TextOrNull("state");
}
