using System.Globalization;
using Fiscal.Api.Reports;

namespace Fiscal.Api.Tests.Reports;

public sealed class ReportTextTests
{
    [Theory]
    [InlineData("10506898182.28", "105.07亿元")]
    [InlineData("100000000", "1.00亿元")]
    [InlineData("99999999.99", "10000.00万元")]
    [InlineData("66620000", "6662.00万元")]
    [InlineData("2013.72", "0.20万元")]
    [InlineData("50", "0.01万元")]
    [InlineData("-150000000", "-1.50亿元")]
    public void Amounts_are_in_yi_from_one_yi_up_and_in_wan_below(string yuan, string text) =>
        Assert.Equal(text, ReportText.Amount(decimal.Parse(yuan, CultureInfo.InvariantCulture)));

    [Fact]
    public void Parts_add_up_to_the_whole_they_stand_beside() =>
        Assert.Equal(["0.33亿元", "0.33亿元", "0.34亿元"], ReportText.Parts(100_000_000, 33_300_000, 33_300_000, 33_400_000));

    [Fact]
    public void Percentages_grow_and_percentage_points_rise()
    {
        Assert.Equal("增长1.01%", ReportText.Growth(1.005m));
        Assert.Equal("下降1.00%", ReportText.Growth(-1m));
        Assert.Equal("—", ReportText.Growth(null));
        Assert.Equal("下降0.24个百分点", ReportText.Points(3.81m, 4.05m));
        Assert.Equal("持平", ReportText.Points(3.814m, 3.812m));
    }

    [Fact]
    public void Days_have_no_padded_zeros() => Assert.Equal("2026年1月5日", ReportText.Day(new(2026, 1, 5)));

    [Fact]
    public void Figures_do_not_depend_on_the_culture_of_the_machine()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            Assert.Equal("105.07亿元", ReportText.Amount(10_506_898_182.28m));
            Assert.Equal("1,234.50", ReportText.Cell(ColumnKind.Yuan, new ReportCell(PrintedNumber: 1234.5m)));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
