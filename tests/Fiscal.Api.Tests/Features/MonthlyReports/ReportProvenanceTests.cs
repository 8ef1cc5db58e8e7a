using System.Net;
using System.Text.Json;
using ClosedXML.Excel;
using Fiscal.Domain.Accounts;

namespace Fiscal.Api.Tests.Features.MonthlyReports;

/// <summary>From a cell of October's report to the debts that make it up.</summary>
public sealed class ReportProvenanceTests(OctoberReport report) : IClassFixture<OctoberReport>
{
    [Theory]
    [InlineData("附表1")]
    [InlineData("附表2")]
    [InlineData("附表3")]
    [InlineData("附表4")]
    public async Task The_debts_behind_a_cell_sum_to_it(string name)
    {
        using var auditor = await report.Client(Role.Auditor);
        var table = await Annex(auditor, name);
        var columns = table.List("columns");
        var cells = 0;

        foreach (var (row, number) in table.List("rows").Select((r, i) => (r, i + 1)).Where(r => r.r.Text("kind") != "Item" || r.Item2 <= 3))
            for (var c = 0; c < columns.Count; c++)
            {
                if (columns[c].Text("kind") is not ("Yuan" or "Count") || row.List("cells")[c].GetProperty("number") is not { ValueKind: JsonValueKind.Number } value) continue;
                var proof = await Proof(auditor, name, $"{number}", columns[c].Text("title"));
                var debts = proof.List("debts");
                Assert.Equal(value.GetDecimal(), proof.Number("value"));
                Assert.True(value.GetDecimal() == (columns[c].Text("kind") == "Yuan" ? debts.Sum(d => d.Number("amountYuan")) : debts.Count),
                    $"{name} {number} {columns[c].Text("title")}: {value} is not the sum of {debts.Count} debts");
                cells++;
            }

        Assert.True(cells >= 15, $"only {cells} cells");
    }

    [Theory]
    [InlineData("债务余额", "2026-10-31")]
    [InlineData("上月末余额", "2026-09-30")]
    [InlineData("上年末余额", "2025-12-31")]
    public async Task A_debt_behind_a_cell_links_to_its_own_cells_on_the_day_of_the_column(string column, string day)
    {
        using var auditor = await report.Client(Role.Auditor);
        if ((await Annex(auditor, "附表2")) is var table && table.List("rows")[^1].List("cells")[table.List("columns").FindIndex(c => c.Text("title") == column)].GetProperty("number").ValueKind == JsonValueKind.Null)
        {
            await auditor.GetAsync(Path("附表2", "合计", column)).Refused(HttpStatusCode.UnprocessableEntity, "report.cell-is-no-figure");
            return;
        }

        var proof = await Proof(auditor, "附表2", "合计", column);

        Assert.Equal(day, proof.Text("asOf"));
        foreach (var debt in proof.List("debts").Take(10))
        {
            var own = await auditor.Json(debt.Text("provenance"));
            Assert.Equal(day, own.Text("asOf"));
            Assert.Equal(debt.Number("amountYuan"), own.List("figures").Single(f => f.Text("name") == "outstandingYuan").Number("value"));
        }
    }

    [Fact]
    public async Task A_rate_lists_its_weights_and_a_share_the_two_balances()
    {
        using var auditor = await report.Client(Role.Auditor);

        var rate = await Proof(auditor, "附表3", "合计", "加权利率（%）");
        var rated = rate.List("debts").Where(d => d.GetProperty("annualRatePercent").ValueKind == JsonValueKind.Number).ToList();
        Assert.Equal(rate.Number("value"), rated.Sum(d => d.Number("amountYuan") * d.Number("annualRatePercent")) / rated.Sum(d => d.Number("amountYuan")), 10);

        var share = await Proof(auditor, "附表4", "1", "占比（%）");
        var parts = share.List("computedFrom");
        Assert.Equal(share.Number("value"), parts[0].Number("valueYuan") * 100 / parts[1].Number("valueYuan"), 10);
    }

    [Theory]
    [InlineData("附表9", "合计", "债务余额", "report.no-such-table")]
    [InlineData("附表3", "合计", "没有的列", "report.no-such-column")]
    [InlineData("附表3", "没有的行", "债务余额", "report.no-such-row")]
    [InlineData("附表3", "0", "债务余额", "report.no-such-row")]
    [InlineData("附表1", "逾期", "应还本金", "report.row-unclear")]
    [InlineData("附表1", "1", "债务人", "report.cell-is-no-figure")]
    public async Task What_is_no_figure_of_the_report_is_refused(string table, string row, string column, string code)
    {
        using var auditor = await report.Client(Role.Auditor);

        await auditor.GetAsync(Path(table, row, column)).Refused(HttpStatusCode.UnprocessableEntity, code);
    }

    [Fact]
    public async Task The_last_sheet_of_the_annex_names_the_cell_of_every_balance()
    {
        using var auditor = await report.Client(Role.Auditor);
        var debts = (await auditor.Items("/api/debts?asOf=2026-10-31")).Where(d => d.Number("outstandingYuan") != 0).Select(d => d.Text("drawdownNumber")).ToList();
        using var workbook = new XLWorkbook(new MemoryStream((await report.Download("xlsx")).Content));

        var sheet = workbook.Worksheets.Last();
        var rows = sheet.RowsUsed().Skip(2).ToList();

        Assert.Equal("数据来源", sheet.Name);
        foreach (var fact in new[] { "余额分录", "合同要素" })
            Assert.Equal(debts.Order(), rows.Where(r => r.Cell(3).GetString() == fact).Select(r => r.Cell(2).GetString()).Order());
        Assert.All(rows, r => Assert.Equal((Samples.Book, 64), (r.Cell(4).GetString(), r.Cell(5).GetString().Length)));
        Assert.All(rows, r => Assert.Matches("^[A-Z]+[0-9]+$", r.Cell(7).GetString()));
    }

    private string Path(string table, string row, string column) =>
        $"/api/monthly-reports/{report.Id}/provenance?table={table}&row={Uri.EscapeDataString(row)}&column={Uri.EscapeDataString(column)}";

    private Task<JsonElement> Proof(HttpClient client, string table, string row, string column) => client.Json(Path(table, row, column));

    private async Task<JsonElement> Annex(HttpClient client, string name) => (await client.Json($"/api/monthly-reports/{report.Id}")).GetProperty("report").List("annexes")
        .Select(a => a.GetProperty("detailed") is { ValueKind: JsonValueKind.Object } detailed ? detailed : a.GetProperty("printed"))
        .Single(t => t.Text("name") == name);
}
