using System.Net;
using System.Text.Json;
using Fiscal.Api.Tests.Features.Imports;
using Fiscal.Domain.SanBao;

namespace Fiscal.Api.Tests.Features.SanBao;

public sealed class ListSanBaoTests(EmptyCounties counties)
{
    [Fact]
    public async Task The_table_is_listed_item_by_item_as_the_truth_has_it()
    {
        using var clerk = await counties.Clerk();
        var truth = Samples.TrueRows(Samples.SanBao);

        var import = await clerk.Import(Samples.SanBao);
        var items = await clerk.Items("/api/san-bao?year=2026&asOf=2026-10-31");

        Assert.Equal((25, 0, 0), (import.Counts().New, import.Counts().Changed, import.Counts().Same));
        Assert.DoesNotContain(import.List("findings"), f => f.Text("severity") != "Info");
        Assert.Equal(truth.Select(OfTruth), items.Select(OfItem));
        Assert.All(items.Zip(truth), pair => Assert.Equal(
            (import.Count("id"), import.Text("sha256"), "三保", $"H{pair.Second.Count("row")}", "san-bao-budget/nationalBudgetYuan"),
            (Source(pair.First).Count("importId"), Source(pair.First).Text("fileSha256"), Source(pair.First).Text("sheet"), Source(pair.First).Text("cell"), Source(pair.First).Text("rule"))));
    }

    [Fact]
    public async Task The_totals_foot_and_no_surplus_fills_another_items_gap()
    {
        using var clerk = await counties.Clerk();
        await clerk.Import(Samples.SanBao);
        var truth = Samples.Truth(Samples.SanBao).GetProperty("totals");

        var page = await clerk.Json("/api/san-bao?pageSize=3");

        var totals = page.GetProperty("totals");
        Assert.Equal(
            (25, TrueFields.Parse(truth, "nationalNeed"), TrueFields.Parse(truth, "nationalBudget"), TrueFields.Parse(truth, "hardGap"), TrueFields.Parse(truth, "softGap"), TrueFields.Parse(truth, "need"), TrueFields.Parse(truth, "budget"), TrueFields.Parse(truth, "spent")),
            (page.Count("total"), totals.Number("nationalNeedYuan"), totals.Number("nationalBudgetYuan"), totals.Number("hardGapYuan"), totals.Number("softGapYuan"),
                totals.Number("needYuan"), totals.Number("budgetYuan"), totals.Number("spentYuan")));
        Assert.True(totals.Number("nationalBudgetYuan") > totals.Number("nationalNeedYuan") && totals.Number("hardGapYuan") == 2_759_334.00m);
        var byCategory = page.List("byCategory");
        Assert.Equal(["Livelihood", "Wages", "Operations"], byCategory.Select(c => c.Text("category")));
        Assert.Equal(totals.Number("needYuan"), byCategory.Sum(c => c.GetProperty("totals").Number("needYuan")));
        Assert.Equal(("【待核】", 8m), (page.Text("lagLimitMark"), page.Number("lagLimit")));
    }

    [Fact]
    public async Task The_same_file_again_changes_nothing_and_a_corrected_one_only_what_differs()
    {
        using var clerk = await counties.Clerk();
        await clerk.Import(Samples.SanBao);
        var totals = (await clerk.Json("/api/san-bao")).GetProperty("totals").ToString();

        var again = await clerk.Import(Samples.SanBao);
        Assert.Equal((0, 0, 25), (again.Counts().New, again.Counts().Changed, again.Counts().Same));
        Assert.Equal(totals, (await clerk.Json("/api/san-bao")).GetProperty("totals").ToString());

        var corrected = await clerk.Upload("更正.xlsx", Corrected(cell: "H18", 5817.6m), Samples.AsOf);
        await clerk.Commit(corrected);

        Assert.Equal((0, 1, 24), (corrected.Counts().New, corrected.Counts().Changed, corrected.Counts().Same));
        Assert.Equal("农村最低生活保障", Assert.Single(await clerk.Items("/api/san-bao"), i => i.GetProperty("nationalBudgetYuan").GetDecimal() == 58_176_000.00m).Text("name"));
        var difference = Assert.Single(Assert.Single(await clerk.Rows(corrected, "?change=Changed")).List("differences"));
        Assert.Equal(("nationalBudgetYuan", "55965300.00", "58176000.00", "H18"), (difference.Text("field"), difference.Text("old"), difference.Text("new"), difference.Text("cell")));
        Assert.Equal(548_634.00m, (await clerk.Json("/api/san-bao")).GetProperty("totals").Number("hardGapYuan"));
    }

