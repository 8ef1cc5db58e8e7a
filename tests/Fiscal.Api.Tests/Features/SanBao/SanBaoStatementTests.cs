using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Fiscal.Api.Tests.Features.Imports;
using Fiscal.Domain.Accounts;

namespace Fiscal.Api.Tests.Features.SanBao;

/// <summary>三保 items, execution and lists as a clerk states them by hand, and what is refused.</summary>
public sealed class SanBaoStatementTests(EmptyCounties counties)
{
    [Fact]
    public async Task An_item_stated_by_hand_is_listed_with_its_difference_corrected_and_withdrawn()
    {
        using var clerk = await counties.Clerk();
        var region = await clerk.Region();

        var first = await clerk.StateItems(region, Wage(new { nationalNeedYuan = 120_000 }));
        var corrected = await clerk.StateItems(region, Wage(new { nationalNeedYuan = 120_060, nationalAdjustedBudgetYuan = 110_000 }));

        Assert.Equal(-60m, first.List("items")[0].Number("differenceYuan"));
        var listed = Assert.Single(await clerk.Items("/api/san-bao?year=2026"));
        Assert.Equal((120_060m, 100_000m, 110_000m, 110_000m, 10_060m, "OwnLevel", "表 1"), (listed.Number("needYuan"), listed.Number("nationalBudgetYuan"), listed.Number("nationalAdjustedBudgetYuan"),
            listed.Number("budgetYuan"), listed.Number("nationalGapYuan"), listed.Text("scope"), listed.GetProperty("source").Text("document")));

        using (var withdrawn = await clerk.Withdraw("Item", corrected.List("items")[0].Count("id"))) await withdrawn.Body(HttpStatusCode.OK);

        Assert.Equal((120_000m, 20_000m), (await clerk.Items("/api/san-bao?year=2026"))[0] is var row ? (row.Number("needYuan"), row.Number("nationalGapYuan")) : default);
        await clerk.Withdraw("Item", corrected.List("items")[0].Count("id")).Refused(HttpStatusCode.UnprocessableEntity, "san-bao.already-withdrawn");
        Assert.True((await clerk.Json("/api/journal/verify")).GetProperty("valid").GetBoolean());
    }

    [Fact]
    public async Task What_is_wrong_with_an_item_is_refused_with_its_place_and_nothing_of_the_request_is_saved()
    {
        using var clerk = await counties.Clerk();
        var region = await clerk.Region();
        var good = new { category = "Operations", name = "公用经费", nationalNeedYuan = 10, nationalBudgetYuan = 10 };

        foreach (var (bad, place) in new (object, string)[] { (Wage(new { quantity = -5 }), "items[1].quantity"), (Wage(new { nationalBudgetYuan = 0.001 }), "items[1].nationalBudgetYuan"), (Wage(new { nationalBudgetYuan = (decimal?)null }), "items[1].nationalBudgetYuan") })
        {
            using var answer = await clerk.SendItems(region, good, bad);
            Assert.Contains(place, (await answer.Body(HttpStatusCode.BadRequest)).ToString(), StringComparison.Ordinal);
        }
        foreach (var (bad, code) in new (object, string)[] { (good, "san-bao.item-twice"), (Wage(new { scope = "Whole" }), "san-bao.scope-mixed"), (Wage(new { quantity = (decimal?)null, nationalNeedYuan = (decimal?)null }), "san-bao.need-missing") })
            Assert.Contains("第 2 项", await clerk.SendItems(region, good, bad).Refused(HttpStatusCode.UnprocessableEntity, code), StringComparison.Ordinal);
        Assert.Empty(await clerk.Items("/api/san-bao?year=2026"));

        await clerk.StateItems(region, Wage());
        using var whole = await clerk.PostAsJsonAsync("/api/san-bao/items", new { regionCode = region, year = 2026, scope = "Whole", document = "表 2", items = new[] { good } });
        Assert.Equal("san-bao.scope-differs", (await whole.Body(HttpStatusCode.UnprocessableEntity)).Text("code"));
    }

