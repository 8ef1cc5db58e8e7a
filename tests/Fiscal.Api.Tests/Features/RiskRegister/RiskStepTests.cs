using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Fiscal.Api.Tests.Features.Debts;
using Fiscal.Api.Tests.Features.Warnings;
using Fiscal.Api.Tests.Hosting.Matrix;
using Fiscal.Domain.Accounts;

namespace Fiscal.Api.Tests.Features.RiskRegister;

public sealed class RiskStepTests(HandBook book)
{
    [Fact]
    public async Task An_exposure_is_handed_over_urged_and_closed_by_another_person_with_evidence_and_no_step_is_skipped()
    {
        using var county = await book.County();
        using var reviewer = await county.As(Role.Reviewer);
        var clerk = county.Clerk;
        Assert.Equal("risk-register.kind-unknown", await county.SendRisk("YH-1", new { kind = "股权" }).Code());
        Assert.Equal("risk-register.likelihood-unknown", await county.SendRisk("YH-1", new { likelihood = "极高" }).Code());
        Assert.Equal("risk-register.budget-above-amount", await county.SendRisk("YH-1", new { budgetYuan = 100.01 }).Code());
        var item = await county.Risk("YH-1");

        Assert.Equal("risk-register.out-of-order", await clerk.SendStep(item, "Urged", "2026-03-01").Code());
        Assert.Equal("risk-register.out-of-order", await clerk.SendStep(item, "CloseRequested", "2026-03-01").Code());
        Assert.Equal("risk-register.document-missing", await clerk.SendStep(item, "HandedOver", "2026-03-01", new { document = (string?)null }).Code());
        Assert.Equal("risk-register.recipient-missing", await clerk.SendStep(item, "HandedOver", "2026-03-01", new { handedTo = (string?)null }).Code());
        Assert.Equal("risk-register.deadline-missing", await clerk.SendStep(item, "HandedOver", "2026-03-01", new { dueOn = (string?)null }).Code());
        Assert.Equal("risk-register.deadline-before-step", await clerk.SendStep(item, "HandedOver", "2026-03-01", new { dueOn = "2026-02-28" }).Code());
        Assert.Equal("risk-register.not-stated-yet", await clerk.SendStep(item, "HandedOver", "2026-01-31").Code());
        Assert.Equal("risk-register.in-the-future", await clerk.SendStep(item, "HandedOver", "2026-11-23").Code());
        var handed = (await clerk.Step(item, "HandedOver", "2026-03-01")).GetProperty("id").GetInt64();
        Assert.Equal("risk-register.before-last-step", await clerk.SendStep(item, "Urged", "2026-02-28").Code());
        using (var ignored = await clerk.SendStep(item, "Urged", "2026-03-05", new { dueOn = "2026-12-31" })) Assert.Equal(HttpStatusCode.BadRequest, ignored.StatusCode);
        await clerk.Step(item, "Urged", "2026-03-10");
        await clerk.Step(item, "Urged", "2026-05-10");
        Assert.Equal("risk-register.nothing-reported", await clerk.SendStep(item, "CloseRequested", "2026-05-11").Code());
        Assert.Equal("risk-register.text-missing", await clerk.SendStep(item, "Progress", "2026-05-11", new { text = " " }).Code());
        Assert.Equal("risk-register.budget-above-amount", await clerk.SendStep(item, "Progress", "2026-05-11", new { amountYuan = 30 }).Code());
        await clerk.Step(item, "Progress", "2026-05-11", new { amountYuan = 30.55, budgetYuan = 30 });
        await clerk.Step(item, "CloseRequested", "2026-05-12");
        Assert.Equal("risk-register.out-of-order", await clerk.SendStep(item, "Progress", "2026-05-12").Code());
        Assert.Equal("risk-register.by-oneself", await clerk.SendStep(item, "Closed", "2026-05-13").Code());
        Assert.Equal("risk-register.by-oneself", await clerk.SendStep(item, "SentBack", "2026-05-13").Code());
        Assert.Equal("risk-register.evidence-missing", await reviewer.SendStep(item, "Closed", "2026-05-13", new { attachmentName = (string?)null }).Code());
        Assert.Equal("risk-register.before-last-step", await reviewer.SendStep(item, "Closed", "2026-05-11").Code());
        await reviewer.Step(item, "SentBack", "2026-05-14");
        Assert.Equal("risk-register.nothing-reported", await clerk.SendStep(item, "CloseRequested", "2026-05-15").Code());
        await reviewer.Step(item, "Progress", "2026-05-20", new { amountYuan = 30.55 });
        await clerk.Step(item, "CloseRequested", "2026-05-21");
        Assert.Equal("risk-register.by-oneself", await reviewer.SendStep(item, "Closed", "2026-05-22").Code()); // the reviewer worked on it this time
        using var second = await county.App.ClientOf($"second-{county.Region}", [Role.Reviewer], county.Region);
        var closed = await second.Step(item, "Closed", "2026-05-22");
        Assert.Equal(("Closed", 0m), (closed.Text("state"), closed.Number("outsideYuan")));

        Assert.Equal("risk-register.closed", await county.SendRisk("YH-1", new { statedOn = "2026-05-22" }).Code());
        Assert.Equal("risk-register.out-of-order", await clerk.SendStep(item, "HandedOver", "2026-05-23").Code());
        Assert.Equal("risk-register.amount-missing", await clerk.SendStep(item, "Reopened", "2026-06-01").Code());
        await clerk.Step(item, "Reopened", "2026-06-01", new { amountYuan = 12.34 });
        Assert.Equal("risk-register.out-of-order", await clerk.SendStep(item, "Urged", "2026-06-02").Code());

        // each day and each knowledge as it was
        Assert.Equal(("Registered", 100m), At(await county.RiskRow(item, "&asOf=2026-02-28")));
        Assert.Equal(("HandedOver", 100m), At(await county.RiskRow(item, "&asOf=2026-05-10")));
        Assert.Equal(("CloseRequested", 30.55m), At(await county.RiskRow(item, "&asOf=2026-05-13")));
        Assert.Equal(("Closed", 0m), At(await county.RiskRow(item, "&asOf=2026-05-31")));
        Assert.Equal(("Reopened", 12.34m), At(await county.RiskRow(item)));
        Assert.Equal(("CloseRequested", 30.55m), At(await county.RiskRow(item, $"&knownAt={Before(closed)}")));
        Assert.Equal(JsonValueKind.Null, (await county.RiskRow(item)).GetProperty("budgetYuan").ValueKind); // what came back nobody judged yet
        Assert.Equal([10], (await clerk.Items($"/api/risk-register?regionCode={county.Region}&asOf=2026-05-10&overdue=true&owner=住建")).Select(r => r.Count("overdueDays")));
        Assert.Empty(await clerk.Items($"/api/risk-register?regionCode={county.Region}&overdue=true"));
        Assert.Empty(await clerk.Items($"/api/risk-register?regionCode={county.Region}&kind=涉诉"));
        Assert.Empty(await clerk.Items($"/api/risk-register?regionCode={county.Region}&state=closed"));

        Assert.Equal("risk-register.still-rested-on", await Withdrawal(clerk, item, "Step", handed));
        var history = (await clerk.Json($"/api/risk-register/{item}")).List("history");
        await clerk.Withdraw(item, "Step", history.Single(h => h.Text("what") == "反弹").GetProperty("factId").GetInt64());
        Assert.Equal("risk-register.already-taken-back", await Withdrawal(clerk, item, "Step", history[^1].GetProperty("factId").GetInt64()));
        await clerk.Withdraw(item, "Step", closed.GetProperty("id").GetInt64());
        Assert.Equal(("CloseRequested", 30.55m), At(await county.RiskRow(item)));
        var told = (await clerk.Json($"/api/risk-register/{item}")).List("history");
        Assert.Equal(["登记", "交办", "督办", "督办", "办理进展", "申请销号", "退回", "办理进展", "申请销号", "销号", "反弹"], told.Select(h => h.Text("what")));
        Assert.Equal(["销号", "反弹"], told.Where(h => h.GetProperty("isTakenBack").GetBoolean()).Select(h => h.Text("what")));
        (await clerk.GetAsync($"/api/risk-register/export?regionCode={county.Region}&format=csv")).EnsureSuccessStatusCode();
    }

