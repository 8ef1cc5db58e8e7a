using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Fiscal.Api.Tests.Features.Measures;
using Fiscal.Domain.Accounts;

namespace Fiscal.Api.Tests.Features.Targets;

public sealed class TargetTests(LoadedCounty county)
{
    private static readonly int[] s_unknown = [999_999];

    [Fact]
    public async Task What_two_named_banks_eased_counts_together_and_nothing_else_does()
    {
        await using var app = await county.Copy();
        using var clerk = await app.Client();
        using var reviewer = await app.Client(Role.Reviewer);
        var (two, third) = await OfThreeCreditors(clerk);
        var ids = (await clerk.Items("/api/parties")).Where(p => two.Select(d => d.Text("creditorName")).Contains(p.Text("name"))).Select(p => p.Count("id")).ToArray();
        var eased = two.Sum(d => d.Number("outstandingYuan"));
        await reviewer.Target("EasedMaturing", "AtLeast", "Yuan", new { value = eased * 2, creditorIds = ids });
        Assert.Equal(("Behind", 0m, 89.32m), Cells(await clerk.Verdict()));

        await clerk.Realised("Extension", [.. two.Append(third).Select(d => new { debtId = d.Count("id"), newMaturityDate = "2046-12-20" })]);

        var half = await clerk.Verdict();
        Assert.Equal(("Behind", eased, 89.32m), Cells(half)); // 326 of 365 days have passed
        var route = Assert.Single(half.List("evidence")).Text("route");
        var byCreditor = (await clerk.Json(route)).List("items");
        Assert.Equal(3, byCreditor.Count);
        Assert.Equal(eased, byCreditor.Where(i => two.Any(d => d.Text("creditorName") == i.Text("group"))).Sum(i => i.GetProperty("sums").Number("easedYuan")));
        Assert.Equal(("Missed", eased, 100m), Cells(await clerk.Verdict("&asOf=2027-02-01")));
        await reviewer.Target("EasedMaturing", "AtLeast", "Yuan", new { value = eased, creditorIds = ids });
        Assert.Equal("Done", (await clerk.Verdict()).State());
        await reviewer.Target("EasedMaturing", "AtLeast", "Yuan", new { value = eased * 1.1m, creditorIds = ids });
        Assert.Equal("OnTrack", (await clerk.Verdict()).State());
    }

    [Fact]
    public async Task A_later_row_never_changes_what_was_said_earlier()
    {
        await using var app = await county.Copy();
        app.Clock.AutoAdvance = NodaTime.Duration.FromMilliseconds(1);
        using var clerk = await app.Client();
        using var reviewer = await app.Client(Role.Reviewer);
        var id = await reviewer.Target("AssetsRevived", "AtLeast", "Yuan", new { value = 200_000_000m });
        await clerk.State(id, 120_000_000m, "2026-06-30");
        var then = await clerk.Json($"/api/targets?regionCode={FiscalApp.County}&asOf=2026-06-30");
        var asked = $"&asOf=2026-06-30&knownAt={then.Text("knownAt")}";
        Assert.Equal("OnTrack", then.List("items")[0].State());

        await reviewer.Target("AssetsRevived", "AtLeast", "Yuan", new { value = 300_000_000m, validFrom = "2026-07-01" });
        Assert.Equal(("Behind", 300_000_000m), (State(await clerk.Verdict("&asOf=2026-07-01")), (await clerk.Verdict("&asOf=2026-07-01")).Number("requiredValue")));
        Assert.Equal(then.List("items")[0].ToString(), (await clerk.Verdict("&asOf=2026-06-30")).ToString()); // of the day before, whenever asked

        await reviewer.Target("AssetsRevived", "AtLeast", "Yuan", new { value = 500_000_000m });
        await clerk.State(id, 1m, "2026-06-30", "更正表 1");
        Assert.Equal(("Behind", 1m), (State(await clerk.Verdict("&asOf=2026-06-30")), (await clerk.Verdict("&asOf=2026-06-30")).Number("actualValue")));
        Assert.Equal(then.List("items")[0].ToString(), (await clerk.Verdict(asked)).ToString());

        await reviewer.Target("AssetsRevived", "AtLeast", "Yuan", new { value = 500_000_000m, validFrom = "2026-10-01", validTo = "2026-11-01" });
        Assert.Empty((await clerk.Json($"/api/targets?regionCode={FiscalApp.County}&asOf=2026-11-01")).List("items"));
        Assert.Equal(4, (await clerk.Json($"/api/policy/targets?regionCode={FiscalApp.County}")).List("items").Count);
    }

