using System.Net;
using System.Text.Json;

namespace Fiscal.Api.Tests.Features.Imports;

/// <summary>The bad workbooks of the samples, one by one, against a county without a book.</summary>
public sealed class BadWorkbookTests(EmptyCounties counties)
{
    [Theory]
    [InlineData("01-空工作簿.xlsx", "import.empty-workbook", "没有数据")]
    [InlineData("02-零字节.xlsx", "import.empty-file", "空文件")]
    [InlineData("03-有打开密码.xlsx", "import.encrypted", "去除密码")]
    [InlineData("04-网页改名.xls", "import.not-excel", "网页")]
    [InlineData("05-网页改名.xlsx", "import.not-excel", "网页")]
    [InlineData("06-截断.xlsx", "import.corrupt", "损坏")]
    [InlineData("07-压缩炸弹.xlsx", "import.too-large-unpacked", "解压后过大")]
    [InlineData("09-表头不符.xlsx", "import.header-not-recognized", "没有找到必需的列")]
    [InlineData("15-外部实体.xlsx", "import.dtd-forbidden", "文档类型声明")]
    public async Task A_file_that_cannot_be_used_is_refused_in_one_sentence_and_leaves_nothing(string file, string code, string words)
    {
        using var clerk = await counties.Clerk();

        var why = await clerk.Send(file, Samples.Content($"错误示例/{file}")).Refused(HttpStatusCode.UnprocessableEntity, code);

        Assert.Contains(file, why, StringComparison.Ordinal);
        Assert.Contains(words, why, StringComparison.Ordinal);
        Assert.Equal(1, why.Count(c => c == '。'));
        Assert.Empty(await clerk.Items("/api/imports"));
        Assert.Empty(await clerk.Items("/api/debts"));
    }

    [Theory]
    [InlineData("08-虚报行数.xlsx")]
    [InlineData("12-公式注入文本.xlsx")]
    [InlineData("13-1904日期系统.xlsx")]
    public async Task A_strange_but_sound_workbook_reads_as_the_truth(string file)
    {
        using var clerk = await counties.Clerk();

        var import = await clerk.Upload($"错误示例/{file}");

        Assert.Equal("Previewed", import.Text("status"));
        await RowsAreTrue(clerk, import, file);
        await clerk.Commit(import);
        Assert.Equal(TruthOf(file).List("rows").Sum(r => decimal.Parse(r.Text("outstanding"), System.Globalization.CultureInfo.InvariantCulture)),
            (await clerk.Items("/api/debts")).Sum(d => d.Number("outstandingYuan")));
    }

    [Theory]
    [InlineData("11-公式错误值.xlsx", "import.cell-error")]
    [InlineData("16-长数字成数值.xlsx", "import.digits-lost")]
    public async Task Bad_cells_are_named_one_by_one_and_the_other_rows_are_read(string file, string code)
    {
        using var clerk = await counties.Clerk();
        var bad = TruthOf(file).List("badCells").ConvertAll(c => c.Text("cell"));

        var import = await clerk.Upload($"错误示例/{file}");

        var errors = import.List("findings").Where(f => f.Text("severity") == "Error").ToList();
        Assert.Equal(bad.Order(), errors.Select(f => f.Text("cell")).Order());
        Assert.All(errors, f => Assert.Equal((code, "Sheet1"), (f.Text("code"), f.Text("sheet"))));
        Assert.All(errors, f => Assert.Contains($"{f.Text("cell")} 单元格", f.Text("message"), StringComparison.Ordinal));
        await RowsAreTrue(clerk, import, file);
        await Refuses(clerk, import);
    }

    [Fact]
    public async Task Two_rows_of_one_drawdown_are_told_apart_as_repeated_or_contradicting()
    {
        using var clerk = await counties.Clerk();

        var import = await clerk.Upload("错误示例/14-借据号重复.xlsx");

        var findings = import.List("findings");
        Assert.Equal([("Warning", 8)], findings.Where(f => f.Text("code") == "import.duplicate-row").Select(f => (f.Text("severity"), f.Count("row"))));
        Assert.Contains(findings, f => f.Text("code") == "import.duplicate-conflict" && f.Text("severity") == "Error" && f.Count("row") == 9);
        var drawdowns = (await clerk.Rows(import, "?fate=accepted")).ConvertAll(r => r.GetProperty("content").Text("drawdownNumber"));
        Assert.Equal(drawdowns.Distinct(), drawdowns);
        Assert.DoesNotContain("SZY2025005-1", drawdowns);
        import.CountsSum();
        await Refuses(clerk, import);
    }

    [Theory]
    [InlineData("10-缺单位.xlsx", "import.unit-missing", "Yuan", "Yuan")]
    [InlineData("17-单位矛盾.xlsx", "import.unit-conflict", "万元", "TenThousandYuan")]
    public async Task A_unit_is_asked_for_and_never_guessed(string file, string code, string answer, string unit)
    {
        using var clerk = await counties.Clerk();

        var unclear = await clerk.Upload($"错误示例/{file}");
        Assert.Contains(unclear.List("findings"), f => f.Text("code") == code && f.Text("severity") == "Error");
        Assert.Equal(JsonValueKind.Null, unclear.GetProperty("unit").ValueKind);
        await Refuses(clerk, unclear);

        var clear = await clerk.Upload($"错误示例/{file}", ("unit", answer));
        Assert.Equal(("Previewed", unit), (clear.Text("status"), clear.Text("unit")));
        await RowsAreTrue(clerk, clear, file);
        await clerk.Commit(clear);
        Assert.Equal(TruthOf(file).List("rows").Count, (await clerk.Items("/api/debts")).Count);
    }

    [Fact]
    public async Task A_csv_without_a_unit_is_asked_for_it_in_a_whole_sentence()
    {
        using var clerk = await counties.Clerk();
        var csv = "合同编号,借据号,借款人,借据金额,余额,放款日,到期日,年利率\nHT-1,JJ-1,示范县人民医院,100,100,2026-01-05,2027-01-05,4.35%\n";

        var import = await clerk.Upload("台账.csv", System.Text.Encoding.UTF8.GetBytes(csv), Samples.AsOf);

        var finding = Assert.Single(import.List("findings"), f => f.Text("severity") == "Error");
        Assert.Equal("import.unit-missing", finding.Text("code"));
        Assert.StartsWith("本表的标题、表头和格式都没有写明金额单位", finding.Text("message"), StringComparison.Ordinal);
    }

    private static async Task Refuses(HttpClient clerk, JsonElement import)
    {
        Assert.Equal("NeedsCorrection", import.Text("status"));
        await clerk.PostAsync($"/api/imports/{import.Count("id")}/commit", null).Refused(HttpStatusCode.UnprocessableEntity, "import.has-errors");
        Assert.Empty(await clerk.Items("/api/debts"));
    }

    /// <summary>The rows read are the rows of the truth, field by field, no more and no less.</summary>
    private static async Task RowsAreTrue(HttpClient clerk, JsonElement import, string file)
    {
        import.CountsSum();
        var read = (await clerk.Rows(import, "?fate=Accepted")).ConvertAll(r => (r.Count("row"), TrueFields.OfContent(r.GetProperty("content"))));
        var truth = TruthOf(file).List("rows").ConvertAll(r => (r.Count("row"), TrueFields.OfTruth(r)));
        Assert.Equal(truth, read);
    }

    private static JsonElement TruthOf(string file) =>
        Samples.Truth("14-错误示例.json").List("files").Single(f => f.Text("file") == $"14-错误示例/{file}");
}
