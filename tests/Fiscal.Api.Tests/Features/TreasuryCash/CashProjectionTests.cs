using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Fiscal.Api.Tests.Features.Debts;
using Fiscal.Api.Tests.Features.Scope;
using Fiscal.Domain.Accounts;
using static Fiscal.Api.Tests.Features.TreasuryCash.TreasuryCashTests;

namespace Fiscal.Api.Tests.Features.TreasuryCash;

/// <summary>Today is 2026-11-22.</summary>
public sealed class CashProjectionTests(HandBook book)
{
    private static readonly string[] s_projects = ["Projects"], s_wages = ["Wages"];

    private const string Hidden = "Hidden";

    [Fact]
    public async Task The_first_gap_is_told_with_what_it_hits_and_what_would_close_it()
    {
        using var county = await book.County();
        await county.Clerk.GetAsync($"/api/treasury-cash/projection?regionCode={county.Region}").Refused(HttpStatusCode.UnprocessableEntity, "treasury-cash.no-balance");
        // Drawn on 11-01 at 100 a day: 5,000 of interest on 12-21, the last 2,000 and 1,000,000 on 2027-01-10.
        var debt = await county.Debt("HT-1", new { debtClass = Hidden, startDate = "2026-11-01", drawnOn = "2026-11-01" });
        await county.Debt("HT-2"); // operating: the company pays it
        await Stated(county, [Day(22, 8_000, 0, 0, 8_000)]);
        await Plan(county,
            new { kind = "Spending", payable = "Wages", name = "工资", amountYuan = 4_000, on = "2026-12-10" }, new { kind = "Spending", payable = "Projects", name = "大桥", amountYuan = 3_000, on = "2026-12-01" },
            new { kind = "Revenue", name = "税收", amountYuan = 500_000, on = "2027-02-01" }, new { kind = "TransferIn", name = "补助", amountYuan = 100_000, on = "2027-03-01", certainty = "Uncertain" });

        var projection = await Projection(county);

        var gap = projection.GetProperty("firstGap");
        Assert.Equal(("2026-12-21", 4_000m), (gap.Text("on"), gap.Number("amountYuan"))); // 8,000 − 3,000 − 4,000 − 5,000
        var hit = projection.List("hit")[0];
        Assert.Equal(($"debt-{debt}-20261221-interest", 5, 4_000m, "2027-02-01", "Ledger"), (hit.Text("id"), hit.Count("rank"), hit.Number("shortYuan"), hit.Text("paidInFullOn"), hit.Text("origin")));
        Assert.DoesNotContain(projection.List("payments"), p => p.Text("kind").StartsWith("Operating", StringComparison.Ordinal));
        Assert.Contains(projection.List("notes"), n => n.GetString()!.Contains("经营性债务不由财政偿还", StringComparison.Ordinal));
        Assert.Contains(projection.List("notes"), n => n.GetString()!.Contains("100,000.00", StringComparison.Ordinal));
        Assert.Contains(projection.List("missing"), n => n.GetString()!.Contains("2026-12", StringComparison.Ordinal));
        var closing = projection.GetProperty("closing");
        Assert.Equal(("2026-12-21", 4_000m), (closing.List("needs")[0].Text("by"), closing.List("needs")[0].Number("totalYuan")));
        Assert.Equal(projection.GetProperty("largestGap").Number("amountYuan"), closing.List("needs")[^1].Number("totalYuan"));
        Assert.Contains(closing.List("postponable"), p => p.Text("name") == "大桥" && !p.GetProperty("isHit").GetBoolean());
        Assert.Equal(("税收", 500_000m), (Assert.Single(closing.List("lateInflows")).Text("name"), closing.Number("lateInflowYuan")));
        Assert.Equal(("【待核】", 365), (projection.GetProperty("priority").Text("mark"), projection.List("days").Count));
        Assert.All(projection.List("days"), d => Assert.Equal(d.Number("openingYuan") + d.Number("inflowYuan") - d.Number("paidYuan"), d.Number("closingYuan")));
        using var file = await county.Clerk.GetAsync($"/api/treasury-cash/projection/export?regionCode={county.Region}");
        Assert.Contains("经营性债务不由财政偿还", await EveryRead.Text(file), StringComparison.Ordinal);

        await Try(new { extraCash = new[] { new { on = "2026-12-20", amountYuan = 4_000 } } }, "2027-01-10");
        await Try(new { extraCash = new[] { new { on = "2026-12-20", amountYuan = 3_999.99 } } }, "2026-12-21");
        var delayed = await Try(new { delays = new[] { new { paymentId = closing.List("postponable").Single(p => p.Text("name") == "大桥").Text("id"), to = "2027-06-01" } } }, "2026-12-21");
        Assert.Equal(1_000m, delayed.GetProperty("firstGap").Number("amountYuan"));
        var poorer = await Try(new { revenueFallPercent = 10 }, "2026-12-21");
        Assert.Equal(450_000m, poorer.GetProperty("totals").Number("inflowYuan"));
        await Asked(new { revenueFallPercent = 0.05 }).Refused(HttpStatusCode.UnprocessableEntity, "treasury-cash.percent-as-fraction");
        await Asked(new { delays = new[] { new { paymentId = "plan-0", to = "2027-06-01" } } }).Refused(HttpStatusCode.UnprocessableEntity, "treasury-cash.payment-unknown");
        await Asked(new { delays = new[] { new { paymentId = $"debt-{debt}-20261221-interest", to = "2026-12-21" } } }).Refused(HttpStatusCode.UnprocessableEntity, "treasury-cash.delay-backwards");
        await Asked(new { extraCash = new[] { new { on = "2026-11-22", amountYuan = 1 } } }).Refused(HttpStatusCode.UnprocessableEntity, "treasury-cash.outside-days");
        Assert.Equal(projection.GetProperty("days").ToString(), (await Projection(county)).GetProperty("days").ToString()); // nothing of it was saved

        async Task<JsonElement> Try(object what, string firstGapOn)
        {
            using var answer = await Asked(what);
            var tried = await answer.Body(HttpStatusCode.OK);
            Assert.Equal((firstGapOn, "2026-12-21"), (tried.GetProperty("firstGap").Text("on"), tried.GetProperty("without").GetProperty("firstGap").Text("on")));
            return tried;
        }

        Task<HttpResponseMessage> Asked(object what)
        {
            var body = JsonSerializer.SerializeToNode(what)!.AsObject();
            body["regionCode"] = county.Region;
            return county.Clerk.PostAsJsonAsync("/api/treasury-cash/projection", body);
        }
    }

