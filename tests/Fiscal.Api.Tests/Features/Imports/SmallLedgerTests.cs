using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Fiscal.Api.Tests.Features.Debts;
using Fiscal.Api.Tests.Features.ReserveFunds;

namespace Fiscal.Api.Tests.Features.Imports;

/// <summary>Assets, overdue accounts, projects and treasury cash come in from workbooks by the same rules as by hand. Today is 2026-11-22.</summary>
public sealed class SmallLedgerTests(HandBook book)
{
    private const string Assets = "三资台账（单位：万元）\n资产编号,类别,资产名称,持有单位,账面价值,计划盘活方式,预计收入,计划处置日\nZC-1,资产,老办公楼,机关事务中心,100.5,拍卖,300,2027年底\nZC-2,资源,采砂权,水利局,,经营权转让,,\n合计,,,,100.5\n";
    private const string Disposals = "处置台账（单位：元）\n资产编号,处置方式,处置收入,处置日期,处置文件,缴入国库,缴库日期,缴库凭证\n";
    private const string Sold = "ZC-1,拍卖,3000000,2026-05-01,批复1号,2000000,2026-05-20,缴1\n";
    private const string Claims = "2026年清欠台账（单位：万元）\n欠款编号,债权企业,欠款单位,欠款类型,欠款金额,形成日期,有分歧,涉诉,已清偿,11月,12月\nQK-1,宏达公司,住建局,工程款,120,2024-05-01,否,否,20,60,40\n";
    private const string Payments = "清偿记录（单位：元）\n欠款编号,清偿日,清偿金额,资金来源,付款凭证\n";
    private const string Projects = "政府投资项目（单位：万元）\n项目代码,项目名称,项目单位,建设状态,总投资,专项债券,上级补助资金,可研批复文号,年度财政支出责任,一般公共预算支出\n";
    private const string Plant = "P-1,第二水厂,水务公司,续建,12000,8000,4000,发改〔2025〕12号,300,45000\n";
    private const string Cash = "2026年库款（单位：万元）\n月份,期初余额,流入,流出,期末余额\n8月,1000,500,700,800\n9月,800,600,400,1000\n合计,,1100,1100,\n";

    private const string Capital = "基金出资（单位：万元）\n日期,事项,金额,文号/凭证\n";
    private const string PaidIn = "2026-03-01,收回,10,出 2\n2026-02-01,出资,60,出 1\n";
    private const string Requests = "平滑基金使用申请（单位：元）\n申请编号,单位,合同号,到期日,到期金额,申请金额,期限,占用费率,责任分类,申请日,用途,文号\n";
    private const string Request = "SQ-1,云岭城投公司,HT-1,2027-01-10,,400000,90,3.6%,经营性债务,2026-06-01,过桥周转,请 1\n";

    [Fact]
    public async Task An_inventory_and_its_disposals_are_imported_once_and_taken_back()
    {
        using var county = await book.County();
        Assert.Equal("asset.unknown", Error(await Upload(county, Disposals + Sold)).Text("code"));
        var inventory = await Committed(county, Assets, "AssetLedger");
        Assert.Equal((2, 0, 0), Changes(inventory));
        var asset = (await Items(county, "assets"))[0];
        Assert.Equal((1_005_000m, "Sale", 3_000_000m, "2027-12-31"), (asset.Number("bookYuan"), asset.Text("plannedMethod"), asset.Number("plannedProceedsYuan"), asset.Text("plannedOn")));
        var corrected = await Upload(county, Assets.Replace("100.5", "120", StringComparison.Ordinal));
        Assert.Equal((0, 1, 1), Changes(corrected));
        var difference = Assert.Single((await county.Clerk.Rows(corrected)).Single(r => r.Text("change") == "Changed").List("differences"));
        Assert.Equal(("bookYuan", "1005000.00", "1200000.00", "E3"), (difference.Text("field"), difference.Text("old"), difference.Text("new"), difference.Text("cell")));
        Assert.Equal("import.unit-suspect", Error(await Upload(county, Assets.Replace("万元", "亿元", StringComparison.Ordinal)), row: 3).Text("code"));
        Assert.Equal("resolution-plan.in-the-future", Error(await Upload(county, Assets, "2026-12-31")).Text("code"));

        Assert.Equal("asset.treasury-exceeds-proceeds", Error(await Upload(county, Disposals + Sold.Replace("2000000", "3000001", StringComparison.Ordinal))).Text("code"));
        Assert.Equal("import.negative-amount", Error(await Upload(county, Disposals + Sold.Replace("2000000", "-2000000", StringComparison.Ordinal))).Text("code"));
        Assert.Equal("import.stated-twice", Error(await Upload(county, Disposals + Sold + Sold)).Text("code"));
        // The second line is the same disposal, and another payment of it.
        var disposals = await Committed(county, Disposals + Sold + Sold.Replace("2000000,2026-05-20,缴1", "500000,2026-06-20,缴2", StringComparison.Ordinal));
        var events = (await Items(county, "assets"))[0].List("events");
        Assert.Equal([("Disposal", 3_000_000m), ("Treasury", 2_000_000m), ("Treasury", 500_000m)], events.Select(e => (e.Text("kind"), e.Number("amountYuan"))));
        Assert.All(events.Skip(1), e => Assert.Equal(events[0].Count("id"), e.Count("disposalId")));
        Assert.Equal((0, 0, 1), Changes(await Committed(county, Disposals + Sold)));
        Assert.Equal(3, (await Items(county, "assets"))[0].List("events").Count);
        Assert.Equal("asset.disposed-twice", Error(await Upload(county, Disposals + Sold.Replace("3000000", "3100000", StringComparison.Ordinal))).Text("code"));

        await Reverted(county, inventory, "asset.still-disposed");
        await Reverted(county, disposals);
        await Reverted(county, inventory);
        Assert.Empty(await Items(county, "assets"));
        await Committed(county, Assets);
        await Committed(county, Disposals + Sold);
        Assert.Equal(2, (await Items(county, "assets"))[0].List("events").Count);
    }

