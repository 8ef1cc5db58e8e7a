using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Fiscal.Api.Tests.Features.Debts;
using Fiscal.Domain.Accounts;

namespace Fiscal.Api.Tests.Features.TreasuryCash;

public sealed class TreasuryCashTests(HandBook book, LoadedCounty sample)
{
    [Fact]
    public async Task A_county_goes_by_what_its_city_recorded_until_it_records_its_own()
    {
        await using var app = await sample.Copy();
        using var city = await app.Client(Role.Reviewer, "439900");
        using var reviewer = await app.Client(Role.Reviewer);
        using var clerk = await app.Client();

        await Recorded(city, "439900", 0.5m);
        Assert.Equal(("439900", 0.5m), await InForce());
        await Recorded(reviewer, FiscalApp.County, 0.4m);
        Assert.Equal((FiscalApp.County, 0.4m), await InForce());

        async Task Recorded(HttpClient by, string region, decimal lowBelow)
        {
            var rule = new { regionCode = region, window = "LastTwelveMonths", lowBelow, idleAbove = 0.9, validFrom = "2026-01-01", document = "财库〔2026〕1号" };
            using var recorded = await by.PostAsJsonAsync("/api/policy/cash-level-rules", rule);
            await recorded.Body(HttpStatusCode.OK);
            app.Clock.AdvanceSeconds(1);
        }

        async Task<(string, decimal)> InForce()
        {
            var rule = (await clerk.Json($"/api/treasury-cash?regionCode={FiscalApp.County}")).GetProperty("rule");
            return (rule.TextOrNull("regionCode") ?? "", rule.Number("lowBelow"));
        }
    }

    [Fact]
    public async Task Months_show_their_level_and_missing_ones_are_named()
    {
        using var county = await book.County();
        await Stated(county, Enumerable.Range(1, 10).Where(m => m != 4).Select(m => Month(m, 100, m * 10, m * 10, 100)));

        var series = await county.Clerk.Json($"/api/treasury-cash?regionCode={county.Region}&from=2026-01-01&to=2026-10-31");

        var months = series.List("items").ToDictionary(i => i.Text("period"));
        Assert.Equal((10, "2026-04"), (months.Count, Assert.Single(series.List("missingMonths")).GetString()));
        Assert.Equal((JsonValueKind.Null, JsonValueKind.Null, "没有填报该月库款。"), (months["2026-04"].GetProperty("closingYuan").ValueKind, months["2026-04"].GetProperty("level").ValueKind, months["2026-04"].Text("missing")));
        Assert.Equal((5m, "Idle", 20m), (months["2026-03"].Number("level"), months["2026-03"].Text("state"), months["2026-03"].Number("averageOutflowYuan"))); // 100 ÷ ((10+20+30) ÷ 3)
        Assert.Equal((JsonValueKind.Null, "-"), (months["2026-10"].GetProperty("level").ValueKind, months["2026-10"].Text("stateName")));
        Assert.Equal((3, "【待核】"), (series.Count("levelMonths"), series.GetProperty("rule").Text("mark")));

        await Stated(county, [Month(4, 100, 40, 40, 100)]);
        using var reviewer = await county.As(Role.Reviewer);
        await reviewer.PostAsJsonAsync("/api/policy/cash-level-rules", Rule(30, 80)).Refused(HttpStatusCode.UnprocessableEntity, "treasury-cash.cut-point-beyond");
        await reviewer.PostAsJsonAsync("/api/policy/cash-level-rules", Rule(2, 2)).Refused(HttpStatusCode.UnprocessableEntity, "treasury-cash.cut-points-unordered");
        using (var recorded = await reviewer.PostAsJsonAsync("/api/policy/cash-level-rules", Rule(2, 3, 1.9m))) await recorded.Body(HttpStatusCode.OK);

        var after = await county.Clerk.Json($"/api/treasury-cash?regionCode={county.Region}&from=2026-01-01&to=2026-10-31");

        var october = after.List("items").Single(i => i.Text("period") == "2026-10");
        Assert.Equal((1.8182m, "Warning", 0), (october.Number("level"), october.Text("state"), after.List("missingMonths").Count)); // 100 ÷ 55
        Assert.Equal(series.GetProperty("items").ToString(), (await county.Clerk.Json($"/api/treasury-cash?regionCode={county.Region}&from=2026-01-01&to=2026-10-31&knownAt={series.Text("knownAt")}")).GetProperty("items").ToString());

        object Rule(decimal low, decimal idle, decimal? warning = null) => new { regionCode = county.Region, window = "YearToDate", warningBelow = warning, lowBelow = low, idleAbove = idle, validFrom = "2026-01-01", document = "库款办法 1" };
    }

