using System.Text.Json;
using Fiscal.Api.Tests.Features.Imports;
using Fiscal.Domain;
using Fiscal.Domain.Ledger;

namespace Fiscal.Api.Tests.Features.ResolutionPlans;

public sealed class ListResolutionPlansTests(LoadedCounty county, EmptyCounties counties)
{
    private const string Faking = "示范县交通建设投资有限公司";

    [Fact]
    public async Task The_money_claimed_twice_is_found_in_the_ledger_and_nobody_else_is_accused()
    {
        await using var app = await county.Copy();
        using var clerk = await app.Client();

        var import = await clerk.Import(Samples.ResolutionPlan);

        var fake = Samples.Truth(Samples.ResolutionPlan).GetProperty("fake");
        Assert.Equal((13, 0, 0), (import.Counts().New, import.Counts().Changed, import.Counts().Same));
        Assert.Equal(["import.hidden-balance-differs", "import.resolution-overstated"], import.List("findings").Where(f => f.Text("severity") != "Info").Select(f => f.Text("code")).Order());
        var accusation = import.List("findings").Single(f => f.Text("code") == "import.resolution-overstated");
        Assert.Equal("F9", accusation.Text("cell"));
        Assert.All(new[] { fake.Text("debtor"), fake.Text("claimed"), fake.Text("verified"), fake.Text("overstated") }, said => Assert.Contains(said, accusation.Text("message"), StringComparison.Ordinal));
        Assert.Equal("H9", import.List("findings").Single(f => f.Text("code") == "import.hidden-balance-differs").Text("cell"));
    }

    [Fact]
    public async Task Plan_claim_and_what_the_ledger_verifies_are_the_truths_line_by_line_and_unit_by_unit()
    {
        await using var app = await county.Copy();
        using var clerk = await app.Client();
        await clerk.Import(Samples.ResolutionPlan);
        var truth = Samples.Truth(Samples.ResolutionPlan);

        var page = await clerk.Json("/api/resolution-plans?year=2026&asOf=2026-10-31");

        Assert.Equal(
            truth.List("rows").Select(t => (t.Text("debtor"), Method(t.Text("method")), TrueFields.Parse(t, "plan"), TrueFields.Parse(t, "claimed"), TrueFields.Parse(t, "verified"))).Order(),
            page.List("items").Select(i => (i.Text("unitName"), i.Text("method"), (decimal?)i.Number("plannedYuan"), (decimal?)i.Number("claimedYuan"), (decimal?)i.Number("bookedYuan"))).Order());
        Assert.Equal([(Faking, 47_700_000.00m)], page.List("items").Where(i => i.Number("overstatedYuan") != 0).Select(i => (i.Text("unitName"), i.Number("overstatedYuan"))));
        var units = page.List("units").Select(u => u.GetProperty("totals")).ToList();
        Assert.Equal(
            truth.List("units").Select(u => (TrueFields.Parse(u, "opening"), TrueFields.Parse(u, "closingByLedger"), TrueFields.Parse(u, "reduced"))).Order(),
            units.Select(u => ((decimal?)u.Number("ledgerOpeningYuan"), (decimal?)u.Number("ledgerClosingYuan"), (decimal?)u.Number("bookedReductionYuan"))).Order());
        var (totals, sums) = (page.GetProperty("totals"), truth.GetProperty("totals"));
        Assert.Equal(
            (TrueFields.Parse(sums, "opening"), TrueFields.Parse(sums, "plannedReduction"), TrueFields.Parse(sums, "claimedReduction"), TrueFields.Parse(sums, "verifiedReduction"), TrueFields.Parse(sums, "closingClaimed"), TrueFields.Parse(sums, "closingByLedger")),
            (totals.Number("openingYuan"), totals.Number("plannedReductionYuan"), totals.Number("claimedReductionYuan"), totals.Number("bookedReductionYuan"), totals.Number("closingYuan"), totals.Number("ledgerClosingYuan")));
        Assert.All(["openingYuan", "plannedReductionYuan", "claimedReductionYuan", "bookedReductionYuan", "overstatedYuan", "closingYuan", "ledgerClosingYuan"],
            (string name) => Assert.Equal(totals.Number(name), units.Sum(u => u.Number(name))));
        Assert.Equal(("化债进度", "F4"), (page.List("items")[0].GetProperty("source").Text("sheet"), page.List("items")[0].GetProperty("source").Text("cell")));
    }

