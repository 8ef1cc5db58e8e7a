using Fiscal.Api.Tests.Features.Measures;

namespace Fiscal.Api.Tests.Features.ResolutionProgress;

public sealed class SummarizeProgressTests(LoadedCounty county)
{
    private const string OnDay = "asOf=2026-10-31";

    [Fact]
    public async Task Done_is_what_the_ledger_shows_and_the_plans_of_the_sample_stand_beside_it()
    {
        await using var app = await county.Copy();
        using var clerk = await app.Client();
        await clerk.Import(Samples.ResolutionPlan);
        var plans = (await clerk.Json($"/api/resolution-plans?{OnDay}")).GetProperty("totals");

        var progress = await clerk.Json($"/api/resolution-progress?{OnDay}");

        var totals = progress.GetProperty("totals");
        Assert.Equal((plans.Number("plannedReductionYuan"), plans.Number("claimedReductionYuan")), (totals.Number("plannedYuan"), totals.Number("claimedYuan")));
        Assert.Equal(plans.Number("bookedReductionYuan") + plans.Number("unattributedYuan"), totals.Number("doneYuan"));
        Assert.Equal(totals.Number("plannedYuan") - totals.Number("doneYuan"), totals.Number("remainingYuan"));
        Assert.Equal(83.29m, progress.Number("elapsedPercent")); // 304 of 365 days
        foreach (var group in new[] { "debtor", "method", "department", "region" })
            Assert.Equal(totals.Number("doneYuan"), (await clerk.Json($"/api/resolution-progress?{OnDay}&groupBy={group}")).List("items")
                .Where(i => i.GetProperty("reducesHiddenDebt").GetBoolean()).Sum(i => i.GetProperty("sums").Number("doneYuan")));
    }

    [Fact]
    public async Task The_hidden_debt_moves_from_opening_to_closing_by_what_is_done_and_what_is_new()
    {
        using var clerk = await (await county.Shared()).Client();

        var progress = await clerk.Json($"/api/resolution-progress?{OnDay}");

        var hidden = progress.GetProperty("hidden");
        Assert.Equal(1_159_250_228.86m, hidden.Number("closingYuan"));
        Assert.Equal(hidden.Number("closingYuan"), hidden.Number("openingYuan") + hidden.Number("broughtInYuan") + hidden.Number("drawnYuan") + hidden.Number("refinancedInYuan")
            - hidden.Number("repaidYuan") - hidden.Number("refinancedOutYuan") - hidden.Number("writtenOffYuan") + hidden.Number("reclassifiedYuan"));
    }

    [Fact]
    public async Task A_measure_counts_for_its_department_and_a_rollover_counts_for_nothing()
    {
        await using var app = await county.Copy();
        using var clerk = await app.Client();
        var hidden = await clerk.Debts(2, d => d.Text("debtClass") == "Hidden");
        var before = (await clerk.Json("/api/resolution-progress")).GetProperty("totals").Number("doneYuan");

        await clerk.Realised("AssetRepayment", [new { debtId = hidden[0].Count("id"), principalYuan = 2_000_000m }]);
        await clerk.Realised("LoanSwap", [new { debtId = hidden[1].Count("id"), principalYuan = 3_000_000m }], [MeasureTests.New(await clerk.Lender(), 3_000_000m, 2m, "Hidden")]);

        Assert.Equal(2_000_000m, Assert.Single((await clerk.Json("/api/resolution-progress?groupBy=department")).List("items"), i => i.Text("group") == "县财政局" && i.GetProperty("reducesHiddenDebt").GetBoolean()).GetProperty("sums").Number("doneYuan"));
        var progress = await clerk.Json("/api/resolution-progress?groupBy=method");
        Assert.Equal(before + 2_000_000m, progress.GetProperty("totals").Number("doneYuan"));
        Assert.Contains(progress.List("items"), i => i.Text("group") == "Rollover" && !i.GetProperty("reducesHiddenDebt").GetBoolean() && i.GetProperty("sums").Number("doneYuan") >= 3_000_000m);
    }

    [Theory]
    [InlineData(2027, "NotPlanned")]
    [InlineData(1999, null)]
    public async Task A_year_without_a_plan_is_said_to_have_none_and_an_impossible_one_is_refused(int year, string? state)
    {
        using var clerk = await (await county.Shared()).Client();

        using var answer = await clerk.GetAsync($"/api/resolution-progress?year={year}");

        if (state is null) await answer.Body(System.Net.HttpStatusCode.BadRequest);
        else Assert.Equal(state, (await answer.Body(System.Net.HttpStatusCode.OK)).GetProperty("totals").Text("state"));
    }
}
