using Fiscal.Domain;
using NodaTime;

namespace Fiscal.Import.Tests;

/// <summary>The group's financing ledger, whose columns are years, against its truth.</summary>
public sealed class FinancingLedgerTruthTests
{
    private const string File = "07-城投集团-融资台账.xlsx";
    private static readonly InterpretedWorkbook Ledger = Samples.Read(File);

    [Fact]
    public void Every_debt_is_read_field_by_field()
    {
        var rows = Samples.Truth(File).GetProperty("rows").EnumerateArray().ToList();
        Assert.Equal(106, rows.Count);
        Assert.Equal(rows.Count, Ledger.Of<DebtRow>().Count());
        Assert.All(rows.Zip(Ledger.Of<DebtRow>()), pair =>
        {
            var (truth, (row, debt)) = pair;
            Assert.Equal((truth.Text("sheet"), truth.GetProperty("row").GetInt32()), (row.Sheet, row.Row));
            Assert.Equal((truth.Text("debtor"), truth.Text("creditor"), truth.Text("contractNo"), truth.Text("noteNo")), (debt.DebtorName, debt.CreditorName, debt.ContractNumber, debt.DrawdownNumber));
            Assert.Equal((truth.Decimal("principal"), truth.Decimal("outstanding"), truth.Decimal("overduePrincipal")), (debt.PrincipalYuan, debt.OutstandingYuan, debt.OverduePrincipalYuan));
            Assert.Equal((truth.Date("startDate"), truth.Date("maturity"), truth.Decimal("ratePercent"), truth.Text("class")), (debt.StartDate, debt.MaturityDate, debt.AnnualRatePercent, debt.Class?.DisplayName()));
        });
    }

    [Fact]
    public void Every_year_of_every_debt_is_read_under_its_own_year()
    {
        Assert.All(Samples.Truth(File).GetProperty("rows").EnumerateArray().Zip(Ledger.Of<DebtRow>()), pair => Assert.Equal(
            pair.First.GetProperty("years").EnumerateObject().Select(y => (y.Name, decimal.Parse(y.Value[0].GetString()!, System.Globalization.CultureInfo.InvariantCulture),
                decimal.Parse(y.Value[1].GetString()!, System.Globalization.CultureInfo.InvariantCulture))),
            pair.Second.Content.Years.Select(y => (y.Year + (y.AndLater ? "+" : ""), y.PrincipalYuan, y.InterestYuan))));
    }

    [Fact]
    public void Its_columns_sum_to_the_control_totals()
    {
        var totals = Samples.Truth(File).GetProperty("totals");
        var debts = Ledger.Of<DebtRow>().Select(d => d.Content).ToList();
        Assert.Equal(
            (totals.Decimal("principal"), totals.Decimal("outstanding"), totals.Decimal("overduePrincipal")),
            (debts.Sum(d => d.PrincipalYuan), debts.Sum(d => d.OutstandingYuan), debts.Sum(d => d.OverduePrincipalYuan)));
        Assert.Equal(
            (totals.Decimal("futurePrincipal"), totals.Decimal("futureInterest")),
            (debts.SelectMany(d => d.Years).Sum(y => (decimal?)y.PrincipalYuan), debts.SelectMany(d => d.Years).Sum(y => (decimal?)y.InterestYuan)));
    }

    [Fact]
    public void Subtotals_the_total_and_the_note_are_no_debts() =>
        Assert.Equal(
            Samples.Truth(File).GetProperty("notData").EnumerateArray().Select(n => (n.GetProperty("row").GetInt32(), RowFate.Skipped, n.Text("reason"))),
            Ledger.Rows.Where(r => r.Fate != RowFate.Accepted).Select(r => (r.Row, r.Fate, r.Reason)));

    [Fact]
    public void It_is_recognised_with_its_unit_day_and_group()
    {
        Assert.Equal((WorkbookKind.FinancingLedger, "financing-ledger"), (Ledger.Kind, Ledger.Layout));
        Assert.Equal((AmountUnit.TenThousandYuan, new LocalDate(2026, 10, 31), "示范县城市建设投资集团有限公司"), (Ledger.Unit!.Value, Ledger.AsOf!.Value, Ledger.Institution));
        Assert.All(Ledger.Findings, f => Assert.Equal(Severity.Info, f.Severity));
    }

    [Theory]
    [InlineData("万元", 10_000, "2027年", "2028年及以后", "还本", "付息")]
    [InlineData("元", 1, "2027年度", "2028以后", "应还本金", "应付利息")]
    [InlineData("亿元", 100_000_000, "2027", "2028+", "本金", "利息")]
    public void Another_groups_ledger_reads_the_same_whatever_its_unit_and_order(string unit, int yuan, string year, string later, string principal, string interest)
    {
        object?[] debt = ["青石城投有限公司", 30_000_000m / yuan, 200_000m / yuan, 10_000_000m / yuan, 123_400m / yuan, "青石银行", 40_000_000m / yuan, "QS-1", "2024-05-20", "2029-05-20"];
        var workbook = new Xlsx().Sheet("台账",
            [["青石城投集团融资台账"], [$"截至2026年10月31日  单位：{unit}"],
                ["融资主体", later, null, year, null, "金融机构", "融资金额", "借据编号", "起始日", "到期日", "融资余额"],
                [null, principal, interest, principal, interest, null, null, null, null, null, null],
                [.. debt, 40_000_000m / yuan],
                ["合计", 30_000_000m / yuan, 200_000m / yuan, 10_000_000m / yuan, 123_401m / yuan, null, 40_000_000m / yuan, null, null, null, 40_000_000m / yuan]],
            ["A3:A4", "B3:C3", "D3:E3", "F3:F4", "G3:G4", "H3:H4", "I3:I4", "J3:J4", "K3:K4"]).Read();

        Assert.Equal(
            [new YearDuties(2027, false, 10_000_000m, 123_400m), new YearDuties(2028, true, 30_000_000m, 200_000m)],
            Assert.Single(workbook.Of<DebtRow>()).Content.Years);
        Assert.Equal("E6", Assert.Single(workbook.Findings, f => f.Code == "import.total-mismatch").Cell);
    }
}
