using System.Net;
using System.Net.Http.Json;
using Fiscal.Api.Tests.Features.Debts;
using Fiscal.Domain.Accounts;

namespace Fiscal.Api.Tests.Features.Warnings;

/// <summary>Warnings from their rule to their end, in counties whose books are kept by hand.</summary>
public sealed class WarningTests(HandBook book)
{
    [Fact]
    public async Task A_payment_without_named_funds_is_one_warning_that_grows_more_serious_until_funds_are_named()
    {
        using var county = await book.County();
        var debt = await county.Debt();

        var first = await county.Clerk.Evaluate(county.Region, "2026-11-11");
        var early = await Of("kind=FundsUnnamed&asOf=2026-11-11");
        Assert.Equal(["2026-12-21", "2027-01-10"], early.Select(w => w.Text("subjectKey").Split('/')[2]));
        Assert.Equal(["Alert", "Alert"], early.Select(w => w.Text("severity"))); // 40 and 60 days away
        Assert.Contains("本金0.00万元、利息0.91万元", early[0].Text("message"), StringComparison.Ordinal);
        Assert.Equal((debt, 40m, 60m), (early[0].Count("debtId"), early[0].Number("metricValue"), early[0].Number("threshold")));
        Assert.Equal(first.Count("raised"), (await county.Clerk.Warnings($"regionCode={county.Region}&asOf=2026-11-11")).Count);

        await county.Clerk.Evaluate(county.Region, "2026-11-21");
        var again = (await county.Clerk.Evaluate(county.Region, "2026-11-21"), await Of("kind=FundsUnnamed"));
        Assert.Equal((0, 0), (again.Item1.Count("raised"), again.Item1.Count("seen")));
        Assert.Equal(["Severe", "Alert"], again.Item2.Select(w => w.Text("severity"))); // 30 and 50 days away
        Assert.Equal(early.Select(w => w.Count("id")), again.Item2.Select(w => w.Count("id")));

        using (var funds = await county.Clerk.PostAsJsonAsync("/api/repayment-plans", new { regionCode = county.Region, unitName = "云岭城投公司", year = 2026, parts = new[] { new { fundSource = "经营收入", amountYuan = 9_100 } } }))
            await funds.Body(HttpStatusCode.OK);
        Assert.Equal(1, (await county.Clerk.Evaluate(county.Region)).Count("lapsed"));

        var ended = await county.Clerk.Json($"/api/warnings/{early[0].Count("id")}");
        Assert.Equal(["Raised", "Seen", "Lapsed"], ended.List("events").Select(e => e.Text("kind")));
        Assert.Equal(("Open", false), (ended.GetProperty("warning").Text("state"), ended.GetProperty("warning").GetProperty("holds").GetBoolean()));
        Assert.Equal(["Alert", "Severe", "Severe"], ended.List("events").Select(e => e.Text("severity")));
        var then = Assert.Single(await Of($"kind=FundsUnnamed&subject={early[0].Text("subjectKey")}&knownAt={ended.List("events")[0].Text("at")}")); // as it was known
        Assert.Equal(("Alert", 1), (then.Text("severity"), then.Count("version")));
        Assert.Single(await Of("kind=FundsUnnamed&holds=true"));

        Task<List<System.Text.Json.JsonElement>> Of(string query) => county.Clerk.Warnings($"regionCode={county.Region}&{query}");
    }