    [Fact]
    public async Task What_became_debt_counts_in_the_book_and_never_twice()
    {
        using var county = await book.County();
        var debt = await county.Debt("HT-1", new { principalYuan = 80, drawnYuan = 80 });
        var (first, second) = (await county.Risk("YH-1"), await county.Risk("YH-2"));
        object Link(decimal yuan, int? id = null) => new { amountYuan = yuan, debtId = id ?? debt };
        Assert.Equal("risk-register.debt-missing", await county.Clerk.SendStep(first, "IntoBook", "2026-03-01", new { amountYuan = 1 }).Code());
        Assert.Equal("risk-register.debt-unknown", await county.Clerk.SendStep(first, "IntoBook", "2026-03-01", Link(1, 999_999)).Code());
        Assert.Equal("risk-register.link-above-outside", await county.Clerk.SendStep(first, "IntoBook", "2026-03-01", Link(100.01m)).Code());
        Assert.Equal("risk-register.link-above-debt", await county.Clerk.SendStep(first, "IntoBook", "2026-03-01", Link(80.01m)).Code());
        await county.Clerk.Step(first, "IntoBook", "2026-03-01", Link(60));
        Assert.Equal("risk-register.linked-twice", await county.Clerk.SendStep(first, "IntoBook", "2026-03-02", Link(1)).Code());
        Assert.Equal("risk-register.link-above-debt", await county.Clerk.SendStep(second, "IntoBook", "2026-03-02", Link(20.01m)).Code());
        Assert.Equal("risk-register.below-book", await county.SendRisk("YH-1", new { amountYuan = 59.99, statedOn = "2026-03-05" }).Code());
        Assert.Equal("risk-register.link-above-outside", await county.SendRisk("YH-1", new { amountYuan = 59.99 }).Code()); // nor does the day before the move help

        var row = await county.RiskRow(first);
        Assert.Equal((100m, 40m, 60m, 40m), (row.Number("amountYuan"), row.Number("outsideYuan"), row.Number("bookYuan"), row.Number("budgetOutsideYuan")));
        var summary = await county.Clerk.Json($"/api/risk-register/summary?regionCode={county.Region}");
        Assert.Equal((200m, 60m, 140m), (Moved(summary, "newYuan"), Moved(summary, "intoBookYuan"), Moved(summary, "closingYuan")));

        var link = (await county.Clerk.Json($"/api/risk-register/{first}")).List("history").Single(h => h.Text("what") == "转入债务台账");
        await county.Clerk.Withdraw(first, "Step", link.GetProperty("factId").GetInt64());
        Assert.Equal(100m, (await county.RiskRow(first)).Number("outsideYuan"));
        await county.Clerk.Step(second, "IntoBook", "2026-03-02", Link(80));
    }

