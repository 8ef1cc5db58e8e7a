using NodaTime;

namespace Fiscal.Import.Tests;

/// <summary>The bank's repayment plans against their truth.</summary>
public sealed class PlanTruthTests
{
    private const string File = "04-建设银行-还款计划表.xlsx";
    private static readonly InterpretedWorkbook Plans = Samples.Read(File);

    [Fact]
    public void Every_line_of_every_plan_is_read()
    {
        var rows = Samples.Truth(File).GetProperty("rows").EnumerateArray().ToList();
        Assert.Equal(240, rows.Count);
        Assert.Equal(
            rows.Select(r => (r.Text("sheet"), r.GetProperty("row").GetInt32(), r.Text("contractNo"), r.Text("noteNo"), r.GetProperty("period").GetInt32(),
                r.Date("due"), r.Decimal("principal"), r.Decimal("interest"), r.Decimal("balanceAfter"), r.Text("state") != "未还")),
            Plans.Of<PlanRow>().Select(p => ((string?)p.Row.Sheet, p.Row.Row, p.Content.ContractNumber, (string?)p.Content.DrawdownNumber, p.Content.Number,
                (LocalDate?)p.Content.DueOn, (decimal?)p.Content.PrincipalYuan, (decimal?)p.Content.InterestYuan, p.Content.BalanceAfterYuan, p.Content.IsPaid)));
        Assert.All(Plans.Of<PlanRow>(), p => Assert.Equal(p.Content.IsPaid, p.Content.PaidOn is not null));
    }

    [Fact]
    public void Every_heading_becomes_a_debt()
    {
        var contracts = Samples.Truth(File).GetProperty("contracts").EnumerateArray().ToList();
        Assert.Equal(7, contracts.Count);
        Assert.All(contracts.Zip(Plans.Of<DebtRow>()), pair =>
        {
            Assert.Equal(pair.First.Text("sheet"), pair.Second.Row.Sheet);
            LedgerTruthTests.Same(pair.First, pair.Second.Content);
        });
    }

    [Fact]
    public void What_is_no_plan_line_is_skipped_with_its_reason_or_is_a_heading()
    {
        var notData = Samples.Truth(File).GetProperty("notData").EnumerateArray()
            .Select(n => (Sheet: n.Text("sheet")!, Row: n.GetProperty("row").GetInt32(), Reason: n.Text("reason"))).ToList();
        var headings = Plans.Of<DebtRow>().Select(d => (d.Row.Sheet, d.Row.Row)).ToHashSet();
        var skipped = Plans.Rows.Where(r => r.Fate == RowFate.Skipped).ToDictionary(r => (r.Sheet, r.Row), r => r.Reason);

        Assert.Equal(49, notData.Count);
        Assert.All(notData, n => Assert.True(headings.Contains((n.Sheet, n.Row)) ? n.Reason == "抬头" : skipped[(n.Sheet, n.Row)] == n.Reason));
        Assert.All(Plans.Rows, r => Assert.NotEqual(RowFate.Rejected, r.Fate));
    }

    [Fact]
    public void The_print_date_is_no_as_of_date()
    {
        Assert.Null(Plans.AsOf);
        Assert.Contains(Plans.Findings, f => f.Code == "import.as-of-missing");
        Assert.Equal(AmountUnit.Yuan, Plans.Unit);
        Assert.Equal("中国建设银行", Plans.Institution);
        Assert.All(Plans.Findings, f => Assert.Equal(Severity.Info, f.Severity));
    }
}
