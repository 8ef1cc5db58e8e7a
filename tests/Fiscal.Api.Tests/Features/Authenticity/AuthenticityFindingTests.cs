using System.Net;
using System.Net.Http.Json;
using Fiscal.Api.Features.AuthenticityFindings;
using Fiscal.Api.Tests.Features.Debts;
using Fiscal.Api.Tests.Features.Measures;
using Fiscal.Domain.Accounts;

namespace Fiscal.Api.Tests.Features.Authenticity;

/// <summary>What becomes of a doubt: who decides, what lasts, and what opens it again.</summary>
public sealed class AuthenticityFindingTests(HandBook book, LoadedCounty loaded)
{
    [Fact]
    public async Task What_was_explained_stays_explained_when_the_month_is_swept_again()
    {
        using var county = await book.County();
        using var reviewer = await county.As(Role.Reviewer);
        var hidden = await county.Hidden();
        await county.NewLoan("2026-11-05", 600_000);
        await county.Paid(hidden, 600_000);
        await reviewer.Decided(await county.Clerk.Found(hidden, "DisguisedRollover"), "Excluded", "新借款用于园区建设，资金已核到项目账户。");

        var first = await county.Clerk.Sweep(county.Region, "2026-11");
        var second = await county.Clerk.Sweep(county.Region, "2026-11");

        Assert.Equal((1, 600_000m, 0, 0), (first.Count("reductionCount"), first.Number("reductionYuan"), first.Count("newCount"), first.Count("changedCount")));
        Assert.Equal(first.Count("id"), second.Count("id"));
        Assert.Single(await county.Clerk.Items($"/api/authenticity-checks?regionCode={county.Region}&period=2026-11"));
        var finding = (await county.Clerk.Found(hidden, "DisguisedRollover")).GetProperty("finding");
        Assert.Equal(("Excluded", "新借款用于园区建设，资金已核到项目账户。", $"Reviewer-{county.Region}"), (finding.Text("status"), finding.Text("text"), finding.Text("decidedBy")));
        var rule = Assert.Single(first.List("rules"), r => r.Text("rule") == "ForbiddenFunds");
        Assert.Equal((0, 0, 1, "无法判断：缺资金来源、付款账户。"), (rule.Count("clearCount"), rule.Count("hitCount"), rule.Count("notJudgedCount"), rule.Text("missing")));
    }

    [Fact]
    public async Task A_changed_fact_opens_it_again_and_says_which_and_a_fact_taken_back_ends_it()
    {
        using var county = await book.County();
        using var reviewer = await county.As(Role.Reviewer);
        var hidden = await county.Hidden();
        var loan = await county.NewLoan("2026-11-05", 600_000);
        var entry = await county.Paid(hidden, 600_000);
        await reviewer.Decided(await county.Clerk.Found(hidden, "DisguisedRollover"), "Excluded");

        var other = await county.NewLoan("2026-11-12", 600_000, "新-2");
        var opened = await county.Clerk.Found(hidden, "DisguisedRollover");
        Assert.Equal("Pending", opened.GetProperty("finding").Text("status"));
        Assert.Equal(["Found", "Excluded", "Renewed"], opened.List("steps").Select(s => s.Text("kind")));
        var drawn = (await county.Ledger(other))[0].GetProperty("id").GetInt64();
        Assert.Contains($"新增台账分录 {drawn}", opened.List("steps")[^1].Text("text"), StringComparison.Ordinal);
        Assert.Equal([hidden, loan, other], opened.List("path").Select(p => p.Count("debtId")));

        await county.Do(hidden, "reversals", new { entryId = entry, reason = "未实际付款" });
        var ended = Assert.Single(await county.Clerk.Findings($"debtId={hidden}&rule=DisguisedRollover"));
        Assert.Equal("Lapsed", ended.Text("status"));
        await reviewer.Decide(ended, "Confirmed").Refused(HttpStatusCode.UnprocessableEntity, "authenticity.lapsed");
    }

