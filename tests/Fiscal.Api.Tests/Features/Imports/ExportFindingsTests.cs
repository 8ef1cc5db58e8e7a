using System.Text;
using ClosedXML.Excel;

namespace Fiscal.Api.Tests.Features.Imports;

public sealed class ExportFindingsTests(EmptyCounties counties)
{
    [Fact]
    public async Task The_bad_cells_of_a_workbook_are_coloured_and_commented_where_they_stand()
    {
        using var sent = new XLWorkbook(Samples.PathOf("错误示例/11-公式错误值.xlsx"));

        using var marked = await Exported("11-公式错误值.xlsx", Samples.Content("错误示例/11-公式错误值.xlsx"));

        Assert.Equal(["导入发现", .. sent.Worksheets.Select(s => s.Name)], marked.Worksheets.Select(s => s.Name));
        foreach (var address in new[] { "G5", "F6", "H7", "G9" })
        {
            var cell = marked.Worksheet("Sheet1").Cell(address);
            Assert.Equal(XLColor.FromHtml("#F8CBAD"), cell.Style.Fill.BackgroundColor);
            Assert.Contains("本行不予导入", cell.Comment.Text, StringComparison.Ordinal);
        }
        Assert.Equal(sent.Worksheet("Sheet1").Column(2).Width, marked.Worksheet("Sheet1").Column(2).Width);
        Assert.Equal(sent.Worksheet("Sheet1").Cell("B4").GetString(), marked.Worksheet("Sheet1").Cell("B4").GetString());
        Assert.False(marked.Worksheet("Sheet1").Cell("B4").HasComment);
    }

    [Fact]
    public async Task The_first_sheet_lists_every_finding()
    {
        using var clerk = await counties.Clerk();
        var import = await clerk.Upload("错误示例/11-公式错误值.xlsx");

        using var marked = await Exported(clerk, import.Count("id"));

        var rows = marked.Worksheet("导入发现").RowsUsed().Skip(1).ToList();
        Assert.Equal(
            import.List("findings").Select(f => (f.Text("code"), f.TextOrNull("cell") ?? "", f.Text("message"))),
            rows.Select(r => (r.Cell(3).GetString(), r.Cell(5).GetString(), r.Cell(8).GetString())));
        Assert.Equal(1, marked.Worksheet("导入发现").SheetView.SplitRow);
    }

    [Theory]
    [InlineData(Samples.RuralBank, "对公贷款清单", "820124000093501")]
    [InlineData(Samples.Trust, "数据", "XSXT-2024-JH022-DK01")]
    [InlineData(Samples.TrustInWan, "数据", "SXXT-2024-JH043-DK01")]
    [InlineData(Samples.CityBank, "贷款明细", "J202501290001513001")]
    [InlineData(Samples.StateBankPlan, "GDZC2020N024", "4390202000168001")]
    [InlineData(Samples.PolicyBank, "对公信贷业务借据", "439901022025121600380001")]
    public async Task Every_kind_of_file_comes_back_as_a_workbook_with_its_texts(string sample, string sheet, string drawdown)
    {
        using var marked = await Exported(sample, Samples.Content(sample));

        Assert.Equal("导入发现", marked.Worksheets.First().Name);
        Assert.Contains(marked.Worksheet(sheet).CellsUsed(), c => c.GetString().Contains(drawdown, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_bad_cell_of_a_csv_is_marked_too_and_text_that_looks_like_a_formula_stays_text()
    {
        var csv = "合同编号,借据号,借款人,借据金额(元),余额(元),放款日,到期日,年利率,备注\n"
            + "HT-1,JJ-1,示范县人民医院,100,100,2026-01-05,2027-01-05,4.35%,=HYPERLINK(\"http://example.invalid\")\n"
            + "HT-2,JJ-2,示范县人民医院,100,一百块上下,2026-01-05,2027-01-05,4.35%,@SUM(1+9)\n";

        using var marked = await Exported("台账.csv", Encoding.UTF8.GetBytes(csv));

        var sheet = marked.Worksheet("数据");
        Assert.Equal(XLColor.FromHtml("#F8CBAD"), sheet.Cell("E3").Style.Fill.BackgroundColor);
        Assert.Contains("不是能确认的金额", sheet.Cell("E3").Comment.Text, StringComparison.Ordinal);
        Assert.All(sheet.Cells("I2:I3"), c => Assert.Equal((false, XLDataType.Text), (c.HasFormula, c.DataType)));
        Assert.Equal("=HYPERLINK(\"http://example.invalid\")", sheet.Cell("I2").GetString());
    }

    [Fact]
    public async Task Of_a_long_file_the_bad_rows_come_back_and_of_a_fault_in_every_row_the_first_are_marked()
    {
        var csv = new StringBuilder("合同编号,借据号,借款人,借据金额(元),余额(元),放款日,到期日,年利率\n");
        for (var i = 2; i <= 5_100; i++) csv.Append(System.Globalization.CultureInfo.InvariantCulture, $"HT-{i},JJ-{i},示范县人民医院,100,{(i % 10 == 0 ? "不详" : "100")},2026-01-05,2027-01-05,4.35%\n");

        using var marked = await Exported("台账.csv", Encoding.UTF8.GetBytes(csv.ToString()));

        var sheet = marked.Worksheet("数据");
        var bad = Enumerable.Range(1, 200).Select(i => i * 10).ToList();
        Assert.Equal(bad, sheet.Column(5).CellsUsed(c => c.HasComment).Select(c => c.Address.RowNumber));
        Assert.All(bad, row => Assert.Equal(("不详", XLColor.FromHtml("#F8CBAD")), (sheet.Cell(row, 5).GetString(), sheet.Cell(row, 5).Style.Fill.BackgroundColor)));
        Assert.Equal(Enumerable.Range(1, 40).Concat(bad.Where(r => r > 40)), sheet.RowsUsed().Select(r => r.RowNumber()));
        var listed = marked.Worksheet("导入发现").RowsUsed().Skip(1).ToList();
        Assert.Equal(510m, listed.Where(r => r.Cell(2).GetString() == "错误").Sum(r => r.Cell(9).GetValue<decimal>()));
        Assert.Contains("只保留表头和有问题的行", listed[^1].Cell(8).GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Text_that_looks_like_a_formula_stays_text_in_a_workbook()
    {
        using var marked = await Exported("12-公式注入文本.xlsx", Samples.Content("错误示例/12-公式注入文本.xlsx"));

        var remarks = marked.Worksheet("Sheet1").CellsUsed().Where(c => c.GetString().TrimStart('\t') is ['=' or '+' or '-' or '@' or '＝', _, ..]).ToList();
        Assert.True(remarks.Count >= 4);
        Assert.All(remarks, c => Assert.Equal((false, XLDataType.Text), (c.HasFormula, c.DataType)));
    }

    private async Task<XLWorkbook> Exported(string name, byte[] content)
    {
        using var clerk = await counties.Clerk();
        return await Exported(clerk, (await clerk.Upload(name, content, Samples.AsOf)).Count("id"));
    }

    private static async Task<XLWorkbook> Exported(HttpClient clerk, int id)
    {
        using var answer = await clerk.GetAsync($"/api/imports/{id}/findings.xlsx");
        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", answer.Content.Headers.ContentType?.MediaType);
        return new XLWorkbook(new MemoryStream(await answer.Content.ReadAsByteArrayAsync()));
    }
}