    [Fact]
    public async Task What_became_a_debt_that_is_taken_off_the_book_again_stands_outside_it_again()
    {
        using var county = await book.County();
        var item = await county.Risk("YH-1");
        var batch = await county.Clerk.Commit(await county.Clerk.Upload("台账.csv", MatrixWorld.Ledger(new(county.Region, "青山"), "1"), Samples.AsOf));
        var debt = (await county.Clerk.Items($"/api/debts?regionCode={county.Region}"))[0].Count("id");
        var linked = await county.Clerk.Step(item, "IntoBook", "2026-11-01", new { amountYuan = 60, debtId = debt });
        Assert.Equal(40m, linked.Number("outsideYuan"));

        await county.Clerk.Post($"/api/imports/{batch.Count("id")}/revert");

        Assert.Equal((100m, 0m), await county.RiskRow(item) is var row ? (row.Number("outsideYuan"), row.Number("bookYuan")) : default);
        Assert.Equal(40m, (await county.RiskRow(item, $"&knownAt={linked.Text("recordedAt")}")).Number("outsideYuan"));
    }

    [Fact]
    public async Task A_restatement_holds_from_its_day_and_a_list_of_the_region_changes_nothing_that_was_stated()
    {
        using var county = await book.County();
        using var reviewer = await county.As(Role.Reviewer);
        var item = await county.Risk("YH-1", new { unitName = (string?)null });
        using (var list = await reviewer.PostAsJsonAsync("/api/policy/risk-lists", new { regionCode = county.Region, kind = "Kinds", validFrom = "2026-07-01", document = "示财〔2026〕9号", items = new[] { new { code = "Equity", name = "股权投资损失" } } })) await list.Body(HttpStatusCode.OK);
        Assert.Equal("risk-register.kind-unknown", await county.SendRisk("YH-1", new { statedOn = "2026-07-01" }).Code());
        await county.Risk("YH-1", new { kind = "股权投资损失", statedOn = "2026-07-01", amountYuan = 120, budgetYuan = (decimal?)null });
        await county.Risk("YH-1", new { statedOn = "2026-05-01", amountYuan = 90 }); // told later of an earlier day

        Assert.Equal(("担保代偿", 100m), Kind(await county.RiskRow(item, "&asOf=2026-04-30")));
        Assert.Equal(("担保代偿", 90m), Kind(await county.RiskRow(item, "&asOf=2026-06-30")));
        Assert.Equal(("股权投资损失", 120m), Kind(await county.RiskRow(item)));
        var summary = await county.Clerk.Json($"/api/risk-register/summary?regionCode={county.Region}&from=2026-05-01");
        Assert.Equal((100m, 30m, 10m, 0m, 120m), (Moved(summary, "openingYuan"), Moved(summary, "grownYuan"), Moved(summary, "shrunkYuan"), Moved(summary, "regroupedYuan"), Moved(summary, "closingYuan")));
        Assert.Equal([("股权投资损失", 90m), ("担保代偿", -90m)], summary.List("items").Select(g => (g.Text("groupName"), g.GetProperty("movement").Number("regroupedYuan"))));
        Assert.Equal((0m, 1), (summary.GetProperty("totalSums").Number("budgetYuan"), summary.GetProperty("totalSums").Count("budgetUnknownCount"))); // unknown is no zero
        Assert.Equal("【待核】", summary.Text("mark")); // the levels still are an example
    }

