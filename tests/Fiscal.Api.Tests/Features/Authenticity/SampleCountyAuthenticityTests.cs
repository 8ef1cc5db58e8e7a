using System.Net;
using System.Net.Http.Json;

namespace Fiscal.Api.Tests.Features.Authenticity;

public sealed class SampleCountyAuthenticityTests(LoadedCounty county, ITestOutputHelper output)
{
    /// <summary>The county is honest but for one row of its plan: whatever else is found is a false alarm, counted and named.</summary>
    [Fact]
    public async Task The_clean_county_has_its_planted_claim_and_nothing_else_but_what_a_paper_explains()
    {
        await using var app = await county.Copy();
        using var clerk = await app.Client();
        await clerk.Import(Samples.ResolutionPlan);
        foreach (var period in Enumerable.Range(0, 12).Select(i => new DateOnly(2025, 11, 1).AddMonths(i))) await clerk.Sweep(FiscalApp.County, $"{period:yyyy-MM}");

        var hits = await clerk.Findings("asOf=2026-10-31");
        var reductions = (await clerk.Items("/api/authenticity-checks")).GroupBy(c => c.Text("period")).Select(c => c.MaxBy(x => x.Count("id"))).Sum(c => c.Count("reductionCount"));
        var falseAlarms = hits.FindAll(h => h.Text("rule") != "CountedTwice");
        output.WriteLine($"减少 {reductions} 笔，疑点 {hits.Count} 项，其中误报 {falseAlarms.Count} 项，误报率 {falseAlarms.Count * 100m / reductions:0.00}%；未判断 {(await clerk.Findings("asOf=2026-10-31&outcome=NotJudged")).Count} 项");
        foreach (var hit in hits) output.WriteLine($"{hit.Text("rule")} {hit.Text("occurredOn")} {hit.Number("amountYuan")} {hit.Text("text")}");

        var planted = Assert.Single(hits, h => h.Text("rule") == "CountedTwice");
        Assert.Equal(("示范县交通建设投资有限公司", 47_700_000.00m), (planted.Text("unitName"), planted.Number("amountYuan")));
        Assert.Contains("填报2026年“安排财政资金偿还”完成 59,881,937.87 元，台账核实 12,181,937.87 元，虚增 47,700,000.00 元，与同年借新还旧的 47,700,000.00 元相等", planted.Text("text"), StringComparison.Ordinal);
        var path = Assert.Single((await clerk.Json($"/api/authenticity-findings/{planted.Count("id")}")).List("path"));
        Assert.Equal((59_881_937.87m, "化债进度"), (path.Number("amountYuan"), path.Text("sheet")));
        Assert.Matches("^[A-Z]+9$", path.Text("cell"));
        Assert.All(falseAlarms, h => Assert.Equal(("2026-06-30", 36_950_000.00m), (h.Text("occurredOn"), h.Number("amountYuan")))); // 合规转化 by 示范府办函〔2026〕58号
        Assert.True(reductions > 20);
    }

    [Fact]
    public async Task Equal_new_debt_of_a_subsidiary_is_found_across_the_group()
    {
        await using var app = await county.Copy();
        using var clerk = await app.Client();
        var hidden = (await clerk.Items("/api/debts")).First(d => d.Text("debtClass") == "Hidden" && d.Text("debtorName") == "示范县交通建设投资有限公司" && d.Number("outstandingYuan") > 3_210_000);
        using (var paid = await clerk.Repay(hidden.Count("id"), hidden.Count("version"))) await paid.Body(HttpStatusCode.OK);

        using (var lent = await clerk.Lend("示范县云岭景区开发有限公司", 3_210_000)) await lent.Body(HttpStatusCode.Created);

        var found = await clerk.Found(hidden.Count("id"), "DisguisedRollover");
        Assert.Equal(["示范县交通建设投资有限公司", "示范县云岭景区开发有限公司"], found.List("path").Select(p => p.Text("unitName")));
    }
}

file static class Sends
{
    public static Task<HttpResponseMessage> Repay(this HttpClient clerk, int debt, int version) => clerk.PostAsJsonAsync(
        $"/api/debts/{debt}/repayments", new { version, paidOn = "2026-11-10", principalYuan = 3_210_000, document = "记-88", resolutionMethod = "FiscalFunds" });

    public static Task<HttpResponseMessage> Lend(this HttpClient clerk, string debtorName, int yuan) => clerk.PostAsJsonAsync("/api/debts", new
    {
        regionCode = FiscalApp.County, contractNumber = "HT-新", debtorName, creditorName = "中国农业发展银行示范县支行", creditorKind = "PolicyBank", debtClass = "Operating", instrument = "WorkingCapitalLoan",
        principalYuan = yuan, startDate = "2026-11-15", maturityDate = "2027-11-15", annualRatePercent = 3, repayment = "Bullet", paymentFrequency = "Quarterly", drawnYuan = yuan, drawnOn = "2026-11-15",
    });
}
