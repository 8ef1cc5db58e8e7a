using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Fiscal.Api.Tests.Features.Debts;

namespace Fiscal.Api.Tests.Features.ReserveFunds;

/// <summary>What the tests of the reserve fund ask.</summary>
internal static class ReserveCalls
{
    public const string FundName = "示范县债务风险平滑基金";

    public static async Task<JsonElement> Reserve(this HandCounty county, string path, object body)
    {
        using var answer = await county.Clerk.PostAsJsonAsync($"/api/reserve-fund{path}", body);
        return await answer.Body(HttpStatusCode.OK);
    }

    /// <returns>The code.</returns>
    public static async Task<string?> RefusedReserve(this HandCounty county, string path, object body)
    {
        using var answer = await county.Clerk.PostAsJsonAsync($"/api/reserve-fund{path}", body);
        var problem = await answer.Body(HttpStatusCode.UnprocessableEntity);
        Assert.EndsWith("。", problem.Text("detail"), StringComparison.Ordinal);
        return problem.TextOrNull("code");
    }

    /// <summary>A fund with capital paid in on 2026-02-01.</summary>
    /// <returns>The fund's id.</returns>
    public static async Task<int> Fund(this HandCounty county, decimal capitalYuan)
    {
        var fund = (await county.Reserve("", new { regionCode = county.Region, name = FundName, document = "县政办发〔2026〕1号", statedOn = "2026-01-05" })).Count("fundId");
        await county.Capital("Contributed", capitalYuan, "2026-02-01", "出 1");
        return fund;
    }

    public static async Task<long> Capital(this HandCounty county, string kind, decimal amountYuan, string paidOn, string document) =>
        (await county.Reserve("/capital", Moved(county, kind, amountYuan, paidOn, document))).GetProperty("id").GetInt64();

    public static object Moved(HandCounty county, string kind, decimal amountYuan, string paidOn, string document) => new { regionCode = county.Region, kind, amountYuan, paidOn, document };

    /// <summary>90 days at 3.6% for what falls due of a debt on 2027-01-10, applied for on 2026-06-01.</summary>
    public static JsonObject Application(int debt, decimal amountYuan, string code = "SQ-1", object? change = null)
    {
        var body = JsonSerializer.SerializeToNode(new
        {
            code, debtId = debt, dueOn = "2027-01-10", amountYuan, termDays = 90, debtClass = "Operating", annualRatePercent = 3.6, purpose = "过桥周转", appliedOn = "2026-06-01", document = $"请 {code}",
        })!.AsObject();
        foreach (var (name, value) in change is null ? [] : JsonSerializer.SerializeToNode(change)!.AsObject().ToList())
            if (value is null) body.Remove(name);
            else body[name] = value.DeepClone();
        return body;
    }

    public static async Task<long> Apply(this HandCounty county, JsonObject application) => (await county.Reserve("/applications", application)).GetProperty("id").GetInt64();

    public static async Task<long> Approve(this HandCounty county, long application, string decidedOn = "2026-06-03", decimal? amountYuan = null) =>
        (await county.Reserve($"/applications/{application}/decisions", new { kind = "Approved", decidedOn, amountYuan, document = "批 1" })).GetProperty("id").GetInt64();

    /// <returns>The new debt and the event.</returns>
    public static async Task<(int Debt, long Event)> PayOut(this HandCounty county, long application, string paidOn = "2026-06-05")
    {
        var paid = await county.Reserve($"/applications/{application}/payments", new { paidOn, document = $"拨 {application}" });
        return (paid.GetProperty("debt").Count("debtId"), paid.GetProperty("event").GetProperty("id").GetInt64());
    }

    public static async Task<JsonElement> FundRow(this HandCounty county, string query = "asOf=2026-11-22") =>
        Assert.Single(await county.Clerk.Items($"/api/reserve-fund?regionCode={county.Region}&{query}"));

    public static async Task<decimal> Total(this HandCounty county, string day = "2026-11-22") =>
        (await county.Clerk.Items($"/api/debts?regionCode={county.Region}&asOf={day}")).Sum(d => d.Number("outstandingYuan"));
}
