using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Fiscal.Api.Tests.Features.Measures;

namespace Fiscal.Api.Tests.Features.Simulations;

public sealed class SimulationTests(LoadedCounty county)
{
    [Fact]
    public async Task Before_is_the_book_and_three_ways_are_compared_without_touching_it()
    {
        await using var app = await county.Copy();
        using var clerk = await app.Client();
        var due = await clerk.Debts(18, d => d.Date("maturityDate") is { Year: 2027, Month: <= 3 });
        var book = await clerk.Book();

        var tried = await Try(clerk, 24, 30_000_000m,
            new { name = "展期", drafts = new[] { Extend(due, "2028-12-20") } },
            new { name = "借新还旧", drafts = await WithLender(clerk, due) },
            new { name = "偿还一笔", drafts = new[] { Draft("FundRepayment", [new { debtId = due[0].Count("id"), principalYuan = due[0].Number("outstandingYuan") }]) } });

        Assert.Equal(book, await clerk.Book());
        var ladder = (await clerk.Json("/api/maturities?from=2026-11-01&to=2028-10-31&bucket=month")).List("items");
        var before = tried.GetProperty("before");
        Assert.Equal(ladder.Select(i => (i.Text("bucket"), i.Number("principalYuan"), i.Number("interestYuan"))),
            before.List("ladder").Where(m => m.Number("totalYuan") != 0).Select(m => (m.Text("month"), m.Number("principalYuan"), m.Number("interestYuan"))));
        Assert.Equal((await clerk.Items("/api/debts")).Sum(d => d.Number("outstandingYuan")), before.Number("outstandingYuan"));
        Assert.All(tried.List("branches"), b => Assert.Equal(JsonValueKind.Null, b.GetProperty("refusal").ValueKind));
        Assert.All(tried.List("branches"), b => Assert.Equal(Principal(before), Principal(b.GetProperty("after"))));
        var (extended, swapped, repaid) = (Difference(tried, 0), Difference(tried, 1), Difference(tried, 2));
        Assert.Equal((0m, 0m, -due[0].Number("outstandingYuan")), (extended.Number("outstandingYuan"), swapped.Number("outstandingYuan"), repaid.Number("outstandingYuan")));
        Assert.True(swapped.Number("weightedRatePoints") < 0, swapped.ToString());
        Assert.True(swapped.Number("interestYuan") < extended.Number("interestYuan"), $"{swapped}\n{extended}");
        Assert.Contains(tried.List("missing"), m => m.GetString()!.Contains("债务率", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Measures_that_contradict_each_other_are_refused_with_the_reason_and_the_other_branch_answers()
    {
        using var clerk = await (await county.Shared()).Client();
        var debt = (await clerk.Debts(1))[0];
        var all = Draft("FundRepayment", [new { debtId = debt.Count("id"), principalYuan = debt.Number("outstandingYuan") }]);

        var tried = await Try(clerk, 12, null, new { name = "先还后展", drafts = new[] { all, Draft("Extension", [new { debtId = debt.Count("id"), newMaturityDate = "2050-01-01" }]) } }, new { name = "只还", drafts = new[] { all } });

        var refusal = tried.List("branches")[0].GetProperty("refusal");
        Assert.Equal(("Extension", "debt.nothing-to-extend"), (refusal.Text("measure"), refusal.Text("code")));
        Assert.Equal(JsonValueKind.Object, tried.List("branches")[1].GetProperty("after").ValueKind);
        await clerk.PostAsJsonAsync($"/api/simulations/{tried.Count("id")}/adoptions", new { version = 0, branch = 1 }).Refused(HttpStatusCode.UnprocessableEntity, "simulation.branch-refused");
    }

    [Fact]
    public async Task Adopting_a_branch_gives_its_numbers_first_as_measures_and_then_as_the_book()
    {
        await using var app = await county.Copy();
        using var clerk = await app.Client();
        var due = await clerk.Debts(3, d => d.Date("maturityDate").Year == 2027);
        var tried = await Try(clerk, 60, null, new { name = "展期并降息", drafts = new[] { Extend(due, "2029-12-20", 2m) } });
        var promised = tried.List("branches")[0].GetProperty("after").ToString();

        using var adopting = await clerk.PostAsJsonAsync($"/api/simulations/{tried.Count("id")}/adoptions", new { version = tried.Count("version"), branch = 1 });
        var adopted = await adopting.Body(HttpStatusCode.OK);
        var id = Assert.Single(adopted.List("measureIds")).GetInt32();
        Assert.Equal(promised, (await Try(clerk, 60, null, new { name = "按措施", measureIds = new[] { id } })).List("branches")[0].GetProperty("after").ToString());
        Assert.Equal(promised, (await clerk.Json($"/api/simulations/{tried.Count("id")}")).List("branches")[0].GetProperty("after").ToString());
        await clerk.PostAsJsonAsync($"/api/simulations/{tried.Count("id")}/adoptions", new { version = adopted.Count("version"), branch = 1 }).Refused(HttpStatusCode.UnprocessableEntity, "simulation.adopted-already");

        var signed = await clerk.Step(await clerk.Json($"/api/measures/{id}"), "steps", new { version = (await clerk.Json($"/api/measures/{id}")).Count("version"), stage = "Signed", on = MeasureCalls.Today, document = "协议" });
        await clerk.Step(signed, "realisations", MeasureCalls.Realisation(signed));

        Assert.Equal(promised, (await Try(clerk, 60, null, new { name = "落地后" })).GetProperty("before").ToString());
    }

    [Fact]
    public async Task A_rise_of_the_index_costs_floating_debts_more_and_a_lender_that_leaves_takes_its_measures_with_it()
    {
        using var clerk = await (await county.Shared()).Client();
        var debts = await clerk.Debts(2, d => d.Date("maturityDate").Year == 2028);
        var lender = (await clerk.Items("/api/parties")).Single(p => p.Text("name") == debts[0].Text("creditorName")).Count("id");
        var other = debts.Find(d => d.Text("creditorName") != debts[0].Text("creditorName"));

        var tried = await Try(clerk, 36, 50_000_000m,
            new { name = "LPR 升 100 个基点", stress = new { lprShiftBp = 100 } },
            new { name = "抽贷", drafts = new[] { Extend(debts, "2035-12-20") }, stress = new { notRenewingCreditorIds = new[] { lender } } },
            new { name = "收入降两成", stress = new { revenueFallPercent = 20 } });

        Assert.True(Difference(tried, 0).Number("interestToEndYuan") > 0);
        Assert.Equal(0m, Difference(tried, 0).Number("outstandingYuan"));
        Assert.Single(tried.List("branches")[1].List("notApplied"));
        Assert.Equal(other.ValueKind == JsonValueKind.Undefined ? 0 : 1, tried.List("branches")[1].Count("touchedDebts"));
        Assert.True(Difference(tried, 2).Number("cashGapYuan") > 0);
    }

    [Theory]
    [InlineData("""{"name":"","branches":[{"name":"甲"}]}""")]
    [InlineData("""{"name":"试算","branches":[]}""")]
    [InlineData("""{"name":"试算","months":121,"branches":[{"name":"甲"}]}""")]
    [InlineData("""{"name":"试算","branches":[{"name":"甲"},{"name":"乙"},{"name":"丙"},{"name":"丁"},{"name":"戊"}]}""")]
    [InlineData("""{"name":"试算","branches":[{"name":"甲","measureIds":[1,1]}]}""")]
    public async Task A_question_without_a_name_without_branches_or_with_too_many_is_refused(string body)
    {
        using var clerk = await (await county.Shared()).Client();
        var question = body.Insert(1, $"\"regionCode\":\"{FiscalApp.County}\",");

        using var answer = await clerk.PostAsync("/api/simulations", new StringContent(question, System.Text.Encoding.UTF8, "application/json"));

        await answer.Body(HttpStatusCode.BadRequest);
    }

    private static async Task<JsonElement> Try(HttpClient clerk, int months, decimal? monthlyFundsYuan, params object[] branches)
    {
        using var answer = await clerk.PostAsJsonAsync("/api/simulations", new { regionCode = FiscalApp.County, name = "试算", months, monthlyFundsYuan, branches });
        return await answer.Body(HttpStatusCode.Created);
    }

    private static object Draft(string kind, object[] actions, object[]? newDebts = null) =>
        new { title = kind, kind, plannedOn = MeasureCalls.Today, actions, newDebts, method = kind == "FundRepayment" ? "FiscalFunds" : null };

    private static object Extend(List<JsonElement> debts, string to, decimal? rate = null) =>
        Draft("Extension", [.. debts.Select(d => new { debtId = d.Count("id"), newMaturityDate = to, annualRatePercent = rate })]);

    private static object Swap(JsonElement debt, int lender) => Draft(
        "LoanSwap", [new { debtId = debt.Count("id"), principalYuan = debt.Number("outstandingYuan") }], [MeasureTests.New(lender, debt.Number("outstandingYuan"), 2m)]);

    private static async Task<object[]> WithLender(HttpClient clerk, List<JsonElement> debts)
    {
        var lender = await clerk.Lender();
        return [.. debts.Select(d => Swap(d, lender))];
    }

    private static JsonElement Difference(JsonElement tried, int branch) => tried.List("branches")[branch].GetProperty("difference");

    // What is owed is paid some day: in the ladder, after it, or it is overdue already.
    private static decimal Principal(JsonElement figures) => figures.Number("principalYuan") + figures.Number("laterPrincipalYuan");
}