    [Fact]
    public async Task A_revert_lets_the_earlier_figures_stand_again_and_the_file_can_be_loaded_again()
    {
        using var clerk = await counties.Clerk();
        await clerk.Import(Samples.SanBao);
        var first = (await clerk.Items("/api/san-bao")).ConvertAll(i => i.ToString());
        var corrected = await clerk.Upload("更正.xlsx", Corrected(cell: "H18", 5817.6m), Samples.AsOf);
        var known = (await clerk.Commit(corrected)).Text("committedAt");

        await clerk.Post($"/api/imports/{corrected.Count("id")}/revert");

        Assert.Equal(first, (await clerk.Items("/api/san-bao")).ConvertAll(i => i.ToString()));
        Assert.Equal(548_634.00m, (await clerk.Json($"/api/san-bao?knownAt={Uri.EscapeDataString(known)}")).GetProperty("totals").Number("hardGapYuan"));
        var reloaded = await clerk.Upload("更正.xlsx", Corrected(cell: "H18", 5817.6m), Samples.AsOf);
        await clerk.Commit(reloaded);
        Assert.Equal(1, reloaded.Counts().Changed);
        Assert.Equal(548_634.00m, (await clerk.Json("/api/san-bao")).GetProperty("totals").Number("hardGapYuan"));
        Assert.True((await clerk.Json("/api/journal/verify")).GetProperty("valid").GetBoolean());
    }

    [Fact]
    public async Task The_figures_of_an_earlier_day_and_of_an_earlier_instant_stay_what_they_were()
    {
        using var clerk = await counties.Clerk();
        var known = (await clerk.Import(Samples.SanBao)).Text("committedAt");
        var november = await clerk.Upload("11月.xlsx", Corrected(cell: "N18", 7000m, title: "截至2026年11月20日  单位：人（个）、元、万元"));
        await clerk.Commit(november);

        var spent = new List<decimal>();
        foreach (var query in new[] { "asOf=2026-10-31", "asOf=2026-11-22", $"asOf=2026-11-22&knownAt={Uri.EscapeDataString(known)}" })
            spent.Add((await clerk.Items($"/api/san-bao?{query}")).Single(i => i.Text("name") == "农村最低生活保障").Number("spentYuan"));

        Assert.Equal([59_058_975.00m, 70_000_000.00m, 59_058_975.00m], spent);
        Assert.Equal("2026-11-20", november.Text("asOf"));
        Assert.Equal((1, 24), (november.Counts().Changed, november.Counts().Same));
        Assert.All(await clerk.Items("/api/san-bao"), i => Assert.Equal(("2026-11-20", 91.7m), (i.Text("statedOn"), i.Number("elapsedPercent"))));
        Assert.Equal(0, (await clerk.Json("/api/san-bao?asOf=2026-10-30")).Count("total"));
    }

    [Fact]
    public async Task An_item_left_out_or_listed_twice_is_said()
    {
        using var clerk = await counties.Clerk();
        await clerk.Import(Samples.SanBao);

        var shorter = await clerk.Upload("少一项.xlsx", CorrectedBook.Of(Samples.SanBao, w =>
        {
            w.Worksheet(1).Row(42).Clear();
            w.Worksheet(1).Cell("G40").Value = 6000m;
        }), Samples.AsOf);
        var twice = await clerk.Upload("重复.xlsx", Corrected(cell: "B42", "机关公用经费"), Samples.AsOf);

        Assert.Contains(shorter.List("findings"), f => f.Text("code") == "import.not-stated" && f.Text("message").Contains("事业单位公用经费", StringComparison.Ordinal));
        Assert.Contains(shorter.List("findings"), f => f.Text("code") is "import.heading-total-mismatch" && f.Text("cell") == "G40");
        var refusal = Assert.Single(twice.List("findings"), f => f.Text("severity") == "Error");
        Assert.Equal(("import.stated-twice", 42, "NeedsCorrection"), (refusal.Text("code"), refusal.Count("row"), twice.Text("status")));
    }

