using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Fiscal.Api.Tests.Features.Movements;
using Fiscal.Api.Tests.Reports;
using Fiscal.Domain.Accounts;
using Fiscal.Domain.Debts;
using NodaTime;

namespace Fiscal.Api.Tests.Features.MonthlyReports;

public sealed class IssueMonthlyReportTests(LoadedCounty county, EmptyCounties counties)
{
    [Fact]
    public async Task The_key_figures_of_October_are_the_truth()
    {
        await using var app = await county.Copy();
        using var clerk = await app.Client();

        var report = await Issue(clerk);

        var figures = report.List("keyFigures").ToDictionary(f => f.Text("name"), f => f.Number("valueYuan"));
        var next = WorldFacts.World.List("debts").SelectMany(d => d.List("plan")).Where(p => p.Day("due") <= new LocalDate(2027, 10, 31)).ToList();
        Assert.Equal(("2026-10", "2026-10-31", "示范县2026年10月债务监测报告"), (report.Text("period"), report.Text("asOf"), report.Text("title")));
        Assert.Equal(WorldFacts.Totals.Yuan("outstanding"), figures["全口径债务余额"]);
        Assert.Equal(WorldFacts.Totals.Yuan("overduePrincipal"), figures["逾期本金"]);
        Assert.Equal(WorldFacts.Totals.Yuan("overdueInterest"), figures["逾期利息"]);
        Assert.Equal(next.Sum(p => p.Yuan("principal")), figures["未来12个月应还本金"]);
        Assert.Equal(next.Sum(p => p.Yuan("interest")), figures["未来12个月应还利息"]);
        var paid = WorldFacts.World.List("debts").SelectMany(d => d.List("history")).Where(h => h.Text("paidOn").StartsWith("2026-10", StringComparison.Ordinal));
        Assert.Equal(paid.Sum(h => h.Yuan("principal")), figures["本月偿还本金"]);
    }

    [Fact]
    public async Task The_report_can_be_read_again_and_is_listed()
    {
        await using var app = await county.Copy();
        using var clerk = await app.Client();
        var issued = await Issue(clerk);

        var read = await clerk.Json($"/api/monthly-reports/{issued.Count("id")}");
        var listed = Assert.Single(await clerk.Items("/api/monthly-reports"));

        Assert.Equal((issued.Text("title"), "Clerk-439901", issued.Text("knownAt")), (read.Text("title"), read.Text("createdBy"), read.Text("knownAt")));
        Assert.Matches(@"^2026-11-22T04:00:01(\.\d{1,7})?Z$", read.Text("knownAt")); // the clock, or the last save's ahead of the standing clock
        Assert.Equal(issued.GetProperty("keyFigures").ToString(), read.GetProperty("report").GetProperty("keyFigures").ToString());
        Assert.NotEmpty(read.GetProperty("report").List("sections"));
        Assert.Equal((issued.Count("id"), "2026-10"), (listed.Count("id"), listed.Text("period")));
        Assert.Empty(await clerk.Items("/api/monthly-reports?regionCode=439900"));
    }

    [Fact]
    public async Task Two_reports_of_one_month_are_both_kept_and_the_first_stays_as_it_was()
    {
        await using var app = await county.Copy();
        using var clerk = await app.Client();
        var first = await Issue(clerk);
        var (word, excel, read) = await Files(clerk, first);
        app.Clock.Advance(Duration.FromMinutes(10));
        await clerk.Commit(await clerk.Upload("更正.xlsx", Imports.CorrectedBook.With(balance: ("D0001", 129_000_000m)), Samples.AsOf));

        var second = await Issue(clerk);

        Assert.Equal(Balance(first) - 620_000m, Balance(second));
        Assert.Equal([second.Count("id"), first.Count("id")], (await clerk.Items("/api/monthly-reports")).Select(r => r.Count("id")));
        var (wordNow, excelNow, readNow) = await Files(clerk, first);
        Assert.Equal(word, wordNow);
        Assert.Equal(excel, excelNow);
        Assert.Equal(read, readNow);
        Assert.NotEqual(word, (await Files(clerk, second)).Word);
    }

    [Fact]
    public async Task The_opening_is_what_Septembers_report_said_and_what_came_to_be_known_since_is_corrected()
    {
        await using var app = await county.Copy();
        using var clerk = await app.Client();
        using (var september = await Post(clerk, FiscalApp.County, "2026-09")) await september.Body(HttpStatusCode.Created);
        await app.Records("D0001", (d, r) => d.Repay(new Repayment(new(2026, 9, 21), new(2026, 9, 21), 600_000, 0, 0), r));

        var table = MovementTable(await clerk.Json($"/api/monthly-reports/{(await Issue(clerk)).Count("id")}"));

        Assert.Equal(["责任分类", "期初余额", "更正", "置换转入", "还本", "置换转出", "期末余额"], table.List("columns").Select(c => c.Text("title")));
        var total = table.List("rows")[^1].List("cells").Skip(1).Select(c => c.Number("number")).ToList();
        Assert.Equal([-600_000m, 38_600_000m, 102_396_263.87m - 38_600_000m, 38_600_000m], total[1..^1]);
        Assert.Equal(WorldFacts.PositionsOn(new(2026, 9, 30)).Sum(p => p.OutstandingYuan), total[0]);
        Assert.Equal(WorldFacts.Totals.Yuan("outstanding") - 600_000m, total[^1]);
    }