    [Fact]
    public async Task What_Fiscal_does_not_hold_is_missing_and_never_zero_until_a_clerk_states_it_by_a_document()
    {
        await using var app = await county.Copy();
        app.Clock.AutoAdvance = NodaTime.Duration.FromMilliseconds(1);
        using var clerk = await app.Client();
        using var reviewer = await app.Client(Role.Reviewer);
        var id = await reviewer.Target("SpecialBondProgress", "AtLeast", "Percent", new { value = 60 });

        var missing = await clerk.Verdict();
        Assert.Equal((null, JsonValueKind.Null, "缺数或待核"), (missing.State(), missing.GetProperty("actualValue").ValueKind, missing.Text("stateName")));
        Assert.Contains("专项债券累计支出", missing.List("missingInputs").Select(m => m.GetString()));

        await clerk.State(id, 48.5m, "2026-09-30");
        var stated = await clerk.Verdict("&asOf=2026-09-30");
        Assert.Equal(("OnTrack", 48.5m, "Stated", "统计表 1"), (stated.State(), stated.Number("actualValue"), stated.List("evidence")[0].Text("source"), stated.List("evidence")[0].Text("document")));
        Assert.Null((await clerk.Verdict("&asOf=2026-09-29")).State());
        var knownAt = (await clerk.Json("/api/targets")).Text("knownAt");
        await clerk.State(id, 38.5m, "2026-09-30", "更正表 2");
        Assert.Equal(("Behind", 38.5m), (State(await clerk.Verdict("&asOf=2026-09-30")), (await clerk.Verdict()).Number("actualValue")));
        Assert.Equal(48.5m, (await clerk.Verdict($"&asOf=2026-09-30&knownAt={knownAt}")).Number("actualValue"));
        Assert.True((await clerk.Json("/api/journal/verify")).GetProperty("valid").GetBoolean());
    }

    [Theory]
    [InlineData(72, "Done", "OnTrack", null)] // 10 percent, 8 points of 10 with 74 percent of the year gone
    [InlineData(70, "Done", "Done", "Done")]
    public async Task A_fall_in_the_debt_ratio_is_worked_out_both_ways(int now, string relative, string points, string? state)
    {
        await using var app = await county.Copy();
        using var clerk = await app.Client();
        using var reviewer = await app.Client(Role.Reviewer);
        var fall = new { value = 10, upperValue = 20, isUnverified = true, reading = (string?)null };
        var id = await reviewer.Target("DebtRatio", "FallBy", "Percent", fall);
        await clerk.State(id, 80, "2025-12-31");
        await clerk.State(id, now, "2026-09-30");

        var both = await clerk.Verdict("&asOf=2026-09-30");

        Assert.Equal([("相对下降", (80 - now) * 100 / 80m, relative), ("下降百分点", 80 - now, points)], both.List("readings").Select(r => (r.Text("name"), r.Number("actualValue"), r.Text("state"))));
        Assert.Equal((state, "【待核】"), (both.State(), both.GetProperty("target").Text("mark")));
        Assert.Equal(["2025-12-31", "2026-09-30"], both.List("evidence").Select(e => e.Text("on")));
        await reviewer.Target("DebtRatio", "FallBy", "Percent", fall with { reading = "Points" });
        Assert.Equal(points, (await clerk.Verdict("&asOf=2026-09-30")).State());
    }

