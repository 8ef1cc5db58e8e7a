using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace Fiscal.Api.Tests.Features.Layouts;

/// <summary>A region's own layouts: asked for by name, kept as versions, used at once.</summary>
public sealed class LayoutTests(EmptyCounties counties)
{
    private static readonly byte[] Odd = Encoding.UTF8.GetBytes(
        "欠钱的,借据号,放了多少,还差多少,拿钱日,该还日,内部评级\n甲公司,JJ-1,20,12.5,2024-01-05,2029-01-05,AA\n乙公司,JJ-2,30,20,2024-02-05,2029-02-05,A\n");

    private static readonly object Short = new
    {
        name = "星河-台账", title = "星河公司融资台账", kind = "DebtLedger", unit = "TenThousandYuan",
        columns = new Dictionary<string, string>
        {
            ["欠钱的"] = "debtorName", ["放了多少"] = "principalYuan", ["还差多少"] = "outstandingYuan", ["拿钱日"] = "startDate", ["该还日"] = "maturityDate", ["内部评级"] = "ignore",
        },
    };

    [Fact]
    public async Task A_file_that_is_not_recognised_is_answered_with_a_layout_and_then_read()
    {
        using var clerk = await counties.Clerk();
        using var refused = await clerk.Send("来文.csv", Odd, Samples.AsOf);
        var problem = await refused.Body(HttpStatusCode.UnprocessableEntity);
        Assert.Equal("import.header-not-recognized", problem.Text("code"));
        Assert.Equal(["借款人", "贷款余额"], problem.List("missing").Select(m => m.GetString()));
        Assert.Equal(["欠钱的", "放了多少", "还差多少", "拿钱日", "该还日", "内部评级"], problem.List("columns").Select(c => c.Text("header")));
        Assert.Equal(["12.5", "20"], problem.List("columns")[2].List("samples").Select(s => s.GetString()));

        await Keep(clerk, Short);
        var import = await clerk.Upload("来文.csv", Odd, Samples.AsOf);
        await clerk.Commit(import);

        Assert.Equal("星河-台账", import.Text("layout"));
        Assert.Equal([125_000m, 200_000m], (await clerk.Items($"/api/debts?importId={import.Count("id")}")).Select(d => d.Number("outstandingYuan")).Order());
        Assert.DoesNotContain(import.List("questions"), q => q.Text("kind") == "Column");
    }

    [Fact]
    public async Task Layouts_are_kept_as_versions_and_withdrawn_by_a_version()
    {
        using var clerk = await counties.Clerk();
        var first = await Keep(clerk, Short);
        var same = await Keep(clerk, Short);
        var second = await Keep(clerk, new { name = "星河-台账", title = "星河公司台账（新）", kind = "DebtLedger", columns = new Dictionary<string, string> { ["欠钱的"] = "debtorName" } });
        Assert.Equal([1, 1, 2], new[] { first, same, second }.Select(l => l.Count("version")));

        var listed = await clerk.Items("/api/layouts");
        Assert.Equal(("星河公司台账（新）", "Own"), (listed[0].Text("title"), listed[0].Text("source")));
        Assert.Contains(listed, l => l.Text("name") == "debt-ledger" && l.Text("source") == "Shipped");
        var whole = await clerk.Json($"/api/layouts/{Uri.EscapeDataString("星河-台账")}");
        var names = whole.GetProperty("complete").List("tables")[0].GetProperty("fields").List("debtorName").ConvertAll(n => n.GetString());
        Assert.Equal("欠钱的", names[0]);
        Assert.Contains("借款人", names);

        Assert.Equal(3, (await clerk.Post($"/api/layouts/{Uri.EscapeDataString("星河-台账")}/withdrawals")).Count("version"));
        Assert.DoesNotContain(await clerk.Items("/api/layouts"), l => l.Text("source") == "Own");
        await clerk.Send("来文.csv", Odd, Samples.AsOf).Refused(HttpStatusCode.UnprocessableEntity, "import.header-not-recognized");
        await clerk.DeleteAsync($"/api/layouts/{Uri.EscapeDataString("星河-台账")}").Refused(HttpStatusCode.UnprocessableEntity, "layout.withdrawn");
        Assert.Equal(4, (await Keep(clerk, Short)).Count("version"));
    }

    [Fact]
    public async Task Another_region_neither_sees_nor_uses_it()
    {
        using var clerk = await counties.Clerk();
        using var neighbour = await counties.Clerk();
        await Keep(clerk, Short);

        Assert.DoesNotContain(await neighbour.Items("/api/layouts"), l => l.Text("source") == "Own");
        await neighbour.Send("来文.csv", Odd, Samples.AsOf).Refused(HttpStatusCode.UnprocessableEntity, "import.header-not-recognized");
        await neighbour.GetAsync($"/api/layouts/{Uri.EscapeDataString("星河-台账")}").Refused(HttpStatusCode.NotFound, "layout.not-found");
    }

