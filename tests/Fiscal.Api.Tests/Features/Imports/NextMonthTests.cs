using System.Net;
using System.Text;
using System.Text.Json;
using Fiscal.Api.Tests.Reports;
using NodaTime;

namespace Fiscal.Api.Tests.Features.Imports;

/// <summary>A month later a lender sends its ledger again.</summary>
public sealed class NextMonthTests(LoadedCounty county, EmptyCounties counties)
{
    private const string Header = "合同编号,借据号,借款人,借据金额(元),余额(元),放款日,到期日,年利率,逾期本金(元)\n";

    [Fact]
    public async Task What_was_repaid_since_is_booked_and_leaves_the_schedule()
    {
        await using var app = await county.Copy();
        app.Clock.Advance(Duration.FromDays(10));
        using var clerk = await app.Client();
        var truth = WorldFacts.World.List("debts").First(d => d.List("plan").Exists(p => p.Text("due").StartsWith("2026-11", StringComparison.Ordinal) && p.Yuan("principal") > 0));
        var line = truth.List("plan")[0];
        var before = await Schedule(clerk, truth);

        var import = await clerk.Upload("11月台账.csv", Ledger(truth, line.Yuan("balanceAfter"), "0"), ("asOf", "2026-11-30"));
        await clerk.Commit(import);

        var row = Assert.Single(await clerk.Rows(import, "?change=Changed"));
        Assert.Equal([("outstandingYuan", truth.Text("outstanding"), line.Text("balanceAfter"))], row.List("differences").Select(d => (d.Text("field"), d.Text("old"), d.Text("new"))));
        var after = await Schedule(clerk, truth);
        Assert.Equal(line.Yuan("balanceAfter"), after.Number("outstandingYuan"));
        Assert.Equal(before.List("payments").Skip(1).Select(p => p.Text("date")), after.List("payments").Select(p => p.Text("date")));
        Assert.Equal(after.Number("outstandingYuan"), after.List("payments").Sum(p => p.Number("principalYuan")));
    }

    [Fact]
    public async Task What_was_not_repaid_is_overdue_and_not_due_twice()
    {
        await using var app = await county.Copy();
        app.Clock.Advance(Duration.FromDays(10));
        using var clerk = await app.Client();
        var truth = WorldFacts.World.List("debts").First(d => d.List("arrears").Count == 0
            && d.List("plan").Exists(p => p.Text("due").StartsWith("2026-11", StringComparison.Ordinal) && p.Yuan("principal") > 0));
        var line = truth.List("plan")[0];

        await clerk.Commit(await clerk.Upload("11月台账.csv", Ledger(truth, truth.Yuan("outstanding"), line.Text("principal")), ("asOf", "2026-11-30")));

        var schedule = await Schedule(clerk, truth);
        Assert.Equal([line.Yuan("principal")], schedule.List("payments").Where(p => p.GetProperty("isOverdue").GetBoolean()).Select(p => p.Number("principalYuan")));
        Assert.Equal(truth.Yuan("outstanding"), schedule.List("payments").Sum(p => p.Number("principalYuan")));
        Assert.Equal(["Overdue"], (await clerk.Items("/api/debts?status=overdue")).Where(d => d.Text("drawdownNumber") == truth.Text("noteNo")).Select(d => d.Text("status")));
    }

    [Fact]
    public async Task Interest_that_the_lender_no_longer_misses_is_no_longer_due()
    {
        await using var app = await county.Copy();
        app.Clock.Advance(Duration.FromDays(10));
        using var clerk = await app.Client();
        var truth = WorldFacts.World.List("debts").First(d => d.List("arrears").Count == 0
            && d.List("plan") is [var first, ..] && first.Text("due").StartsWith("2026-11", StringComparison.Ordinal) && first.Yuan("principal") == 0);
        var before = await Schedule(clerk, truth);
        var ledger = Ledger(truth, truth.Yuan("outstanding"), "0");

        var import = await clerk.Upload("11月台账.csv", ledger, ("asOf", "2026-11-30"));
        await clerk.Commit(import);
        var again = await clerk.Upload("11月台账.csv", ledger, ("asOf", "2026-11-30"));

        Assert.Equal(["paidUpTo"], Assert.Single(await clerk.Rows(import, "?change=Changed")).List("differences").Select(d => d.Text("field")));
        var after = await Schedule(clerk, truth);
        Assert.Equal(before.List("payments").Skip(1).Select(p => p.Text("date")), after.List("payments").Select(p => p.Text("date")));
        Assert.Single(await clerk.Rows(again, "?change=Same"));
    }

