using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Fiscal.Api.Tests.Features.SanBao;

/// <summary>What tests state about 三保, as a clerk sends it.</summary>
internal static class SanBaoCalls
{
    public static async Task<string> Region(this HttpClient clerk) => (await clerk.Items("/api/regions"))[0].Text("code");

    public static Task<HttpResponseMessage> SendItems(this HttpClient clerk, string region, params object[] items) =>
        clerk.PostAsJsonAsync("/api/san-bao/items", new { regionCode = region, year = 2026, scope = "OwnLevel", document = "表 1", statedOn = "2026-01-10", items });

    public static async Task<JsonElement> StateItems(this HttpClient clerk, string region, params object[] items)
    {
        using var answer = await clerk.SendItems(region, items);
        return await answer.Body(HttpStatusCode.OK);
    }

    public static Task<HttpResponseMessage> Execute(this HttpClient clerk, string region, int month, params object[] items) =>
        clerk.PostAsJsonAsync("/api/san-bao/executions", new { regionCode = region, year = 2026, month, document = "月报 1", items });

    public static Task<HttpResponseMessage> Withdraw(this HttpClient clerk, string kind, long id) => clerk.PostAsJsonAsync("/api/san-bao/withdrawals", new { kind, id, reason = "误记" });
}
