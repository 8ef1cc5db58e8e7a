using Fiscal.Domain.Ledger;
using NodaTime;

namespace Fiscal.Import.Tests;

/// <summary>The month's statement of loans paid out and repaid, against its truth.</summary>
public sealed class StatementTruthTests
{
    private const string File = "08-还款流水-2026年10月.xlsx";
    private static readonly InterpretedWorkbook Statement = Samples.Read(File);

    [Fact]
    public void Every_line_is_read_field_by_field()
    {
        var rows = Samples.Truth(File).GetProperty("rows").EnumerateArray().ToList();
        Assert.Equal(38, rows.Count);
        Assert.Equal(
            rows.Select(r => (r.Text("sheet"), r.GetProperty("row").GetInt32(), r.Text("noteNo"), r.Date("date"), r.Text("creditor"), r.Text("debtor"),
                r.Decimal("drawdown"), r.Decimal("principal"), r.Decimal("interest"), r.Decimal("penalty"), r.Decimal("balance"))),
            Statement.Of<PaymentRow>().Select(p => ((string?)p.Row.Sheet, p.Row.Row, (string?)p.Content.DrawdownNumber, (LocalDate?)p.Content.PaidOn,
                p.Content.CreditorName, p.Content.DebtorName, (decimal?)p.Content.DrawnYuan, (decimal?)p.Content.PrincipalYuan,
                (decimal?)p.Content.InterestYuan, (decimal?)p.Content.PenaltyYuan, p.Content.BalanceAfterYuan)));
        Assert.All(rows.Zip(Statement.Of<PaymentRow>()), pair => Assert.Equal(pair.First.Text("kind"), KindOf(pair.Second.Content)));
        Assert.All(Statement.Of<PaymentRow>(), p => Assert.Null(p.Content.DueOn));
    }

    [Fact]
    public void Its_columns_sum_to_the_stated_totals()
    {
        var totals = Samples.Truth(File).GetProperty("totals");
        var lines = Statement.Of<PaymentRow>().Select(p => p.Content).ToList();
        Assert.Equal(
            (totals.Decimal("drawdown"), totals.Decimal("principal"), totals.Decimal("interest"), totals.Decimal("penalty")),
            (lines.Sum(p => p.DrawnYuan), lines.Sum(p => p.PrincipalYuan), lines.Sum(p => p.InterestYuan), lines.Sum(p => p.PenaltyYuan)));
        Assert.DoesNotContain(Statement.Findings, f => f.Code == "import.total-mismatch");
    }

    [Fact]
    public void It_is_recognised_with_its_unit_and_the_last_day_it_covers()
    {
        Assert.Equal((WorkbookKind.PaymentStatement, "payment-statement"), (Statement.Kind, Statement.Layout));
        Assert.Equal(AmountUnit.Yuan, Statement.Unit);
        Assert.Equal(new LocalDate(2026, 10, 31), Statement.AsOf);
        Assert.All(Statement.Findings, f => Assert.Equal(Severity.Info, f.Severity));
    }

    [Fact]
    public void Only_its_total_is_no_data() =>
        Assert.Equal(
            Samples.Truth(File).GetProperty("notData").EnumerateArray().Select(n => (n.GetProperty("row").GetInt32(), RowFate.Skipped, n.Text("reason"))),
            Statement.Rows.Where(r => r.Fate != RowFate.Accepted).Select(r => (r.Row, r.Fate, r.Reason)));

    [Fact]
    public void Two_identical_lines_are_two_payments_and_are_named()
    {
        var twice = Statement.Of<PaymentRow>().Where(p => p.Content.InterestYuan == 42211.67m).Select(p => p.Row.Row);
        Assert.Equal([8, 9], twice);
        Assert.Equal([9], Statement.Findings.Where(f => f.Code == "import.identical-payment").Select(f => f.Row!.Value));
    }