    [Fact]
    public async Task A_layout_that_cannot_be_used_is_refused()
    {
        using var clerk = await counties.Clerk();
        Task<HttpResponseMessage> Post(object body) => clerk.PostAsJsonAsync("/api/layouts", body);

        var why = await Post(new { name = "甲", title = "甲", kind = "DebtLedger", columns = new Dictionary<string, string> { ["余"] = "balance", ["谁"] = "who" } }).Refused(HttpStatusCode.UnprocessableEntity, "layout.unknown-fields");
        Assert.Contains("balance、who", why, StringComparison.Ordinal);
        await Post(new { name = "甲", title = "甲", kind = "DebtLedger", columns = new Dictionary<string, string> { ["余"] = "outstandingYuan", ["差"] = "outstandingYuan" } }).Refused(HttpStatusCode.UnprocessableEntity, "layout.two-columns-on-one-field");
        await Post(new { name = "debt-ledger", title = "甲" }).Refused(HttpStatusCode.UnprocessableEntity, "layout.name-shipped");
        await Post(new { name = "甲", title = "甲", extends = "无此版式", kind = "DebtLedger" }).Refused(HttpStatusCode.UnprocessableEntity, "layout.unknown-parent");
        await Post(new { name = "甲", title = "甲", extends = "甲", kind = "DebtLedger" }).Refused(HttpStatusCode.UnprocessableEntity, "layout.extends-itself");
        Assert.DoesNotContain(await clerk.Items("/api/layouts"), l => l.Text("source") == "Own");
    }

    [Fact]
    public async Task A_batch_is_previewed_again_with_the_unit_and_keeps_its_number()
    {
        using var clerk = await counties.Clerk();
        var import = await clerk.Upload("台账.csv", Encoding.UTF8.GetBytes("借款人,借据号,借据金额,贷款余额,放款日,到期日\n甲公司,JJ-1,20,12.5,2024-01-05,2029-01-05\n"), Samples.AsOf);
        var question = Assert.Single(import.List("questions"), q => q.Text("kind") == "Unit");
        Assert.True(question.GetProperty("isRequired").GetBoolean());

        using var answer = await clerk.PostAsJsonAsync($"/api/imports/{import.Count("id")}/preview", new { unit = "TenThousandYuan", asOf = "2026-09-30" });
        var again = await answer.Body(HttpStatusCode.OK);
        await clerk.Commit(again);

        Assert.Equal((import.Count("id"), "Previewed", "TenThousandYuan", "2026-09-30"), (again.Count("id"), again.Text("status"), again.Text("unit"), again.Text("asOf")));
        again.CountsSum();
        Assert.Equal(again.Counts().Rows, (await clerk.Rows(again)).Count);
        Assert.Equal(125_000m, Assert.Single(await clerk.Items("/api/debts")).Number("outstandingYuan"));
        await clerk.PostAsJsonAsync($"/api/imports/{import.Count("id")}/preview", new { }).Refused(HttpStatusCode.UnprocessableEntity, "import.not-open");
        await clerk.PostAsJsonAsync("/api/imports/999999/preview", new { }).Refused(HttpStatusCode.NotFound, "import.not-found");
    }

    [Fact]
    public async Task A_column_left_unplaced_is_placed_by_a_layout_made_from_the_batch()
    {
        using var clerk = await counties.Clerk();
        var import = await clerk.Upload("台账.csv", Encoding.UTF8.GetBytes("借款人,借据号,借据金额(元),贷款余额(元),放款日,到期日,抵质押情况\n甲公司,JJ-1,20,12,2024-01-05,2029-01-05,土地抵押\n"), Samples.AsOf);
        var question = Assert.Single(import.List("questions"));
        Assert.Equal(("Column", "抵质押情况", "G1"), (question.Text("kind"), question.Text("header"), question.Text("cell")));

        await Keep(clerk, new { name = "某行", title = "某行台账", importId = import.Count("id"), columns = new Dictionary<string, string> { ["抵质押情况"] = "guarantee" } });
        using var answer = await clerk.PostAsJsonAsync($"/api/imports/{import.Count("id")}/preview", new { });
        var again = await answer.Body(HttpStatusCode.OK);

        Assert.Equal("某行", again.Text("layout"));
        Assert.Equal("Mortgage", Assert.Single(await clerk.Rows(again)).GetProperty("content").Text("guarantee"));
    }

    private static async Task<JsonElement> Keep(HttpClient clerk, object layout)
    {
        using var answer = await clerk.PostAsJsonAsync("/api/layouts", layout);
        return await answer.Body(HttpStatusCode.OK);
    }
}
