using System.Text;
using Fiscal.Domain;

namespace Fiscal.Import.Tests;

/// <summary>However long or odd a file is, what it takes and what it says stay bounded.</summary>
public sealed class BoundsTests
{
    private static readonly object?[][] Table = [["单位：元"], ["借款人", "借据号", "贷款余额"], ["某公司", "J1", 12.5m], ["某公司", "J2", 1]];

    [Fact]
    public void Rows_cells_sheets_and_texts_have_limits_of_their_own()
    {
        Assert.Equal("import.too-many-rows", Refusal(new(MaxRows: 3)).Code);
        Assert.Equal("import.too-many-cells", Refusal(new(MaxCells: 9)).Code);
        Assert.Equal("import.too-much-text", Refusal(new(MaxCharacters: 20)).Code);
        Assert.Equal("import.too-many-sheets", Assert.Throws<BusinessRuleException>(() => new Xlsx().Sheet("一", Table).Sheet("二", Table).Read(limits: new(MaxSheets: 1))).Code);
        Assert.Equal(2, new Xlsx().Sheet("一", Table).Read(limits: new(MaxRows: 4, MaxCells: 10, MaxSheets: 1, MaxCharacters: 60)).Of<DebtRow>().Count());
    }

    [Fact]
    public void A_cell_far_to_the_right_in_every_row_is_refused_before_it_takes_memory()
    {
        var csv = Encoding.UTF8.GetBytes("借款人,借据号,贷款余额（元）\n" + string.Concat(Enumerable.Repeat(new string(',', 9_999) + "1\n", 20)));
        var before = GC.GetAllocatedBytesForCurrentThread();

        var refusal = Assert.Throws<BusinessRuleException>(() => Samples.Interpreter(new(MaxCells: 30_000)).Interpret(new MemoryStream(csv), "来文.csv", new()));

        Assert.Equal("import.too-many-cells", refusal.Code);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 1, 20 << 20);
    }

    [Fact]
    public void A_record_that_never_ends_is_refused_while_it_is_read() =>
        Assert.Equal("import.too-many-cells", Assert.Throws<BusinessRuleException>(() =>
            Samples.Interpreter(new(MaxCells: 1_000)).Interpret(new MemoryStream(Encoding.UTF8.GetBytes("a,b" + new string(',', 50_000))), "来文.csv", new())).Code);

    [Fact]
    public void Quotes_inside_a_long_field_are_read_once_each()
    {
        var field = new string('字', 50_000) + new string('"', 50_000);
        var csv = Encoding.UTF8.GetBytes($"借款人,借据号,贷款余额（元）,备注\n甲公司,J1,5,{field}\n");
        var before = GC.GetAllocatedBytesForCurrentThread();

        var workbook = Samples.Interpreter().Interpret(new MemoryStream(csv), "来文.csv", new());

        Assert.Equal(field, Assert.Single(workbook.Of<DebtRow>()).Content.Remark);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 1, 30 << 20);
    }

    [Fact]
    public void A_fault_in_every_row_is_listed_for_the_first_and_counted_for_the_rest()
    {
        var rows = Enumerable.Range(1, 1_000).Select(i => new object?[] { "某公司", $"J{i}", "一百上下" });
        var workbook = new Xlsx().Sheet("明细", [["借款人", "借据号", "贷款余额（元）"], .. rows]).Read();

        Assert.All(workbook.Rows, r => Assert.Equal((RowFate.Rejected, true), (r.Fate, r.Reason!.Contains($"C{r.Row}", StringComparison.Ordinal))));
        Assert.Equal(1_000, workbook.Rows.Count);
        Assert.Equal(Enumerable.Range(2, FindingList.PerCode), workbook.Findings.Where(f => f.Code == "import.amount-unreadable").Select(f => f.Row!.Value));
        var rest = Assert.Single(workbook.Findings, f => f.Code == "import.more-alike");
        Assert.Equal((Severity.Error, 1_000 - FindingList.PerCode, "import.amount-unreadable"), (rest.Severity, rest.Occurrences, rest.Raw));
        Assert.Equal(1_000, workbook.Findings.Where(f => f.Severity == Severity.Error).Sum(f => f.Occurrences));
    }

    [Fact]
    public void A_cell_of_invisible_marks_is_blank()
    {
        var workbook = new Xlsx().Sheet("明细", [["\u200B\uFEFF"], ["借款人", "借据号", "贷款余额（元）", "备注"], ["\u200B", "J1", 1, "\u200B \u3000"], ["甲公司", "J2", 1, "\u200B"]]).Read();

        Assert.Equal([("J1", RowFate.Rejected), ("J2", RowFate.Accepted)], workbook.Rows.Select(r => (r.Cells["drawdownNumber"].Raw, r.Fate)));
        Assert.Null(Assert.Single(workbook.Of<DebtRow>()).Content.Remark);
        var plan = new Xlsx().Sheet("计划", [
            ["贷款还款计划"], ["借款人", "甲公司", "借据号", "J1"], ["\uFEFF"], ["贷款金额（元）", 300, "贷款余额（元）", 300],
            ["期数", "应还日期", "应还本金（元）", "应还利息（元）"], [1, "2027-01-01", 300, 9], ["\u200B"],
        ]).Read();
        Assert.Equal(300m, Assert.Single(plan.Of<PlanRow>()).Content.PrincipalYuan);
    }

    [Fact]
    public void A_sheet_of_nothing_but_headers_is_refused()
    {
        object?[] header = ["借款人", "借据号", "贷款余额（元）"];
        Assert.Equal("import.too-many-tables", Assert.Throws<BusinessRuleException>(() => new Xlsx().Sheet("明细", Enumerable.Repeat(header, 2_100)).Read()).Code);
    }

    [Fact]
    public void Phases_and_rows_are_told_while_a_file_is_read()
    {
        var seen = new List<(ImportPhase, int, int?)>();
        ImportProgress progress = null!;
        progress = new(() => seen.Add((progress.Phase, progress.Rows, progress.TotalRows)));
        using var file = new Xlsx().Sheet("明细", [["借款人", "借据号", "贷款余额（元）"], .. Enumerable.Range(1, 600).Select(i => new object?[] { "某公司", $"J{i}", i })]).Save();

        Samples.Interpreter().Interpret(file, "来文.xlsx", new(), progress);

        Assert.Equal([
            (ImportPhase.Reading, 0, null), (ImportPhase.Reading, 256, null), (ImportPhase.Reading, 512, null),
            (ImportPhase.Interpreting, 0, 601), (ImportPhase.Interpreting, 256, 601), (ImportPhase.Interpreting, 512, 601)], seen);
    }

    [Theory]
    [InlineData(ImportPhase.Reading)]
    [InlineData(ImportPhase.Interpreting)]
    public void Reading_stops_when_nobody_waits_any_more(ImportPhase phase)
    {
        using var gone = new CancellationTokenSource();
        ImportProgress progress = null!;
        progress = new(() =>
        {
            if (progress.Phase == phase) gone.Cancel();
        });
        using var file = new Xlsx().Sheet("明细", [["借款人", "借据号", "贷款余额（元）"], .. Enumerable.Range(1, 600).Select(i => new object?[] { "某公司", $"J{i}", i })]).Save();

        Assert.Throws<OperationCanceledException>(() => Samples.Interpreter().Interpret(file, "来文.xlsx", new(), progress, gone.Token));
        Assert.True(progress.Rows < 600);
    }

    private static BusinessRuleException Refusal(ImportLimits limits) =>
        Assert.Throws<BusinessRuleException>(() => new Xlsx().Sheet("a", Table).Read(limits: limits));
}
