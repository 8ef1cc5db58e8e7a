using System.Text.Json;
using Fiscal.Domain;
using Fiscal.Domain.Amounts;
using Fiscal.Domain.Schedules;
using NodaTime;

namespace Fiscal.Import.Tests;

/// <summary>Every sample ledger, field by field, against its truth.</summary>
public sealed class LedgerTruthTests
{
    public static TheoryData<string, string, string?> Ledgers => new()
    {
        { "01-农发行-借据台账.xlsx", "policy-bank-ledger", "中国农业发展银行示范县支行" },
        { "02-长沙银行-贷款明细.xlsx", "city-bank-ledger", "长沙银行股份有限公司示范县支行" },
        { "03-示范农商行-贷款清单.xls", "rural-bank-ledger", "湖南示范农村商业银行股份有限公司营业部" },
        { "06a-潇水信托-台账-GB18030.csv", "trust-ledger", "潇水信托" },
        { "06b-三湘信托-台账-UTF8BOM.csv", "trust-ledger", "三湘国际信托有限公司" },
    };

    [Theory]
    [MemberData(nameof(Ledgers))]
    public void A_ledger_reads_as_its_truth(string file, string layout, string? institution)
    {
        var truth = Samples.Truth(file);
        var workbook = Samples.Read(file);

        Assert.Equal(layout, workbook.Layout);
        Assert.Equal(WorkbookKind.DebtLedger, workbook.Kind);
        Assert.Equal(institution, workbook.Institution);
        Assert.Equal(truth.Text("unit") == "元" ? AmountUnit.Yuan : AmountUnit.TenThousandYuan, workbook.Unit);
        Assert.DoesNotContain(workbook.Findings, f => f.Severity == Severity.Error);

        var rows = truth.GetProperty("rows").EnumerateArray().ToList();
        Assert.NotEmpty(rows);
        Assert.Equal(rows.Select(r => (r.Text("sheet")!, r.GetProperty("row").GetInt32())), workbook.Of<DebtRow>().Select(r => (r.Row.Sheet, r.Row.Row)));
        Assert.All(rows.Zip(workbook.Of<DebtRow>()), pair => Same(pair.First, pair.Second.Content));
        AssertNotData(truth, workbook);
    }

    [Theory]
    [MemberData(nameof(Ledgers))]
    public void The_rows_of_a_ledger_sum_to_its_control_totals(string file, string layout, string? institution)
    {
        var totals = Samples.Truth(file).GetProperty("totals");
        var debts = Samples.Read(file).Of<DebtRow>().Select(d => d.Content).ToList();

        Assert.NotEmpty(layout + institution);
        Assert.Equal(totals.Decimal("outstanding"), debts.Sum(d => d.OutstandingYuan));
        // The second file's control total leaves out the hidden row of a settled drawdown.
        Assert.Equal(totals.Decimal("principal"), debts.Where(d => !d.HiddenRow).Sum(d => d.PrincipalYuan));
        if (totals.Decimal("overduePrincipal") is { } overdue) Assert.Equal(overdue, debts.Sum(d => d.OverduePrincipalYuan));
    }

    [Fact]
    public void As_of_dates_come_from_titles_and_columns_and_are_never_made_up()
    {
        var october = new LocalDate(2026, 10, 31);
        Assert.Equal(october, Samples.Read("01-农发行-借据台账.xlsx").AsOf);
        Assert.Equal(october, Samples.Read("02-长沙银行-贷款明细.xlsx").AsOf);
        Assert.Equal(october, Samples.Read("03-示范农商行-贷款清单.xls").AsOf);
        Assert.Equal(october, Samples.Read("06b-三湘信托-台账-UTF8BOM.csv").AsOf);

        var silent = Samples.Read("06a-潇水信托-台账-GB18030.csv");
        Assert.Null(silent.AsOf);
        Assert.Contains(silent.Findings, f => f.Code == "import.as-of-missing");
        Assert.Equal(october, Samples.Read("06a-潇水信托-台账-GB18030.csv", new(AsOf: october)).AsOf);
    }

    [Fact]
    public void Hidden_rows_are_read_and_reported_and_hidden_sheets_are_not_read()
    {
        var workbook = Samples.Read("02-长沙银行-贷款明细.xlsx");

        Assert.Equal(21, Assert.Single(workbook.Findings, f => f.Code == "import.hidden-row").Row);
        Assert.Equal("9月底", Assert.Single(workbook.Findings, f => f.Code == "import.hidden-sheet").Sheet);
        Assert.Equal("填报说明", Assert.Single(workbook.Findings, f => f.Code == "import.sheet-ignored").Sheet);
        Assert.All(workbook.Rows, r => Assert.Equal("贷款明细", r.Sheet));
    }

    [Fact]
    public void Right_totals_raise_no_finding()
    {
        foreach (var ledger in Ledgers)
            Assert.DoesNotContain(Samples.Read(ledger.Data.Item1).Findings, f => f.Code == "import.total-mismatch");
    }