    [Fact]
    public async Task Overdue_accounts_with_their_months_and_payments_are_imported_once_and_taken_back()
    {
        using var county = await book.County();
        Assert.Equal("import.claim-paid-differs", Assert.Single((await Upload(county, Claims)).List("findings"), f => f.Text("severity") == "Warning").Text("code"));
        Assert.Equal("import.year-missing", Error(await Upload(county, Claims.Replace("2026年", "", StringComparison.Ordinal))).Text("code"));
        Assert.Equal("enterprise-claim.plan-exceeds-owed", Error(await Upload(county, Claims.Replace("60,40", "60,61", StringComparison.Ordinal))).Text("code"));
        Assert.Equal("enterprise-claim.formed-later", Error(await Upload(county, Claims.Replace("2024-05-01", "2026-11-01", StringComparison.Ordinal))).Text("code"));
        var claims = await Committed(county, Claims, "EnterpriseArrears");
        var payments = await Committed(county, Payments + "QK-1,2026-09-01,200000,专项债券,凭1\n合计,,200000,,\n");
        var claim = Assert.Single(await Items(county, "arrears"));
        Assert.Equal((1_200_000m, 200_000m, 200_000m), (claim.Number("owedYuan"), claim.GetProperty("cleared").Number("paidYuan"), claim.GetProperty("cleared").Number("bondYuan")));
        Assert.Equal([(2026, 11, 600_000m), (2026, 12, 400_000m)], claim.List("plan").Select(m => (m.Count("year"), m.Count("month"), m.Number("amountYuan"))));

        Assert.DoesNotContain((await Upload(county, Claims)).List("findings"), f => f.Text("code") == "import.claim-paid-differs");
        var moved = await Upload(county, Claims.Replace("60,40", "50,40", StringComparison.Ordinal));
        Assert.Equal("2026-11 600000.00；2026-12 400000.00", Assert.Single(Assert.Single(await county.Clerk.Rows(moved), r => r.Text("change") == "Changed").List("differences")).Text("old"));
        Assert.Equal("enterprise-claim.paid-above-owed", Error(await Upload(county, Payments + "QK-1,2026-09-02,1000001,财政资金,凭2\n")).Text("code"));
        Assert.Equal("enterprise-claim.voucher-twice", Error(await Upload(county, Payments + "QK-1,2026-09-01,200001,专项债券,凭1\n")).Text("code"));
        Assert.Equal("enterprise-claim.in-the-future", Error(await Upload(county, Payments + "QK-1,2026-11-23,1,财政资金,凭3\n")).Text("code"));
        Assert.Equal("import.negative-amount", Error(await Upload(county, Payments + "QK-1,2026-09-02,-1,财政资金,凭4\n")).Text("code"));
        Assert.Equal("enterprise-claim.unknown", Error(await Upload(county, Payments + "QK-9,2026-09-02,1,财政资金,凭5\n")).Text("code"));
        Assert.Equal((0, 0, 1), Changes(await Committed(county, Payments + "QK-1,2026-09-01,200000,专项债券,凭1\n")));
        Assert.Equal(200_000m, (await Items(county, "arrears"))[0].GetProperty("cleared").Number("paidYuan"));

        await Reverted(county, claims, "enterprise-claim.still-paid");
        await Reverted(county, payments);
        await Reverted(county, claims);
        Assert.Empty(await Items(county, "arrears"));
        await Committed(county, Claims);
        Assert.Equal(0m, Assert.Single(await Items(county, "arrears")).GetProperty("cleared").Number("paidYuan"));
    }

