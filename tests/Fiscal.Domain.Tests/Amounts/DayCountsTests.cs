using Fiscal.Domain.Amounts;
using NodaTime;
using static Fiscal.Domain.Tests.ReferenceTables;

namespace Fiscal.Domain.Tests.Amounts;

public sealed class DayCountsTests
{
    [Theory] // ISDA memorandum of 1998
    [InlineData("2003-11-01", "2004-05-01", "0.497724380567")]
    [InlineData("1999-07-01", "2000-07-01", "1.001377348600")]
    [InlineData("2002-08-15", "2003-07-15", "0.915068493151")]
    [InlineData("1999-07-30", "2000-01-30", "0.503892506924")]
    public void Isda_weighs_each_day_by_its_year(string start, string end, string expected) =>
        Assert.True(Math.Abs(Number(expected) - DayCount.ActualActualIsda.Between(Day(start), Day(end)).Value) < 1e-11m);

    [Theory]
    [InlineData("2011-12-28", "2012-02-29", 62)]
    [InlineData("2011-12-28", "2012-03-01", 63)]
    [InlineData("2012-02-28", "2012-03-28", 28)]
    [InlineData("2011-12-01", "2012-12-01", 365)]
    public void NL365_leaves_out_the_leap_day(string start, string end, int days) =>
        Assert.Equal(new YearFraction(days, 365), DayCount.NL365.Between(Day(start), Day(end)));

    [Theory]
    [InlineData("2007-01-15", "2007-01-31", 16, 15)]
    [InlineData("2007-01-31", "2007-02-28", 28, 28)]
    [InlineData("2007-02-28", "2007-03-31", 30, 32)]
    [InlineData("2007-08-31", "2008-02-29", 179, 179)]
    [InlineData("2008-02-29", "2008-08-31", 180, 181)]
    [InlineData("2008-02-29", "2009-02-28", 360, 359)]
    [InlineData("2007-10-31", "2007-11-30", 30, 30)]
    public void Thirty_days_a_month(string start, string end, int us, int european)
    {
        Assert.Equal(us, DayCount.Thirty360Us.Between(Day(start), Day(end)).Numerator);
        Assert.Equal(european, DayCount.Thirty360E.Between(Day(start), Day(end)).Numerator);
    }

    [Fact]
    public void A_whole_coupon_period_is_one_over_the_frequency()
    {
        Assert.Equal(0.5m, DayCounts.Icma(Day("2003-11-01"), Day("2004-05-01"), Day("2003-11-01"), Day("2004-05-01"), 2).Value);
        Assert.Equal(0.5m, DayCounts.Icma(Day("1999-07-30"), Day("2000-01-30"), Day("1999-07-30"), Day("2000-01-30"), 2).Value);
        Assert.Equal(1m, DayCounts.Icma(Day("1999-07-01"), Day("2000-07-01"), Day("1999-07-01"), Day("2000-07-01"), 1).Value);
    }
}