    [Fact]
    public void A_value_names_the_cell_it_came_from()
    {
        var rows = Samples.Read("02-长沙银行-贷款明细.xlsx").Rows.ToDictionary(r => r.Row);

        Assert.Equal(new SourceCell("N8", "7250.000000000001"), rows[8].Cells["outstandingYuan"]);
        Assert.Equal(new SourceCell("N9", "４，２５０．００"), rows[9].Cells["outstandingYuan"]);
        Assert.Equal("C8", rows[9].Cells["contractNumber"].Address);
        var bank = Samples.Read("01-农发行-借据台账.xlsx").Rows.Single(r => r.Row == 5);
        Assert.Equal(new SourceCell("I5", "439901022016031800090002\t"), bank.Cells["drawdownNumber"]);
    }

    private static void AssertNotData(JsonElement truth, InterpretedWorkbook workbook)
    {
        var skipped = workbook.Rows.Where(r => r.Fate == RowFate.Skipped).Select(r => (r.Sheet, r.Row, r.Reason));
        Assert.Equal(truth.GetProperty("notData").EnumerateArray().Select(n => (n.Text("sheet")!, n.GetProperty("row").GetInt32(), n.Text("reason"))), skipped);
    }

    internal static void Same(JsonElement truth, DebtRow debt)
    {
        void Equal<T>(string field, T expected, T actual)
        {
            if (truth.TryGetProperty(field, out _)) Assert.Equal((field, expected), (field, actual));
        }

        // The one short name in the samples: only the book's alias table knows whose it is.
        Equal("debtor", truth.Text("debtor"), debt.DebtorName is "示范交投" ? "示范县交通建设投资有限公司" : debt.DebtorName);
        Equal("creditor", truth.Text("creditor"), debt.CreditorName);
        Equal("contractNo", truth.Text("contractNo"), debt.ContractNumber);
        Equal("noteNo", truth.Text("noteNo"), debt.DrawdownNumber);
        Equal("prevNoteNo", truth.Text("prevNoteNo"), debt.PreviousDrawdownNumber);
        Equal("class", truth.Text("class")?.Replace("担保债务", "担保责任", StringComparison.Ordinal), debt.Class?.DisplayName());
        Equal("contractAmount", truth.Decimal("contractAmount"), debt.ContractAmountYuan);
        Equal("principal", truth.Decimal("principal"), debt.PrincipalYuan);
        Equal("outstanding", truth.Decimal("outstanding"), debt.OutstandingYuan);
        Equal("signedOn", truth.Date("signedOn"), debt.SignedOn);
        Equal("startDate", truth.Date("startDate"), debt.StartDate);
        Equal("originalMaturity", truth.Date("originalMaturity"), debt.OriginalMaturityDate);
        Equal("maturity", truth.Date("maturity"), debt.MaturityDate);
        Equal("extensionCount", (int?)truth.Decimal("extensionCount"), debt.ExtensionCount);
        Equal("rateType", truth.Text("rateType"), debt.RateIndex?.ToString() ?? (debt.IsFloating == false ? "固定" : null));
        Equal("rateKind", truth.Text("rateKind"), debt.IsFloating == true ? "LPR" : "非LPR");
        Equal("spreadBp", truth.Decimal("spreadBp"), debt.SpreadBp);
        Equal("ratePercent", truth.Decimal("ratePercent"), debt.AnnualRatePercent);
        Equal("overduePrincipal", truth.Decimal("overduePrincipal"), debt.OverduePrincipalYuan);
        Equal("overdueInterest", truth.Decimal("overdueInterest"), debt.OverdueInterestYuan);
        Equal("nextDue", truth.Date("nextDue"), debt.NextDueOn);
        Equal("nextPrincipal", truth.Decimal("nextPrincipal"), debt.NextPrincipalYuan);
        Equal("nextInterest", truth.Decimal("nextInterest"), debt.NextInterestYuan);
        Equal("settledOn", truth.Date("settledOn"), debt.SettledOn);
        Equal("repayment", truth.Text("repayment"), debt.Repayment?.DisplayName());
        Equal("dayCount", truth.Text("dayCount"), DayCountName(debt.DayCount));
        Equal("settlementFrequency", truth.Text("settlementFrequency"), debt.PaymentFrequency?.DisplayName());
        Equal("guarantee", truth.Text("guarantee"), debt.Guarantee?.DisplayName());
        Equal("hiddenRow", truth.Text("hiddenRow") == "True", debt.HiddenRow);
        Equal("remark", truth.Text("remark"), debt.Remark);
        Equal("status", truth.Text("status") == "结清", debt.IsSettled == true);
    }

    internal static string? DayCountName(DayCount? dayCount) => dayCount switch
    {
        DayCount.Actual360 => "ACT/360",
        DayCount.Actual365Fixed => "ACT/365",
        DayCount.ActualActualIcma => "ACT/ACT-ICMA",
        DayCount.Thirty360Us => "30/360",
        _ => null,
    };
}