    [Fact]
    public async Task Another_county_sees_none_of_it_and_a_closed_month_needs_a_reason()
    {
        using var clerk = await counties.Clerk();
        using var stranger = await counties.Clerk();
        using (await clerk.PostAsync("/api/month-closes", JsonContentOf(new { regionCode = (await clerk.Items("/api/regions"))[0].Text("code"), period = "2026-10" }))) { }
        var upload = await clerk.Upload(Samples.SanBao);

        var detail = await clerk.PostAsync($"/api/imports/{upload.Count("id")}/commit", null).Refused(HttpStatusCode.UnprocessableEntity, "ledger.month-closed");
        using var late = await clerk.PostAsync($"/api/imports/{upload.Count("id")}/commit", JsonContentOf(new { lateReason = "预算股补报" }));

        Assert.Contains("三保项目“", detail, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, late.StatusCode);
        Assert.Equal(25, (await clerk.Json("/api/san-bao")).Count("total"));
        Assert.Equal(0, (await stranger.Json("/api/san-bao")).Count("total"));
    }

    private static byte[] Corrected(string cell, object value, string? title = null) => CorrectedBook.Of(Samples.SanBao, workbook =>
    {
        workbook.Worksheet(1).Cell(cell).Value = value;
        if (title is not null) workbook.Worksheet(1).Cell("A2").Value = title;
    });

    private static StringContent JsonContentOf(object body) => new(JsonSerializer.Serialize(body), System.Text.Encoding.UTF8, "application/json");

    private static JsonElement Source(JsonElement item) => item.GetProperty("source");

    private static object OfTruth(JsonElement t) => (
        Enum.GetValues<SanBaoCategory>().Single(c => Domain.DisplayNames.DisplayName(c) == t.Text("category")).ToString(), t.Text("group"), t.Text("name"), t.Text("target"),
        (t.Count("count"), t.Count("months"), TrueFields.Parse(t, "nationalStandard"), TrueFields.Parse(t, "nationalNeed"), TrueFields.Parse(t, "nationalBudget"), TrueFields.Parse(t, "nationalGap")),
        (TrueFields.Parse(t, "provincialStandard"), TrueFields.Parse(t, "provincialNeed"), TrueFields.Parse(t, "provincialBudget"), TrueFields.Parse(t, "provincialGap")),
        (TrueFields.Parse(t, "need"), TrueFields.Parse(t, "budget"), TrueFields.Parse(t, "spent"), TrueFields.Parse(t, "progressPercent"), t.Text("progressState") switch { "正常" => "OnPace", "滞后" => "Behind", _ => "FarBehind" }));

    private static object OfItem(JsonElement i) => (
        i.Text("category"), i.Text("group"), i.Text("name"), i.Text("beneficiary"),
        ((int)i.Number("quantity"), i.Count("periodsPerYear"), NumberOrNull(i, "nationalStandardYuan"), NumberOrNull(i, "nationalNeedYuan"), NumberOrNull(i, "nationalBudgetYuan"), NumberOrNull(i, "nationalGapYuan")),
        (NumberOrNull(i, "provincialStandardYuan"), NumberOrNull(i, "provincialNeedYuan"), NumberOrNull(i, "provincialBudgetYuan"), NumberOrNull(i, "provincialGapYuan")),
        (NumberOrNull(i, "needYuan"), NumberOrNull(i, "budgetYuan"), NumberOrNull(i, "spentYuan"), NumberOrNull(i, "progressPercent"), i.Text("pace")));

    private static decimal? NumberOrNull(JsonElement item, string name) => item.GetProperty(name) is { ValueKind: JsonValueKind.Number } number ? number.GetDecimal() : null;
}