    [Fact]
    public async Task A_debt_that_a_lender_leaves_out_stays_and_is_named()
    {
        await using var app = await county.Copy();
        using var clerk = await app.Client();
        var trust = WorldFacts.World.List("debts").Where(d => d.Text("creditorId") == "C13" && d.Yuan("outstanding") > 0).ToList();

        var import = await clerk.Upload("潇水信托有限责任公司台账.csv", Ledger(trust[0], trust[0].Yuan("outstanding"), trust[0].Text("overduePrincipal")), Samples.AsOf);
        await clerk.Commit(import);

        var absent = Assert.Single(import.List("findings"), f => f.Text("code") == "import.absent-from-file");
        Assert.Equal("Warning", absent.Text("severity"));
        Assert.All(trust.Skip(1), d => Assert.Contains(d.Text("noteNo"), absent.Text("message"), StringComparison.Ordinal));
        Assert.Equal(WorldFacts.Totals.Yuan("outstanding"), (await clerk.Items("/api/debts")).Sum(d => d.Number("outstandingYuan")));
    }

    [Fact]
    public async Task Without_a_day_in_the_file_the_one_taken_is_said()
    {
        using var clerk = await counties.Clerk();

        var plain = await clerk.Upload("台账.csv", Samples.Content(Samples.Trust));
        var plan = await clerk.Upload(Samples.StateBankPlan, Samples.Content(Samples.StateBankPlan));

        Assert.Equal("2026-11-22", plain.Text("asOf"));
        Assert.Contains("2026-11-22", Assert.Single(plain.List("findings"), f => f.Text("code") == "import.as-of-assumed").Text("message"), StringComparison.Ordinal);
        Assert.Equal("2026-10-31", plan.Text("asOf"));
    }

    [Fact]
    public async Task Two_commits_at_once_book_the_batch_once()
    {
        using var clerk = await counties.Clerk();
        var import = await clerk.Upload(Samples.PolicyBank);

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => clerk.PostAsync($"/api/imports/{import.Count("id")}/commit", null)));

        Assert.Single(answers, a => a.StatusCode == HttpStatusCode.OK);
        Assert.All(answers.Where(a => a.StatusCode != HttpStatusCode.OK), a =>
            Assert.Contains(a.StatusCode, new[] { HttpStatusCode.Conflict, HttpStatusCode.UnprocessableEntity }));
        Assert.Equal(1588280000.00m, (await clerk.Items("/api/debts")).Sum(d => d.Number("outstandingYuan")));
    }

    private static byte[] Ledger(JsonElement debt, decimal balance, string overdue)
    {
        var debtor = WorldFacts.World.List("debtors").Single(d => d.Text("id") == debt.Text("debtorId")).Text("name");
        return Encoding.UTF8.GetBytes(Header + FormattableString.Invariant(
            $"{debt.Text("contractNo")},{debt.Text("noteNo")},{debtor},{debt.Text("principal")},{balance},{debt.Text("startDate")},{debt.Text("maturity")},{debt.GetProperty("rate").Text("currentPercent")}%,{overdue}\n"));
    }

    private static async Task<JsonElement> Schedule(HttpClient client, JsonElement truth)
    {
        var debt = (await client.Items("/api/debts")).Single(d => d.Text("drawdownNumber") == truth.Text("noteNo"));
        return await client.Json($"/api/debts/{debt.Count("id")}/schedule");
    }
}