    [Fact]
    public async Task Projects_are_imported_with_their_sources_and_no_project_whose_sources_do_not_sum()
    {
        using var county = await book.County();
        Assert.Equal("project.sources-do-not-sum", Error(await Upload(county, Projects + Plant.Replace("4000", "3000", StringComparison.Ordinal))).Text("code"));
        Assert.Equal("project.sources-do-not-sum", Error(await Upload(county, Projects + Plant.Replace("8000,4000", ",", StringComparison.Ordinal))).Text("code")); // nobody says where the money comes from
        Assert.Equal("import.stated-twice", Error(await Upload(county, Projects + Plant + Plant)).Text("code"));
        var import = await Committed(county, Projects + Plant + "合计,,,,12000,8000,4000\n", "GovernmentProjects");
        var project = Assert.Single(await Items(county, "projects"));
        Assert.Equal(("第二水厂", "Ongoing", 120_000_000m, 0.6667m), (project.Text("name"), project.Text("state"), project.Number("totalYuan"), project.Number("supportPercent")));
        Assert.Equal([("上级补助资金", 40_000_000m), ("专项债券", 80_000_000m)], project.List("sources").Select(s => (s.Text("fundSource"), s.Number("amountYuan"))).OrderBy(s => s.Item2));
        Assert.Equal(("可研批复", "发改〔2025〕12号"), (project.List("approvals")[0].Text("name"), project.List("approvals")[0].Text("document")));
        var again = await Committed(county, Projects + Plant);
        Assert.Equal((0, 0, 1), Changes(again));
        await Reverted(county, again);

        using (var review = await county.Clerk.PostAsJsonAsync($"/api/projects/{project.Count("id")}/reviews", new { level = "City", result = "Passed", statedOn = "2026-11-01", document = "论证1号" })) await review.Body(HttpStatusCode.OK);
        await Reverted(county, import, "import.bonds-built-on");
        var review2 = (await Items(county, "projects"))[0].List("reviews")[0].Count("id");
        using (var withdrawn = await county.Clerk.PostAsJsonAsync("/api/bonds/withdrawals", new { kind = "Review", factId = review2, reason = "误填" })) await withdrawn.Body(HttpStatusCode.OK);
        await Reverted(county, import);
        Assert.Empty(await Items(county, "projects"));
    }

    [Fact]
    public async Task Treasury_cash_is_imported_in_order_joined_and_in_a_unit_that_somebody_stated()
    {
        using var county = await book.County();
        var unitless = await Upload(county, Cash.Replace("（单位：万元）", "", StringComparison.Ordinal), null);
        Assert.Equal(("import.unit-missing", "Unit"), (Error(unitless).Text("code"), unitless.List("questions")[0].Text("kind")));
        using (var answer = await county.Clerk.PostAsJsonAsync($"/api/imports/{unitless.Count("id")}/preview", new { unit = "TenThousandYuan" }))
            Assert.Equal("2026-09-30", (await answer.Body(HttpStatusCode.OK)).Text("asOf"));
        Assert.Equal("treasury-cash.out-of-order", Error(await Upload(county, Head() + "9月,800,600,400,1000\n8月,1000,500,700,800\n")).Text("code"));
        Assert.Equal("treasury-cash.period-twice", Error(await Upload(county, Head() + "9月,800,600,400,1000\n9月,800,600,400,1000\n")).Text("code"));
        Assert.Equal("treasury-cash.does-not-add-up", Error(await Upload(county, Cash.Replace("700,800", "700,801", StringComparison.Ordinal)), row: 3).Text("code"));
        Assert.Equal("treasury-cash.does-not-join", Error(await Upload(county, Cash.Replace("9月,800,600,400,1000", "9月,900,600,500,1000", StringComparison.Ordinal))).Text("code"));
        Assert.Equal("treasury-cash.not-over", Error(await Upload(county, Head() + "11月,800,600,400,1000\n")).Text("code"));
        Assert.Equal("import.negative-amount", Error(await Upload(county, Cash.Replace("500,700,800", "500,-700,2200", StringComparison.Ordinal)), row: 3).Text("code"));

        var import = await Committed(county, Cash, "TreasuryCash");
        Assert.Equal([("2026-08", 8_000_000m), ("2026-09", 10_000_000m)], await Months(county));
        Assert.Equal("treasury-cash.does-not-join", Error(await Upload(county, Head() + "10月,900,0,0,900\n")).Text("code"));
        var october = await Committed(county, Head() + "10月,1000,0,100,900\n");
        Assert.Equal((0, 0, 2), Changes(await Committed(county, Cash)));
        Assert.Equal(3, (await Months(county)).Count);

        await Reverted(county, october);
        Assert.Equal(2, (await Months(county)).Count);
        await Committed(county, Head() + "10月,1000,0,200,800\n");
        Assert.Equal(("2026-10", 8_000_000m), (await Months(county))[^1]);
        await Reverted(county, import);

        static string Head() => Cash[..Cash.IndexOf("8月", StringComparison.Ordinal)];
    }