    [Fact]
    public async Task A_list_in_force_refuses_what_is_not_on_it_and_names_it_at_import()
    {
        using var clerk = await counties.Clerk();
        using var reviewer = await counties.Reviewer(clerk);
        var region = await clerk.Region();
        var list = new { regionCode = region, year = 2026, name = "2026 年清单", validFrom = "2026-01-01", document = "财预〔2026〕1号", items = new[] { new { category = "Wages", name = "基本工资" } } };
        Assert.Equal("【示例】【待核】", (await clerk.Json("/api/policy/san-bao-lists")).GetProperty("example").Text("mark"));
        await clerk.StateItems(region, Wage(new { name = "绩效工资" }));

        using (var recorded = await reviewer.PostAsJsonAsync("/api/policy/san-bao-lists", list)) await recorded.Body(HttpStatusCode.OK);

        var refusal = await clerk.SendItems(region, Wage(), Wage(new { name = "绩效工资" })).Refused(HttpStatusCode.UnprocessableEntity, "san-bao.not-on-list");
        Assert.Contains("第 2 项“绩效工资”不在保工资的清单内（财预〔2026〕1号", refusal, StringComparison.Ordinal);
        await clerk.StateItems(region, Wage());
        using (var of2025 = await clerk.PostAsJsonAsync("/api/san-bao/items", new { regionCode = region, year = 2025, document = "表 1", items = new[] { Wage(new { name = "绩效工资" }) } })) await of2025.Body(HttpStatusCode.OK);

        var import = await clerk.Upload("三保.csv", Table("绩效工资,123,117,50"), Samples.AsOf);
        var warning = Assert.Single(import.List("findings"), f => f.Text("code") == "import.not-on-san-bao-list");
        Assert.Equal(("Warning", 4, "B4"), (warning.Text("severity"), warning.Count("row"), warning.Text("cell")));
        using (var twice = await reviewer.PostAsJsonAsync("/api/policy/san-bao-lists", new { list.regionCode, list.year, list.name, list.validFrom, list.document, items = new[] { list.items[0], list.items[0] } }))
            Assert.Equal("san-bao.item-twice", (await twice.Body(HttpStatusCode.UnprocessableEntity)).Text("code"));
    }

    [Fact]
    public async Task Months_make_a_series_with_lights_and_flags_and_what_does_not_fit_is_refused()
    {
        using var clerk = await counties.Clerk();
        using var reviewer = await counties.Reviewer(clerk);
        var region = await clerk.Region();
        await clerk.StateItems(region, Wage());
        using (var june = await clerk.Execute(region, 6, new { category = "Wages", name = "基本工资", spentYuan = 43_000, cashYuan = 45_000, progressPercent = 43 })) await june.Body(HttpStatusCode.OK);

        foreach (var (month, change, code) in new (int, object, string)[]
        {
            (7, new { spentYuan = 42_999.99 }, "san-bao.months-out-of-order"), (3, new { spentYuan = 43_000.01 }, "san-bao.months-out-of-order"), (7, new { spentYuan = 100_000.01 }, "san-bao.spent-above-budget"),
            (7, new { spentYuan = 50_000, cashYuan = 49_000 }, "san-bao.spent-above-cash"), (7, new { spentYuan = 50_000, progressPercent = 0.5 }, "san-bao.percent-as-fraction"), (7, new { name = "无此项" }, "san-bao.item-unknown"),
            (7, new { spentYuan = 50_000, progressPercent = 60 }, "san-bao.progress-mismatch"), (12, new { spentYuan = 50_000 }, "san-bao.month-to-come"),
        })
            await clerk.Execute(region, month, Merged(new { category = "Wages", name = "基本工资", spentYuan = 50_000 }, change)).Refused(HttpStatusCode.UnprocessableEntity, code);
        await clerk.Execute(region, 7, new { category = "Wages", name = "基本工资", spentYuan = 50_000 }, new { category = "Wages", name = "基本工资", spentYuan = 50_000 }).Refused(HttpStatusCode.UnprocessableEntity, "san-bao.item-twice");
        using (var march = await clerk.Execute(region, 3, new { category = "Wages", name = "基本工资", spentYuan = 25_000 })) await march.Body(HttpStatusCode.OK);
        using (var july = await clerk.Execute(region, 7, new { category = "Wages", name = "基本工资", spentYuan = 42_000, fallReason = "退回多发", arrearsYuan = 3_000 })) await july.Body(HttpStatusCode.OK);

        var row = Assert.Single((await clerk.Json("/api/san-bao/executions?year=2026&flagged=true")).List("items"));
        Assert.Equal([(3, 25_000m, 25m, "Green"), (6, 43_000m, 43m, "Yellow"), (7, 42_000m, 42m, "Red")],
            row.List("months").Select(m => (m.Count("month"), m.Number("spentYuan"), m.Number("progressPercent"), m.Text("light"))));
        Assert.Equal((JsonValueKind.Null, -1_000m), (row.List("months")[0].GetProperty("inMonthYuan").ValueKind, row.List("months")[2].Number("inMonthYuan")));
        Assert.Equal(["WagesBehind", "WagesInArrears", "Fell"], row.List("flags").Select(f => f.GetString()));
        Assert.Equal(("【待核】", 8m), (row.Text("lagLimitMark"), row.Number("lagLimit")));
        Assert.Equal("Yellow", (await clerk.Items("/api/san-bao?year=2026&asOf=2026-06-30"))[0].Text("light"));
        Assert.Equal("2026-07-31", (await clerk.Items("/api/san-bao?year=2026"))[0].Text("spentOn"));

        using (var fraction = await reviewer.PostAsJsonAsync("/api/policy/san-bao-limits", new { regionCode = region, lagPoints = 0.2, validFrom = "2026-01-01", document = "示财〔2026〕2号" }))
            Assert.Equal("san-bao.limit-is-fraction", (await fraction.Body(HttpStatusCode.UnprocessableEntity)).Text("code"));
        using (var wider = await reviewer.PostAsJsonAsync("/api/policy/san-bao-limits", new { regionCode = region, lagPoints = 20, validFrom = "2026-01-01", document = "示财〔2026〕2号" })) await wider.Body(HttpStatusCode.OK);
        Assert.Equal(("Yellow", 20m, null), (await clerk.Json("/api/san-bao?year=2026")) is var page ? (page.List("items")[0].Text("light"), page.Number("lagLimit"), page.TextOrNull("lagLimitMark")) : default);
        Assert.Equal("Red", (await clerk.Items("/api/san-bao?year=2026&lagLimit=10"))[0].Text("light"));
    }