    [Fact]
    public async Task What_does_not_add_up_or_join_is_refused_whole_and_a_correction_brings_what_follows_from_it()
    {
        using var county = await book.County();
        await Stated(county, [Day(2, 100, 20, 0, 120), Day(3, 120, 0, 20, 100)]);

        await Refused("does-not-add-up", Day(4, 100, 0, 0, 100), Day(5, 100, 1, 0, 100));
        await Refused("below-zero", Day(4, 100, 0, 101, 0));
        await Refused("does-not-join", Day(4, 99, 0, 0, 99));
        await Refused("does-not-join", Day(2, 100, 10, 0, 110));
        await Refused("period-twice", Day(4, 100, 0, 0, 100), Day(4, 100, 0, 0, 100));
        await Refused("out-of-order", Day(5, 100, 0, 0, 100), Day(4, 100, 0, 0, 100));
        await Refused("not-over", Month(11, 100, 0, 0, 100));
        await Refused("parts-off-total", new { on = "2026-11-04", openingYuan = 100, inflowYuan = 5, outflowYuan = 0, closingYuan = 105, parts = new[] { new { kind = "TransferIn", amountYuan = 4 } } });
        foreach (var bad in new object[] { new { on = "2026-11-04", openingYuan = -1, inflowYuan = 1, outflowYuan = 0, closingYuan = 0 }, new { on = "2026-11-04", month = "2026-10", openingYuan = 1, inflowYuan = 0, outflowYuan = 0, closingYuan = 1 }, new { month = "2026-10", inflowYuan = 0, outflowYuan = 0, closingYuan = 1 } })
            using (var answer = await Send(county, [bad])) Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(["2026-11-02", "2026-11-03"], (await Days()).Select(d => d.Text("period")));

        await Stated(county, [Day(2, 100, 10, 0, 110), Day(3, 110, 0, 20, 90)]);
        await Stated(county, [Day(9, 80, 0, 0, 80)]);
        var days = await Days();
        Assert.Equal([110m, 90m, 80m], days.Select(d => d.Number("closingYuan")));
        var series = await county.Clerk.Json($"/api/treasury-cash?regionCode={county.Region}&step=Day");
        Assert.Contains("2026-11-03 的期末余额 90.00 元与 2026-11-09 的期初余额 80.00 元不衔接", Assert.Single(series.List("problems")).GetString(), StringComparison.Ordinal);

        using (var withdrawn = await county.Clerk.PostAsJsonAsync($"/api/treasury-cash/{days[1].Count("id")}/withdrawals", new { reason = "误记" })) await withdrawn.Body(HttpStatusCode.OK);
        Assert.Equal(100, (await Days())[1].Number("closingYuan"));
        await county.Clerk.PostAsJsonAsync($"/api/treasury-cash/{days[1].Count("id")}/withdrawals", new { reason = "误记" }).Refused(HttpStatusCode.UnprocessableEntity, "treasury-cash.already-withdrawn");

        async Task<List<JsonElement>> Days() => (await county.Clerk.Json($"/api/treasury-cash?regionCode={county.Region}&step=Day")).List("items");
        Task Refused(string code, params object[] items) => Send(county, items).Refused(HttpStatusCode.UnprocessableEntity, $"treasury-cash.{code}");
    }

    [Fact]
    public async Task A_plan_line_says_what_is_paid_and_debts_are_planned_by_the_ledger_alone()
    {
        using var county = await book.County();
        await Plan(county, new { kind = "Revenue", name = "税收", amountYuan = 100, month = "2026-12" }, new { kind = "Spending", payable = "Projects", name = "大桥", amountYuan = 60, on = "2027-01-05" });
        await Plan(county, new { kind = "Revenue", name = "税收", amountYuan = 80, month = "2026-12", certainty = "Certain" });
        await Refused("debts-from-ledger", new { kind = "DebtService", name = "还本", amountYuan = 1, month = "2026-12", payable = "StatutoryPrincipal" });
        await Refused("payable-needed", new { kind = "Spending", name = "大桥", amountYuan = 1, month = "2026-12" });
        await Refused("payable-needed", new { kind = "TransferIn", payable = "Wages", name = "补助", amountYuan = 1, month = "2026-12" });
        await Refused("plan-too-far", new { kind = "TransferIn", name = "补助", amountYuan = 1, month = "2036-12" });
        await Refused("plan-twice", new { kind = "TransferIn", name = "补助", amountYuan = 1, month = "2026-12" }, new { kind = "TransferIn", name = "补 助", amountYuan = 1, month = "2026-12" });

        var plans = await county.Clerk.Json($"/api/treasury-cash/plans?regionCode={county.Region}");

        Assert.Equal((2, 80m, 60m), (plans.Count("total"), plans.Number("inflowYuan"), plans.Number("outflowYuan")));
        Assert.Equal(("政府投资项目支出", "较有把握"), (plans.List("items")[1].Text("payableName"), plans.List("items")[1].Text("certaintyName")));
        using (var withdrawn = await county.Clerk.PostAsJsonAsync($"/api/treasury-cash/plans/{plans.List("items")[0].Count("id")}/withdrawals", new { reason = "误记" })) await withdrawn.Body(HttpStatusCode.OK);
        Assert.Equal(100, (await county.Clerk.Json($"/api/treasury-cash/plans?regionCode={county.Region}")).Number("inflowYuan"));

        Task Refused(string code, params object[] items) => county.Clerk.PostAsJsonAsync("/api/treasury-cash/plans", new { regionCode = county.Region, items }).Refused(HttpStatusCode.UnprocessableEntity, $"treasury-cash.{code}");
    }

    internal static object Day(int day, decimal opening, decimal inflow, decimal outflow, decimal closing) => new { on = $"2026-11-{day:00}", openingYuan = opening, inflowYuan = inflow, outflowYuan = outflow, closingYuan = closing };

    internal static object Month(int month, decimal opening, decimal inflow, decimal outflow, decimal closing) => new { month = $"2026-{month:00}", openingYuan = opening, inflowYuan = inflow, outflowYuan = outflow, closingYuan = closing };

    internal static async Task Stated(HandCounty county, IEnumerable<object> items)
    {
        using var answer = await Send(county, [.. items]);
        await answer.Body(HttpStatusCode.OK);
    }

    internal static async Task Plan(HandCounty county, params object[] items)
    {
        using var answer = await county.Clerk.PostAsJsonAsync("/api/treasury-cash/plans", new { regionCode = county.Region, items });
        await answer.Body(HttpStatusCode.OK);
    }

    private static Task<HttpResponseMessage> Send(HandCounty county, object[] items) => county.Clerk.PostAsJsonAsync("/api/treasury-cash", new { regionCode = county.Region, items });
}
