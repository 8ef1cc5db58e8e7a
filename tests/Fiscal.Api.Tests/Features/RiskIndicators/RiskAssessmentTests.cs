using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Fiscal.Api.Tests.Features.Debts;
using Fiscal.Api.Tests.Features.Scope;
using Fiscal.Domain.Accounts;

namespace Fiscal.Api.Tests.Features.RiskIndicators;

public sealed class RiskAssessmentTests(HandBook book)
{
    [Fact]
    public async Task A_half_year_is_assessed_unit_by_unit_kept_as_it_was_and_compared_with_the_one_before()
    {
        using var county = await book.County();
        using var reviewer = await county.As(Role.Reviewer);
        await RiskCounty.Owes(county);
        await Assess(2026, 1).Refused(HttpStatusCode.UnprocessableEntity, "risk-assessment.no-standard");
        await RiskCounty.Adopts(county, reviewer, "UnitAssessment", "2020-01-01");
        await Assess(2026, 2).Refused(HttpStatusCode.UnprocessableEntity, "risk-assessment.half-year-not-over");
        await Assess(2024, 1).Refused(HttpStatusCode.UnprocessableEntity, "risk-assessment.nothing-to-assess");
        var first = await Made(2025, 2);
        var second = await Made(2026, 1);

        var detail = await county.Clerk.Json($"/api/risk-assessments/{second.Count("id")}");

        var units = detail.List("items").ToDictionary(u => u.Text("unitName"));
        Assert.Equal(["城投公司", "财政局"], units.Keys.OrderBy(u => u, StringComparer.Ordinal));
        var platform = units["城投公司"].GetProperty("figures");
        Assert.Equal((4_000_000m, 3_000_000m, 0m), (platform.Number("outstandingYuan"), platform.Number("hiddenYuan"), platform.Number("overduePrincipalYuan")));
        Assert.Equal(1_000_000m, units["财政局"].GetProperty("figures").Number("guaranteedYuan"));
        // Of 100: hidden debt 75% of the balance scores 100 × 10; the rest nothing. The bureau's guarantee is 17% of its balance.
        Assert.Equal((10m, "低风险", 0m), (units["城投公司"].Number("total"), units["城投公司"].Text("level"), units["财政局"].Number("total")));
        Assert.Equal((0m, -500_000m), (units["财政局"].GetProperty("before").Number("totalChange"), units["财政局"].GetProperty("before").Number("outstandingChangeYuan")));
        Assert.Equal("2025年下半年", detail.GetProperty("before").Text("period"));

        // What becomes known later, and another scorecard, change nothing that was kept.
        await county.Debt("HT-补登", RiskCounty.Drawn("Hidden", 9_000_000, "城投公司", "Platform"));
        await RiskCounty.Adopts(county, reviewer, "UnitAssessment", "2026-01-01");
        Assert.Equal(detail.ToString(), (await county.Clerk.Json($"/api/risk-assessments/{second.Count("id")}")).ToString());
        foreach (var made in new[] { first, second })
        {
            var again = await county.Clerk.Json($"/api/risk-assessments/{made.Count("id")}/recomputation");
            Assert.True(again.GetProperty("matches").GetBoolean(), again.ToString());
        }
        var third = await Made(2026, 1);
        Assert.Equal(13_000_000m, (await county.Clerk.Json($"/api/risk-assessments/{third.Count("id")}")).List("items").Single(u => u.Text("unitName") == "城投公司").GetProperty("figures").Number("outstandingYuan"));
        Assert.Equal(3, (await county.Clerk.Json($"/api/risk-assessments?regionCode={county.Region}")).Count("total"));

        using var notice = await county.Clerk.GetAsync($"/api/risk-assessments/{second.Count("id")}/notices/{units["城投公司"].Count("partyId")}");
        var text = await EveryRead.Text(notice);
        Assert.Contains("2026年上半年债务风险评估结果的通报", text, StringComparison.Ordinal);
        Assert.Contains("低风险", text, StringComparison.Ordinal);
        Assert.Contains("债务余额400.00万元", text, StringComparison.Ordinal);
        using var list = await county.Clerk.GetAsync($"/api/risk-assessments/{second.Count("id")}/export?format=csv");
        Assert.Contains("4000000", await EveryRead.Text(list), StringComparison.Ordinal);
        await county.Clerk.GetAsync($"/api/risk-assessments/{second.Count("id")}/notices/999999").Refused(HttpStatusCode.NotFound, "risk-assessment.unit-not-found");

        async Task<JsonElement> Made(int year, int half)
        {
            using var answer = await Assess(year, half);
            return await answer.Body(HttpStatusCode.OK);
        }

        Task<HttpResponseMessage> Assess(int year, int half) => county.Clerk.PostAsJsonAsync("/api/risk-assessments", new { regionCode = county.Region, year, half });
    }