    [Fact]
    public async Task Capital_of_the_reserve_fund_and_applications_are_imported_once_and_taken_back_while_nothing_rests_on_them()
    {
        using var county = await book.County();
        await county.Debt();
        Assert.Equal("reserve.no-fund", Error(await Upload(county, Capital + PaidIn), row: 3).Text("code"));
        await county.Reserve("", new { regionCode = county.Region, name = ReserveCalls.FundName, document = "县政办发〔2026〕1号", statedOn = "2026-01-05" });

        Assert.Equal("reserve.recovered-above-available", Error(await Upload(county, Capital + PaidIn.Replace("收回,10", "收回,61", StringComparison.Ordinal))).Text("code"));
        Assert.Equal("reserve.in-the-future", Error(await Upload(county, Capital + PaidIn.Replace("2026-03-01", "2026-11-23", StringComparison.Ordinal))).Text("code"));
        Assert.Equal("import.not-reserve-capital", Error(await Upload(county, Capital + PaidIn.Replace("收回", "拨付", StringComparison.Ordinal))).Text("code"));
        Assert.Equal("reserve.too-many-rows", Error(await Upload(county, Capital + string.Concat(Enumerable.Range(1, 1_001).Select(n => $"2026-02-01,追加,1,增 {n}\n")))).Text("code"));
        var capital = await Committed(county, Capital + PaidIn + "合计,,70,\n", "ReserveFund");
        Assert.Equal((2, 0, 0), Changes(capital));
        Assert.Equal((500_000m, 600_000m), ((await county.FundRow()).Number("availableYuan"), (await county.FundRow("asOf=2026-02-28")).Number("availableYuan")));
        Assert.Equal((0, 0, 2), Changes(await Committed(county, Capital + PaidIn)));
        Assert.Equal("reserve.voucher-twice", Error(await Upload(county, Capital + PaidIn.Replace("60", "61", StringComparison.Ordinal))).Text("code"));

        Assert.Equal("import.stated-twice", Error(await Upload(county, Requests + Request + Request.Replace("400000", "1", StringComparison.Ordinal))).Text("code"));
        Assert.Equal("import.debt-not-found", Error(await Upload(county, Requests + Request.Replace("HT-1", "HT-9", StringComparison.Ordinal))).Text("code"));
        Assert.Equal("reserve.above-due", Error(await Upload(county, Requests + Request.Replace("400000", "1200000", StringComparison.Ordinal))).Text("code"));
        Assert.Equal("reserve.applied-above-available", Error(await Upload(county, Requests + Request.Replace("400000", "500000.01", StringComparison.Ordinal))).Text("code"));
        Assert.Equal("reserve.above-due-together", Error(await Upload(county, Requests + string.Concat("123".Select(n => Request.Replace("SQ-1", $"SQ-{n}", StringComparison.Ordinal))))).Text("code"));
        Assert.Equal("reserve.nothing-due", Error(await Upload(county, Requests + Request.Replace("2027-01-10", "2027-01-11", StringComparison.Ordinal))).Text("code"));
        Assert.Equal("import.term-not-in-days", Error(await Upload(county, Requests + Request.Replace(",90,", ",3个月,", StringComparison.Ordinal))).Text("code"));
        var differing = await Upload(county, Requests + Request.Replace("10,,4", "10,1000000,4", StringComparison.Ordinal).Replace("云岭城投", "云山城投", StringComparison.Ordinal));
        Assert.Equal(["import.debtor-differs", "import.reserve-due-differs"], differing.List("findings").Where(f => f.Text("severity") == "Warning").Select(f => f.Text("code")).Order(StringComparer.Ordinal));

        var requests = await Committed(county, Requests + Request + "合计,,,,,400000,,,,,,\n");
        var application = await Application();
        Assert.Equal(("SQ-1", "HT-1", 400_000m, 90, 3.6m, "Pending", "请 1"), (application.Text("code"), application.Text("drawdownNumber"), application.Number("amountYuan"), application.Count("termDays"),
            application.Number("annualRatePercent"), application.Text("state"), application.Text("document")));
        Assert.Equal((0, 0, 1), Changes(await Committed(county, Requests + Request)));
        Assert.Equal("reserve.application-twice", Error(await Upload(county, Requests + Request.Replace("400000", "300000", StringComparison.Ordinal))).Text("code"));

        await county.Approve(application.GetProperty("id").GetInt64());
        await Reverted(county, requests, "reserve.wrong-state");
        var (_, paidOut) = await county.PayOut(application.GetProperty("id").GetInt64());
        await Reverted(county, capital, "reserve.capital-in-use");
        await county.Reserve($"/events/{paidOut}/reversals", new { reason = "误记" });
        var approval = (await Application()).List("events").Single(e => e.Text("kind") == "Approved").GetProperty("id").GetInt64();
        await county.Reserve($"/events/{approval}/reversals", new { reason = "误记" });

        await Reverted(county, requests);
        Assert.Equal("Withdrawn", (await Application()).Text("state"));
        var again = await Committed(county, Requests + Request);
        Assert.Equal(((1, 0, 0), "Pending"), (Changes(again), (await Application()).Text("state")));
        Assert.Equal((0, 0, 1), Changes(await Committed(county, Requests + Request)));
        await Reverted(county, again);
        await Reverted(county, capital);
        Assert.Equal(("Withdrawn", 0m), ((await Application()).Text("state"), (await county.FundRow()).Number("capitalYuan")));
        await Committed(county, Capital + PaidIn);
        Assert.Equal(500_000m, (await county.FundRow()).Number("availableYuan"));

        async Task<JsonElement> Application() => Assert.Single(await Items(county, "reserve-fund/applications"));
    }