    [Fact]
    public async Task A_signed_measure_moves_what_is_due_and_what_was_paid_since_the_balance_is_gone()
    {
        using var county = await book.County();
        var debt = await county.Debt("HT-1", new { debtClass = Hidden });
        await Stated(county, [Day(10, 30_000, 0, 0, 30_000)]);
        Assert.Equal(1, await Due("2027-01-10"));
        await county.Do(debt, "repayments", new { interestYuan = 5_000, paidOn = "2026-11-15", document = "凭证 1" });
        using (var drafted = await county.Clerk.PostAsJsonAsync("/api/measures", new
        {
            regionCode = county.Region, title = "展期", kind = "Extension", plannedOn = "2026-12-25", draftedOn = "2026-11-02", actions = new[] { new { debtId = debt, newMaturityDate = "2029-01-10" } },
        }))
        {
            var measure = await drafted.Body(HttpStatusCode.Created);
            Assert.Equal(1, await Due("2027-01-10")); // drafted is not signed
            using var signed = await county.Clerk.PostAsJsonAsync($"/api/measures/{measure.Count("id")}/steps", new { version = measure.Count("version"), stage = "Signed", on = "2026-11-10", document = "协议 1" });
            await signed.Body(HttpStatusCode.OK);
        }

        var projection = await Projection(county);

        Assert.Equal(0, await Due("2027-01-10"));
        var made = projection.List("payments")[0];
        Assert.Equal(("Made", 0, 5_000m, "2026-11-15"), (made.Text("origin"), made.Count("rank"), made.Number("paidYuan"), made.Text("paidInFullOn")));
        Assert.Contains(projection.List("payments"), p => p.Text("origin") == "Measure" && p.Text("dueOn") == "2026-12-21" && p.Number("amountYuan") > 0);
        Assert.Contains(projection.List("notes"), n => n.GetString()!.Contains("“展期”", StringComparison.Ordinal));
        Assert.Contains(projection.List("notes"), n => n.GetString()!.Contains("2026-11-10", StringComparison.Ordinal)); // the balance is twelve days old
        Assert.All(projection.List("payments").Where(p => p.Text("origin") != "Made" && string.CompareOrdinal(p.Text("dueOn"), "2026-11-22") <= 0), p => Assert.Equal("2026-11-23", p.Text("payableOn")));

        // The rules that a close evaluates look at this projection too; what is about to be saved stays.
        using (var closed = await county.Clerk.PostAsJsonAsync("/api/month-closes", new { regionCode = county.Region, period = "2026-10" })) await closed.Body(HttpStatusCode.Created);
        Assert.Equal("2026-10", Assert.Single(await county.Clerk.Items($"/api/month-closes?regionCode={county.Region}")).Text("period"));

        async Task<int> Due(string on) => (await Projection(county)).List("payments").Count(p => p.Text("dueOn") == on && p.Text("kind") == "HiddenPrincipal");
    }

