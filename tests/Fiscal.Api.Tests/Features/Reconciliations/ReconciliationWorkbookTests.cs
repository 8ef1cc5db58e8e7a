using System.Net;
using ClosedXML.Excel;
using Fiscal.Api.Tests.Features.Exports;

namespace Fiscal.Api.Tests.Features.Reconciliations;

/// <summary>The 互相校验表 as both sides open it.</summary>
public sealed class ReconciliationWorkbookTests(LoadedCounty county)
{
    [Fact]
    public async Task It_foots_lists_every_break_and_says_where_the_figures_come_from()
    {
        await using var app = await county.Copy();
        using var clerk = await app.Client();
        var detail = await clerk.Reconciles(await clerk.Upload(Reconciling.FinanceOffice), await clerk.Upload(Samples.PolicyBank));

        var (content, name, type) = await clerk.Download($"/api/reconciliations/{detail.Count("id")}/xlsx");
        if (Environment.GetEnvironmentVariable("KEEP") is { } keep) await File.WriteAllBytesAsync(keep, content);
        using var workbook = new XLWorkbook(new MemoryStream(content));

        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", type);
        Assert.StartsWith("互相校验表-示范县-2026-10-31", name, StringComparison.Ordinal);
        Assert.Equal(["互相校验表", "差异清单", "核对一致", "数据来源"], workbook.Worksheets.Select(s => s.Name));
        var summary = workbook.Worksheet("互相校验表");
        Assert.Equal(2, summary.CellsUsed(c => c.GetString() == "与对方合计相符").Count());
        Assert.Empty(summary.CellsUsed(c => c.GetString().Contains("不符，", StringComparison.Ordinal)));
        var total = summary.CellsUsed(c => c.GetString() == "台账合计加各项差异").First();
        Assert.Equal(293_838_992_721.67m, (decimal)total.CellRight(3).GetDouble());

        var (rows, sum) = workbook.Worksheet("差异清单").Table();
        Assert.Equal(286_494_594_539.39m, (decimal)sum["对合计的影响"].GetDouble());
        Assert.Equal(23, rows.Count(r => int.TryParse(r["序号"].GetString(), out _)));
        Assert.Equal(12, rows.Count(r => r["序号"].GetString().Contains("小计", StringComparison.Ordinal)));
        Assert.Contains(rows, r => r["对方表内位置"].GetString() == "融资统计 第 50、112 行" && r["差异类型"].GetString() == "重复列示");
        var (matched, _) = workbook.Worksheet("核对一致").Table();
        Assert.Equal(90 + 22, matched.Count);
        var sources = workbook.Worksheet("数据来源");
        Assert.NotEmpty(sources.CellsUsed(c => c.GetString() == detail.List("sources")[1].Text("sha256")));
        Assert.NotEmpty(sources.CellsUsed(c => c.GetString() == "00-财政局债务底册.xlsx"));
    }

    [Fact]
    public async Task What_a_source_writes_stays_text()
    {
        await using var app = await county.Copy();
        using var clerk = await app.Client();
        var csv = "示范县金融办融资统计表\n截至2026年10月31日 单位：万元\n融资主体,金融机构,合同编号,借据编号,融资余额,起始日\n\"=HYPERLINK(\"\"http://x\"\")\",某银行,+1+cmd,'@cmd,100,2026-01-05\n";
        var detail = await clerk.Reconciles(await clerk.Upload("金融办.csv", System.Text.Encoding.UTF8.GetBytes(csv), Samples.AsOf));

        using var workbook = await clerk.Workbook($"/api/reconciliations/{detail.Count("id")}/xlsx");

        var cells = workbook.Worksheet("差异清单").CellsUsed().Where(c => c.GetString().Contains("HYPERLINK", StringComparison.Ordinal) || c.GetString().Contains("cmd", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(cells);
        Assert.All(cells, c => Assert.Equal((XLDataType.Text, false), (c.DataType, c.HasFormula)));
    }

    [Fact]
    public async Task A_reconciliation_that_is_not_there_is_not_found()
    {
        await using var app = await county.Copy();
        using var clerk = await app.Client();

        await clerk.GetAsync("/api/reconciliations/999999/xlsx").Refused(HttpStatusCode.NotFound, "reconciliation.not-found");
    }
}
