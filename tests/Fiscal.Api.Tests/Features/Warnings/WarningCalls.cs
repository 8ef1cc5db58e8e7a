using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Fiscal.Api.Tests.Features.Warnings;

/// <summary>What the tests of warnings ask.</summary>
internal static class WarningCalls
{
    public static async Task<JsonElement> Evaluate(this HttpClient client, string region, string? asOf = null)
    {
        using var answer = await client.PostAsJsonAsync("/api/warnings/evaluations", new { regionCode = region, asOf });
        return await answer.Body(HttpStatusCode.OK);
    }

    public static Task<List<JsonElement>> Warnings(this HttpClient client, string query) => client.Items($"/api/warnings?{query}");

    public static Task<HttpResponseMessage> Act(this HttpClient client, JsonElement warning, string verb, object body)
    {
        var with = JsonSerializer.SerializeToNode(body)!.AsObject();
        if (!with.ContainsKey("version")) with["version"] = warning.Count("version");
        return client.PostAsJsonAsync($"/api/warnings/{warning.Count("id")}/{verb}", with);
    }

    public static async Task<JsonElement> Done(this Task<HttpResponseMessage> request)
    {
        using var answer = await request;
        return await answer.Body(HttpStatusCode.OK);
    }

    /// <summary>A rule of a region, with a field of it changed.</summary>
    public static Task<HttpResponseMessage> SendRule(this HttpClient client, string? region, string code, string kind, object? change = null)
    {
        var body = JsonSerializer.SerializeToNode(new
        {
            regionCode = region, code, kind, severity = "Alert", daysToDue = 10, escalationDays = 5, document = "示财债〔2026〕12号", validFrom = "2026-01-01",
        })!.AsObject();
        foreach (var (name, value) in change is null ? [] : JsonSerializer.SerializeToNode(change)!.AsObject().ToList()) body[name] = value?.DeepClone();
        return client.PostAsJsonAsync("/api/policy/warning-rules", (JsonObject)body);
    }

    public static async Task Rule(this HttpClient client, string? region, string code, string kind, object? change = null)
    {
        using var answer = await client.SendRule(region, code, kind, change);
        await answer.Body(HttpStatusCode.OK);
    }
}