    [Fact]
    public async Task A_warning_is_acknowledged_assigned_and_closed_with_a_reason_and_every_step_stays()
    {
        using var county = await book.County();
        using var auditor = await county.As(Role.Auditor);
        await county.Debt("HT-1", new { annualRatePercent = 9 });
        await county.Clerk.Evaluate(county.Region);
        var warning = Assert.Single(await county.Clerk.Warnings($"regionCode={county.Region}&kind=RateAboveLimit"));
        Assert.Equal((9m, 6m, "Clerk"), (warning.Number("metricValue"), warning.Number("threshold"), warning.Text("ownerRole")));

        using (var forbidden = await auditor.Act(warning, "acknowledgements", new { })) Assert.Equal(HttpStatusCode.Forbidden, forbidden.StatusCode);
        var seen = (await county.Clerk.Act(warning, "acknowledgements", new { note = "已联系银行。" }).Done()).GetProperty("warning");
        await county.Clerk.Act(seen, "acknowledgements", new { }).Refused(HttpStatusCode.UnprocessableEntity, "warning.already-acknowledged");
        using (var stale = await county.Clerk.Act(warning, "closings", new { reason = "办结。" })) Assert.Equal(HttpStatusCode.Conflict, stale.StatusCode);
        await county.Clerk.Act(seen, "assignments", new { owner = "nobody" }).Refused(HttpStatusCode.UnprocessableEntity, "warning.owner-unknown");
        await county.Clerk.Act(seen, "assignments", new { owner = $"Clerk-{county.Region}", dueOn = "2026-11-01" }).Refused(HttpStatusCode.UnprocessableEntity, "warning.due-in-the-past");
        var given = (await county.Clerk.Act(seen, "assignments", new { owner = $"Clerk-{county.Region}", dueOn = "2026-12-15" }).Done()).GetProperty("warning");
        Assert.Equal(given.Count("id"), Assert.Single(await county.Clerk.Warnings($"regionCode={county.Region}&owner=Clerk-{county.Region}")).Count("id"));
        using (var without = await county.Clerk.Act(given, "closings", new { reason = " " })) Assert.Equal(HttpStatusCode.BadRequest, without.StatusCode);
        Assert.Equal(3, (await auditor.Json($"/api/warnings/{warning.Count("id")}")).List("events").Count); // nothing of what was refused

        var closed = (await county.Clerk.Act(given, "closings", new { reason = "已签降息协议，下月执行。" }).Done()).GetProperty("warning");
        await county.Clerk.Act(closed, "acknowledgements", new { }).Refused(HttpStatusCode.UnprocessableEntity, "warning.closed");
        Assert.Equal(0, (await county.Clerk.Evaluate(county.Region)).Count("raised")); // it still holds, and somebody said why

        var events = (await auditor.Json($"/api/warnings/{warning.Count("id")}")).List("events");
        Assert.Equal(["Raised", "Acknowledged", "Assigned", "Closed"], events.Select(e => e.Text("kind")));
        Assert.Equal(("已签降息协议，下月执行。", $"Clerk-{county.Region}", "2026-12-15"), (events[3].Text("note"), events[3].Text("by"), events[3].Text("dueOn")));
        Assert.Contains((await county.Clerk.Items($"/api/journal?regionCode={county.Region}")).Select(e => e.Text("act")), a => a == "CloseWarning");
        await Assert.ThrowsAnyAsync<Exception>(() => county.App.WithDatabase(db => Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.ExecuteSqlRawAsync(db.Database, "DELETE FROM WarningEvent")));
    }

