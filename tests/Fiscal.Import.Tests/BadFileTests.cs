namespace Fiscal.Import.Tests;

/// <summary>One of each kind of bad file, as its truth wants it handled.</summary>
public sealed class BadFileTests
{
    public static TheoryData<string, string> Refused => new()
    {
        { "01-空工作簿.xlsx", "import.empty-workbook" },
        { "02-零字节.xlsx", "import.empty-file" },
        { "03-有打开密码.xlsx", "import.encrypted" },
        { "04-网页改名.xls", "import.not-excel" },
        { "05-网页改名.xlsx", "import.not-excel" },
        { "06-截断.xlsx", "import.corrupt" },
        { "07-压缩炸弹.xlsx", "import.too-large-unpacked" },
        { "09-表头不符.xlsx", "import.header-not-recognized" },
        { "15-外部实体.xlsx", "import.dtd-forbidden" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void A_file_that_cannot_be_read_is_refused_by_name(string file, string code)
    {
        var refusal = Samples.Refusal(Path.Combine("错误示例", file));

        Assert.Equal(code, refusal.Code);
        Assert.Contains($"“{file}”", refusal.Message, StringComparison.Ordinal);
        Assert.EndsWith("。", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_web_page_in_disguise_is_called_one() =>
        Assert.Contains("网页（HTML）", Samples.Refusal("错误示例/04-网页改名.xls").Message, StringComparison.Ordinal);

    [Fact]
    public void An_unknown_header_names_the_columns_not_found() =>
        Assert.Contains("没有找到必需的列：借款人、借据号或合同编号、贷款余额", Samples.Refusal("错误示例/09-表头不符.xlsx").Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("08-虚报行数.xlsx")]
    [InlineData("12-公式注入文本.xlsx")]
    [InlineData("13-1904日期系统.xlsx")]
    public void A_file_that_only_looks_bad_is_read_to_its_truth(string file)
    {
        var workbook = Read(file);

        Assert.False(workbook.HasErrors);
        AssertRows(file, workbook);
    }

    [Fact]
    public void A_claimed_size_costs_neither_time_nor_memory()
    {
        Read("08-虚报行数.xlsx");
        var before = GC.GetAllocatedBytesForCurrentThread();

        Read("08-虚报行数.xlsx");

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 1, 20 << 20);
    }

    [Fact]
    public void A_bomb_is_refused_without_unpacking_it()
    {
        var before = GC.GetAllocatedBytesForCurrentThread();

        Samples.Refusal("错误示例/07-压缩炸弹.xlsx");

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 1, 5 << 20);
    }

    [Fact]
    public void Error_values_are_named_by_cell_and_the_other_rows_stay_good()
    {
        var workbook = Read("11-公式错误值.xlsx");

        Assert.Equal(["G5", "F6", "H7", "G9"], workbook.Findings.Where(f => f.Code == "import.cell-error").Select(f => f.Cell));
        Assert.Equal([5, 6, 7, 9], workbook.Rows.Where(r => r.Fate == RowFate.Rejected).Select(r => r.Row));
        AssertRows("11-公式错误值.xlsx", workbook);
    }

    [Fact]
    public void Identifiers_that_lost_digits_are_quarantined()
    {
        var workbook = Read("16-长数字成数值.xlsx");

        Assert.Equal(["B5", "C5", "B7", "C7"], workbook.Findings.Where(f => f.Code == "import.digits-lost").Select(f => f.Cell));
        Assert.Equal([5, 7], workbook.Rows.Where(r => r.Fate == RowFate.Rejected).Select(r => r.Row));
        AssertRows("16-长数字成数值.xlsx", workbook);
    }

    [Fact]
    public void A_missing_unit_is_asked_for_and_the_answer_is_enough()
    {
        var asking = Read("10-缺单位.xlsx");
        Assert.Equal("import.unit-missing", Assert.Single(asking.Findings, f => f.Severity == Severity.Error).Code);
        Assert.Null(asking.Unit);
        Assert.Equal(8, asking.Rows.Count);
        Assert.All(asking.Rows, r => Assert.Equal(RowFate.Rejected, r.Fate));

        var answered = Read("10-缺单位.xlsx", new(Unit: AmountUnit.Yuan));
        Assert.False(answered.HasErrors);
        AssertRows("10-缺单位.xlsx", answered);
    }

    [Fact]
    public void Contradicting_units_are_shown_with_both_places_and_the_answer_is_enough()
    {
        var asking = Read("17-单位矛盾.xlsx");
        var finding = Assert.Single(asking.Findings, f => f.Severity == Severity.Error);
        Assert.Equal("import.unit-conflict", finding.Code);
        Assert.Contains("A2", finding.Message, StringComparison.Ordinal);
        Assert.Contains("F3", finding.Message, StringComparison.Ordinal);
        Assert.All(asking.Rows, r => Assert.Equal(RowFate.Rejected, r.Fate));

        var answered = Read("17-单位矛盾.xlsx", new(Unit: AmountUnit.TenThousandYuan));
        Assert.False(answered.HasErrors);
        AssertRows("17-单位矛盾.xlsx", answered);
    }

    [Fact]
    public void A_drawdown_listed_twice_is_neither_dropped_in_silence_nor_counted_twice()
    {
        var workbook = Read("14-借据号重复.xlsx");

        Assert.Equal(8, Assert.Single(workbook.Findings, f => f.Code == "import.duplicate-row").Row);
        Assert.Equal([6, 9], workbook.Findings.Where(f => f.Code == "import.duplicate-conflict").Select(f => f.Row!.Value).Order());
        Assert.Equal([6, 9], workbook.Rows.Where(r => r.Fate == RowFate.Rejected).Select(r => r.Row));
        Assert.Equal("与第 5 行完全相同", Assert.Single(workbook.Rows, r => r.Fate == RowFate.Skipped).Reason);
        Assert.Equal([4, 5, 7], workbook.Of<DebtRow>().Select(d => d.Row.Row));
    }

    [Fact]
    public void Every_bad_file_of_the_samples_has_a_test()
    {
        var files = Directory.GetFiles(Path.Combine(Samples.Folder, "错误示例")).Select(Path.GetFileName).ToList();
        Assert.Equal(17, files.Count);
        var source = File.ReadAllText(SourcePath());
        Assert.All(files, f => Assert.Contains($"\"{f}\"", source, StringComparison.Ordinal));
    }

    private static string SourcePath([System.Runtime.CompilerServices.CallerFilePath] string path = "") => path;

    private static InterpretedWorkbook Read(string file, ImportHints? hints = null) => Samples.Read(Path.Combine("错误示例", file), hints);

    private static void AssertRows(string file, InterpretedWorkbook workbook)
    {
        var truth = Samples.Truth("14-错误示例").GetProperty("files").EnumerateArray().Single(f => f.Text("file")!.EndsWith(file, StringComparison.Ordinal));
        var rows = truth.GetProperty("rows").EnumerateArray().ToList();
        Assert.NotEmpty(rows);
        Assert.Equal(rows.Select(r => r.GetProperty("row").GetInt32()), workbook.Of<DebtRow>().Select(d => d.Row.Row));
        Assert.All(rows.Zip(workbook.Of<DebtRow>()), pair => LedgerTruthTests.Same(pair.First, pair.Second.Content));
    }
}