    [Fact]
    public async Task A_unit_answers_for_what_is_stated_and_else_for_what_terms_name_but_never_for_itself()
    {
        using var county = await book.County();
        using var reviewer = await county.As(Role.Reviewer);
        await RiskCounty.Owes(county);
        await county.Debt("HT-自保", RiskCounty.Drawn("Operating", 700_000, "财政局", "Government", "财政局、城投公司"));
        var debt = (await county.Clerk.Items($"/api/debts?regionCode={county.Region}")).Single(d => d.Text("contractNumber") == "HT-经营").Count("id");
        using (var stated = await county.Clerk.PostAsJsonAsync("/api/guarantees", new { regionCode = county.Region, guarantor = "财政局", debtId = debt, amountYuan = 300_000, document = "担保合同 1", statedOn = "2026-06-01" }))
            await stated.Body(HttpStatusCode.OK);
        await RiskCounty.Adopts(county, reviewer, "UnitAssessment", "2020-01-01");

        Assert.Equal((300_000m, 700_000m), await Guaranteed(2026));
        Assert.Equal((1_000_000m, 700_000m), await Guaranteed(2025));

        async Task<(decimal Bureau, decimal Platform)> Guaranteed(int year)
        {
            using var made = await county.Clerk.PostAsJsonAsync("/api/risk-assessments", new { regionCode = county.Region, year, half = year == 2026 ? 1 : 2 });
            var detail = await county.Clerk.Json($"/api/risk-assessments/{(await made.Body(HttpStatusCode.OK)).Count("id")}");
            var units = detail.List("items").ToDictionary(u => u.Text("unitName"), u => u.GetProperty("figures").Number("guaranteedYuan"));
            return (units["财政局"], units["城投公司"]);
        }
    }

    [Fact]
    public async Task A_county_is_rated_only_by_a_scorecard_of_its_own_and_what_is_missing_is_named()
    {
        using var county = await book.County();
        using var reviewer = await county.As(Role.Reviewer);
        await RiskCounty.Owes(county);
        await RiskCounty.HasCapacity(county);
        var none = await Rating();
        await RiskCounty.Adopts(county, reviewer, "CountyRating", "2026-01-01");
        var open = await Rating();
        await RiskCounty.Uses(county, reviewer, "R4");
        await RiskCounty.State(county, new { figures = new[] { new { component = "GeneralInterest", amountYuan = 6 }, new { component = "GeneralExpenditure", amountYuan = 100 } } });
        var unpaid = await Rating();

        Assert.Equal(JsonValueKind.Null, none.GetProperty("total").ValueKind);
        Assert.StartsWith("不能评定：本地区没有登记", none.Text("conclusion"), StringComparison.Ordinal);
        Assert.Contains("债务率（%）", open.Text("conclusion"), StringComparison.Ordinal);
        Assert.Equal("不能评定：缺少必评指标“三保”硬缺口占国家标准需求（%）。", unpaid.Text("conclusion"));
        var items = unpaid.List("items").ToDictionary(i => i.Text("measure"));
        Assert.Equal((200m, "较高", 70m), (items["DebtRatio"].Number("value"), items["DebtRatio"].Text("band"), items["DebtRatio"].Number("score")));
        Assert.Equal((6m, 50m), (items["GeneralInterestShare"].Number("value"), items["GeneralInterestShare"].Number("score")));
        Assert.True(items["TreasuryCoverage"].GetProperty("isMissing").GetBoolean());
        Assert.EndsWith("及以前没有填报库款", items["TreasuryCoverage"].Text("where"), StringComparison.Ordinal);

        using var card = await reviewer.PostAsJsonAsync("/api/policy/risk-policies/scorecards", new
        {
            regionCode = county.Region, kind = "CountyRating", name = "本地办法", validFrom = "2026-02-01", document = "文 2",
            measures = new object[]
            {
                new { measure = "DebtRatio", weight = 60, isRequired = true, bands = new object[] { new { name = "低", to = 150, score = 0 }, new { name = "高", from = 150, score = 80 } } },
                new { measure = "TreasuryCoverage", weight = 40, isRequired = false, bands = new object[] { new { name = "低", to = 0.3, score = 100 }, new { name = "高", from = 0.3, score = 0 } } },
            },
            levels = new object[] { new { name = "一级", to = 50 }, new { name = "二级", from = 50 } },
        });
        await card.Body(HttpStatusCode.OK);
        var rated = await Rating();
        Assert.Equal((80m, "二级", 60m), (rated.Number("total"), rated.Text("level"), rated.Number("scoredWeightPercent")));
        Assert.Equal(["库款保障水平（倍）：2026-11-20 及以前没有填报库款"], rated.List("missing").Select(m => m.GetString()));
        Assert.Contains("折算", rated.Text("conclusion"), StringComparison.Ordinal);

        Task<JsonElement> Rating() => county.Clerk.Json($"/api/risk-ratings?regionCode={county.Region}&asOf=2026-11-20");
    }

