using System.Text.Json;
using Fiscal.Api.Reports;
using Fiscal.Domain;
using Fiscal.Domain.Debts;
using NodaTime;
using NodaTime.Serialization.SystemTextJson;

namespace Fiscal.Api.Tests.Reports;

public sealed class SampleCountyReportTests
{
    private static readonly MonthlyReport Report = WorldFacts.October().Compose();

    [Fact]
    public void The_balance_is_the_counties_truth()
    {
        Assert.Equal(WorldFacts.Totals.Yuan("outstanding"), Figure("全口径债务余额"));
        Assert.Contains("全县全口径债务余额105.07亿元，共125笔，涉及债务人17家、债权人22家", Report.Text(), StringComparison.Ordinal);
        Assert.Equal(WorldFacts.Totals.GetProperty("active").GetInt32(), Report.Table("全口径债务余额分类表").TotalRow!.Cells[1].Number);
    }

    [Fact]
    public void Every_class_is_the_truth()
    {
        var table = Report.Table("全口径债务余额分类情况");
        foreach (var truth in WorldFacts.Totals.GetProperty("byClass").EnumerateObject())
        {
            var name = truth.Name == "担保债务" ? DebtClass.Guarantee.DisplayName() : truth.Name;
            Assert.Equal(WorldFacts.Totals.GetProperty("byClass").Yuan(truth.Name), table.Rows.Single(r => r.Cells[0].Text == name).Cells[2].Number);
        }
    }

    [Theory]
    [InlineData("byCreditor", "creditors", "分债权人债务情况表")]
    [InlineData("byDebtor", "debtors", "分债务人债务情况表")]
    public void Every_party_is_the_truth(string totals, string parties, string title)
    {
        var names = WorldFacts.World.GetProperty(parties).EnumerateArray()
            .ToDictionary(p => p.GetProperty("id").GetString()!, p => p.GetProperty("name").GetString());
        var truth = WorldFacts.Totals.GetProperty(totals);
        var items = Report.Table(title).Rows.Where(r => r.Kind == RowKind.Item).ToList();

        Assert.Equal(truth.EnumerateObject().Count(), items.Count);
        Assert.All(truth.EnumerateObject(), t =>
            Assert.Equal(truth.Yuan(t.Name), items.Single(r => r.Cells[0].Text == names[t.Name]).Cells[2].Number));
    }

    [Fact]
    public void Every_instrument_is_the_truth()
    {
        var truth = WorldFacts.Totals.GetProperty("byProduct");
        var items = Report.Table("债务品种结构").Rows.Where(r => r.Kind == RowKind.Item).ToList();

        Assert.Equal(truth.EnumerateObject().Count(), items.Count);
        Assert.All(items, r => Assert.Equal(truth.Yuan(r.Cells[0].Text!), r.Cells[2].Number));
    }

    [Fact]
    public void Each_of_the_next_twelve_months_is_the_plan()
    {
        var plan = WorldFacts.World.GetProperty("debts").EnumerateArray().SelectMany(d => d.GetProperty("plan").EnumerateArray())
            .ToLookup(p => ReportText.Month(p.Day("due")));
        var months = Report.Table("未来12个月到期本息").Rows.Where(r => r.Kind == RowKind.Item).ToList();

        Assert.Equal(12, months.Count);
        Assert.All(months, m => Assert.Equal(
            (plan[m.Cells[0].Text!].Count(), plan[m.Cells[0].Text!].Sum(p => p.Yuan("principal")), plan[m.Cells[0].Text!].Sum(p => p.Yuan("interest"))),
            ((int)m.Cells[1].Number!, m.Cells[2].Number!.Value, m.Cells[3].Number!.Value)));
    }

    [Fact]
    public void Arrears_are_the_truth()
    {
        Assert.Equal(WorldFacts.Totals.Yuan("overduePrincipal"), Figure("逾期本金"));
        Assert.Equal(WorldFacts.Totals.Yuan("overdueInterest"), Figure("逾期利息"));
    }

    [Fact]
    public void The_month_moved_from_its_opening_to_its_closing_with_nothing_left_over()
    {
        var table = Report.Table("余额变动情况表");

        Assert.Equal((38_600_000m, 102_396_263.87m), (table.TotalYuan("提款"), table.TotalYuan("还本") + table.TotalYuan("置换转出")));
        Assert.Equal(WorldFacts.PositionsOn(new(2026, 9, 30)).Sum(p => p.OutstandingYuan), table.TotalYuan("期初余额"));
        Assert.Equal(WorldFacts.Totals.Yuan("outstanding"), table.TotalYuan("期末余额"));
    }

    [Fact]
    public void What_is_overdue_flagged_and_coming_is_said()
    {
        var text = Report.Text();

        Assert.Contains("累计逾期债务6笔，涉及债务人4家，逾期本金6662.00万元、利息98.24万元", text, StringComparison.Ordinal);
        Assert.Contains("以无还本续贷方式偿还3860.00万元", text, StringComparison.Ordinal);
        Assert.Contains("平台公司向个人和民营企业借款3笔，余额1340.00万元，其中已标注违规3笔", text, StringComparison.Ordinal);
        Assert.Contains("偿债高峰月为2027年6月", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_prints_the_same_in_the_text_tables_and_in_the_annexes()
    {
        var kinds = Report.Table("债务人结构").Rows.Concat(Report.Table("债权人结构").Rows).ToList();
        var subtotals = Report.Annexes.SelectMany(a => a.Printed?.Rows ?? []).Where(r => r.Kind == RowKind.Subtotal)
            .ToLookup(r => r.Cells[0].Text!.Replace("小计", "", StringComparison.Ordinal));

        Assert.All(kinds.Where(r => r.Kind == RowKind.Item), r =>
            Assert.Contains(subtotals[r.Cells[0].Text!], s => s.Cells[2].PrintedNumber == r.Cells[2].PrintedNumber));
        Assert.Equal(
            Report.Table("未来12个月到期本息").Rows.Take(3).Sum(r => r.Cells[4].PrintedNumber),
            Report.Annexes[0].Printed!.Rows.Single(r => r.Cells[0].Text == "未来3个月小计").Cells[6].PrintedNumber);
    }

    [Fact]
    public void Printed_numbers_stay_within_one_digit_of_the_exact_ones() => Assert.All(Report.Tables, table =>
        Assert.All(table.Rows, row => Assert.All(row.Cells.Where((c, i) => table.Columns[i].Kind == ColumnKind.Yuan && table.Columns[i].SumOf is null), cell =>
            Assert.True(cell.Number is null || Math.Abs(cell.Number.Value / PrintedNumbers.Wan - cell.PrintedNumber!.Value) < 0.02m, $"{table.Name} {row.Cells[0].Text}"))));

    [Fact]
    public void The_report_can_be_kept_as_json()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web).ConfigureForNodaTime(DateTimeZoneProviders.Tzdb);
        var json = JsonSerializer.Serialize(Report, options);
        var read = JsonSerializer.Deserialize<MonthlyReport>(json, options)!;

        Assert.Equal(10_506_898_182.28m, JsonDocument.Parse(json).RootElement.GetProperty("keyFigures")[0].GetProperty("valueYuan").GetDecimal());
        ReportFooting.Require(read);
        Assert.Equal(Report.Text(), read.Text());
    }

    private static decimal Figure(string name) => Report.KeyFigures.Single(f => f.Name == name).ValueYuan;
}