    private static async Task<List<(string, decimal)>> Months(HandCounty county) =>
        [.. (await county.Clerk.Json($"/api/treasury-cash?regionCode={county.Region}")).List("items").Where(m => m.GetProperty("id").ValueKind == JsonValueKind.Number).Select(m => (m.Text("period"), m.Number("closingYuan"))).OrderBy(m => m.Item1, StringComparer.Ordinal)];

    private static Task<List<JsonElement>> Items(HandCounty county, string ledger) => county.Clerk.Items($"/api/{ledger}?regionCode={county.Region}");

    private static Task<JsonElement> Upload(HandCounty county, string text, string? asOf = "2026-10-31") =>
        county.Clerk.Upload("台账.csv", Encoding.UTF8.GetBytes(text), asOf is null ? [("regionCode", county.Region)] : [("asOf", asOf), ("regionCode", county.Region)]);

    private static async Task<JsonElement> Committed(HandCounty county, string text, string? kind = null)
    {
        var import = await Upload(county, text);
        if (kind is not null) Assert.Equal(kind, import.Text("kind"));
        import.CountsSum();
        await county.Clerk.Commit(import);
        return import;
    }

    private static async Task Reverted(HandCounty county, JsonElement import, string? refusal = null)
    {
        var path = $"/api/imports/{import.Count("id")}/revert";
        if (refusal is null) await county.Clerk.Post(path);
        else await county.Clerk.PostAsync(path, null).Refused(HttpStatusCode.UnprocessableEntity, refusal);
    }

    private static (int New, int Changed, int Same) Changes(JsonElement import) => import.Counts() is var c ? (c.New, c.Changed, c.Same) : default;

    /// <summary>The one error of a preview; of a row where several rows are wrong for the same reason.</summary>
    private static JsonElement Error(JsonElement import, int? row = null)
    {
        Assert.Equal("NeedsCorrection", import.Text("status"));
        return Assert.Single(import.List("findings"), f => f.Text("severity") == "Error" && (row is null || f.Count("row") == row));
    }
}
