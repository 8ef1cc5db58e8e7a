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
    public void Doubts_about_what_was_resolved_stand_in_the_report_and_change_no_figure_of_it()
    {
        var facts = Facts.Of(Facts.Debt(1, 1_000_000)) with { Resolution = [new("示范城投", 40_000_000, 30_000_000)] };
        Assert.DoesNotContain("虚假化债", facts.Compose().Text(), StringComparison.Ordinal);

        var text = (facts with { Doubts = new(2, 47_700_000, 1, 3_000_000) }).Compose().Text();

        Assert.Contains("本年待查的虚假化债疑点2项，涉及4770.00万元；认定属实1项，涉及300.00万元。", text, StringComparison.Ordinal);
        Assert.Contains("台账核实已化解3000.00万元", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_resolved_and_what_measures_saved_is_told_by_the_ledger_and_foots()
    {
        var report = (Facts.Of(Facts.Debt(1, 1_000_000)) with
        {
            Resolution = [new("示范城投", 40_000_000, 30_000_000), new("示范医院", 10_000_000, 10_000_000)],
            Measures = [new("展期一批", 2, 80_000_000, 0, 80_000_000, 5, 4, 800_000, "【待核】"), new("偿还一批", 1, 0, 5_000_000, 0, null, null, 0, "【待核】")],
        }).Compose();

        var text = report.Text();
        Assert.Contains("2026年计划化解隐性债务5000.00万元，截至2026年10月31日台账核实已化解4000.00万元，完成80.00%，时序进度为83.29%。进度滞后的有示范城投。", text, StringComparison.Ordinal);
        Assert.Contains("缓释到期债务8000.00万元，以自有资金偿还或核销本金500.00万元；相关债务加权利率由5.00%变为4.00%，年化节约利息80.00万元。措施分项名称【待核】。", text, StringComparison.Ordinal);
        Assert.Equal(50_000_000m, report.Table("隐性债务化解年度任务完成情况").TotalYuan("全年计划"));
        Assert.Equal(80_000_000m, report.Table("化债措施落地情况").TotalYuan("缓释到期债务"));
        Assert.DoesNotContain(Facts.Of(Facts.Debt(1, 1_000_000)).Compose().Sections, s => s.Name == "Resolution");
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
    public void The_month_goes_from_its_opening_to_its_closing_class_by_class_without_empty_columns()
    {
        var facts = Facts.Of(Facts.Debt(1, 80_0000, DebtClass.Hidden), Facts.Debt(2, 30_0000), Facts.Debt(3, 50_0000)) with
        {
            MonthBefore = Facts.Before(new(2026, 9, 30), Facts.Debt(1, 100_0000, DebtClass.Hidden), Facts.Debt(2, 30_0000, DebtClass.Hidden)),
            Payments = [Facts.Paid(1, 15_0000), Facts.Paid(1, 5_0000, PaymentKind.Refinancing)],
        };
        var report = facts.Compose();
        var table = report.Table("余额变动情况表");

        Assert.Equal(["责任分类", "期初余额", "提款", "还本", "置换转出", "重分类", "期末余额"], table.Columns.Select(c => c.Title));
        Assert.Equal("隐性债务|130.00|0.00|15.00|5.00|-30.00|80.00", table.Printed("隐性债务"));
        Assert.Equal("经营性债务|0.00|50.00|0.00|0.00|30.00|80.00", table.Printed("经营性债务"));
        Assert.Equal("合计|130.00|50.00|15.00|5.00|0.00|160.00", table.Printed("合计"));
        Assert.Contains("从余额变动看，期初余额130.00万元，提款50.00万元，还本15.00万元，置换转出5.00万元，期末余额160.00万元。本月新增债务1笔。"
            + "责任分类之间调整30.00万元，不影响总额。", report.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_came_to_be_known_after_last_months_report_is_a_correction_of_its_own()
    {
        var reported = new LocalDate(2026, 10, 8).AtStartOfDayInZone(DateTimeZone.Utc).ToInstant();
        var facts = Facts.Of(Facts.Debt(1, 80_0000)) with { MonthBefore = Facts.Before(new(2026, 9, 30), Facts.Debt(1, 80_0000)), OpeningKnownAt = reported };
        var late = Facts.MovementsOf(facts).ConvertAll(m => m with { Movement = m.Movement with { OpeningYuan = 100_0000, CorrectedYuan = -20_0000 } });
        var report = (facts with { Movements = late }).Compose();

        Assert.Equal("合计|100.00|-20.00|80.00", report.Table("余额变动情况表").Printed("合计"));
        Assert.Contains("期初余额100.00万元，更正减少20.00万元，期末余额80.00万元。期初余额为2026年10月8日出具的上月报告所列", report.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_month_in_which_nothing_moved_says_so()
    {
        var facts = Facts.Of(Facts.Debt(1, 80_0000)) with { MonthBefore = Facts.Before(new(2026, 9, 30), Facts.Debt(1, 80_0000)) };

        Assert.Contains("从余额变动看，本月余额无变动。", facts.Compose().Text(), StringComparison.Ordinal);
        Assert.DoesNotContain(facts.Compose().Sections.SelectMany(s => s.Blocks.OfType<ReportTableBlock>()), b => b.Table.Title == "余额变动情况表");
    }

    [Fact]
    public void A_movement_that_does_not_lead_to_the_balance_is_refused()
    {
        var facts = Facts.Of(Facts.Debt(1, 80_0000)) with { MonthBefore = Facts.Before(new(2026, 9, 30), Facts.Debt(1, 100_0000)), Payments = [Facts.Paid(1, 20_0000)] };
        var short5 = Facts.MovementsOf(facts).ConvertAll(m => m with { Movement = m.Movement with { RepaidYuan = 15_0000 } });

        var refusal = Assert.Throws<BusinessRuleException>(() => (facts with { Movements = short5 }).Compose());

        Assert.Contains("余额变动情况表的“全口径债务余额”为 850,000.00", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_journals_root_is_printed_where_there_is_one()
    {
        var facts = Facts.Of(Facts.Debt(1, 80_0000));

        Assert.DoesNotContain(facts.Compose().Notes, n => n.StartsWith("日志校验", StringComparison.Ordinal));
        Assert.Contains("第128号 ab12cd34", (facts with { JournalRoot = "第128号 ab12cd34" }).Compose().Notes[^1], StringComparison.Ordinal);
    }

    /// <summary>Every column rounds on its own, and yet the printed rows and columns add up.</summary>
    [Fact]
    public void Printed_movements_foot_both_ways_whatever_rounding_leaves()
    {
        var random = new Random(20261031);
        for (var i = 0; i < 200; i++)
        {
            var debts = Enumerable.Range(1, 9).Select(id => Facts.Debt(id, random.Next(1, 2_000_000_000) / 100m, (DebtClass)random.Next(7))).ToList();
            var facts = Facts.Of([.. debts]) with
            {
                MonthBefore = Facts.Before(new(2026, 9, 30), [.. debts.Select(d => d with { OutstandingYuan = random.Next(1, 2_000_000_000) / 100m, Class = (DebtClass)random.Next(7) })]),
                Payments = [.. debts.Select(d => Facts.Paid(d.DebtId, random.Next(1, 200_000_000) / 100m, (PaymentKind)random.Next(6)))],
            };
            var report = facts.Compose(); // refuses what does not foot, printed numbers too
            var (table, classes) = (report.Table("余额变动情况表"), report.Table("全口径债务余额分类情况"));

            Assert.Equal(report.Table("全口径债务余额分类表").TotalRow!.Cells[5].PrintedNumber, table.TotalRow!.Cells[1].PrintedNumber);
            Assert.All(classes.Rows, r => Assert.Equal(
                r.Cells[2].PrintedNumber, table.Rows.Single(m => m.Cells[0].Text == r.Cells[0].Text).Cells[^1].PrintedNumber));
        }
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
        var paper = report.Annexes[0].Printed!;

        Assert.Contains("有逾期的平台公司60家：平台01、平台02、平台03、平台04、平台05等60家单位。", report.Text(), StringComparison.Ordinal);
        Assert.Contains("；其余55笔余额5500.00万元。", report.Text(), StringComparison.Ordinal);
        Assert.Equal("其余40笔||||400.00|0.00", report.Table("逾期债务清单").Printed("其余40笔"));
        Assert.Equal("其余还本付息20笔||||400.00|0.00|400.00", paper.Printed("其余还本付息20笔"));
        Assert.Equal("仅付息60笔||||0.00|60.00|60.00", paper.Printed("仅付息60笔"));
        Assert.Equal(180, report.Annexes[0].Detailed!.Rows.Count(r => r.Kind == RowKind.Item));
    }
}
