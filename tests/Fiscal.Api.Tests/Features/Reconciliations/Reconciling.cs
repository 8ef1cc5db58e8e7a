using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Fiscal.Api.Tests.Features.Reconciliations;

/// <summary>Sources compared with the book over HTTP.</summary>
internal static class Reconciling
{
    public const string FinanceOffice = "11-金融办-融资统计表.xlsx";

    public static Task<HttpResponseMessage> Sends(this HttpClient client, params JsonElement[] imports) =>
        client.PostAsJsonAsync("/api/reconciliations", new { importIds = imports.Select(i => i.Count("id")), asOf = "2026-10-31" });

    public static async Task<JsonElement> Reconciles(this HttpClient client, params JsonElement[] imports)
    {
        using var answer = await client.Sends(imports);
        var detail = await answer.Body(HttpStatusCode.Created);
        Foots(detail);
        return detail;
    }

    public static Task<HttpResponseMessage> Step(this HttpClient client, JsonElement reconciliation, JsonElement found, string step, object body) =>
        client.PostAsJsonAsync($"/api/reconciliations/{reconciliation.Count("id")}/breaks/{found.Count("id")}/{step}", body);

    /// <summary>Of every source the effects of its breaks and what rounding leaves are the whole difference.</summary>
    private static void Foots(JsonElement detail)
    {
        Assert.NotEmpty(detail.List("pairs"));
        Assert.All(detail.List("pairs"), pair =>
        {
            var effects = detail.List("breaks").Where(b => b.Count("source") == pair.Count("source")).Sum(b => b.Number("balanceEffectYuan"));
            var roundings = detail.List("roundings").Where(r => r.Count("source") == pair.Count("source")).ToList();
            Assert.Equal((pair.Count("roundingCount"), pair.Number("roundingYuan")), (roundings.Count, roundings.Sum(r => r.Number("roundingYuan"))));
            Assert.Equal(pair.Number("sourceTotalYuan") - pair.Number("bookTotalYuan"), effects + pair.Number("roundingYuan"));
            Assert.Equal((pair.Number("differenceYuan") - pair.Number("roundingYuan"), effects), (effects, pair.Number("breaksEffectYuan")));
        });
    }
}
