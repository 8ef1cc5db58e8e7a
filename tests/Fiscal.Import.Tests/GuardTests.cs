namespace Fiscal.Import.Tests;

/// <summary>Rows that sum others, and values that no debt has.</summary>
public sealed class GuardTests
{
    private static readonly object?[] Header = ["借款单位", "借据号", "借据金额", "贷款余额", "放款日", "到期日", "年利率"];

    private static object?[] Debt(string name, string? number, decimal balance, decimal? principal = null) =>
        [name, number, principal ?? balance, balance, "2024-01-05", "2029-01-05", "4.1%"];

    private static InterpretedWorkbook Read(params object?[][] rows) => new Xlsx().Sheet("明细", [["单位：元"], Header, .. rows]).Read();

    private static List<string> Drawdowns(InterpretedWorkbook workbook) => [.. workbook.Of<DebtRow>().Select(d => d.Content.DrawdownNumber!)];

    [Fact]
    public void A_row_of_sums_without_a_word_is_a_total_and_no_debt()
    {
        var workbook = Read(Debt("甲公司", "J1", 100), Debt("乙公司", "J2", 200), [null, null, 300, 300], Debt("丙公司", "J3", 50), ["", " ", 350, 350]);

        Assert.Equal(["J1", "J2", "J3"], Drawdowns(workbook));
        Assert.Equal([5, 7], workbook.Findings.Where(f => f.Code == "import.unlabelled-total").Select(f => f.Row!.Value));
        Assert.Equal([RowFate.Skipped, RowFate.Skipped], workbook.Rows.Where(r => r.Row is 5 or 7).Select(r => r.Fate));
        Assert.False(workbook.HasErrors);
    }

    [Fact]
    public void A_group_may_stand_above_its_rows_with_their_sum_beside_its_name()
    {
        var workbook = Read(["甲集团", null, 300, 300], Debt("甲一公司", "J1", 100), Debt("甲二公司", "J2", 200), ["乙集团", null, 50, 50], Debt("乙一公司", "J3", 50));

        Assert.Equal(["J1", "J2", "J3"], Drawdowns(workbook));
        Assert.False(workbook.HasErrors);
    }

    [Fact]
    public void Bare_amounts_that_sum_nothing_are_asked_about_and_never_a_debt()
    {
        var workbook = Read(Debt("甲公司", "J1", 100), ["乙公司", null, 77, 77]);

        Assert.Equal(["J1"], Drawdowns(workbook));
        Assert.Equal(4, Assert.Single(workbook.Findings, f => f.Severity == Severity.Error).Row);
        Assert.Equal(RowFate.Rejected, workbook.Rows.Single(r => r.Row == 4).Fate);
    }

    [Fact]
    public void Parts_of_a_sum_are_neither_debts_nor_counted_twice()
    {
        var workbook = Read(Debt("甲公司", "J1", 100), Debt("乙公司", "J2", 200), ["合计", null, 300, 300], ["其中：项目贷款", null, 200, 200], ["其中：流动资金贷款", null, 100, 100]);

        Assert.Equal(["J1", "J2"], Drawdowns(workbook));
        Assert.Equal(3, workbook.Rows.Count(r => r.Fate == RowFate.Skipped));
        Assert.DoesNotContain(workbook.Findings, f => f.Severity != Severity.Info && f.Code != "import.as-of-missing");
    }

    [Theory]
    [InlineData("全县合计", "共2笔")]
    [InlineData("Total", "2")]
    [InlineData("合计", "2笔")]
    [InlineData("Grand Total", null)]
    [InlineData("示范县总计数", "共 2 笔")]
    public void A_total_with_a_count_under_the_number_is_no_debt(string word, string? count)
    {
        var workbook = Read(Debt("甲公司", "J1", 100), Debt("乙公司", "J2", 200), [word, count, 300, 300]);
        Assert.Equal(["J1", "J2"], Drawdowns(workbook));
        Assert.False(workbook.HasErrors);
    }

    [Fact]
    public void Subtotals_of_two_levels_are_each_compared_with_their_own_rows()
    {
        object?[][] rows(decimal second, decimal third) => [
            Debt("甲一", "J1", 100), ["小计", null, 100, 100], Debt("甲二", "J2", 200), ["小计", null, 200, 200], ["甲板块小计", null, 300, 300],
            Debt("乙一", "J3", 10), ["小计", null, 10, 10], Debt("乙二", "J4", 20), ["小计", null, 20, 20], ["乙板块小计", null, second, second], ["总计", null, third, third]];

        Assert.DoesNotContain(Read(rows(30, 330)).Findings, f => f.Code == "import.total-mismatch");
        Assert.Equal(["C12", "D12"], Read(rows(31, 330)).Findings.Where(f => f.Code == "import.total-mismatch").Select(f => f.Cell));
        Assert.Equal(["C13", "D13"], Read(rows(30, 331)).Findings.Where(f => f.Code == "import.total-mismatch").Select(f => f.Cell));
    }

    [Fact]
    public void A_grand_total_that_only_repeats_its_last_group_is_named()
    {
        var workbook = Read(Debt("甲", "J1", 100), ["小计", null, 100, 100], Debt("乙", "J2", 200), ["小计", null, 200, 200], ["合计", null, 200, 200]);
        Assert.Equal(["C7", "D7"], workbook.Findings.Where(f => f.Code == "import.total-mismatch").Select(f => f.Cell));
    }

