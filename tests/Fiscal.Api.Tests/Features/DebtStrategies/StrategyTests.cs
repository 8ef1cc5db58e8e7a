using System.Net;
using System.Net.Http.Json;
using Fiscal.Api.Tests.Features.Measures;

namespace Fiscal.Api.Tests.Features.DebtStrategies;

public sealed class StrategyTests(LoadedCounty county)
{
    [Fact]
    public async Task A_debt_has_the_plan_that_was_stated_last_and_the_earlier_one_stays_as_it_was_known()
    {
        await using var app = await county.Copy();
        using var clerk = await app.Client();
        var debt = (await clerk.Debts(1, _ => true))[0];
        var (id, path) = (debt.Count("id"), $"/api/debts/{debt.Count("id")}/strategies");
        var total = (await clerk.Json("/api/debt-strategies")).Count("debts");

        await State(clerk, path, new { steps = new[] { Step(2027, "Extension", 1_000_000m) }, department = "县财政局", person = "李明", document = "方案 1" });
        app.Clock.AdvanceSeconds(1);
        var between = app.Clock.GetCurrentInstant();
        app.Clock.AdvanceSeconds(1);
        await State(clerk, path, new { steps = new[] { Step(2028, "FundRepayment", 400_000.01m), Step(2027, "RateCut", 1_000_000m) }, department = "县城投" });

        var strategy = await Strategy(clerk, $"debtId={id}");
        Assert.Equal("县城投", strategy.Text("department"));
        Assert.Equal(["2027 RateCut 1000000.00", "2028 FundRepayment 400000.01"], strategy.List("steps").Select(s => FormattableString.Invariant($"{s.Count("year")} {s.Text("kind")} {s.Number("amountYuan"):0.00}")));
        var earlier = await Strategy(clerk, $"debtId={id}&knownAt={between}");
        Assert.Equal(("县财政局", "李明", "方案 1"), (earlier.Text("department"), earlier.Text("person"), earlier.Text("document")));
        var page = await clerk.Json("/api/debt-strategies?has=true");
        Assert.Equal((total, 1, debt.Number("outstandingYuan")), (page.Count("debts"), page.Count("planned"), page.Number("plannedYuan")));
        Assert.Equal(total - 1, (await clerk.Json("/api/debt-strategies?has=false")).Count("total"));
    }

    [Fact]
    public async Task An_empty_list_of_steps_takes_the_plan_away_and_the_book_never_changes_by_a_plan()
    {
        await using var app = await county.Copy();
        using var clerk = await app.Client();
        var id = (await clerk.Debts(1, _ => true))[0].Count("id");
        var before = (await clerk.Json($"/api/debts/{id}")).GetProperty("debt").GetRawText();

        await State(clerk, $"/api/debts/{id}/strategies", new { steps = new[] { Step(2027, "Extension", 1m) } });
        await State(clerk, $"/api/debts/{id}/strategies", new { steps = Array.Empty<object>() });

        Assert.Equal(0, (await clerk.Json("/api/debt-strategies?has=true")).Count("total"));
        Assert.Equal(before, (await clerk.Json($"/api/debts/{id}")).GetProperty("debt").GetRawText());
    }

    [Fact]
    public async Task A_plan_about_more_than_the_debt_owes_or_of_a_later_day_is_refused_and_nothing_is_kept()
    {
        await using var app = await county.Copy();
        using var clerk = await app.Client();
        var debt = (await clerk.Debts(1, _ => true))[0];
        var path = $"/api/debts/{debt.Count("id")}/strategies";

        var said = await clerk.PostAsJsonAsync(path, new { steps = new[] { Step(2027, "Extension", debt.Number("outstandingYuan") + 0.01m) } }).Refused(HttpStatusCode.UnprocessableEntity, "debt-strategy.step-exceeds-balance");
        Assert.Contains(debt.Text("drawdownNumber"), said, StringComparison.Ordinal);
        await clerk.PostAsJsonAsync(path, new { steps = new[] { Step(2027, "Extension", 1m) }, statedOn = "2026-11-23" }).Refused(HttpStatusCode.UnprocessableEntity, "resolution-plan.in-the-future");
        await clerk.PostAsJsonAsync(path, new { steps = new[] { Step(2027, "Extension", 1.001m) } }).Refused(HttpStatusCode.BadRequest, "input.invalid");
        await clerk.PostAsJsonAsync(path, new { }).Refused(HttpStatusCode.BadRequest, "input.invalid");
        await clerk.PostAsJsonAsync("/api/debts/999999/strategies", new { steps = new[] { Step(2027, "Extension", 1m) } }).Refused(HttpStatusCode.NotFound, "debt.not-found");

        Assert.Equal(0, (await clerk.Json("/api/debt-strategies?has=true")).Count("total"));
    }

    private static object Step(int year, string kind, decimal amountYuan) => new { year, kind, amountYuan };

    private static async Task State(HttpClient clerk, string path, object body)
    {
        using var answer = await clerk.PostAsJsonAsync(path, body);
        await answer.Body(HttpStatusCode.OK);
    }

    private static async Task<System.Text.Json.JsonElement> Strategy(HttpClient clerk, string query) =>
        Assert.Single((await clerk.Json($"/api/debt-strategies?{query}")).List("items")).GetProperty("strategy");
}
