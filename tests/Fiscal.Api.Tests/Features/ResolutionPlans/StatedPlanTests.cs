using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Fiscal.Api.Tests.Features.ResolutionPlans;

public sealed class StatedPlanTests(LoadedCounty county)
{
    private const string Plans = "/api/resolution-plans";

    [Fact]
    public async Task A_plan_of_the_sample_is_adjusted_by_hand_and_keeps_what_was_claimed()
    {
        await using var app = await county.Copy();
        using var clerk = await app.Client();
        await clerk.Import(Samples.ResolutionPlan);
        var line = (await Lines(clerk)).First(l => l.List("parts").Count == 1 && l.GetProperty("claimedYuan").ValueKind == JsonValueKind.Number);
        var part = line.List("parts")[0];

        var stated = await State(clerk, line, new { plannedYuan = 123_456.78m, department = part.TextOrNull("department"), fundSource = part.TextOrNull("fundSource") });

        Assert.Equal((123_456.78m, line.Number("claimedYuan")), (stated.Number("plannedYuan"), stated.Number("claimedYuan")));
        var now = Same(await Lines(clerk), line);
        Assert.Equal((123_456.78m, line.Number("claimedYuan"), line.Number("bookedYuan")), (now.Number("plannedYuan"), now.Number("claimedYuan"), now.Number("bookedYuan")));
        Assert.Equal("2026-11-22", now.Text("statedOn"));
        Assert.Equal(line.GetRawText(), Same(await Lines(clerk, "&asOf=2026-10-31"), line).GetRawText()); // of that day the sample still says it

        using var withdrawn = await clerk.PostAsJsonAsync($"{Plans}/{now.GetProperty("id").GetInt64()}/withdrawals", new { reason = "误记" });
        await withdrawn.Body(HttpStatusCode.OK);
        Assert.Equal(line.Number("plannedYuan"), Same(await Lines(clerk), line).Number("plannedYuan"));
        await clerk.PostAsJsonAsync($"{Plans}/{now.GetProperty("id").GetInt64()}/withdrawals", new { reason = "误记" }).Refused(HttpStatusCode.UnprocessableEntity, "resolution-plan.already-withdrawn");
    }

    [Fact]
    public async Task A_plan_in_parts_by_department_and_source_counts_in_the_progress_of_each()
    {
        await using var app = await county.Copy();
        using var clerk = await app.Client();
        var unit = (await clerk.Items("/api/debts?debtClass=Hidden"))[0].Text("debtorName");

        using var answer = await clerk.PostAsJsonAsync(Plans, Plan(unit, "FiscalFunds", [
            new { plannedYuan = 1_000_000m, department = "县财政局", fundSource = "预算安排" }, new { plannedYuan = 250_000.5m, claimedYuan = 10m, department = "县交通局", fundSource = "预算安排" }]));
        await answer.Body(HttpStatusCode.OK);

        var departments = (await clerk.Json("/api/resolution-progress?groupBy=department")).List("items").Where(i => i.GetProperty("reducesHiddenDebt").GetBoolean()).ToDictionary(i => i.TextOrNull("group") ?? "", i => i.GetProperty("sums"));
        Assert.Equal((1_000_000m, 250_000.50m, 10m), (departments["县财政局"].Number("plannedYuan"), departments["县交通局"].Number("plannedYuan"), departments["县交通局"].Number("claimedYuan")));
    }

    [Fact]
    public async Task Two_parts_of_one_department_and_source_no_part_and_an_unknown_line_are_refused()
    {
        using var clerk = await (await county.Shared()).Client();
        var unit = (await clerk.Items("/api/debts?debtClass=Hidden"))[0].Text("debtorName");

        await clerk.PostAsJsonAsync(Plans, Plan(unit, "FiscalFunds", [new { plannedYuan = 1m, department = "县财政局" }, new { plannedYuan = 2m, department = " 县财政局" }]))
            .Refused(HttpStatusCode.UnprocessableEntity, "resolution-plan.part-twice");
        await clerk.PostAsJsonAsync(Plans, Plan(unit, "FiscalFunds", [])).Refused(HttpStatusCode.BadRequest, "input.invalid");
        await clerk.PostAsJsonAsync($"{Plans}/999999/withdrawals", new { reason = "误记" }).Refused(HttpStatusCode.NotFound, "resolution-plan.not-found");
    }

    private static object Plan(string unitName, string method, object[] parts) => new { regionCode = FiscalApp.County, unitName, year = 2026, method, parts };

    private static async Task<List<JsonElement>> Lines(HttpClient clerk, string query = "") => (await clerk.Json($"{Plans}?year=2026{query}")).List("items");

    private static JsonElement Same(List<JsonElement> lines, JsonElement line) =>
        Assert.Single(lines, l => l.Count("partyId") == line.Count("partyId") && l.Text("method") == line.Text("method"));

    private static async Task<JsonElement> State(HttpClient clerk, JsonElement line, object part)
    {
        using var answer = await clerk.PostAsJsonAsync(Plans, Plan(line.Text("unitName"), line.Text("method"), [part]));
        return await answer.Body(HttpStatusCode.OK);
    }
}
