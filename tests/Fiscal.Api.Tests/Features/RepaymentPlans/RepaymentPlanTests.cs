using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Fiscal.Api.Tests.Features.RepaymentPlans;

public sealed class RepaymentPlanTests(LoadedCounty county)
{
    [Fact]
    public async Task What_is_due_is_the_ladder_and_the_years_foot()
    {
        using var clerk = await (await county.Shared()).Client();

        var plans = await clerk.Json("/api/repayment-plans?fromYear=2026&toYear=2030");

        var ladder = (await clerk.Json("/api/maturities?from=2026-01-01&to=2030-12-31&bucket=year")).List("items");
        Assert.Equal(ladder.Select(y => (y.Text("bucket"), y.Number("principalYuan"), y.Number("interestYuan"))),
            plans.List("years").Select(y => ($"{y.Count("year")}", y.Number("principalYuan"), y.Number("interestYuan"))));
        Assert.All(plans.List("years"), year => Assert.Equal(
            year.Number("gapYuan"), plans.List("items").Where(i => i.Count("year") == year.Count("year")).Sum(i => i.Number("gapYuan"))));
        Assert.All(plans.List("items"), i => Assert.Equal(i.Number("totalYuan"), i.Number("gapYuan"))); // nothing is planned or funded yet
    }

    [Fact]
    public async Task What_a_strategy_puts_off_and_what_a_unit_counts_on_close_its_gap_and_nobody_else_s()
    {
        await using var app = await county.Copy();
        using var clerk = await app.Client();
        var debt = (await clerk.Items("/api/debts?maturingFrom=2027-01-01&maturingTo=2027-12-31")).First(d => d.Number("outstandingYuan") > 1_000_000m);
        var unit = debt.Text("debtorName");
        var before = await Years(clerk);

        using (var stated = await clerk.PostAsJsonAsync($"/api/debts/{debt.Count("id")}/strategies", new { steps = new object[]
            { new { year = 2027, kind = "Extension", amountYuan = 1_000_000m }, new { year = 2027, kind = "FundRepayment", amountYuan = 500_000m } } }))
            await stated.Body(HttpStatusCode.OK);
        var funding = await Fund(clerk, unit, 2027, new { fundSource = "经营收入", amountYuan = 300_000.01m }, new { fundSource = "财政安排", amountYuan = 0.99m });

        var (mine, was) = (Year(await Years(clerk), unit), Year(before, unit));
        Assert.Equal(300_001.00m, funding.Number("totalYuan"));
        Assert.Equal((1_000_000m, 500_000m, 300_001.00m), (mine.Number("putOffYuan"), mine.Number("repaymentYuan"), mine.Number("fundingYuan")));
        Assert.Equal(was.Number("gapYuan") - 1_300_001.00m, mine.Number("gapYuan"));
        Assert.Equal(["经营收入", "财政安排"], mine.List("funding").Select(f => f.Text("fundSource")));
        Assert.Equal(before.Where(i => i.Text("unitName") != unit).Select(i => i.GetRawText()), (await Years(clerk)).Where(i => i.Text("unitName") != unit).Select(i => i.GetRawText()));
    }

    [Fact]
    public async Task More_money_than_is_due_leaves_no_gap_and_pays_for_no_other_unit()
    {
        await using var app = await county.Copy();
        using var clerk = await app.Client();
        var before = await Years(clerk);
        var unit = before[0].Text("unitName");

        await Fund(clerk, unit, 2027, new { fundSource = "土地出让", amountYuan = 99_999_999_999m });
        var after = await clerk.Json("/api/repayment-plans?fromYear=2027&toYear=2027");

        Assert.Equal(0, Year(after.List("items"), unit).Number("gapYuan"));
        Assert.Equal(before.Sum(i => i.Number("gapYuan")) - Year(before, unit).Number("gapYuan"), Assert.Single(after.List("years")).Number("gapYuan"));

        await Fund(clerk, unit, 2027); // what was found is lost again
        Assert.Equal(Year(before, unit).Number("gapYuan"), Year(await Years(clerk), unit).Number("gapYuan"));
    }

    [Fact]
    public async Task A_unit_that_the_book_does_not_know_and_amounts_beyond_the_fen_are_refused()
    {
        using var clerk = await (await county.Shared()).Client();

        await clerk.PostAsJsonAsync("/api/repayment-plans", Funding("没有的公司", 2027, [])).Refused(HttpStatusCode.UnprocessableEntity, "resolution-plan.unit-unknown");
        await clerk.PostAsJsonAsync("/api/repayment-plans", Funding("县城投", 2027, [new { fundSource = "经营收入", amountYuan = 0.001m }])).Refused(HttpStatusCode.BadRequest, "input.invalid");
        await clerk.PostAsJsonAsync("/api/repayment-plans", Funding("县城投", 1999, [])).Refused(HttpStatusCode.BadRequest, "input.invalid");
    }

    private static object Funding(string unitName, int year, object[] parts) => new { regionCode = FiscalApp.County, unitName, year, parts };

    private static async Task<JsonElement> Fund(HttpClient clerk, string unit, int year, params object[] parts)
    {
        using var answer = await clerk.PostAsJsonAsync("/api/repayment-plans", Funding(unit, year, parts));
        return await answer.Body(HttpStatusCode.OK);
    }

    private static async Task<List<JsonElement>> Years(HttpClient clerk) => (await clerk.Json("/api/repayment-plans?fromYear=2027&toYear=2027")).List("items");

    private static JsonElement Year(List<JsonElement> items, string unit) => Assert.Single(items, i => i.Text("unitName") == unit);
}