    [Fact]
    public async Task San_bao_is_worked_out_from_its_list_unless_the_plan_says_it_and_a_region_pays_in_its_own_order()
    {
        using var county = await book.County();
        await county.Clerk.Import(Samples.SanBao);
        await Stated(county, [Month(10, 1_000, 0, 0, 1_000)]);
        var items = await county.Clerk.Items($"/api/san-bao?regionCode={county.Region}&year=2026&asOf=2026-10-31");
        var wages = items.Where(i => i.Text("category") == "Wages").ToList();

        var projection = await Projection(county, "&asOf=2026-10-31&months=2");
        var derived = projection.List("payments").Where(p => p.Text("origin") == "SanBao" && p.Text("kind") == "Wages").ToList();
        Assert.Equal(wages.Sum(w => Math.Max(0, w.Number("needYuan") - w.Number("spentYuan"))), derived.Sum(p => p.Number("amountYuan"))); // all of the year's is still to come in November and December
        Assert.All(derived, p => Assert.Equal(15, p.Date("dueOn").Day));

        await Plan(county, new { kind = "Spending", payable = "Wages", name = "保工资", amountYuan = 700, on = "2026-12-15" }, new { kind = "Spending", payable = "Projects", name = "大桥", amountYuan = 900, on = "2026-11-10" });
        projection = await Projection(county, "&months=1");
        Assert.Equal(700m, projection.List("payments").Where(p => p.Text("kind") == "Wages").Sum(p => p.Number("amountYuan")));
        Assert.Equal(2, projection.List("payments").Single(p => p.Text("name") == "保工资").Count("rank"));

        using var reviewer = await county.As(Role.Reviewer);
        await Order(new { rank = 1, kinds = s_projects }, new { rank = 1, kinds = s_wages }).Refused(HttpStatusCode.UnprocessableEntity, "treasury-cash.rank-twice");
        await Order(new { rank = 1, kinds = s_projects }, new { rank = 2, kinds = s_projects }).Refused(HttpStatusCode.UnprocessableEntity, "treasury-cash.kind-twice");
        using (var answer = await Order(new { rank = 1, kinds = s_projects }, new { rank = 5, kinds = s_wages }))
        {
            var recorded = await answer.Body(HttpStatusCode.OK);
            Assert.Equal((14, 5), (recorded.List("uncovered").Count, recorded.List("levels").Count));
            Assert.All(recorded.List("levels"), l => Assert.Equal(JsonValueKind.Null, l.GetProperty("name").ValueKind));
        }
        projection = await Projection(county, "&months=1");
        Assert.Equal((900m, 1), (projection.List("payments")[0].Number("paidYuan"), projection.List("payments")[0].Count("rank")));
        Assert.Equal(JsonValueKind.Null, projection.GetProperty("priority").GetProperty("mark").ValueKind);
        using var reporter = await county.As(Role.Reporter);
        await reporter.GetAsync($"/api/treasury-cash/projection?regionCode={county.Region}").Refused(HttpStatusCode.UnprocessableEntity, "scope.every-debt-needed");

        Task<HttpResponseMessage> Order(params object[] ranks) => reviewer.PostAsJsonAsync("/api/policy/payment-priorities", new { regionCode = county.Region, ranks, validFrom = "2026-11-01", document = "文 1" });
    }

