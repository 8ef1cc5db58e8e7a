using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;

namespace Fiscal.Api.Tests.Features.Schedules;

/// <summary>Sends previews as JSON text, so that a test shows what a caller writes.</summary>
internal static class Previews
{
    public static Task<HttpResponseMessage> Post(this HttpClient client, string json) =>
        client.PostAsync("/api/schedules/preview", new StringContent(json, Encoding.UTF8, "application/json"));

    public static async Task<JsonNode> Preview(this HttpClient client, string json)
    {
        var answer = await client.Post(json);
        var body = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == HttpStatusCode.OK, body);
        return JsonNode.Parse(body)!;
    }

    public static async Task<(HttpStatusCode Status, string Code, string Detail)> Refusal(this HttpClient client, string json)
    {
        var answer = await client.Post(json);
        var problem = (await answer.Content.ReadFromJsonAsync<JsonNode>())!;
        return (answer.StatusCode, problem["code"]!.GetValue<string>(), problem["detail"]!.GetValue<string>());
    }

    public static decimal[] Column(this JsonNode schedule, string name) =>
        [.. schedule["payments"]!.AsArray().Select(p => p![name]!.GetValue<decimal>())];

    public static string[] Days(this JsonNode schedule) => [.. schedule["payments"]!.AsArray().Select(p => p!["date"]!.GetValue<string>())];

    public static string[] Warnings(this JsonNode schedule) => [.. schedule["warnings"]!.AsArray().Select(w => w!["code"]!.GetValue<string>())];
}