    [Fact]
    public void How_a_payment_came_about_is_read_from_its_summary()
    {
        PaymentKind KindAt(int row) => Statement.Of<PaymentRow>().Single(p => p.Row.Row == row).Content.Kind;
        Assert.Equal((PaymentKind.Regular, PaymentKind.LatePayment, PaymentKind.LatePayment), (KindAt(5), KindAt(8), KindAt(10)));
        Assert.Equal((PaymentKind.RolloverWithoutRepayment, PaymentKind.Regular, PaymentKind.Regular), (KindAt(15), KindAt(17), KindAt(27)));
    }

    [Theory]
    [InlineData("记账日期", "借款人", "借据编号", "归还本金", "归还利息", "罚息", "元", 1)]
    [InlineData("扣款日期", "客户名称", "信贷借据号", "实还本金", "实还利息", "罚息及复利", "万元", 10000)]
    [InlineData("实还日期", "还款单位", "借据号码", "还本", "付息", "支付罚息", "千元", 1000)]
    public void A_statement_reads_the_same_however_its_columns_are_called_and_ordered(
        string paidOn, string debtor, string drawdown, string principal, string interest, string penalty, string unit, int yuan)
    {
        string[] headers = [paidOn, debtor, drawdown, principal, interest, penalty, "摘要"];
        object?[] payment = ["2026.9.21", "青石水务有限公司", "QS-2024-001-02", 12_000_000m / yuan, 345_678.9m / yuan, null, "按季结息"];
        object?[] late = ["2026年9月30日", "青石水务有限公司", "QS-2024-001-02", null, null, 1_234.5m / yuan, "收取罚息"];
        object?[] total = ["合计", null, null, 12_000_000m / yuan, 345_678.9m / yuan, 1_234.5m / yuan, null];
        for (var turn = 0; turn < headers.Length; turn++)
        {
            object?[] Turned(object?[] row) => [.. row[turn..], .. row[..turn]];
            var workbook = new Xlsx().Sheet("流水",
                [["青石农商行还款明细"], [$"期间：2026-09-01 至 2026-09-30  单位：{unit}"], Turned(headers), Turned(payment), Turned(late), ["合计", .. Turned(total)[1..]]]).Read();

            Assert.Equal((WorkbookKind.PaymentStatement, new LocalDate(2026, 9, 30)), (workbook.Kind, workbook.AsOf));
            Assert.Equal(
                [("QS-2024-001-02", new LocalDate(2026, 9, 21), 12_000_000m, 345_678.9m, 0m, PaymentKind.Regular), ("QS-2024-001-02", new(2026, 9, 30), 0m, 0m, 1_234.5m, PaymentKind.LatePayment)],
                workbook.Of<PaymentRow>().Select(p => (p.Content.DrawdownNumber, p.Content.PaidOn, p.Content.PrincipalYuan, p.Content.InterestYuan, p.Content.PenaltyYuan, p.Content.Kind)));
        }
    }

    [Fact]
    public void A_line_that_says_no_amount_is_rejected()
    {
        var workbook = new Xlsx().Sheet("流水", [["单位：元"], ["交易日期", "借据号", "摘要", "还本金额", "付息金额"], ["2026-09-21", "J-1", "还款", null, null]]).Read();
        Assert.Equal(RowFate.Rejected, Assert.Single(workbook.Rows).Fate);
        Assert.Contains(workbook.Findings, f => f.Code == "import.required-missing");
    }

    // A wrong charge is only known by the line that takes it back.
    private static string KindOf(PaymentRow line) => line switch
    {
        { DrawnYuan: not 0 } => "放款",
        { PenaltyYuan: not 0 } => "罚息",
        { InterestYuan: < 0 } => "冲正",
        _ when Statement.Of<PaymentRow>().Any(p => p.Content.DrawdownNumber == line.DrawdownNumber && p.Content.InterestYuan == -line.InterestYuan && p.Content.PrincipalYuan == -line.PrincipalYuan) => "误扣",
        _ => "还款",
    };
}