    [Fact]
    public async Task Paying_a_lower_rank_first_is_flagged_with_both_payments()
    {
        using var county = await book.County();
        var unpaid = await county.Debt("HT-欠", new { debtClass = Hidden });
        var paid = await county.Debt("HT-还", new { debtClass = "General" });
        await county.Do(paid, "repayments", new { principalYuan = 100_000, paidOn = "2026-11-20", principalFirst = true, document = "凭证 9" });

        var breaches = await county.Clerk.Json($"/api/treasury-cash/priority-breaches?regionCode={county.Region}");

        var breach = Assert.Single(breaches.List("items"));
        Assert.Equal(("2026-11-20", "StatutoryPrincipal", 6, 100_000m, paid), (breach.Text("paidOn"), breach.Text("paidKind"), breach.Count("paidRank"), breach.Number("paidYuan"), breach.Count("debtId")));
        Assert.NotEmpty(breach.List("entryIds"));
        Assert.Contains(breach.List("unpaid"), u => u.Text("kind") == "HiddenInterest" && u.Text("dueOn") == "2026-09-21" && u.Text("evidence").Contains($"/api/debts/{unpaid}", StringComparison.Ordinal));
        Assert.All(breach.List("unpaid"), u => Assert.True(u.Count("rank") < 6));
        Assert.Empty((await county.Clerk.Json($"/api/treasury-cash/priority-breaches?regionCode={county.Region}&to=2026-11-19")).List("items"));
    }

    [Fact]
    public async Task The_waterfall_is_computed_from_what_is_sent_alone_and_refuses_what_makes_no_sense()
    {
        using var county = await book.County();
        using var answer = await Sent(new { from = "2026-11-01", to = "2026-11-03", openingYuan = 100, inflows = new[] { new { on = "2026-11-03", amountYuan = 15 } }, payments = Payments("a", "b") });
        var result = await answer.Body(HttpStatusCode.OK);

        Assert.Equal(("2026-11-01", 20m), (result.GetProperty("firstGap").Text("on"), result.GetProperty("firstGap").Number("amountYuan")));
        Assert.Equal([(60m, 0m), (55m, 5m)], result.List("payments").Select(p => (p.Number("paidYuan"), p.Number("unpaidYuan"))));
        Assert.Equal([("a", 60m), ("b", 40m), ("b", 15m)], result.List("paid").Select(p => (p.Text("id"), p.Number("amountYuan"))));
        await Sent(new { from = "2026-11-01", to = "2026-11-03", openingYuan = 1, inflows = Array.Empty<object>(), payments = Payments("a", "a") }).Refused(HttpStatusCode.UnprocessableEntity, "treasury-cash.payment-twice");
        await Sent(new { from = "2026-11-01", to = "2026-11-03", openingYuan = 1, inflows = new[] { new { on = "2026-11-04", amountYuan = 1 } }, payments = Payments("a") }).Refused(HttpStatusCode.UnprocessableEntity, "treasury-cash.outside-days");
        foreach (var bad in new object[]
        {
            new { from = "2026-11-01", to = "2036-11-03", openingYuan = 1, inflows = Array.Empty<object>(), payments = Payments("a") },
            new { from = "2026-11-01", to = "2026-11-03", openingYuan = -1, inflows = Array.Empty<object>(), payments = Payments("a") },
            new { from = "2026-11-01", to = "2026-11-03", openingYuan = 0.001, inflows = Array.Empty<object>(), payments = Payments("a") },
        })
        {
            using var refused = await Sent(bad);
            Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        }

        Task<HttpResponseMessage> Sent(object body) => county.Clerk.PostAsJsonAsync("/api/treasury-cash/waterfall", body);
        static object[] Payments(params string[] ids) => [.. ids.Select(id => new { id, rank = 1, dueOn = "2026-11-01", amountYuan = 60 })];
    }

    [Fact]
    public async Task The_report_of_a_month_tells_of_its_cash_where_it_was_stated()
    {
        using var county = await book.County();
        await county.Debt("HT-1", new { debtClass = Hidden });
        await Stated(county, Enumerable.Range(1, 10).Select(m => Month(m, 100_000, 50_000, 50_000, 100_000)));

        using var made = await county.Clerk.PostAsJsonAsync("/api/monthly-reports", new { regionCode = county.Region, period = "2026-10" });
        var report = (await county.Clerk.Json($"/api/monthly-reports/{(await made.Body(HttpStatusCode.Created)).Count("id")}")).ToString();

        Assert.Contains("截至2026年10月31日，库款余额10.00万元，年内月均流出5.00万元，库款保障水平2.00，状态为库款闲置【待核】", report, StringComparison.Ordinal);
        Assert.Contains("首个资金缺口出现在2027年1月10日", report, StringComparison.Ordinal);
        Assert.Contains("未来3个月", report, StringComparison.Ordinal);
    }

    private static Task<JsonElement> Projection(HandCounty county, string query = "") => county.Clerk.Json($"/api/treasury-cash/projection?regionCode={county.Region}{query}");
}