    [Fact]
    public async Task Who_entered_the_reduction_cannot_explain_it_away_and_a_clerk_and_an_auditor_decide_nothing()
    {
        using var county = await book.County();
        using var maker = await county.As(Role.Reviewer);
        using var second = await county.App.ClientOf($"second-{county.Region}", [Role.Reviewer], county.Region);
        using var auditor = await county.As(Role.Auditor);
        var hidden = await county.Hidden();
        using (var paid = await maker.PostAsJsonAsync($"/api/debts/{hidden}/repayments", new { version = await county.Version(hidden), paidOn = "2026-11-10", principalYuan = 50_000 })) await paid.Body(HttpStatusCode.OK);
        var finding = await auditor.Found(hidden, "NoEvidence");
        Assert.Equal([$"Reviewer-{county.Region}"], finding.List("makers").Select(m => m.GetString()));

        Assert.Contains($"Reviewer-{county.Region}", await maker.Decide(finding, "Excluded").Refused(HttpStatusCode.UnprocessableEntity, "authenticity.own-reduction"), StringComparison.Ordinal);
        foreach (var client in new[] { county.Clerk, auditor })
        {
            using var answer = await client.Decide(finding, "Excluded");
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        }
        var confirmed = await second.Decided(finding, "Confirmed", "没有付款凭证，经办承认未付款。");
        Assert.Equal(("Confirmed", $"second-{county.Region}"), (confirmed.GetProperty("finding").Text("status"), confirmed.GetProperty("finding").Text("decidedBy")));
        using (var stale = await second.Decide(finding, "Excluded")) Assert.Equal(HttpStatusCode.Conflict, stale.StatusCode);
        await second.Decide(confirmed, "Confirmed").Refused(HttpStatusCode.UnprocessableEntity, "authenticity.no-decision");
        await second.Decide(await county.Clerk.Found(hidden, "ForbiddenFunds", "NotJudged"), "Confirmed").Refused(HttpStatusCode.UnprocessableEntity, "authenticity.not-judged");
    }

    [Fact]
    public async Task A_threshold_changed_later_does_not_change_an_earlier_verdict()
    {
        using var county = await book.County();
        using var reviewer = await county.As(Role.Reviewer);
        var (before, after) = (await county.Hidden(), await county.Hidden("隐-2"));
        await county.NewLoan("2026-11-01", 600_000);
        await county.NewLoan("2026-11-01", 250_000, "新-2");
        await county.Paid(before, 600_000);
        var rules = (await county.Clerk.Found(before, "DisguisedRollover")).GetProperty("finding").Count("ruleSetId");

        await Record("2026-11-15", windowDays: 5);
        await county.Paid(after, 250_000, "2026-11-16");
        await county.Clerk.NotFound(after, "DisguisedRollover"); // 15 days are now too far

        await Record("2026-01-01", windowDays: 1); // even one that reaches back
        await county.Clerk.Sweep(county.Region, "2026-11");
        var finding = (await county.Clerk.Found(before, "DisguisedRollover")).GetProperty("finding");
        Assert.Equal(("Pending", rules), (finding.Text("status"), finding.Count("ruleSetId")));
        var listed = await county.Clerk.Json($"/api/policy/authenticity-rules?regionCode={county.Region}&asOf=2026-11-20");
        Assert.Equal(5, listed.GetProperty("inForce").Count("windowDays"));
        Assert.Equal("【待核】", (await county.Clerk.Json("/api/policy/authenticity-rules")).GetProperty("inForce").Text("mark"));

        async Task Record(string validFrom, int windowDays)
        {
            using var answer = await reviewer.PostAsJsonAsync("/api/policy/authenticity-rules", Rules(county.Region, validFrom, windowDays));
            await answer.Body(HttpStatusCode.OK);
        }
    }

    private static object Rules(string region, string validFrom, int windowDays, string? validTo = null) => new
    {
        document = "示财债〔2026〕9号", regionCode = region, validFrom, validTo, windowDays, tolerancePercent = 1, toleranceYuan = 0, statementLagDays = 0, serviceGraceDays = 10, forbiddenWords = new[] { "专项债券" },
    };

    [Fact]
    public async Task Rules_that_end_first_are_refused_and_a_rule_that_is_off_finds_nothing()
    {
        using var county = await book.County();
        using var reviewer = await county.As(Role.Reviewer);
        await reviewer.PostAsJsonAsync("/api/policy/authenticity-rules", Rules(county.Region, "2026-01-02", 30, "2026-01-02")).Refused(HttpStatusCode.UnprocessableEntity, "authenticity-rules.end-before-they-begin");
        var off = System.Text.Json.JsonSerializer.SerializeToNode(Rules(county.Region, "2026-01-01", 30))!.AsObject();
        off["rulesOff"] = new System.Text.Json.Nodes.JsonArray("NoEvidence");
        using (var answer = await reviewer.PostAsJsonAsync("/api/policy/authenticity-rules", off)) await answer.Body(HttpStatusCode.OK);
        var hidden = await county.Hidden();

        await county.Paid(hidden, 50_000, document: null);

        await county.Clerk.NotFound(hidden, "NoEvidence");
    }

