using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using ClosedXML.Excel;
using Fiscal.Api.Tests.Features.Imports;
using Fiscal.Api.Tests.Features.Scope;

namespace Fiscal.Api.Tests.Features.Bonds;

/// <summary>Bonds, projects and spending as workbooks bring them, to the truth of the sample.</summary>
public sealed class BondImportTests(LoadedCounty county)
{
    private const string Region = "regionCode=439901";
    private const string Sheet = "转贷台账";

    [Fact]
    public async Task The_sample_ledger_gives_the_figures_of_its_truth()
    {
        await using var app = await county.Copy();
        using var clerk = await app.Client();
        var truth = Samples.Truth(Samples.BondLedger);
        var import = await clerk.Import(Samples.BondLedger);

        var kpi = truth.GetProperty("kpi");
        var items = await Indicators(clerk, "2026-10-31");
        foreach (var (code, numerator, percent) in new[] { ("progress-spent", "spent", "progressPercent"), ("ongoing", "ongoingAmount", "ongoingPercent") })
            Assert.Equal(
                (Of(kpi, numerator), Of(kpi, "newSpecial2026"), Of(kpi, percent)),
                (items[code].Number("numeratorYuan"), items[code].Number("denominatorYuan"), Math.Round(items[code].Number("percent"), 2, MidpointRounding.AwayFromZero)));
        Assert.Equal(["2026 年新增专项债券的拨付记录"], items["progress-appropriated"].List("missing").Select(m => m.GetString()!));

        var bonds = (await clerk.Json($"/api/bonds?{Region}&asOf=2026-10-31")).List("items").ToDictionary(b => b.Text("code"));
        var rows = truth.List("rows").Where(r => r.Text("sheet") == Sheet).ToList();
        Assert.Equal(14, bonds.Count);
        Assert.All(rows, r =>
        {
            var (bond, principal, projects) = (bonds[r.Text("bondCode")], Of(r, "principal"), r.List("projects"));
            Assert.Equal((r.Text("bondName"), r.Text("bondType") == "一般" ? "General" : "Special", principal, r.Text("startDate"), r.Count("years"), Of(r, "ratePercent"), r.Count("couponsPerYear")),
                (bond.Text("name"), bond.Text("kind"), bond.Number("issuedYuan"), bond.Text("startsOn"), bond.Count("termYears"), bond.Number("couponPercent"), bond.Count("couponsPerYear")));
            Assert.Equal((r.Text("sub") == "新增" ? principal : 0, Of(r, "repayMatured"), Of(r, "replaceStock"), JsonValueKind.Null),
                (bond.Number("newYuan"), bond.Number("maturedYuan"), bond.Number("stockYuan"), bond.GetProperty("plannedYuan").ValueKind));
            Assert.Equal((projects.Sum(p => Of(p, "amount")), projects.Sum(p => Of(p, "spent")), 0m), (bond.Number("allocatedYuan"), bond.Number("spentYuan"), bond.Number("appropriatedYuan")));
            Assert.Empty(bond.List("remarks"));
        });

        var seen = await clerk.Json($"/api/bonds/{bonds["9926331"].Count("id")}/look-through?asOf=2026-10-31");
        Assert.Equal(
            rows.Single(r => r.Text("bondCode") == "9926331").List("projects").Select(p => (p.Text("name"), p.Text("unit"), p.Text("state"), Of(p, "amount"), Of(p, "spent"))).Order(),
            seen.List("projects").Select(p => (p.Text("name"), p.Text("unitName"), p.Text("stateName"), p.Number("allocatedYuan"), p.Number("spentYuan"))).Order());
        Assert.All(seen.List("projects"), p => Assert.Equal((0, p.Number("spentYuan")), (p.List("payees").Count, p.Number("unitemisedSpentYuan"))));
        var total = Assert.Single(seen.List("projects").Single(p => p.Text("name") == "城乡供水一体化工程").List("spendingTotals"));
        Assert.Equal((Sheet, "T23", import.Count("id"), "2026-10-31"), (total.Text("sheet"), total.Text("cell"), total.Count("importId"), total.Text("statedOn")));
        Assert.Equal(11, (await clerk.Json($"/api/projects?{Region}&asOf=2026-10-31")).Count("total")); // one is paid for by two bonds
        using var file = await clerk.GetAsync($"/api/bonds/{bonds["9926331"].Count("id")}/look-through/export?asOf=2026-10-31");
        Assert.Contains("未列明细", await EveryRead.Text(file), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_later_ledger_changes_what_differs_and_can_be_taken_back()
    {
        await using var app = await county.Copy();
        using var clerk = await app.Client();
        var first = await clerk.Import(Samples.BondLedger);
        var later = await clerk.Upload("11月.xlsx", Changed(w =>
        {
            w.Cell("A2").Value = "编制单位：示范县财政局            截至2026年11月20日            单位：万元";
            w.Cell("T23").Value = 11_000;
            w.Cell("U25").Value = "在建";
            w.Cell("V25").Value = "是";
        }));
        Assert.Equal((0, 2), (later.Counts().New, later.Counts().Changed));
        var rows = await clerk.Rows(later);
        var spent = Difference(rows, 23, "spentYuan");
        Assert.Equal(("104960000.00", "110000000.00", "T23"), (spent.Text("old"), spent.Text("new"), spent.Text("cell")));
        Assert.Equal(("已立项审批", "在建"), (Difference(rows, 25, "projectState").Text("old"), Difference(rows, 25, "projectState").Text("new")));
        await clerk.Commit(later);

        Assert.Equal((225_530_000m, 337_500_000m), await Numerators(clerk, "2026-10-31"));
        Assert.Equal((230_570_000m, 337_500_000m), await Numerators(clerk, "2026-11-20")); // the state on the day of the allocation counts
        await clerk.Post($"/api/imports/{later.Count("id")}/revert");
        Assert.Equal((225_530_000m, 337_500_000m), await Numerators(clerk, "2026-11-20"));

        var bond = (await clerk.Json($"/api/bonds?{Region}")).List("items").Single(b => b.Text("code") == "9926352").Count("id");
        using (var paid = await clerk.PostAsJsonAsync($"/api/bonds/{bond}/payments", new { projectCode = "桐木水库除险加固", stage = "Spent", voucher = "PZ-9", payeeName = "湘江建设", amountYuan = 10_000, statedOn = "2026-11-10" }))
            await paid.Body(HttpStatusCode.OK);
        Assert.Equal(225_540_000m, (await Numerators(clerk, "2026-11-20")).Item1);
        using (var refused = await clerk.PostAsync($"/api/imports/{first.Count("id")}/revert", null))
            Assert.Equal("import.bonds-built-on", (await refused.Body(HttpStatusCode.UnprocessableEntity)).Text("code"));
        var payment = (await clerk.Json($"/api/bonds/{bond}/look-through")).List("projects").Single(p => p.Text("name") == "桐木水库除险加固").List("payees")[0].List("payments")[0].Count("id");
        using (var back = await clerk.PostAsJsonAsync("/api/bonds/withdrawals", new { kind = "Payment", factId = payment, reason = "误记" })) await back.Body(HttpStatusCode.OK);
        await clerk.Post($"/api/imports/{first.Count("id")}/revert");
        Assert.Equal(0, (await clerk.Json($"/api/bonds?{Region}")).Count("total"));
        await clerk.Import(Samples.BondLedger);
        Assert.Equal((225_530_000m, 337_500_000m), await Numerators(clerk, "2026-11-20"));
    }

    [Fact]
    public async Task What_does_not_fit_is_named_at_its_cell_and_nothing_is_saved()
    {
        await using var app = await county.Copy();
        using var clerk = await app.Client();
        (string Code, string Cell, Action<IXLWorksheet> Change)[] slips =
        [
            ("bond.spending-above-allocation", "T23", w => w.Cell("T23").Value = 12_800.01),
            ("bond.parts-do-not-sum", "M11", w => w.Cell("N11").Value = 7_100),
            ("bond.allocation-above-new", "S28", w => w.Cell("S28").Value = 5_250.5),
            ("bond.tender-after-start", "F23", w => w.Cell("F23").Value = 46_102),
            ("bond.coupon-out-of-bounds", "J23", w => w.Cell("J23").Value = 0.218),
            ("import.term-mismatch", "H23", w => w.Cell("I23").Value = 50_119),
            ("import.ongoing-contradicts", "V23", w => w.Cell("V23").Value = "否"),
            ("import.project-contradicts", "R23", w => w.Cell("R23").Value = "示范县别的供水有限公司"),
        ];
        foreach (var (code, cell, change) in slips)
        {
            var import = await clerk.Upload("差错.xlsx", Changed(change));
            Assert.Equal($"NeedsCorrection {code} {cell}", $"{import.Text("status")} {string.Join(' ', Errors(import).Select(f => $"{f.Text("code")} {f.Text("cell")}"))}");
            Assert.Matches($"第 {cell[1..]} 行|{cell}", Errors(import)[0].Text("message"));
        }
        Assert.Equal(0, (await clerk.Json($"/api/bonds?{Region}")).Count("total") + (await clerk.Json($"/api/projects?{Region}")).Count("total"));
    }

    [Fact]
    public async Task Limits_and_spending_come_in_tables_of_their_own()
    {
        await using var app = await county.Copy();
        using var clerk = await app.Client();
        await clerk.Import(Samples.BondLedger);
        await clerk.Commit(await Csv(clerk, "债务限额.csv",
            "示范县政府债务限额下达情况表\n单位：亿元,截至2026年11月20日\n年度,债务类型,债务限额,其中：新增限额,下达文号,下达日期\n2026,一般债务,8,0.5,湘财预〔2026〕12号,2026-03-02\n2026,专项债务,26,4.7,湘财预〔2026〕13号,2026-03-02\n合计,,34,5.2\n"));
        var limits = await clerk.Json($"/api/bonds/limits?{Region}&year=2026");
        Assert.Equal([("General", 800_000_000m, 50_000_000m, "湘财预〔2026〕12号"), ("Special", 2_600_000_000m, 470_000_000m, "湘财预〔2026〕13号")],
            limits.List("items").Select(l => (l.Text("kind"), l.Number("limitYuan"), l.Number("newYuan"), l.Text("document"))));

        const string Heading = "专项债券资金支出台账\n截至2026年11月20日,单位：万元\n债券代码,项目名称,支付日期,口径,金额,收款人,凭证号\n";
        const string Payments = "9926331,城乡供水一体化工程,2026-05-12,实际支出,600,湘江建设,PZ-1\n9926331,城乡供水一体化工程,2026-11-10,实际支出,100.5,湘江建设,PZ-2\n";
        var spending = await Csv(clerk, "支出台账.csv", Heading + Payments);
        Assert.Equal(2, spending.Counts().New);
        await clerk.Commit(spending);
        Assert.Equal(226_535_000m, (await Numerators(clerk, "2026-11-20")).Item1); // the payment of May is inside the total of October
        Assert.Equal((225_530_000m, 2), ((await Numerators(clerk, "2026-10-31")).Item1, (await Csv(clerk, "支出台账.csv", Heading + Payments)).Counts().Same));
        var bond = (await clerk.Json($"/api/bonds?{Region}")).List("items").Single(b => b.Text("code") == "9926331").Count("id");
        var project = (await clerk.Json($"/api/bonds/{bond}/look-through")).List("projects").Single(p => p.Text("name") == "城乡供水一体化工程");
        Assert.Equal((105_965_000m, 98_960_000m, 7_005_000m), (project.Number("spentYuan"), project.Number("unitemisedSpentYuan"), project.List("payees")[0].Number("totalYuan")));

        var months = await Csv(clerk, "月度支出.csv", "专项债券资金支出情况表\n截至2026年11月20日,单位：万元\n债券名称,项目名称,月份,本月拨付,累计支出\n2026年湖南省政府专项债券（模拟三十三期）,产业园标准厂房三期,2026年9月,500,\n2026年湖南省政府专项债券（模拟三十三期）,产业园标准厂房三期,2026年11月,800.25,7800\n");
        await clerk.Commit(months);
        var items = await Indicators(clerk, "2026-11-20");
        Assert.Equal((13_002_500m, 230_615_000m), (items["progress-appropriated"].Number("numeratorYuan"), items["progress-spent"].Number("numeratorYuan")));

        foreach (var (row, code, field) in new[]
        {
            ("9926331,城乡供水一体化工程,2026-11-11,实际支出,2300,某公司,PZ-3\n", "bond.spending-above-allocation", "amountYuan"), ("9926331,没有的项目,2026-11-11,实际支出,1,某公司,PZ-3\n", "import.project-not-found", "projectName"),
            ("9926999,城乡供水一体化工程,2026-11-11,实际支出,1,某公司,PZ-3\n", "import.bond-not-found", "bondCode"), ("9926331,城乡供水一体化工程,2026-11-12,实际支出,100.5,湘江建设,PZ-2\n", "import.payment-moved", "voucher"),
            ("9926331,城乡供水一体化工程,2026-11-21,实际支出,1,某公司,PZ-3\n", "import.day-to-come", "paidOn"), ("9926331,城乡供水一体化工程,2026-11-11,实际支出,1,某公司,\n", "import.required-missing", ""),
            ("9926331,城乡供水一体化工程,2026-11-11,某口径,1,某公司,PZ-3\n", "import.required-missing", ""), ("9926331,产业园标准厂房三期,2026-09-11,拨付,500.01,某公司,PZ-3\n", "bond.payments-above-total", "amountYuan"),
        })
        {
            var import = await Csv(clerk, "支出台账.csv", Heading + row);
            Assert.Equal(("NeedsCorrection", code), (import.Text("status"), string.Join(' ', Errors(import).Select(f => f.Text("code")))));
            if (field.Length > 0) Assert.Equal(field, Errors(import)[0].Text("column"));
        }
    }

    private static async Task<Dictionary<string, JsonElement>> Indicators(HttpClient clerk, string day) =>
        (await clerk.Json($"/api/bonds/indicators?{Region}&asOf={day}")).List("items").ToDictionary(i => i.Text("code"));

    private static async Task<(decimal, decimal)> Numerators(HttpClient clerk, string day)
    {
        var items = await Indicators(clerk, day);
        return (items["progress-spent"].Number("numeratorYuan"), items["ongoing"].Number("numeratorYuan"));
    }

    private static Task<JsonElement> Csv(HttpClient clerk, string name, string text) => clerk.Upload(name, Encoding.UTF8.GetBytes(text));

    private static byte[] Changed(Action<IXLWorksheet> change) => CorrectedBook.Of(Samples.BondLedger, w => change(w.Worksheet(Sheet)));

    private static List<JsonElement> Errors(JsonElement import) => [.. import.List("findings").Where(f => f.Text("severity") == "Error")];

    private static JsonElement Difference(List<JsonElement> rows, int row, string field) =>
        rows.Where(r => r.Text("sheet") == Sheet && r.Count("row") == row).SelectMany(r => r.List("differences")).Single(d => d.Text("field") == field);

    private static decimal Of(JsonElement element, string name) => decimal.Parse(element.Text(name), CultureInfo.InvariantCulture);
}
