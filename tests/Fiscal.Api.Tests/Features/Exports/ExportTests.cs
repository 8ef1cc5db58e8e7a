using System.Globalization;
using ClosedXML.Excel;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Fiscal.Domain.Accounts;

namespace Fiscal.Api.Tests.Features.Exports;

/// <summary>What an auditor takes away is what the API answers, to the fen.</summary>
public sealed class ExportTests(LoadedCounty county)
{
    private static readonly (string Title, string Field)[] Amounts =
        [("借据金额（元）", "principalYuan"), ("余额（元）", "outstandingYuan"), ("逾期本金（元）", "overduePrincipalYuan"), ("逾期利息（元）", "overdueInterestYuan")];

    [Theory]
    [InlineData("")]
    [InlineData("debtClass=Hidden")]
    [InlineData("asOf=2026-06-30&debtor=示范城投")]
    public async Task The_exported_book_is_the_book(string filters)
    {
        using var auditor = await (await county.Shared()).Client(Role.Auditor);
        var debts = await auditor.Items($"/api/debts?{filters}");

        using var workbook = await auditor.Workbook($"/api/debts/export?{filters}&page=3&pageSize=7");
        var (rows, total) = workbook.Worksheet("债务台账").Table();

        Assert.True(debts.Count > 3);
        Assert.Equal(debts.Select(d => d.Text("drawdownNumber")), rows.Select(r => r["借据编号"].GetString()));
        Assert.All(rows, r => Assert.Equal(XLDataType.Text, r["借据编号"].DataType));
        Assert.Equal(debts.Select(d => d.Text("maturityDate")), rows.Select(r => r["到期日"].GetDateTime().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        foreach (var (title, field) in Amounts)
        {
            Assert.Equal(debts.Select(d => d.Number(field)), rows.Select(r => r[title].GetValue<decimal>()));
            Assert.Equal(debts.Sum(d => d.Number(field)), total[title].GetValue<decimal>());
        }
        Assert.Equal("合计", total["债务编号"].GetString());
    }

    [Fact]
    public async Task The_csv_says_the_same_as_the_list()
    {
        using var auditor = await (await county.Shared()).Client(Role.Auditor);
        var debts = await auditor.Items("/api/debts?asOf=2026-10-31");

        var (file, name, type) = await auditor.Download("/api/debts/export?format=csv&asOf=2026-10-31");
        var rows = ExportedFiles.Csv(file);

        Assert.Equal(("债务台账-2026-10-31.csv", "text/csv"), (name, type));
        Assert.Equal(debts.Count + 2, rows.Count);
        foreach (var (title, field) in Amounts)
        {
            var column = Array.IndexOf(rows[0], title);
            Assert.Equal(debts.Select(d => d.Number(field)), rows[1..^1].Select(r => Yuan(r[column])));
            Assert.Equal(debts.Sum(d => d.Number(field)), Yuan(rows[^1][column]));
        }
    }

    [Theory]
    [InlineData("/api/debts/export")]
    [InlineData("/api/ledger/export")]
    [InlineData("/api/maturities/export")]
    [InlineData("/api/exposures/debts/export")]
    public async Task Every_exported_workbook_ends_with_where_it_comes_from(string path)
    {
        using var auditor = await (await county.Shared()).Client(Role.Auditor);
        var sha256 = (await auditor.Json("/api/imports/1")).Text("sha256");

        using var workbook = await auditor.Workbook(path);

        Assert.Equal("数据来源", workbook.Worksheets.Last().Name);
        Assert.Contains(workbook.Worksheets.Last().CellsUsed(), c => c.GetString() == sha256);
    }

    [Fact]
    public async Task The_debts_behind_a_figure_are_exported_whole()
    {
        using var auditor = await (await county.Shared()).Client(Role.Auditor);
        const string figure = "basis=StatutoryAndHiddenDebt&groupBy=component&group=隐性债务&asOf=2026-10-31";
        var page = await auditor.Json($"/api/exposures/debts?{figure}&pageSize=5000");

        using var workbook = await auditor.Workbook($"/api/exposures/debts/export?{figure}&pageSize=3");
        var (rows, total) = workbook.Worksheet("债务规模明细").Table();

        Assert.Equal(page.List("items").Select(d => (d.GetProperty("debt").Text("drawdownNumber"), d.Number("countedYuan"))),
            rows.Select(r => (r["借据编号"].GetString(), r["计入余额（元）"].GetValue<decimal>())));
        Assert.Equal(page.GetProperty("totals").Number("outstandingYuan"), total["计入余额（元）"].GetValue<decimal>());
        Assert.Equal(1_159_250_228.86m, total["计入余额（元）"].GetValue<decimal>());
    }

    [Fact]
    public async Task The_last_sheet_names_the_cell_of_every_fact_in_force()
    {
        using var auditor = await (await county.Shared()).Client(Role.Auditor);
        var debts = await auditor.Items("/api/debts");
        var import = await auditor.Json("/api/imports/1");

        using var workbook = await auditor.Workbook("/api/debts/export");
        var sheet = workbook.Worksheets.Last();
        var sources = sheet.RowsUsed().Skip(2).ToList();

        Assert.Equal("数据来源", sheet.Name);
        Assert.All(sources, r => Assert.Equal((import.Text("fileName"), import.Text("sha256")), (r.Cell(11).GetString(), r.Cell(12).GetString())));
        Assert.All(sources, r => Assert.Matches("^[A-Z]*[0-9]+$", r.Cell(14).GetString()));
        foreach (var kind in new[] { "合同要素", "责任分类" })
            Assert.Equal(debts.Select(d => d.Text("drawdownNumber")).Order(), sources.Where(r => r.Cell(1).GetString() == kind).Select(r => r.Cell(4).GetString()).Order());
        Assert.Contains(sources, r => r.Cell(1).GetString() == "余额分录");
        Assert.Contains(sources, r => r.Cell(1).GetString() == "欠款");
    }

    [Fact]
    public async Task An_exported_workbook_follows_the_standard_and_has_a_Chinese_name()
    {
        using var auditor = await (await county.Shared()).Client(Role.Auditor);

        var (file, name, _) = await auditor.Download("/api/debts/export?asOf=2026-10-31&format=XLSX");

        using var document = SpreadsheetDocument.Open(new MemoryStream(file), isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(document).Select(e => e.Description));
        Assert.Equal("债务台账-2026-10-31.xlsx", name);
    }

    [Fact]
    public async Task The_exported_ledger_has_every_entry_with_its_cell()
    {
        using var auditor = await (await county.Shared()).Client(Role.Auditor);
        const string filters = "from=2026-07-01&to=2026-10-31&creditor=农发行";
        var entries = await auditor.Items($"/api/ledger?{filters}");

        var rows = ExportedFiles.Csv((await auditor.Download($"/api/ledger/export?{filters}&format=csv")).Content);
        using var workbook = await auditor.Workbook($"/api/ledger/export?{filters}");
        var (cells, total) = workbook.Worksheet("台账分录").Table();

        Assert.True(entries.Count > 10);
        Assert.Equal(entries.Count, cells.Count);
        Assert.All(entries, e => Assert.InRange(e.Text("effectiveOn"), "2026-07-01", "2026-10-31"));
        foreach (var (title, field) in new[] { ("来源文件", "fileName"), ("文件SHA-256", "fileSha256"), ("工作表", "sheet"), ("单元格", "cell"), ("原文", "rawText"), ("读取规则", "rule"), ("登记人", "recordedBy") })
        {
            Assert.Equal(entries.Select(e => e.Text(field)), cells.Select(r => r[title].GetString()));
            var column = Array.IndexOf(rows[0], title);
            Assert.Equal(entries.Select(e => e.Text(field)), rows[1..^1].Select(r => r[column].TrimStart('\'')));
        }
        Assert.Equal(entries.Sum(e => e.Number("amountYuan")), total["金额（元）"].GetValue<decimal>());
        Assert.Equal(entries.Sum(e => e.Number("balanceEffectYuan")), Yuan(rows[^1][Array.IndexOf(rows[0], "对余额的影响（元）")]));
    }

    [Fact]
    public async Task The_exported_duties_sum_to_the_ladder()
    {
        using var auditor = await (await county.Shared()).Client(Role.Auditor);
        var ladder = await auditor.Json("/api/maturities?from=2026-11-01&to=2027-10-31");
        var totals = ladder.GetProperty("totals");

        using var workbook = await auditor.Workbook("/api/maturities/export?from=2026-11-01&to=2027-10-31");
        var (rows, total) = workbook.Worksheet("到期应还明细").Table();

        Assert.Equal(totals.Count("count"), rows.Count);
        foreach (var (title, field) in new[] { ("应还本金（元）", "principalYuan"), ("应还利息（元）", "interestYuan"), ("本息合计（元）", "totalYuan") })
        {
            Assert.Equal(totals.Number(field), total[title].GetValue<decimal>());
            Assert.Equal(totals.Number(field), rows.Sum(r => r[title].GetValue<decimal>()));
        }
    }

    [Fact]
    public async Task An_export_shows_no_more_than_its_reader_may_see()
    {
        using var neighbour = await (await county.Shared()).Client(Role.Auditor, "439902");

        foreach (var list in new[] { "debts", "ledger", "maturities" })
            Assert.Equal(2, ExportedFiles.Csv((await neighbour.Download($"/api/{list}/export?format=csv")).Content).Count);
    }

    [Theory]
    [InlineData("/api/debts/export?maturingFrom=2027-01-02&maturingTo=2027-01-01", "到期止日不得早于到期起日。")]
    [InlineData("/api/ledger/export?from=2027-01-02&to=2027-01-01", "截止日不得早于起始日。")]
    [InlineData("/api/maturities/export?from=2027-01-02&to=2027-01-01", "截止日不得早于起始日。")]
    public async Task A_filter_that_contradicts_itself_is_refused(string path, string message)
    {
        using var auditor = await (await county.Shared()).Client(Role.Auditor);
        using var answer = await auditor.GetAsync(path);

        Assert.Contains(message, (await answer.Body(System.Net.HttpStatusCode.BadRequest)).GetProperty("errors").EnumerateObject().SelectMany(e => e.Value.EnumerateArray()).Select(m => m.GetString()));
    }

    private static decimal Yuan(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