    [Fact]
    public async Task Both_clocks_say_what_was_in_doubt_then()
    {
        using var county = await book.County();
        using var reviewer = await county.As(Role.Reviewer);
        var hidden = await county.Hidden();
        var beforeIt = Now();
        await county.Paid(hidden, 50_000, document: null);
        var undecided = Now();
        await reviewer.Decided(await county.Clerk.Found(hidden, "NoEvidence"), "Confirmed");

        Assert.Empty(await county.Clerk.Findings($"debtId={hidden}&rule=NoEvidence&knownAt={beforeIt}"));
        Assert.Equal("Pending", Assert.Single(await county.Clerk.Findings($"debtId={hidden}&rule=NoEvidence&knownAt={undecided}")).Text("status"));
        Assert.Equal("Confirmed", Assert.Single(await county.Clerk.Findings($"debtId={hidden}&rule=NoEvidence&status=Confirmed&asOf=2026-11-10")).Text("status"));
        Assert.Empty(await county.Clerk.Findings($"debtId={hidden}&rule=NoEvidence&asOf=2026-11-09"));
        Assert.Equal((50_000m, 0m), await Doubts($"&knownAt={undecided}"));
        Assert.Equal((0m, 50_000m), await Doubts(""));
        Assert.Equal((0m, 0m), await Doubts("&asOf=2026-11-09"));

        string Now() => Uri.EscapeDataString(NodaTime.Text.InstantPattern.ExtendedIso.Format(county.App.Clock.GetCurrentInstant()));

        async Task<(decimal, decimal)> Doubts(string clocks)
        {
            var totals = (await county.Clerk.Json($"/api/resolution-progress?regionCode={county.Region}&year=2026{clocks}")).GetProperty("totals");
            return (totals.Number("doubtYuan"), totals.Number("falseYuan"));
        }
    }

    [Fact]
    public async Task A_realised_measure_is_tested_at_once_and_its_doubt_stands_beside_what_is_done()
    {
        await using var app = await loaded.Copy();
        using var clerk = await app.Client();
        using var reviewer = await app.Client(Role.Reviewer);
        var hidden = (await clerk.Debts(1, d => d.Text("debtClass") == "Hidden"))[0];
        var measure = await clerk.Realised("AssetRepayment", [new { debtId = hidden.Count("id"), principalYuan = 2_345_678m }]);
        var entry = (await clerk.Json($"/api/debts/{hidden.Count("id")}/ledger")).List("items").First(e => e.Number("amountYuan") == 2_345_678m);
        Assert.NotEmpty(await clerk.Findings($"measureId={measure.Count("id")}&outcome=NotJudged&rule=RelatedBuyer"));

        using (var traced = await clerk.PostAsJsonAsync($"/api/debts/{hidden.Count("id")}/payment-trails", new
        {
            version = (await clerk.Json($"/api/debts/{hidden.Count("id")}")).GetProperty("debt").Count("version"), entryId = entry.GetProperty("id").GetInt64(), proceedsFrom = "园区公司", voucher = "产权交易 3 号",
        })) await traced.Body(HttpStatusCode.OK);

        var finding = await clerk.Json($"/api/authenticity-findings/{Assert.Single(await clerk.Findings($"measureId={measure.Count("id")}&rule=RelatedBuyer")).Count("id")}");
        Assert.Equal((measure.Count("id"), "园区公司"), (finding.List("path")[0].Count("measureId"), finding.List("path")[0].Text("proceedsFrom")));
        var sums = Assert.Single((await clerk.Json("/api/resolution-progress?groupBy=department")).List("items"), i => i.Text("group") == "县财政局" && i.GetProperty("reducesHiddenDebt").GetBoolean()).GetProperty("sums");
        Assert.Equal((2_345_678m, 2_345_678m, 0m), (sums.Number("doneYuan"), sums.Number("doubtYuan"), sums.Number("falseYuan")));

        await reviewer.Decided(finding, "Confirmed", "受让人为本集团园区公司，价款来自集团借款。");
        Assert.Equal(new(2, 36_950_000m, 1, 2_345_678m), await app.WithDatabase(db => db.DoubtLineOf(FiscalApp.County, new(new(2026, 11, 30), NodaTime.Instant.FromUtc(2027, 1, 1, 0, 0)), default))); // two rules doubt the sample's one change of class
    }
}