    [Fact]
    public async Task What_is_overdue_is_a_duty_of_today_a_warning_and_a_part_of_the_monthly_report()
    {
        using var county = await book.County();
        await county.Debt();
        Assert.DoesNotContain(await Headings(county, "2026-02"), h => h == "风险隐患"); // nothing is registered yet
        var item = await county.Risk("YH-1", new { amountYuan = 1_000_000, dueOn = (string?)null });
        Assert.Empty(await county.Clerk.Items($"/api/duties?regionCode={county.Region}&kind=Risk&days=366"));
        await county.Clerk.Step(item, "HandedOver", "2026-03-01", new { dueOn = "2026-11-20" });
        await county.Risk("YH-2", new { dueOn = "2026-12-15" });

        var duties = await county.Clerk.Items($"/api/duties?regionCode={county.Region}&kind=Risk");
        Assert.Equal([("2026-11-22", "县住建局", "已超期 2 天，期限为 2026-11-20。"), ("2026-12-15", "县财政局", null)], duties.Select(d => (d.Text("on"), d.Text("owner"), d.TextOrNull("note"))));
        Assert.Equal(["2026-11-20"], (await county.Clerk.Items($"/api/duties?regionCode={county.Region}&kind=Risk&from=2026-11-01&to=2026-11-30")).Select(d => d.Text("on")));

        await county.Clerk.Evaluate(county.Region);
        var warning = Assert.Single(await county.Clerk.Warnings($"regionCode={county.Region}&kind=RiskOverdue"));
        Assert.Contains("应由县住建局于 2026-11-20 前办结，目前“办理中”，已超期 2 天。", warning.Text("message"), StringComparison.Ordinal);

        Assert.Contains(await Headings(county, "2026-10"), h => h == "风险隐患");
        var section = (await Report(county, "2026-10")).List("sections").Single(s => s.Text("name") == "RiskRegister").List("blocks");
        Assert.Contains("债务台账以外的风险隐患未销号2项、100.01万元，预计由财政承担0.01万元", section[0].Text("text"), StringComparison.Ordinal);
        Assert.Equal(["担保代偿", "合计"], section[1].GetProperty("table").List("rows").Select(r => r.List("cells")[0].Text("text")));
    }

