using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Fiscal.Api.Tests.Features.Debts;

namespace Fiscal.Api.Tests.Features.RiskRegister;

/// <summary>What the tests of the register say and ask.</summary>
internal static class RiskCalls
{
    public static Task<HttpResponseMessage> SendRisk(this HandCounty county, string code, object? change = null) => county.Clerk.PostAsJsonAsync("/api/risk-register", With(new
    {
        regionCode = county.Region, code, kind = "担保代偿", title = $"{code}代偿风险", amountYuan = 100, budgetYuan = 40, likelihood = "High", department = "县财政局", person = "李明", measures = "追偿", dueOn = "2026-06-30",
        statedOn = "2026-02-01", document = "登记 1",
    }, change));

    /// <summary>100 yuan of guarantees, 40 of it on the budget, since 2026-02-01; a field set to null is left out.</summary>
    public static async Task<int> Risk(this HandCounty county, string code, object? change = null)
    {
        using var answer = await county.SendRisk(code, change);
        return (await answer.Body(HttpStatusCode.OK)).Count("itemId");
    }

    public static Task<HttpResponseMessage> SendStep(this HttpClient client, int item, string kind, string statedOn, object? change = null) => client.PostAsJsonAsync($"/api/risk-register/{item}/steps", With(kind switch
    {
        "HandedOver" => new { kind, statedOn, document = "交办 1", handedTo = "县住建局", dueOn = "2026-04-30" },
        "Closed" => new { kind, statedOn, document = "销号 1", attachmentName = "结清证明.pdf" },
        _ => (object)new { kind, statedOn, document = "文 1", text = "已办理。" },
    }, change));

    public static async Task<JsonElement> Step(this HttpClient client, int item, string kind, string statedOn, object? change = null)
    {
        using var answer = await client.SendStep(item, kind, statedOn, change);
        return await answer.Body(HttpStatusCode.OK);
    }

    public static async Task<JsonElement> Withdraw(this HttpClient client, int item, string kind, long fact)
    {
        using var answer = await client.PostAsJsonAsync($"/api/risk-register/{item}/withdrawals", new { kind, factId = fact, reason = "误记" });
        return await answer.Body(HttpStatusCode.OK);
    }

    public static async Task<string?> Code(this Task<HttpResponseMessage> request)
    {
        using var answer = await request;
        return (await answer.Body(HttpStatusCode.UnprocessableEntity)).TextOrNull("code");
    }

    public static async Task<JsonElement> RiskRow(this HandCounty county, int item, string query = "") =>
        (await county.Clerk.Items($"/api/risk-register?regionCode={county.Region}{query}")).Single(r => r.Count("id") == item);

    private static JsonObject With(object body, object? change)
    {
        var json = JsonSerializer.SerializeToNode(body)!.AsObject();
        foreach (var (name, value) in change is null ? [] : JsonSerializer.SerializeToNode(change)!.AsObject().ToList())
            if (value is null) json.Remove(name);
            else json[name] = value.DeepClone();
        return json;
    }
}