    [Fact]
    public async Task What_nobody_deals_with_goes_up_and_the_rule_of_the_region_takes_the_place_of_the_national_one()
    {
        using var county = await book.County();
        using var reviewer = await county.As(Role.Reviewer);
        await reviewer.Rule(county.Region, "rate-limit", "RateAboveLimit", new { threshold = 3.5, severity = "Notice", daysToDue = 2, escalationDays = 3 });
        await reviewer.Rule(county.Region, "funds-60", "FundsUnnamed", new { days = 60, isOff = true });
        await county.Debt(); // at 3.6%
        await county.Clerk.Evaluate(county.Region, "2026-11-01");
        Assert.Equal(("Notice", "2026-11-03"), await Rate() is var w ? (w.Text("severity"), w.Text("dueOn")) : default);
        Assert.Equal(["Notice", "Notice"], (await county.Clerk.Warnings($"regionCode={county.Region}&kind=FundsUnnamed&asOf=2026-11-01")).Select(f => f.Text("severity"))); // one of them 50 days away

        Assert.Equal(0, (await county.Clerk.Evaluate(county.Region, "2026-11-06")).Count("escalated"));
        Assert.Contains((await county.Clerk.Evaluate(county.Region, "2026-11-07")).Count("escalated"), Enumerable.Range(1, 9));

        Assert.Equal(("Alert", "Reviewer", "2026-11-09", 1), await Rate() is var up ? (up.Text("severity"), up.Text("ownerRole"), up.Text("dueOn"), up.Count("escalations")) : default);
        await county.Clerk.PostAsJsonAsync("/api/warnings/evaluations", new { regionCode = county.Region, asOf = "2026-11-06" }).Refused(HttpStatusCode.UnprocessableEntity, "warning.evaluated-backwards");
        await county.Clerk.PostAsJsonAsync("/api/warnings/evaluations", new { regionCode = county.Region, asOf = "2026-11-23" }).Refused(HttpStatusCode.UnprocessableEntity, "warning.in-the-future");

        async Task<System.Text.Json.JsonElement> Rate() => Assert.Single(await county.Clerk.Warnings($"regionCode={county.Region}&kind=RateAboveLimit"));
    }

    [Fact]
    public async Task Rules_of_no_sense_are_refused_and_the_shipped_ones_say_what_no_paper_settles()
    {
        using var county = await book.County();
        using var reviewer = await county.As(Role.Reviewer);

        await reviewer.SendRule(county.Region, "rate", "RateAboveLimit", new { threshold = 0.06 }).Refused(HttpStatusCode.UnprocessableEntity, "warning-rule.percent-as-fraction");
        await reviewer.SendRule(county.Region, "rate", "RateAboveLimit", new { threshold = 200 }).Refused(HttpStatusCode.UnprocessableEntity, "warning-rule.threshold-out-of-bounds");
        await reviewer.SendRule(null, "limit", "BalanceAboveLimit", new { threshold = 1, debtClass = "General" }).Refused(HttpStatusCode.UnprocessableEntity, "warning-rule.limit-needs-region");
        await reviewer.SendRule(county.Region, "rate", "RateAboveLimit", new { threshold = 6, validTo = "2025-01-01" }).Refused(HttpStatusCode.UnprocessableEntity, "warning-rule.ends-before-it-begins");
        await reviewer.SendRule(county.Region, "rate", "RateAboveLimit", new { threshold = 6, ownerName = "nobody" }).Refused(HttpStatusCode.UnprocessableEntity, "warning.owner-unknown");
        using (var code = await reviewer.SendRule(county.Region, "利率", "RateAboveLimit", new { threshold = 6 })) Assert.Equal(HttpStatusCode.BadRequest, code.StatusCode);
        using (var clerk = await county.Clerk.SendRule(county.Region, "rate", "RateAboveLimit", new { threshold = 6 })) Assert.Equal(HttpStatusCode.Forbidden, clerk.StatusCode);

        var rules = await county.Clerk.Json($"/api/policy/warning-rules?regionCode={county.Region}");
        Assert.All(rules.List("items"), r => Assert.Equal("【待核】", r.Text("mark")));
        Assert.Equal((10, "BeforeTheDay"), rules.List("items").Single(r => r.Text("code") == "remittance") is var r ? (r.Count("days"), r.Text("counting")) : default);
        Assert.DoesNotContain(rules.List("items"), i => i.Text("kind") == "BalanceAboveLimit"); // the limit is the region's own
        Assert.DoesNotContain(rules.List("rows"), i => i.TextOrNull("regionCode") == county.Region);

        await county.Debt("HT-1", new { debtClass = "General" });
        await reviewer.Rule(county.Region, "limit", "BalanceAboveLimit", new { threshold = 999_999, debtClass = "General" });
        await county.Clerk.Evaluate(county.Region);
        var above = Assert.Single(await county.Clerk.Warnings($"regionCode={county.Region}&kind=BalanceAboveLimit"));
        Assert.Contains("超出 1.00 元", above.Text("message"), StringComparison.Ordinal);
    }
}