    [Fact]
    public async Task A_city_sees_its_counties_and_a_county_neither_the_city_nor_its_neighbour()
    {
        using var county = await book.County();
        var (city, lower) = ($"8{county.Region[1..]}", $"7{county.Region[1..]}");
        await county.App.CreateRegion(city, "示范市");
        await county.App.CreateRegion(lower, "下辖县", city);
        using var below = await county.As(Role.Clerk, lower);
        using var above = await county.As(Role.Clerk, city);
        using var unit = await county.As(Role.Reporter, lower);
        var item = await new HandCounty(county.App, lower, below).Risk("YH-1");

        Assert.Equal([item], (await above.Items($"/api/risk-register?regionCode={city}")).Select(r => r.Count("id")));
        Assert.Equal(100m, (await above.Json($"/api/risk-register/briefings?regionCode={city}")).GetProperty("current").GetProperty("movement").Number("closingYuan"));
        foreach (var stranger in new[] { county.Clerk, unit })
        {
            Assert.Empty(await stranger.Items("/api/risk-register"));
            Assert.Equal(0m, (await stranger.Json("/api/risk-register/summary")).GetProperty("totalMovement").Number("closingYuan"));
            using var detail = await stranger.GetAsync($"/api/risk-register/{item}");
            Assert.Equal(HttpStatusCode.NotFound, detail.StatusCode);
        }
        using (var step = await county.Clerk.SendStep(item, "HandedOver", "2026-03-01")) Assert.Equal(HttpStatusCode.NotFound, step.StatusCode);
        using (var briefing = await county.Clerk.GetAsync($"/api/risk-register/briefings?regionCode={lower}")) Assert.Equal(HttpStatusCode.NotFound, briefing.StatusCode);
        await unit.GetAsync($"/api/risk-register/briefings?regionCode={lower}").Refused(HttpStatusCode.UnprocessableEntity, "scope.every-debt-needed");
        Assert.Empty(await county.Clerk.Items("/api/duties?kind=Risk&days=366"));
    }

    private static (string, decimal) At(JsonElement row) => (row.Text("state"), row.Number("outsideYuan"));

    private static (string, decimal) Kind(JsonElement row) => (row.Text("kindName"), row.Number("outsideYuan"));

    private static decimal Moved(JsonElement summary, string part) => summary.GetProperty("totalMovement").Number(part);

    private static string Before(JsonElement step) => (step.GetProperty("recordedAt").GetDateTimeOffset() - TimeSpan.FromTicks(1)).UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffffffZ", System.Globalization.CultureInfo.InvariantCulture);

    private static async Task<string?> Withdrawal(HttpClient client, int item, string kind, long fact) => await client.PostAsJsonAsync($"/api/risk-register/{item}/withdrawals", new { kind, factId = fact, reason = "误记" }).Code();

    private static async Task<JsonElement> Report(HandCounty county, string period)
    {
        using var issued = await county.Clerk.PostAsJsonAsync("/api/monthly-reports", new { regionCode = county.Region, period });
        return (await county.Clerk.Json($"/api/monthly-reports/{(await issued.Body(HttpStatusCode.Created)).Count("id")}")).GetProperty("report");
    }

    private static async Task<List<string>> Headings(HandCounty county, string period) => (await Report(county, period)).List("sections").ConvertAll(s => s.Text("heading"));
}
