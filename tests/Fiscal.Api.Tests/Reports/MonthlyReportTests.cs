using Fiscal.Api.Reports;
using Fiscal.Domain;
using Fiscal.Domain.Debts;
using Fiscal.Domain.Ledger;
using NodaTime;

namespace Fiscal.Api.Tests.Reports;

public sealed class MonthlyReportTests
{
    [Fact]
    public void Where_there_is_nothing_to_compare_with_a_dash_stands()
    {
        var table = Facts.Of(Facts.Debt(1, 1_000_000)).Compose().Table("全口径债务余额变动情况");

        Assert.Equal("环比（比上月末）|2026-09-30|—|—|—", table.Printed("环比（比上月末）"));
        Assert.Equal("同比（比上年同期）|2025-10-31|—|—|—", table.Printed("同比（比上年同期）"));
        Assert.Equal("较年初（比上年末）|2025-12-31|—|—|—", table.Printed("较年初（比上年末）"));
    }

    [Fact]
    public void A_base_of_zero_has_a_difference_but_no_percentage()
    {
        var facts = Facts.Of(Facts.Debt(1, 1_000_000)) with { MonthBefore = Facts.Before(new(2026, 9, 30)) };

        Assert.Equal("环比（比上月末）|2026-09-30|0.00|100.00|—", facts.Compose().Table("全口径债务余额变动情况").Printed("环比（比上月末）"));
    }