    [Fact]
    public async Task The_task_of_hidden_debt_is_that_of_the_plan_and_platforms_are_those_left_on_the_list()
    {
        await using var app = await county.Copy();
        using var clerk = await app.Client();
        using var reviewer = await app.Client(Role.Reviewer);
        await reviewer.Target("HiddenDebtReduced", "AtLeast", "Yuan");
        Assert.Contains((await clerk.Verdict("&asOf=2026-10-31")).List("missingInputs"), m => m.GetString()!.Contains("化债年度计划", StringComparison.Ordinal));
        await clerk.Import(Samples.ResolutionPlan);
        await clerk.Import(Samples.Platforms);

        var totals = (await clerk.Json("/api/resolution-progress?asOf=2026-10-31")).GetProperty("totals");
        var task = await clerk.Verdict("&asOf=2026-10-31");
        Assert.Equal((totals.Number("plannedYuan"), totals.Number("doneYuan"), totals.Text("state")), (task.Number("requiredValue"), task.Number("actualValue"), task.State()));

        await reviewer.Target("Platforms", "AtMost", "Count", new { value = 0 });
        await reviewer.Target("HiddenDebtPlatforms", "AtMost", "Count", new { value = 100, code = "hidden" });
        await reviewer.Target("PlatformsWoundDown", "AtLeast", "Count", new { value = 26, code = "wound" });
        var platforms = await clerk.Items("/api/platforms?asOf=2026-10-31");
        var left = platforms.Where(p => p.TextOrNull("progress") is not ("Exited" or "Observed" or "ObservationOver") && p.TextOrNull("state") != "Deregistered").ToList();
        var verdicts = (await clerk.Json($"/api/targets?regionCode={FiscalApp.County}&asOf=2026-10-31")).List("items").ToDictionary(v => v.GetProperty("target").Text("code"));
        Assert.InRange(left.Count, 1, platforms.Count - 1);
        Assert.Equal(((decimal)left.Count, "Behind"), (verdicts["goal"].Number("actualValue"), verdicts["goal"].State()));
        Assert.Equal((left.Count(p => p.GetProperty("owesHiddenDebt").ValueKind == JsonValueKind.True), "OnTrack"), ((int)verdicts["hidden"].Number("actualValue"), verdicts["hidden"].State()));
        Assert.Equal(platforms.Count(p => p.TextOrNull("completedOn") is { } on && string.CompareOrdinal(on, "2025-12-31") > 0), (int)verdicts["wound"].Number("actualValue"));
    }

    [Fact]
    public async Task The_examples_of_other_places_are_in_force_nowhere_and_each_can_be_copied()
    {
        await using var app = await county.Copy();
        using var reviewer = await app.Client(Role.Reviewer);
        var examples = (await reviewer.Json("/api/policy/targets")).List("examples");
        Assert.Empty((await reviewer.Json("/api/targets")).List("items"));
        Assert.Equal(["沅江市 2023 年", "南县 2024 年", "衡阳市 2025 年", "平江县 2026 年"], examples.Select(e => e.Text("place")).Distinct());
        Assert.All(examples, e => Assert.StartsWith("【示例】", e.Text("mark"), StringComparison.Ordinal));
        Assert.Equal((400_000_000m, 2), (examples.Single(e => e.Text("code") == "yuanjiang-2023-eased-by-two-banks").GetProperty("body").Number("value"),
            examples.Single(e => e.Text("code") == "yuanjiang-2023-eased-by-two-banks").List("creditors").Count));

        foreach (var example in examples)
        {
            var body = System.Text.Json.Nodes.JsonNode.Parse(example.GetProperty("body").ToString())!.AsObject();
            body["regionCode"] = FiscalApp.County;
            body["code"] = example.Text("code");
            if (body["value"] is null && body["note"]?.GetValue<string>().Contains("须填 value", StringComparison.Ordinal) == true) body["value"] = 5;
            using var answer = await reviewer.PostAsJsonAsync("/api/policy/targets", body);
            await answer.Body(HttpStatusCode.OK);
        }

        Assert.Equal(18, (await reviewer.Json("/api/targets?asOf=2023-12-31")).List("items").Count);
        Assert.Empty((await reviewer.Json("/api/targets?asOf=2027-01-01")).List("items"));
    }