    [Fact]
    public async Task The_monthly_report_tells_of_risk_once_there_is_something_to_tell()
    {
        using var county = await book.County();
        using var reviewer = await county.As(Role.Reviewer);
        await RiskCounty.Owes(county);
        Assert.DoesNotContain("Risk", await Sections());
        await RiskCounty.HasCapacity(county);
        await RiskCounty.Adopts(county, reviewer, "UnitAssessment", "2025-01-01");
        using (var made = await county.Clerk.PostAsJsonAsync("/api/risk-assessments", new { regionCode = county.Region, year = 2026, half = 1 })) await made.Body(HttpStatusCode.OK);

        var report = await Report();

        var section = report.List("sections").Single(s => s.Text("name") == "Risk").ToString();
        Assert.Contains("以2025年综合财力计算", section, StringComparison.Ordinal);
        Assert.Contains("2026年上半年债务风险评估共评估2家单位，其中低风险2家", section, StringComparison.Ordinal);
        Assert.Contains("没有登记采用哪种", section, StringComparison.Ordinal);

        async Task<List<string>> Sections() => (await Report()).List("sections").ConvertAll(s => s.Text("name"));

        async Task<JsonElement> Report()
        {
            using var answer = await county.Clerk.PostAsJsonAsync("/api/monthly-reports", new { regionCode = county.Region, period = "2026-10" });
            return (await county.Clerk.Json($"/api/monthly-reports/{(await answer.Body(HttpStatusCode.Created)).Count("id")}")).GetProperty("report");
        }
    }

    [Fact]
    public async Task Published_figures_are_imported_and_what_contradicts_is_named_at_its_cell()
    {
        using var county = await book.County();

        // Long: a row each, units by row.
        var faulty = await Upload("年度,指标,口径,金额,单位\n2025,一般公共预算收入,全县,12.5,亿元\n2025年,一般债务余额,全县,40,亿元\n2025,专项债务余额,全县,60,亿元\n2025,政府债务余额合计,全县,1100000,万元\n");
        Assert.Equal("D5", Error(faulty, "import.capacity-does-not-foot").Text("cell"));
        Assert.Equal("C3", Error(await Upload("年度,指标,口径,金额,单位\n2025,一般公共预算收入,全县,12.5,亿元\n2025,政府性基金收入,市本级,3,亿元\n"), "import.capacity-scope-mixed").Text("cell"));
        Assert.Equal("D3", Error(await Upload("年度,指标,口径,金额,单位\n2025,一般公共预算收入,全县,12.5,亿元\n2025,地方一般公共预算收入,全县,12.6,亿元\n"), "import.capacity-twice").Text("cell"));
        Assert.Equal("B2", Error(await Upload("年度,指标,口径,金额,单位\n2025,烟叶收入,全县,12.5,亿元\n"), "import.capacity-unknown").Text("cell"));
        Assert.Equal("A2", Error(await Upload("年度,指标,口径,金额,单位\n1925,一般公共预算收入,全县,12.5,亿元\n"), "import.capacity-year").Text("cell"));
        Assert.Equal("D2", Error(await Upload("年度,指标,口径,金额,单位\n2025,一般公共预算收入,全县,-12.5,亿元\n"), "import.negative-amount").Text("cell"));

        await Committed("年度,指标,口径,金额,单位\n2025,一般公共预算收入,全县,12.5,亿元\n2025年,一般债务余额,全县,40,亿元\n2025,专项债务余额,全县,60,亿元\n2025,政府债务余额合计,全县,1001000,万元\n2025,地区生产总值,全县,,亿元\n");
        // Wide: a row a year, in the unit of the heading; an empty cell states nothing.
        await Committed("综合财力（单位：亿元，本级）\n年度,一般公共预算收入,政府性基金收入,一般债务限额,一般债务余额\n2024,10.1,3.2,8,7.5\n2023,9.9,,8,\n");

        var years = (await county.Clerk.Json($"/api/fiscal-capacity?regionCode={county.Region}")).List("items");
        Assert.Equal([(2025, "Whole", 4), (2024, "Own", 4), (2023, "Own", 2)], years.Select(y => (y.Count("year"), y.Text("scope"), y.List("figures").Count)));
        var revenue = years[0].List("figures")[0];
        Assert.Equal((1_250_000_000m, "D2"), (revenue.Number("amountYuan"), revenue.GetProperty("source").Text("cell")));
        Assert.Equal(320_000_000m, years[1].List("figures").Single(f => f.Text("component") == "FundRevenue").Number("amountYuan"));
        // A row for each component, a column for each year; what the book has of a year counts with it.
        Assert.Equal("C4", Error(await Upload("公布数（全县，单位：亿元）\n指标,2024年,2025年\n政府性基金收入,—,\n专项债务余额,,61\n"), "import.capacity-does-not-foot").Text("cell"));

        Task<JsonElement> Upload(string text) => county.Clerk.Upload("财力.csv", System.Text.Encoding.UTF8.GetBytes(text), ("asOf", "2026-03-31"), ("regionCode", county.Region));

        async Task Committed(string text)
        {
            var import = await Upload(text);
            Assert.DoesNotContain(import.List("findings"), f => f.Text("severity") == "Error");
            await county.Clerk.Commit(import);
        }

        static JsonElement Error(JsonElement import, string code) => Assert.Single(import.List("findings"), f => f.Text("code") == code && f.Text("severity") == "Error");
    }
}