    [Theory]
    [InlineData(90, 100, "与上月末相比减少10.00万元，下降10.00%")]
    [InlineData(110, 100, "与上月末相比增加10.00万元，增长10.00%")]
    [InlineData(100, 100, "与上月末持平")]
    public void Changes_are_worded_by_their_direction(int nowWan, int beforeWan, string words)
    {
        var facts = Facts.Of(Facts.Debt(1, nowWan * 10_000m)) with
        {
            MonthBefore = Facts.Before(new(2026, 9, 30), Facts.Debt(1, beforeWan * 10_000m)),
        };

        Assert.Contains(words, facts.Compose().Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_month_without_payments_says_so()
    {
        var report = Facts.Of(Facts.Debt(1, 1_000_000)).Compose();

        Assert.Contains("本月无还本付息记录。", report.Text(), StringComparison.Ordinal);
        Assert.Contains("未来12个月无到期款项。", report.Text(), StringComparison.Ordinal);
        Assert.DoesNotContain(report.Tables, t => t.Title == "本月偿还情况");
    }

    [Fact]
    public void A_county_without_debt_still_has_a_report()
    {
        var report = Facts.Of().Compose();

        Assert.Contains("本月末无未偿债务。", report.Text(), StringComparison.Ordinal);
        Assert.Equal(["Overall", "Maturity"], report.Sections.Select(s => s.Name));
    }

    [Fact]
    public void A_county_with_one_debt_names_it_without_ranking()
    {
        var text = Facts.Of(Facts.Debt(1, 1_000_000)).Compose().Text();

        Assert.Contains("债务全部集中在示范城投。", text, StringComparison.Ordinal);
        Assert.Contains("从债务品种看，全部为项目贷款。", text, StringComparison.Ordinal);
        Assert.DoesNotContain("依次为", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_average_rate_is_weighted_and_leaves_out_debts_without_a_rate()
    {
        var text = Facts.Of(Facts.Debt(1, 300_0000, rate: 3m), Facts.Debt(2, 100_0000, rate: 5m), Facts.Debt(3, 500_0000, rate: null)).Compose().Text();

        Assert.Contains("平均年利率3.50%（未登记利率的1笔、余额500.00万元未计入）", text, StringComparison.Ordinal);
        Assert.Contains("1笔债务（余额500.00万元）未登记利率", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Non_standard_financing_is_named_and_marked_unverified()
    {
        var text = Facts.Of(Facts.Debt(1, 75_0000), Facts.Debt(2, 25_0000, instrument: DebtInstrument.TrustLoan)).Compose().Text();

        Assert.Contains("官方目录【待核】）余额25.00万元，共1笔，占全口径债务的25.00%", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Arrears_are_neither_due_next_month_nor_forgotten()
    {
        var facts = Facts.Of(Facts.Debt(1, 100_0000)) with
        {
            DueItems = [
                Facts.Due(1, new(2026, 9, 21), 0, 1_0000), Facts.Due(1, new(2026, 10, 31), 10_0000, 0),
                Facts.Due(1, new(2026, 11, 1), 20_0000, 0), Facts.Due(1, new(2027, 10, 31), 30_0000, 0), Facts.Due(1, new(2027, 11, 1), 40_0000, 0)],
        };
        var report = facts.Compose();

        Assert.Contains("本月到期未还1笔，本金10.00万元、利息0.00万元。", report.Text(), StringComparison.Ordinal);
        Assert.Contains("逾期本金10.00万元、利息1.00万元", report.Text(), StringComparison.Ordinal);
        Assert.Contains("下月（2026年11月）到期1笔，应还本金20.00万元", report.Text(), StringComparison.Ordinal);
        Assert.Equal(50_0000m, report.KeyFigures.Single(f => f.Name == "未来12个月应还本金").ValueYuan);
    }

    [Fact]
    public void A_movement_that_nothing_explains_is_said_not_hidden()
    {
        var facts = Facts.Of(Facts.Debt(1, 80_0000)) with
        {
            MonthBefore = Facts.Before(new(2026, 9, 30), Facts.Debt(1, 100_0000)),
            Payments = [Facts.Paid(1, 15_0000)],
        };

        Assert.Contains("另有5.00万元的减少未由举借和偿还记录说明", facts.Compose().Text(), StringComparison.Ordinal);
        Assert.Contains("查明余额变动原因", facts.Compose().Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_debt_drawn_and_repaid_within_the_month_moves_both_ways()
    {
        var movement = BalanceMovement.Of(Facts.Of() with
        {
            MonthBefore = Facts.Before(new(2026, 9, 30)), Payments = [Facts.Paid(7, 5_0000, PaymentKind.Refinancing)],
        })!;

        Assert.Equal((5_0000m, 5_0000m, 0m), (movement.DrawnYuan, movement.RepaidYuan, movement.UnexplainedYuan));
    }

    [Fact]
    public void A_debt_without_any_plan_is_pointed_out() =>
        Assert.Contains("1笔债务（余额100.00万元）无还款计划", Facts.Of(Facts.Debt(1, 100_0000)).Compose().Text(), StringComparison.Ordinal);

    [Fact]
    public void Only_a_loan_that_the_book_marks_is_called_irregular()
    {
        var loan = Facts.Debt(1, 100_0000, instrument: DebtInstrument.IndividualLoan);

        Assert.DoesNotContain("尚未清理", Facts.Of(loan).Compose().Text(), StringComparison.Ordinal);
        Assert.Contains("违规向个人和民营企业借款1笔、余额100.00万元尚未清理",
            Facts.Of(loan with { RiskFlags = "违规向个人借款" }).Compose().Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("示范县", "县委、县政府", "全县")]
    [InlineData("云岭市", "市委、市政府", "全市")]
    [InlineData("示范区", "区委、区政府", "全区")]
    public void The_report_is_addressed_by_the_level_of_the_region(string region, string addressees, string whole)
    {
        var report = (Facts.Of(Facts.Debt(1, 1)) with { RegionName = region }).Compose();

        Assert.Equal(addressees, report.Addressees);
        Assert.Equal(region + "财政局", report.Issuer);
        Assert.Contains(whole, report.Opening, StringComparison.Ordinal);
    }

    [Fact]
    public void January_compares_with_December_twice()
    {
        var report = (Facts.Of(Facts.Debt(1, 1)) with { Month = new LocalDate(2027, 1, 1) }).Compose();

        Assert.Equal(["2026-12-31", "2026-01-31", "2026-12-31"],
            report.Table("全口径债务余额变动情况").Rows.Select(r => ReportText.Cell(ColumnKind.Date, r.Cells[1])));
    }

    [Fact]
    public void Days_without_figures_are_named_together() => Assert.Contains(
        "上月末、上年同期、上年末无账面数据，不作比较。", Facts.Of(Facts.Debt(1, 1_000_000)).Compose().Text(), StringComparison.Ordinal);

    [Fact]
    public void Long_lists_are_cut_in_the_text_and_summed_in_the_paper()
    {
        var debts = Enumerable.Range(1, 60).Select(i => Facts.Debt(
            i, 100_0000, debtor: $"平台{i:00}", instrument: DebtInstrument.PrivateEnterpriseLoan)).ToArray();
        var facts = Facts.Of(debts) with
        {
            DueItems = [
                .. debts.Select(d => Facts.Due(d.DebtId, new(2026, 9, 21), 10_0000, 0)),
                .. debts.Select(d => Facts.Due(d.DebtId, new(2026, 12, 21), 20_0000, 0)),
                .. debts.Select(d => Facts.Due(d.DebtId, new(2027, 1, 21), 0, 1_0000))],
        };
        var report = facts.Compose();
        var paper = report.Annexes[0].Printed;

        Assert.Contains("有逾期的平台公司60家：平台01、平台02、平台03、平台04、平台05等60家单位。", report.Text(), StringComparison.Ordinal);
        Assert.Contains("；其余55笔余额5500.00万元。", report.Text(), StringComparison.Ordinal);
        Assert.Equal("其余40笔||||400.00|0.00", report.Table("逾期债务清单").Printed("其余40笔"));
        Assert.Equal("其余还本付息20笔||||400.00|0.00|400.00", paper.Printed("其余还本付息20笔"));
        Assert.Equal("仅付息60笔||||0.00|60.00|60.00", paper.Printed("仅付息60笔"));
        Assert.Equal(180, report.Annexes[0].Detailed!.Rows.Count(r => r.Kind == RowKind.Item));
    }
}