    [Fact]
    public async Task A_target_and_what_is_stated_of_it_stay_in_their_county()
    {
        await using var app = await county.Copy();
        using var clerk = await app.Client();
        using var reviewer = await app.Client(Role.Reviewer);
        var id = await reviewer.Target("BondQuota", "AtLeast", "Yuan", new { value = 1_000_000_000m });
        await clerk.State(id, 1_000_000_000m, "2026-11-20");
        using var neighbour = await app.Client(Role.Clerk, "439907");
        using var reporter = await app.Client(Role.Reporter);

        Assert.Equal("Done", (await clerk.Verdict()).State());
        Assert.Empty((await neighbour.Json("/api/targets")).List("items"));
        Assert.Empty((await neighbour.Json("/api/policy/targets")).List("items"));
        Assert.Empty((await reporter.Json("/api/targets")).List("items"));
        await neighbour.PostAsJsonAsync($"/api/targets/{id}/actuals", new { value = 1, statedOn = "2026-11-20", document = "表" }).Refused(HttpStatusCode.NotFound, "target.not-found");
        Assert.Equal(HttpStatusCode.Forbidden, (await clerk.SendTarget("BondQuota", "AtLeast", "Yuan", new { value = 1 })).StatusCode);
    }

    [Fact]
    public async Task A_target_that_cannot_be_judged_is_refused_and_so_is_stating_what_the_ledger_knows()
    {
        await using var app = await county.Copy();
        using var clerk = await app.Client();
        using var reviewer = await app.Client(Role.Reviewer);
        await Refused("target.value-needed", "EasedMaturing", "AtLeast", "Yuan", new { });
        await Refused("target.unit-of-other", "EasedMaturing", "AtLeast", "Percent", new { value = 1 });
        await Refused("target.value-not-taken", "WeightedRate", "Falling", "Percent", new { value = 1 });
        await Refused("target.no-series", "EasedMaturing", "Falling", "Yuan", new { });
        await Refused("target.scope-not-kept", "Platforms", "AtMost", "Count", new { value = 0, department = "财政局" });
        await Refused("target.period-of-no-sense", "Platforms", "AtMost", "Count", new { value = 0, periodTo = "2025-12-31" });
        await Refused("target.year-needed", "HiddenDebtReduced", "AtLeast", "Yuan", new { periodFrom = "2026-02-01" });
        await Refused("target.upper-value-needed", "ExcessRevenueShare", "Within", "Percent", new { value = 5 });
        await Refused("target.creditor-unknown", "EasedMaturing", "AtLeast", "Yuan", new { value = 1, creditorIds = s_unknown });
        await Refused("target.ends-before-it-begins", "Platforms", "AtMost", "Count", new { value = 0, validTo = "2026-01-01" });

        var rate = await reviewer.Target("WeightedRate", "NotRising", "Percent");
        await clerk.PostAsJsonAsync($"/api/targets/{rate}/actuals", new { value = 4, statedOn = "2026-11-20", document = "表" }).Refused(HttpStatusCode.UnprocessableEntity, "target.actual-from-ledger");
        await clerk.PostAsJsonAsync($"/api/targets/{rate}/actuals", new { value = 4, statedOn = "2026-12-20", document = "表" }).Refused(HttpStatusCode.UnprocessableEntity, "target.actual-to-come");
        var quota = await reviewer.Target("BondQuota", "AtLeast", "Yuan", new { value = 1, code = "quota" });
        await clerk.PostAsJsonAsync($"/api/targets/{quota}/actuals", new { value = 4, statedOn = "2025-12-20", document = "表" }).Refused(HttpStatusCode.UnprocessableEntity, "target.actual-outside-period");

        Task Refused(string code, string metric, string comparator, string unit, object change) => reviewer.SendTarget(metric, comparator, unit, change).Refused(HttpStatusCode.UnprocessableEntity, code);
    }

    private static string? State(JsonElement verdict) => verdict.State();

    private static (string?, decimal, decimal) Cells(JsonElement verdict) => (verdict.State(), verdict.Number("actualValue"), verdict.Number("elapsedPercent"));

    private static async Task<(List<JsonElement> Two, JsonElement Third)> OfThreeCreditors(HttpClient clerk)
    {
        var debts = (await clerk.Debts(1000, d => d.Date("maturityDate").Year < 2040)).DistinctBy(d => d.Text("creditorName")).Take(3).ToList();
        return (debts[..2], debts[2]);
    }
}