    [Fact]
    public async Task A_corrected_claim_changes_its_line_and_its_balance_and_a_revert_brings_both_back()
    {
        await using var app = await county.Copy();
        using var clerk = await app.Client();
        await clerk.Import(Samples.ResolutionPlan);
        var again = await clerk.Import(Samples.ResolutionPlan);
        Assert.Equal((0, 0, 13), (again.Counts().New, again.Counts().Changed, again.Counts().Same));

        var corrected = await clerk.Upload("更正.xlsx", CorrectedBook.Of(Samples.ResolutionPlan, w =>
        {
            w.Worksheet(1).Cell("F9").Value = 1218.193787m;
            (w.Worksheet(1).Cell("H9").Value, w.Worksheet(1).Cell("H13").Value) = (43813.022886m, 43813.022886m);
            w.Worksheet(1).Cell("F13").Value = 5679.355856m;
            (w.Worksheet(1).Cell("F22").Value, w.Worksheet(1).Cell("H22").Value) = (21360.355856m, 115925.022886m);
        }), Samples.AsOf);
        await clerk.Commit(corrected);

        Assert.Equal((0, 1, 12), (corrected.Counts().New, corrected.Counts().Changed, corrected.Counts().Same));
        Assert.DoesNotContain(corrected.List("findings"), f => f.Text("severity") != "Info" && f.Text("code") != "import.as-of-unlabelled");
        Assert.Equal(
            [("claimedYuan", "59881937.87", "12181937.87", "F9"), ("closingYuan", "390430228.86", "438130228.86", "H9")],
            Assert.Single(await clerk.Rows(corrected, "?change=Changed")).List("differences").Select(d => (d.Text("field"), d.Text("old"), d.Text("new"), d.Text("cell"))));
        Assert.Equal(0, (await Totals(clerk)).Number("overstatedYuan"));

        await clerk.Post($"/api/imports/{corrected.Count("id")}/revert");
        Assert.Equal((47_700_000.00m, 1_111_550_228.86m), ((await Totals(clerk)).Number("overstatedYuan"), (await Totals(clerk)).Number("closingYuan")));
        Assert.Equal(0, (await Totals(clerk, "&knownAt=2026-11-22T03:00:00Z")).Number("claimedReductionYuan"));
        Assert.True((await clerk.Json("/api/journal/verify")).GetProperty("valid").GetBoolean());
    }

    [Fact]
    public async Task Without_a_book_every_claim_is_unproven_and_every_unit_new()
    {
        using var clerk = await counties.Clerk();

        var import = await clerk.Import(Samples.ResolutionPlan);

        Assert.Equal(5, import.List("findings").Count(f => f.Text("code") == "import.new-unit"));
        var totals = await Totals(clerk);
        Assert.Equal((261_303_558.56m, 0m, 261_303_558.56m), (totals.Number("claimedReductionYuan"), totals.Number("bookedReductionYuan"), totals.Number("overstatedYuan")));
    }

    private static byte[] Plan(params string[] rows) => System.Text.Encoding.UTF8.GetBytes(
        "示范县2026年隐性债务化解计划表\n截至2026年10月31日,,,,,单位：万元\n债务单位,化解方式,资金来源,责任部门,全年计划,累计完成\n" + string.Join('\n', rows) + "\n");

    [Fact]
    public async Task Rows_of_one_method_that_differ_in_department_or_source_of_funds_are_its_parts()
    {
        using var clerk = await counties.Clerk();
        string[] rows = [
            "示范县甲公司,安排财政资金偿还,一般公共预算,县财政局,1200,1000", "示范县甲公司,安排财政资金偿还,政府性基金,县财政局,300,0",
            "示范县甲公司,安排财政资金偿还,一般公共预算,县交通局,100,50", "示范县乙公司,资产处置,砂石经营权,县水利局,600,280"];

        var import = await clerk.Commit(await clerk.Upload("化债.csv", Plan(rows), Samples.AsOf));
        var again = await clerk.Commit(await clerk.Upload("化债.csv", Plan(rows), Samples.AsOf));
        var moved = await clerk.Commit(await clerk.Upload("化债.csv", Plan([rows[0].Replace("1000", "1100", StringComparison.Ordinal), .. rows[1..]]), Samples.AsOf));

        Assert.Equal((4, 0, 0), (import.Counts().New, import.Counts().Changed, import.Counts().Same));
        Assert.Equal((0, 0, 4), (again.Counts().New, again.Counts().Changed, again.Counts().Same));
        Assert.Equal((0, 3, 1), (moved.Counts().New, moved.Counts().Changed, moved.Counts().Same));
        var items = (await clerk.Json("/api/resolution-plans?year=2026&asOf=2026-10-31")).List("items");
        var shared = items.Single(i => i.Text("method") == "FiscalFunds");
        Assert.Equal((16_000_000m, 11_500_000m, "县财政局、县交通局", "一般公共预算、政府性基金"), (shared.Number("plannedYuan"), shared.Number("claimedYuan"), shared.Text("department"), shared.Text("fundSource")));
        Assert.Equal([("县财政局", "一般公共预算", 12_000_000m, 11_000_000m), ("县财政局", "政府性基金", 3_000_000m, 0m), ("县交通局", "一般公共预算", 1_000_000m, 500_000m)],
            shared.List("parts").Select(p => (p.Text("department"), p.Text("fundSource"), p.Number("plannedYuan"), p.Number("claimedYuan"))));
        var single = items.Single(i => i.Text("method") == "EquityDisposal");
        Assert.Equal(("县水利局", "砂石经营权", 1), (single.Text("department"), single.Text("fundSource"), single.List("parts").Count));

        var twice = await clerk.Upload("化债.csv", Plan([.. rows, rows[0]]), Samples.AsOf);
        Assert.Equal(("import.stated-twice", 8), (twice.List("findings").Single(f => f.Text("severity") == "Error") is var f ? f.Text("code") : "", f.Count("row")));
    }

    private static async Task<JsonElement> Totals(HttpClient clerk, string more = "") => (await clerk.Json($"/api/resolution-plans?asOf=2026-10-31{more}")).GetProperty("totals");

    private static string Method(string written) =>
        (DisplayNames.Parse<ResolutionMethod>(written) ?? ResolutionMethod.GovernmentBondSwap).ToString();
}
