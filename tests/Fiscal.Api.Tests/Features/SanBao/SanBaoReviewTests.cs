using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using ClosedXML.Excel;
using DocumentFormat.OpenXml.Packaging;
using Fiscal.Api.Tests.Features.Imports;
using Fiscal.Domain.Accounts;

namespace Fiscal.Api.Tests.Features.SanBao;

/// <summary>The audit of a 三保 budget, its review by the bureau above, the ring-fenced account and the report.</summary>
public sealed class SanBaoReviewTests(LoadedCounty county)
{
    private const string City = "439900";

    [Fact]
    public async Task The_audit_of_the_sample_has_its_arithmetic_its_gaps_and_its_sheets()
    {
        await using var app = await county.Copy();
        using var clerk = await app.Client();
        await clerk.Import(Samples.SanBao);
        var truth = Samples.Truth(Samples.SanBao).GetProperty("totals");

        var audit = await clerk.Json($"/api/san-bao/audits?regionCode={FiscalApp.County}&year=2026&asOf=2026-10-31&availableYuan=3673506978");

        var totals = audit.GetProperty("totals");
        Assert.Equal((25, 0m, TrueFields.Parse(truth, "need"), TrueFields.Parse(truth, "budget"), 2_759_334.00m, 2_012_740.00m),
            (audit.Count("total"), totals.Number("differenceYuan"), totals.Number("needYuan"), totals.Number("budgetYuan"), totals.Number("hardGapYuan"), totals.Number("softGapYuan")));
        Assert.Equal((100.14m, 50m, "【待核】"), (totals.Number("coveragePercent"), audit.Number("needOfAvailablePercent"), audit.Text("methodMark")));
        Assert.Equal(Math.Round((totals.Number("needYuan") - 2_759_334.00m - 2_012_740.00m) * 100 / totals.Number("needYuan"), 2, MidpointRounding.AwayFromZero), totals.Number("coverageWithoutNettingPercent"));
        Assert.Equal("2976 × 430.00 × 12 ＝ 15356160.00", audit.List("items").Single(i => i.Text("name") == "城市最低生活保障").GetProperty("national").Text("arithmetic"));

        var trial = await clerk.PostAsJsonAsync("/api/san-bao/audits/what-if", new { regionCode = FiscalApp.County, year = 2026, asOf = "2026-10-31", changes = new[] { new { category = "Livelihood", name = "城市最低生活保障", quantity = 3976 } } });
        var after = await trial.Body(HttpStatusCode.OK);
        Assert.Equal(1_000m * 430 * 12, after.GetProperty("after").Number("nationalNeedYuan") - after.GetProperty("before").Number("nationalNeedYuan"));
        Assert.Single(after.List("items"));
        Assert.Equal(totals.ToString(), (await clerk.Json($"/api/san-bao/audits?regionCode={FiscalApp.County}&year=2026&asOf=2026-10-31")).GetProperty("totals").ToString());

        using var book = new XLWorkbook(new MemoryStream(await clerk.GetByteArrayAsync($"/api/san-bao/audits/xlsx?regionCode={FiscalApp.County}&year=2026&asOf=2026-10-31")));
        var cells = book.Worksheet(1).CellsUsed().Select(c => c.GetFormattedString()).ToList();
        Assert.Contains("2976 × 430.00 × 12 ＝ 15356160.00", cells);
        using var word = WordprocessingDocument.Open(new MemoryStream(await clerk.GetByteArrayAsync($"/api/san-bao/audits/docx?regionCode={FiscalApp.County}&year=2026&asOf=2026-10-31")), false);
        var text = word.MainDocumentPart!.Document!.InnerText;
        Assert.Contains("示范县2026年“三保”预算事前审核表", text, StringComparison.Ordinal);
        Assert.Contains("2976 × 430.00 × 12 ＝ 15356160.00", text, StringComparison.Ordinal);
        Assert.Contains("硬缺口 2,759,334.00 元", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_bureau_above_decides_and_what_was_passed_can_be_read_again_after_figures_changed()
    {
        await using var app = new FiscalApp();
        await app.CreateRegion(City, "云岭市");
        await app.CreateRegion(FiscalApp.County, "示范县", City);
        using var clerk = await app.Client();
        using var reviewer = await app.Client(Role.Reviewer);
        using var city = await app.Client(Role.Reviewer, City);
        var submission = new { regionCode = FiscalApp.County, year = 2026, document = "示财〔2026〕5号" };
        await clerk.PostAsJsonAsync("/api/san-bao/reviews", submission).Refused(HttpStatusCode.UnprocessableEntity, "san-bao.nothing-to-review");
        await clerk.StateItems(FiscalApp.County, Item(budget: 90));

        var first = await Submitted();
        await clerk.PostAsJsonAsync("/api/san-bao/reviews", submission).Refused(HttpStatusCode.UnprocessableEntity, "san-bao.already-submitted");
        await Decide(reviewer, first, true).Refused(HttpStatusCode.UnprocessableEntity, "san-bao.not-from-above");
        using (var back = await Decide(city, first, false)) await back.Body(HttpStatusCode.OK);
        Assert.Equal("SentBack", await State());
        await Decide(city, first, true).Refused(HttpStatusCode.UnprocessableEntity, "san-bao.not-to-be-decided");

        await clerk.StateItems(FiscalApp.County, Item(budget: 100));
        var second = await Submitted();
        using (var passed = await Decide(city, second, true)) await passed.Body(HttpStatusCode.OK);
        Assert.Equal("Passed", await State());
        var audit = (await clerk.Json($"/api/san-bao/audits?regionCode={FiscalApp.County}&reviewId={second}")).ToString();

        await clerk.StateItems(FiscalApp.County, Item(budget: 70));

        Assert.Equal("ChangedSincePassed", await State());
        var review = Assert.Single((await city.Json("/api/san-bao/reviews?year=2026")).List("items"));
        var change = Assert.Single(review.List("changes"));
        Assert.Equal((0m, 30m, "变动后未审"), (change.GetProperty("submitted").Number("hardGapYuan"), change.GetProperty("now").Number("hardGapYuan"), review.Text("stateName")));
        Assert.Equal(["Submitted", "SentBack", "Submitted", "Passed"], review.List("steps").Select(s => s.Text("kind")));
        Assert.Equal(audit, (await clerk.Json($"/api/san-bao/audits?regionCode={FiscalApp.County}&reviewId={second}")).ToString());
        Assert.Equal([10m, 0m], [await HardGapOf(first), await HardGapOf(second)]);

        async Task<int> Submitted()
        {
            using var answer = await clerk.PostAsJsonAsync("/api/san-bao/reviews", submission);
            return (await answer.Body(HttpStatusCode.OK)).Count("id");
        }

        async Task<string> State() => Assert.Single((await clerk.Json("/api/san-bao/reviews?year=2026")).List("items")).Text("state");

        async Task<decimal> HardGapOf(int review) => (await clerk.Json($"/api/san-bao/audits?regionCode={FiscalApp.County}&reviewId={review}")).GetProperty("totals").Number("hardGapYuan");
    }

    [Fact]
    public async Task What_leaves_the_ring_fenced_account_without_a_tag_is_recorded_and_named_and_no_balance_falls_below_zero()
    {
        await using var app = new FiscalApp();
        using var clerk = await app.Client();
        await clerk.StateItems(FiscalApp.County, Item(budget: 100));
        using var registered = await clerk.PostAsJsonAsync("/api/san-bao/accounts", new { regionCode = FiscalApp.County, accountNumber = "6200 01", name = "三保专户", bank = "示范银行", openedOn = "2026-03-01", document = "示财〔2026〕6号" });
        var account = (await registered.Body(HttpStatusCode.OK)).Count("id");
        await clerk.PostAsJsonAsync("/api/san-bao/accounts", new { regionCode = FiscalApp.County, accountNumber = "620001", name = "三保专户", bank = "示范银行", openedOn = "2026-03-01", document = "示财〔2026〕6号" })
            .Refused(HttpStatusCode.UnprocessableEntity, "san-bao.account-known");

        using var recorded = await Pay(Move("Inflow", 100, "2026-03-02", "1"), Move("Outflow", 60, "2026-03-05", "2", ("Wages", "基本工资")), Move("Outflow", 30, "2026-03-06", "3"));
        var result = await recorded.Body(HttpStatusCode.OK);

        Assert.Equal(10m, result.Number("balanceYuan"));
        Assert.Equal([3], result.List("violations").Select(v => v.GetInt32()));
        var violation = Assert.Single((await clerk.Json("/api/san-bao/violations")).List("items"));
        Assert.Equal((30m, "3"), (violation.Number("amountYuan"), violation.Text("voucher")));
        Assert.Contains("没有三保标识", violation.Text("violation"), StringComparison.Ordinal);
        Assert.Equal(3, (await clerk.Json("/api/san-bao/account-payments")).Count("total"));
        Assert.Equal((100m, 90m, 10m, 1, 30m), Assert.Single(await clerk.Items("/api/san-bao/accounts")) is var row
            ? (row.Number("inflowYuan"), row.Number("outflowYuan"), row.Number("balanceYuan"), row.Count("violationCount"), row.Number("violationYuan")) : default);
        Assert.Equal(100m, (await clerk.Items("/api/san-bao/accounts?asOf=2026-03-04"))[0].Number("balanceYuan"));

        foreach (var (move, code) in new (object, string)[]
        {
            (Move("Outflow", 10.01m, "2026-03-07", "4"), "san-bao.account-overdrawn"), (Move("Outflow", 11, "2026-03-03", "4"), "san-bao.account-overdrawn"), (Move("Inflow", 1, "2026-03-07", "2"), "san-bao.voucher-twice"),
            (Move("Outflow", 1, "2026-03-07", "4", ("Wages", "无此项")), "san-bao.tag-unknown"), (Move("Inflow", 1, "2026-02-28", "4"), "san-bao.payment-before-account"), (Move("Inflow", 1, "2099-01-01", "4"), "san-bao.payment-to-come"),
        })
            await Pay(Move("Inflow", 0.5m, "2026-03-08", "5"), move).Refused(HttpStatusCode.UnprocessableEntity, code);
        Assert.Equal(3, (await clerk.Json("/api/san-bao/account-payments")).Count("total"));
        await clerk.Withdraw("Payment", result.List("ids")[0].GetInt64()).Refused(HttpStatusCode.UnprocessableEntity, "san-bao.account-overdrawn");
        using (var withdrawn = await clerk.Withdraw("Payment", result.List("ids")[2].GetInt64())) await withdrawn.Body(HttpStatusCode.OK);
        Assert.Equal((40m, 0), (await clerk.Items("/api/san-bao/accounts"))[0] is var after ? (after.Number("balanceYuan"), after.Count("violationCount")) : default);

        Task<HttpResponseMessage> Pay(params object[] payments) => clerk.PostAsJsonAsync("/api/san-bao/account-payments", new { accountId = account, document = "对账单 3 月", payments });
    }

    [Fact]
    public async Task The_report_has_the_categories_with_their_lights_and_gaps_and_its_table_foots()
    {
        await using var app = await county.Copy();
        using var clerk = await app.Client();
        await clerk.Import(Samples.SanBao);

        using var issued = await clerk.PostAsJsonAsync("/api/monthly-reports", new { regionCode = FiscalApp.County, period = "2026-10" });
        var id = (await issued.Body(HttpStatusCode.Created)).Count("id");
        var section = (await clerk.Json($"/api/monthly-reports/{id}")).GetProperty("report").List("sections").Single(s => s.Text("name") == "SanBao");

        Assert.Equal("三保与库款", section.Text("heading"));
        var words = section.List("blocks")[0].Text("text");
        Assert.Contains("“三保”预算18.39亿元，累计支出14.79亿元，执行进度80.4%，时序进度83.3%", words, StringComparison.Ordinal);
        Assert.Contains("硬缺口275.93万元", words, StringComparison.Ordinal);
        var rows = section.List("blocks")[1].GetProperty("table").List("rows");
        Assert.Equal(["保基本民生", "保工资", "保运转", "合计"], rows.Select(r => r.List("cells")[0].Text("text")));
        Assert.Equal(rows[3].List("cells")[1].Number("number"), rows.Take(3).Sum(r => r.List("cells")[1].Number("number")));
        Assert.Equal(1_839_243_120.00m, rows[3].List("cells")[1].Number("number"));
    }

    private static object Item(decimal budget) => new { category = "Wages", name = "基本工资", quantity = 1, nationalStandardYuan = 100, periodsPerYear = 1, nationalBudgetYuan = budget };

    private static object Move(string direction, decimal amountYuan, string paidOn, string voucher, (string Category, string Name)? tag = null) =>
        new { direction, amountYuan, paidOn, counterparty = "某单位", voucher, tagCategory = tag?.Category, tagName = tag?.Name };

    private static Task<HttpResponseMessage> Decide(HttpClient client, int review, bool passes) =>
        client.PostAsJsonAsync($"/api/san-bao/reviews/{review}/decisions", new { passes, opinion = "已核。", document = "云财审〔2026〕1号" });
}