    [Theory]
    [InlineData("2025-11")]
    [InlineData("2025-12")]
    [InlineData("2026-01")]
    [InlineData("2026-06")]
    [InlineData("2026-11")]
    public async Task The_report_of_any_month_foots(string period)
    {
        await using var app = await county.Copy();
        using var clerk = await app.Client();

        using var report = await Post(clerk, FiscalApp.County, period);

        await report.Body(HttpStatusCode.Created);
    }

    [Theory]
    [InlineData("2025-09", "report.no-debts")]
    [InlineData("1900-01", "report.no-debts")]
    [InlineData("2026-12", "report.month-to-come")]
    [InlineData("9999-12", "report.month-to-come")]
    public async Task A_month_without_a_book_is_refused(string period, string code)
    {
        await using var app = await county.Copy();
        using var clerk = await app.Client();

        await Post(clerk, FiscalApp.County, period).Refused(HttpStatusCode.UnprocessableEntity, code);

        Assert.Empty(await clerk.Items("/api/monthly-reports"));
    }

    [Theory]
    [InlineData("2026-13")]
    [InlineData("2026-1")]
    [InlineData("2026年10月")]
    [InlineData("")]
    public async Task A_month_that_is_none_is_explained(string period)
    {
        using var clerk = await (await county.Shared()).Client();

        Assert.Equal("月份应写成 2026-10 的形式。", await Post(clerk, FiscalApp.County, period).Refused(HttpStatusCode.BadRequest, "input.invalid"));
    }

    [Fact]
    public async Task A_county_without_debts_gets_no_report()
    {
        using var clerk = await counties.Clerk();
        var region = (await clerk.Json("/api/regions")).List("items")[0].Text("code");

        await Post(clerk, region, "2026-10").Refused(HttpStatusCode.UnprocessableEntity, "report.no-debts");
    }

    [Fact]
    public async Task Another_countys_reports_do_not_exist_and_readers_make_none()
    {
        await using var app = await county.Copy();
        using var clerk = await app.Client();
        using var neighbour = await app.Client(region: "439902");
        using var viewer = await app.Client(Role.Viewer);
        using var auditor = await app.Client(Role.Auditor);
        var id = (await Issue(clerk)).Count("id");

        await Post(neighbour, FiscalApp.County, "2026-10").Refused(HttpStatusCode.NotFound, "region.not-found");
        foreach (var part in new[] { "", "/docx", "/xlsx" })
        {
            await neighbour.GetAsync($"/api/monthly-reports/{id}{part}").Refused(HttpStatusCode.NotFound, "report.not-found");
            Assert.Equal(HttpStatusCode.OK, (await viewer.GetAsync($"/api/monthly-reports/{id}{part}")).StatusCode);
        }
        Assert.Empty(await neighbour.Items("/api/monthly-reports"));
        await Post(viewer, FiscalApp.County, "2026-10").Refused(HttpStatusCode.Forbidden, "auth.forbidden");
        await Post(auditor, FiscalApp.County, "2026-10").Refused(HttpStatusCode.Forbidden, "auth.forbidden");
    }

    internal static Task<HttpResponseMessage> Post(HttpClient client, string regionCode, string period) =>
        client.PostAsJsonAsync("/api/monthly-reports", new { regionCode, period });

    internal static async Task<JsonElement> Issue(HttpClient client)
    {
        using var answer = await Post(client, FiscalApp.County, "2026-10");
        return await answer.Body(HttpStatusCode.Created);
    }

    private static JsonElement MovementTable(JsonElement detail) => detail.GetProperty("report").List("sections")
        .SelectMany(s => s.List("blocks")).Where(b => b.Text("kind") == "table").Select(b => b.GetProperty("table"))
        .Single(t => t.Text("title") == "余额变动情况表");

    private static decimal Balance(JsonElement report) => report.List("keyFigures").Single(f => f.Text("name") == "全口径债务余额").Number("valueYuan");

    private static async Task<(byte[] Word, byte[] Excel, string Report)> Files(HttpClient client, JsonElement report)
    {
        var path = $"/api/monthly-reports/{report.Count("id")}";
        return (await client.GetByteArrayAsync($"{path}/docx"), await client.GetByteArrayAsync($"{path}/xlsx"), await client.GetStringAsync(path));
    }
}