    [Theory]
    [InlineData("1234.57", "1234.57", "1234.57", "3703.70", "import.total-rounded")] // of 1234.5678 each
    [InlineData("1234.57", "1234.57", "1234.57", "3703.71", null)]
    [InlineData("1234.57", "1234.57", "1234.57", "3703.74", "import.total-mismatch")]
    [InlineData("1234.5678", "1234.57", "1234.57", "3703.6900", "import.total-mismatch")]
    public void A_total_of_rounded_rows_may_be_off_by_their_rounding_and_that_is_said(string first, string second, string third, string total, string? code)
    {
        object?[] row(string number, string balance) => ["甲", number, 1234.57m, balance, "2024-01-05", "2029-01-05", "4.1%"];
        var workbook = new Xlsx().Sheet("明细", [["单位：万元"], Header, row("J1", first), row("J2", second), row("J3", third), ["合计", null, 3703.71m, total]]).Read();
        Assert.Equal(code, workbook.Findings.SingleOrDefault(f => f.Code.StartsWith("import.total-", StringComparison.Ordinal))?.Code);
    }

    [Fact]
    public void A_total_in_yuan_is_not_rounded()
    {
        Assert.Contains(Read(Debt("甲", "J1", 100), Debt("乙", "J2", 200), ["合计", null, 301, 300]).Findings, f => f.Code == "import.total-mismatch" && f.Cell == "C5");
    }

    [Theory]
    [InlineData("1234.50", 12_345_000, 100d)]
    [InlineData("1,234", 12_340_000, 10_000d)]
    [InlineData("1.235亿", 123_500_000, 100_000d)]
    [InlineData("￥1234567.89", 1_234_567.89, 0.01)]
    [InlineData("壹佰万元整", 1_000_000, null)]
    [InlineData("1.2E7", 12_000_000, null)]
    [InlineData("1234.5699999999999", 12_345_700, null)]
    public void The_last_place_of_an_amount_is_that_of_its_text(string raw, double yuan, double? place) =>
        Assert.Equal((decimal?)place, new SourceCell("A1", raw).PlaceYuan((decimal)yuan));

    [Fact]
    public void A_total_may_leave_hidden_rows_out_or_count_them()
    {
        object?[][] table(decimal total) => [["单位：元"], Header, Debt("甲", "J1", 100), Debt("乙", "J2", 0, 50), ["合计", null, 150, total]];
        Assert.DoesNotContain(new Xlsx().Sheet("明细", table(100), null, false, 4).Read().Findings, f => f.Code == "import.total-mismatch" && f.Cell == "D5");
        Assert.Contains(new Xlsx().Sheet("明细", table(120), null, false, 4).Read().Findings, f => f.Code == "import.total-mismatch" && f.Cell == "D5");
    }

    [Fact]
    public void The_total_below_two_tables_may_sum_them_both()
    {
        var workbook = new Xlsx().Sheet("明细", [
            ["单位：元"], Header, Debt("甲", "J1", 100), ["合计", null, 100, 100], [], Header, Debt("乙", "J2", 200), ["合计", null, 200, 200], ["总计", null, 300, 300],
        ]).Read();
        Assert.Equal(["J1", "J2"], Drawdowns(workbook));
        Assert.DoesNotContain(workbook.Findings, f => f.Code == "import.total-mismatch");
    }

    [Theory]
    [InlineData("2024-01-05", "2023-01-05", "import.maturity-before-start")]
    [InlineData("2024-01-05", "2024-01-05", "import.maturity-before-start")]
    [InlineData("1924-01-05", "2029-01-05", "import.date-out-of-range")]
    [InlineData("2024-01-05", "2099-12-31", "import.date-out-of-range")]
    [InlineData("2024-01", "2029-01-05", "import.date-without-day")]
    [InlineData("2024-01-05", "2029年1月", "import.date-without-day")]
    public void Dates_that_no_debt_has_are_named_with_their_cell(string start, string maturity, string code)
    {
        var workbook = Read(["甲", "J1", 100, 100, start, maturity, "4.1%"]);
        var finding = Assert.Single(workbook.Findings, f => f.Severity == Severity.Error);
        Assert.Equal(code, finding.Code);
        Assert.Contains(finding.Cell, (string[])["E3", "F3"]);
        Assert.Empty(workbook.Of<DebtRow>());
    }

    [Theory]
    [InlineData(100, 101, "import.balance-above-principal", Severity.Warning)]
    [InlineData(100, 900, "import.balance-beyond-principal", Severity.Error)]
    [InlineData(100, 1_000_000, "import.unit-inconsistent", Severity.Error)]
    [InlineData(1_000_000, 100, "import.unit-inconsistent", Severity.Error)]
    [InlineData(100, -5, "import.negative-amount", Severity.Error)]
    public void Amounts_that_contradict_each_other_are_named(int principal, int balance, string code, Severity severity)
    {
        var workbook = Read(Debt("甲", "J1", balance, principal));
        var finding = Assert.Single(workbook.Findings, f => f.Severity >= Severity.Warning);
        Assert.Equal((code, severity, "D3"), (finding.Code, finding.Severity, finding.Cell));
    }

    [Theory]
    [InlineData("37%", "import.rate-unreadable")]
    [InlineData("435%", "import.rate-unreadable")]
    [InlineData("-4.1%", "import.rate-unreadable")]
    [InlineData("1年期LPR-500BP", "import.rate-out-of-range")]
    public void Rates_outside_the_possible_are_named(string rate, string code)
    {
        var workbook = new Xlsx().Sheet("明细", [["单位：元"], Header, ["甲", "J1", 100, 100, "2024-01-05", "2029-01-05", rate], ["注：LPR（1年期3.00%、5年期以上3.50%）"]]).Read();
        var finding = Assert.Single(workbook.Findings, f => f.Severity == Severity.Error);
        Assert.Equal((code, "G3"), (finding.Code, finding.Cell));
    }
}
