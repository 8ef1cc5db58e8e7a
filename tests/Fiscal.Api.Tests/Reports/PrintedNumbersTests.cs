using Fiscal.Api.Reports;

namespace Fiscal.Api.Tests.Reports;

public sealed class PrintedNumbersTests
{
    [Fact]
    public void Thirds_of_a_whole_add_up_to_the_whole() =>
        Assert.Equal([33.34m, 33.33m, 33.33m], PrintedNumbers.Apportion([100m / 3, 100m / 3, 100m / 3], 100m));

    [Fact]
    public void A_number_that_needs_no_rounding_keeps_its_value() =>
        Assert.Equal([0m, 1.50m, 0.01m, 0m], PrintedNumbers.Apportion([0m, 1.50m, 0.005m, 0.004m], 1.51m));

    [Fact]
    public void Negative_numbers_add_up_too() =>
        Assert.Equal([-1.01m, 2.00m], PrintedNumbers.Apportion([-1.006m, 1.996m], 0.99m));

    [Fact]
    public void Items_add_up_to_their_subtotal_and_subtotals_to_the_total()
    {
        var table = ReportTable.Create("表1", "", [new("", ColumnKind.Text, 1), new("金额", ColumnKind.Yuan, 1)], [
            ReportRow.Item("a", 33.4m), ReportRow.Item("b", 33.4m), ReportRow.Subtotal("甲小计", 66.8m),
            ReportRow.Item("c", 33.4m), ReportRow.Item("d", 49.8m), ReportRow.Subtotal("乙小计", 83.2m),
            ReportRow.Total("合计", 150m)]);
        var printed = table.Rows.Select(r => r.Cells[1].PrintedNumber!.Value).ToList();

        Assert.Equal(0.02m, printed[6]);
        Assert.Equal(printed[6], printed[2] + printed[5]);
        Assert.Equal(printed[2], printed[0] + printed[1]);
        Assert.Equal(printed[5], printed[3] + printed[4]);
    }

    [Fact]
    public void A_column_that_sums_others_prints_the_sum_of_what_they_print()
    {
        var table = ReportTable.Create("表1", "",
            [new("", ColumnKind.Text, 1), new("本金", ColumnKind.Yuan, 1), new("利息", ColumnKind.Yuan, 1), new("合计", ColumnKind.Yuan, 1, [1, 2])],
            [ReportRow.Item("a", 40m, 40m, 80m), ReportRow.Total("合计", 40m, 40m, 80m)]);

        Assert.All(table.Rows, r => Assert.Equal(0m, r.Cells[3].PrintedNumber));
    }

    [Fact]
    public void Of_percentages_the_largest_takes_what_is_left() =>
        Assert.Equal([0.11m, 99.72m, 0.06m, 0.11m], PrintedNumbers.LeaveToLargest([0.106m, 99.733m, 0.055m, 0.106m], 100m));
}
