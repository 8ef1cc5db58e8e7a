using System.Text.Json;
using Fiscal.Api.Tests.Features.Imports;

namespace Fiscal.Api.Tests.Features.Platforms;

public sealed class ListPlatformsTests(LoadedCounty county, EmptyCounties counties)
{
    [Fact]
    public async Task The_list_is_the_truths_and_agrees_with_the_ledger_company_by_company()
    {
        await using var app = await county.Copy();
        using var clerk = await app.Client();
        var truth = Samples.TrueRows(Samples.Platforms);

        var import = await clerk.Import(Samples.Platforms);
        var again = await clerk.Import(Samples.Platforms);
        var list = await clerk.Json("/api/platforms?asOf=2026-10-31");

        Assert.Equal((14, 0, 0), (import.Counts().New, import.Counts().Changed, import.Counts().Same));
        Assert.Equal((0, 0, 14), (again.Counts().New, again.Counts().Changed, again.Counts().Same));
        Assert.DoesNotContain(import.List("findings").Concat(again.List("findings")), f => f.Text("severity") != "Info");
        Assert.Equal(
            truth.Select(t => (t.Text("name"), t.Text("creditCode"), t.Count("level"), TrueFields.Parse(t, "hidden"), TrueFields.Parse(t, "operating"), t.Text("target"), t.TextOrNull("done"), t.TextOrNull("observeUntil"))).Order(),
            list.List("items").Select(i => (i.Text("name"), i.Text("creditCode"), i.Count("level"), (decimal?)i.Number("hiddenYuan"), (decimal?)i.Number("operatingYuan"), i.Text("targetOn"), i.TextOrNull("completedOn"), i.TextOrNull("observedUntil"))).Order());
        Assert.All(list.List("items"), i => Assert.Equal((i.Number("hiddenYuan"), i.Number("operatingYuan")), (i.Number("ledgerHiddenYuan"), i.Number("ledgerOperatingYuan"))));
        var (totals, true_) = (list.GetProperty("totals"), Samples.Truth(Samples.Platforms).GetProperty("totals"));
        Assert.Equal(
            (true_.Count("companies"), true_.Count("withHidden"), true_.Count("exited"), TrueFields.Parse(true_, "hidden"), TrueFields.Parse(true_, "operating")),
            (totals.Count("companies"), totals.Count("withHiddenDebt"), totals.Count("exited"), totals.Number("hiddenYuan"), totals.Number("operatingYuan")));
        var top = list.List("items")[0];
        Assert.Equal(top.Count("partyId"), list.List("items")[1].Count("parentId"));
        Assert.Equal((1, "平台名单", "B4"), (top.Count("level"), top.GetProperty("source").Text("sheet"), top.GetProperty("source").Text("cell")));
    }

    [Fact]
    public async Task A_stated_balance_that_is_not_the_ledgers_is_said_and_a_moved_company_changes_only_itself()
    {
        await using var app = await county.Copy();
        using var clerk = await app.Client();
        await clerk.Import(Samples.Platforms);

        var moved = await clerk.Upload("更正.xlsx", CorrectedBook.Of(Samples.Platforms, w =>
        {
            w.Worksheet(1).Cell("I4").Value = 32000m;
            w.Worksheet(1).Cell("O8").Value = "隐债清零";
            w.Worksheet(1).Cell("N8").Value = "2026-10-20";
        }), Samples.AsOf);
        await clerk.Commit(moved);

        Assert.Equal((0, 2, 12), (moved.Counts().New, moved.Counts().Changed, moved.Counts().Same));
        Assert.Equal(
            [("hiddenYuan", "322280000.00", "320000000.00", "I4"), ("completedOn", null, "2026-10-20", "N8"), ("progress", "在名单", "隐债清零", "O8")],
            (await clerk.Rows(moved, "?change=Changed")).SelectMany(r => r.List("differences"))
                .Select(d => (d.Text("field"), d.TextOrNull("old"), d.Text("new"), d.Text("cell"))));
        var warning = Assert.Single(moved.List("findings"), f => f.Text("severity") == "Warning");
        Assert.Equal(("import.platform-balance-differs", "I4"), (warning.Text("code"), warning.Text("cell")));
        Assert.Contains("322280000.00", warning.Text("message"), StringComparison.Ordinal);
        Assert.Equal("示范县水务投资发展有限公司", Assert.Single(await clerk.Items("/api/platforms?progress=HiddenDebtCleared&owesHiddenDebt=true")).Text("name"));

        await clerk.Post($"/api/imports/{moved.Count("id")}/revert");
        Assert.Equal("Listed", Assert.Single(await clerk.Items("/api/platforms?name=水务投资")).Text("progress"));
    }

    [Fact]
    public async Task A_list_in_another_unit_than_it_says_is_stopped_by_the_ledger()
    {
        await using var app = await county.Copy();
        using var clerk = await app.Client();

        var preview = await clerk.Upload("单位.xlsx", CorrectedBook.Of(Samples.Platforms, w => w.Worksheet(1).Cell("A2").Value = "截至2026年10月31日            单位：元"), Samples.AsOf);

        preview.CountsSum();
        Assert.Equal(("NeedsCorrection", 13), (preview.Text("status"), preview.Counts().Rejected));
        Assert.All(preview.List("findings").Where(f => f.Text("severity") == "Error"), f => Assert.Equal("import.unit-suspect", f.Text("code")));
    }

    [Fact]
    public async Task A_company_the_book_does_not_know_becomes_a_platform_and_its_code_outlives_its_name()
    {
        using var clerk = await counties.Clerk();

        var import = await clerk.Import(Samples.Platforms);
        var renamed = await clerk.Upload("更名.xlsx", CorrectedBook.Of(Samples.Platforms, w => w.Worksheet(1).Cell("B7").Value = "示范县客运集团有限公司"), Samples.AsOf);
        await clerk.Commit(renamed);

        Assert.Equal(14, import.List("findings").Count(f => f.Text("code") == "import.new-platform"));
        Assert.Contains(renamed.List("findings"), f => f.Text("code") == "import.platform-name-differs" && f.Text("cell") == "B7");
        Assert.Equal(14, renamed.Counts().Same);
        var items = await clerk.Items("/api/platforms");
        Assert.Equal(14, items.Count);
        Assert.Equal(Samples.TrueRows(Samples.Platforms).Select(t => t.Count("level")).Order(), items.Select(i => i.Count("level")));
    }
}