    [Fact]
    public async Task Months_of_a_workbook_are_a_series_and_a_month_to_come_or_two_scopes_are_refused()
    {
        using var clerk = await counties.Clerk();
        var months = Encoding.UTF8.GetBytes("示范县2026年三保支出预算执行表\n截至2026年3月31日,单位：元\n大类,项目,国标需求,国标预算,1月支出,2月支出,3月支出,拖欠工资\n保工资,基本工资,120,100,10,20,5,7\n");
        await clerk.Commit(await clerk.Upload("三保.csv", months));

        var row = Assert.Single((await clerk.Json("/api/san-bao/executions?year=2026")).List("items"));
        Assert.Equal([(1, 10m, "2026-01-31"), (2, 30m, "2026-02-28"), (3, 35m, "2026-03-31")], row.List("months").Select(m => (m.Count("month"), m.Number("spentYuan"), m.Text("statedOn"))));
        Assert.Equal(["WagesInArrears"], row.List("flags").Select(f => f.GetString()));
        Assert.Equal([30m, 35m], [(await clerk.Items("/api/san-bao?year=2026&asOf=2026-03-31"))[0].Number("spentYuan") - 5, (await clerk.Items("/api/san-bao?year=2026"))[0].Number("spentYuan")]);

        var late = await clerk.Upload("三保.csv", Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(months).Replace("3月31日", "2月28日", StringComparison.Ordinal)));
        var mixed = await clerk.Upload("三保.csv", Encoding.UTF8.GetBytes("示范县2026年三保支出预算表\n截至2026年3月31日,单位：元\n大类,项目,国标需求,国标预算,口径\n保工资,基本工资,120,100,全县\n保工资,津贴,120,100,县本级\n"));
        Assert.Equal("import.month-to-come", Assert.Single(late.List("findings"), f => f.Text("severity") == "Error").Text("code"));
        var refusal = Assert.Single(mixed.List("findings"), f => f.Text("severity") == "Error");
        Assert.Equal(("import.scope-mixed", 5, "E5"), (refusal.Text("code"), refusal.Count("row"), refusal.Text("cell")));
    }

    private static byte[] Table(string row) => Encoding.UTF8.GetBytes($"示范县2026年三保支出预算表\n单位：元\n大类,项目,国标需求,国标预算,累计支出\n保工资,{row}\n");

    private static JsonObject Wage(object? change = null) => Merged(
        new { category = "Wages", name = "基本工资", quantity = 10, nationalStandardYuan = 1000.5, periodsPerYear = 12, nationalBudgetYuan = 100_000, scope = "OwnLevel" }, change);

    private static JsonObject Merged(object body, object? change)
    {
        var node = JsonSerializer.SerializeToNode(body)!.AsObject();
        foreach (var (name, value) in change is null ? [] : JsonSerializer.SerializeToNode(change)!.AsObject().ToList()) node[name] = value?.DeepClone();
        return node;
    }
}
