using Fiscal.Domain;
using NodaTime;

namespace Fiscal.Import.Tests;

/// <summary>The finance office's table, with all its mistakes, against its truth.</summary>
public sealed class FinanceOfficeTruthTests
{
    private const string File = "11-金融办-融资统计表.xlsx";
    private static readonly InterpretedWorkbook Table = Samples.Read(File);

    [Fact]
    public void Every_row_is_read_as_it_stands_the_wrong_ones_too()
    {
        var rows = Samples.Truth(File).GetProperty("rows").EnumerateArray().ToList();
        Assert.Equal(113, rows.Count);
        Assert.Equal(rows.Count, Table.Of<DebtRow>().Count());
        Assert.All(rows.Zip(Table.Of<DebtRow>()), pair =>
        {
            var (truth, (row, debt)) = pair;
            Assert.Equal((truth.Text("sheet"), truth.GetProperty("row").GetInt32()), (row.Sheet, row.Row));
            Assert.Equal((truth.Text("debtor"), truth.Text("creditor"), truth.Text("contractNo"), truth.Text("noteNo")), (debt.DebtorName, debt.CreditorName, debt.ContractNumber, debt.DrawdownNumber));
            Assert.Equal((truth.Decimal("principal"), truth.Decimal("outstanding"), truth.Text("product")), (debt.PrincipalYuan, debt.OutstandingYuan, debt.Instrument?.DisplayName()));
            Assert.Equal((truth.Date("startDate"), truth.Date("maturity"), truth.Decimal("ratePercent"), truth.Text("class")?.Replace("担保债务", "担保责任", StringComparison.Ordinal)), (debt.StartDate, debt.MaturityDate, debt.AnnualRatePercent, debt.Class?.DisplayName()));
        });
    }

    [Fact]
    public void It_is_recognised_with_its_unit_day_and_sender_and_its_total_and_note_are_no_debts()
    {
        Assert.Equal((WorkbookKind.FinanceOfficeTable, "finance-office-table"), (Table.Kind, Table.Layout));
        Assert.Equal((AmountUnit.TenThousandYuan, new LocalDate(2026, 10, 31), "示范县金融工作服务中心"), (Table.Unit!.Value, Table.AsOf!.Value, Table.Institution));
        Assert.Equal([(117, RowFate.Skipped, "合计"), (118, RowFate.Skipped, "表下注释")], Table.Rows.Where(r => r.Fate != RowFate.Accepted).Select(r => (r.Row, r.Fate, r.Reason)));
        Assert.Equal(Samples.Truth(File).GetProperty("totals").Decimal("outstanding"), Table.Of<DebtRow>().Sum(d => d.Content.OutstandingYuan));
        Assert.False(Table.HasErrors);
    }

    [Fact]
    public void A_groups_own_table_is_its_ledger_unless_somebody_says_otherwise()
    {
        var table = new Xlsx().Sheet("表一",
            [["青石城投集团有限公司融资情况统计表"], ["截至2026年10月31日  单位：万元"],
                ["融资主体", "金融机构", "合同编号", "借据编号", "融资金额", "融资余额", "年利率(%)", "起始日", "到期日", "债务性质"],
                ["青石城投", "青石银行", "QS-1", "QS-1-1", 500, 480.25m, 4.35m, "2024-05-20", "2029-05-20", "隐性债务"]]);

        Assert.Equal(WorkbookKind.FinancingLedger, table.Read().Kind);
        Assert.Equal(WorkbookKind.FinanceOfficeTable, table.Read(new ImportHints(Kind: WorkbookKind.FinanceOfficeTable)).Kind);
    }

    [Theory]
    [InlineData("青石县金融办融资情况统计表", "融资企业", "融资机构", "借据（债券）编号", "融资规模", "期末余额", "债务属性", "融资到期日")]
    [InlineData("青石县国有企业存量融资明细", "借款单位", "债权人", "借据号", "借款金额", "余额", "责任分类", "到期日期")]
    [InlineData("报送：青石县金融事务中心", "平台公司名称", "贷款银行", "债券代码", "举借金额", "存量债务余额", "性质", "到期时间")]
    public void Another_offices_table_reads_whatever_its_columns_are_called_and_keeps_rows_that_name_no_drawdown(
        string title, string debtor, string creditor, string drawdown, string principal, string outstanding, string debtClass, string maturity)
    {
        var workbook = new Xlsx().Sheet("表一",
            [[title], ["截至2026年10月31日  单位：万元"],
                ["序号", debtor, creditor, "合同编号", drawdown, principal, outstanding, "年利率(%)", "起始日期", maturity, debtClass],
                [1, "青石城投", "青石银行", "QS-1、QS-2", null, 500, 480.25m, 4.35m, "2024-05-20", "2029-05-20", "隐性债务"],
                [2, "青石城投", "青石银行", "QS-3", "QS-3-1", 500, 5_000_000, 4.35m, "2024-05-20", "2029-05-20", "经营性债务"],
                [3, "青石城投", "青石银行", "QS-3", "QS-3-1", 500, 500, 4.35m, "2024-05-20", "2029-05-20", "经营性债务"],
                ["合计", null, null, null, null, 1500, 5_000_980.25m]]).Read();

        Assert.Equal(WorkbookKind.FinanceOfficeTable, workbook.Kind);
        Assert.Equal([("QS-1、QS-2", null, 4_802_500m), ("QS-3", "QS-3-1", 50_000_000_000m), ("QS-3", "QS-3-1", 5_000_000m)],
            workbook.Of<DebtRow>().Select(d => (d.Content.ContractNumber, d.Content.DrawdownNumber, d.Content.OutstandingYuan!.Value)));
        Assert.False(workbook.HasErrors);
    }
}
