using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.Json;
using Fiscal.Api.Tests.Features.Debts;

namespace Fiscal.Api.Tests.Features.EnterpriseArrears;

public sealed class ClaimTests(HandBook book)
{
    [Fact]
    public async Task What_bonds_pay_is_a_swap_and_what_is_in_court_stands_apart()
    {
        using var county = await book.County();
        var months = new[] { new { year = 2026, month = 3, amountYuan = 400 }, new { year = 2026, month = 6, amountYuan = 300 } };
        Assert.Equal("enterprise-claim.months-out-of-order", await Refused(county, "/api/arrears", Claim(county, new { plan = months.Reverse() })));
        await Done(county, "/api/arrears", Claim(county, new { plan = months }));
        await Done(county, "/api/arrears", Claim(county, new { code = "QK-2", isInCourt = true }));
        await Done(county, "/api/arrears/payments", Paid(county, 250, "SpecialBond", "付 1"));
        var own = await Done(county, "/api/arrears/payments", Paid(county, 100, "Fiscal", "付 2"));
        Assert.Equal("enterprise-claim.paid-above-owed", await Refused(county, "/api/arrears/payments", Paid(county, 650.01m, "Own", "付 3")));
        Assert.Equal("enterprise-claim.voucher-twice", await Refused(county, "/api/arrears/payments", Paid(county, 1, "Own", "付 2")));
        Assert.Equal("enterprise-claim.owed-below-paid", await Refused(county, "/api/arrears", Claim(county, new { owedYuan = 349 })));

        var progress = await county.Clerk.Json($"/api/arrears/progress?regionCode={county.Region}&asOf=2026-06-30");
        var (total, cleared) = (progress.GetProperty("total"), progress.GetProperty("total").GetProperty("cleared"));
        Assert.Equal((1, 1_000m, 650m, 700m), (total.Count("count"), total.Number("owedYuan"), total.Number("unpaidYuan"), total.Number("plannedYuan")));
        Assert.Equal((350m, 250m, 100m), (cleared.Number("paidYuan"), cleared.Number("bondYuan"), cleared.Number("reducedYuan")));
        Assert.Equal((1, 1_000m), (progress.GetProperty("inCourt").Count("count"), progress.GetProperty("inCourt").Number("unpaidYuan")));
        Assert.Equal([3, 4, 5, 6], progress.List("months").Where(m => m.GetProperty("behind").GetBoolean()).Select(m => m.Count("month")));

        await Done(county, $"/api/arrears/payments/{own}/reversals", new { reason = "误记" });
        Assert.Equal("enterprise-claim.already-taken-back", await Refused(county, $"/api/arrears/payments/{own}/reversals", new { reason = "误记" }));
        Assert.Equal(750m, (await county.Clerk.Json($"/api/arrears?regionCode={county.Region}&isInCourt=false")).List("items")[0].Number("unpaidYuan"));
        (await county.Clerk.GetAsync($"/api/arrears/export?regionCode={county.Region}")).EnsureSuccessStatusCode();
    }

    private static JsonObject Claim(HandCounty county, object change)
    {
        var body = JsonSerializer.SerializeToNode(new
        {
            regionCode = county.Region, code = "QK-1", creditorName = "建筑公司", debtorName = "住建局", kind = "Works", owedYuan = 1_000, formedOn = "2025-01-01", isDisputed = false, isInCourt = false,
            statedOn = "2026-01-05",
        })!.AsObject();
        foreach (var (name, value) in JsonSerializer.SerializeToNode(change)!.AsObject().ToList()) body[name] = value?.DeepClone();
        return body;
    }

    private static object Paid(HandCounty county, decimal yuan, string fund, string document) => new { regionCode = county.Region, code = "QK-1", amountYuan = yuan, fund, paidOn = "2026-03-15", document };

    private static async Task<long> Done(HandCounty county, string path, object body)
    {
        using var answer = await county.Clerk.PostAsJsonAsync(path, body);
        return (await answer.Body(HttpStatusCode.OK)).GetProperty("id").GetInt64();
    }

    private static async Task<string?> Refused(HandCounty county, string path, object body)
    {
        using var answer = await county.Clerk.PostAsJsonAsync(path, body);
        return (await answer.Body(HttpStatusCode.UnprocessableEntity)).TextOrNull("code");
    }
}
