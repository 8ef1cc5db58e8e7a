using System.Net;
using System.Net.Http.Json;
using ClosedXML.Excel;

namespace Fiscal.Api.Tests.Features.Layouts;

/// <summary>A template is downloaded, filled in as its notes say, and uploaded; nobody says what it is.</summary>
public sealed class TemplateDownloadTests(EmptyCounties counties)
{
    private const int HeaderRow = 5, NoteRow = 5;

    [Fact]
    public async Task A_template_of_an_inventory_keeps_long_numbers_offers_the_words_and_is_put_on_the_book()
    {
        using var clerk = await counties.Clerk();
        using var workbook = await Template(clerk, "asset-ledger");
        var sheet = workbook.Worksheet(1);
        var kinds = Column(sheet, "三资类别*");
        Assert.Equal("@", sheet.Cell(HeaderRow + 1, Column(sheet, "资产编号*")).Style.NumberFormat.Format);
        var validation = sheet.DataValidations.Single(v => v.Ranges.Any(r => r.Contains(sheet.Cell(HeaderRow + 1, kinds).Address.ToString())));
        Assert.Equal(["资金", "资产", "资源"], workbook.Worksheet("填表说明").Range(validation.Value.Split('!')[^1]).Cells().Select(c => c.GetString()));
        Fill(workbook, sheet, new() { ["资产编号*"] = "430900202600000123456", ["账面价值"] = "88.5" });

        var import = await clerk.Upload("资产.xlsx", Saved(workbook));
        await clerk.Commit(import);

        Assert.Equal(("asset-ledger", "AssetLedger", 1), (import.Text("layout"), import.Text("kind"), import.GetProperty("counts").Count("new")));
        Assert.DoesNotContain(import.List("findings"), f => f.Text("severity") != "Info");
        var asset = Assert.Single(await clerk.Items("/api/assets"));
        Assert.Equal(("430900202600000123456", 885_000m), (asset.Text("code"), asset.Number("bookYuan")));
    }

    [Fact]
    public async Task A_template_of_a_regions_own_layout_has_its_own_names_and_is_read_by_it()
    {
        using var clerk = await counties.Clerk();
        var own = new { name = "本县-借据", title = "本县借据表", kind = "DebtLedger", columns = new Dictionary<string, string> { ["欠钱的"] = "debtorName", ["还差多少"] = "outstandingYuan" } };
        using (var kept = await clerk.PostAsJsonAsync("/api/layouts", own)) kept.EnsureSuccessStatusCode();
        using var workbook = await Template(clerk, Uri.EscapeDataString("本县-借据"));
        var sheet = workbook.Worksheet(1);
        Assert.True(Column(sheet, "欠钱的*") > 0 && Column(sheet, "还差多少*") > 0);
        Fill(workbook, sheet, new() { ["欠钱的*"] = "城投公司" });

        Assert.Equal("本县-借据", (await clerk.Upload("表.xlsx", Saved(workbook), Samples.AsOf)).Text("layout"));
        // Another county has no such layout: the file is read by its headers, which it knows only in part.
        using var other = await counties.Clerk();
        await other.GetAsync($"/api/layouts/{Uri.EscapeDataString("本县-借据")}/template").Refused(HttpStatusCode.NotFound, "layout.not-found");
    }

    [Fact]
    public async Task The_template_of_published_figures_lists_them_and_is_filled_in()
    {
        using var clerk = await counties.Clerk();
        using var workbook = await Template(clerk, null);
        var sheet = workbook.Worksheet(1);
        var revenue = sheet.Column(Column(sheet, "指标*")).CellsUsed().Single(c => c.GetString() == "一般公共预算收入").Address.RowNumber;
        foreach (var (name, text) in new[] { ("年度*", "2025"), ("口径*", "全市（全县）"), ("金额*", "12.5"), ("单位", "亿元") }) sheet.Cell(revenue, Column(sheet, name)).SetValue(text);

        await clerk.Commit(await clerk.Upload("财力.xlsx", Saved(workbook), ("asOf", "2026-03-31")));

        Assert.Equal(1_250_000_000m, Assert.Single(Assert.Single(await clerk.Items("/api/fiscal-capacity")).List("figures")).Number("amountYuan"));
    }

    private static async Task<XLWorkbook> Template(HttpClient clerk, string? layout)
    {
        using var answer = await clerk.GetAsync(layout is null ? "/api/fiscal-capacity/template" : $"/api/layouts/{layout}/template");
        answer.EnsureSuccessStatusCode();
        return new(new MemoryStream(await answer.Content.ReadAsByteArrayAsync()));
    }

    /// <summary>One line: what is required as its note gives an example, and what is said here.</summary>
    private static void Fill(XLWorkbook workbook, IXLWorksheet sheet, Dictionary<string, string> said)
    {
        sheet.Cell(3, 2).SetValue("2026-10-31");
        foreach (var note in workbook.Worksheet("填表说明").RowsUsed().Where(r => r.RowNumber() >= NoteRow && r.Cell(1).GetString() == sheet.Name && r.Cell(3).GetString() == "必填"))
            sheet.Cell(HeaderRow + 1, Column(sheet, note.Cell(2).GetString() + "*")).SetValue(note.Cell(6).GetString());
        foreach (var (name, text) in said) sheet.Cell(HeaderRow + 1, Column(sheet, name)).SetValue(text);
    }

    private static int Column(IXLWorksheet sheet, string name) => sheet.Row(HeaderRow).CellsUsed().Single(c => c.GetString() == name).Address.ColumnNumber;

    private static byte[] Saved(XLWorkbook workbook)
    {
        using var stream = new MemoryStream();
        workbook.SaveAs(stream);
        return stream.ToArray();
    }
}
