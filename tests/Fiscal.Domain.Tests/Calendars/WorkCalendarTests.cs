using Fiscal.Domain.Calendars;
using NodaTime;
using static Fiscal.Domain.Tests.ReferenceTables;

namespace Fiscal.Domain.Tests.Calendars;

public sealed class WorkCalendarTests
{
    [Theory]
    [InlineData("2025-10-09", "2025-09-18")]
    [InlineData("2026-02-24", "2026-02-03")]
    [InlineData("2026-03-02", "2026-02-10")]
    [InlineData("2026-05-06", "2026-04-17")]
    [InlineData("2026-09-28", "2026-09-14")]
    [InlineData("2026-10-08", "2026-09-17")]
    [InlineData("2026-10-12", "2026-09-21")]
    [InlineData("2026-10-21", "2026-10-08")]
    [InlineData("2023-06-26", "2023-06-09")]
    [InlineData("2024-02-19", "2024-01-31")]
    public void Ten_working_days_before_a_payment_day(string paymentDay, string expected) =>
        Assert.Equal(Day(expected), China.WorkdaysBefore(Day(paymentDay), 10));

    [Theory]
    [InlineData(2019, 250)]
    [InlineData(2020, 249)]
    [InlineData(2021, 250)]
    [InlineData(2022, 249)]
    [InlineData(2023, 249)]
    [InlineData(2024, 251)]
    [InlineData(2025, 248)]
    [InlineData(2026, 248)]
    public void Working_days_of_a_year(int year, int expected)
    {
        var day = new LocalDate(year, 1, 1);
        var count = 0;
        for (; day.Year == year; day = day.PlusDays(1))
            count += China.IsWorkday(day) ? 1 : 0;
        Assert.Equal(expected, count);
    }

    [Fact]
    public void A_year_without_an_arrangement_is_refused()
    {
        var error = Assert.Throws<BusinessRuleException>(() => China.Adjust(new(2027, 5, 1), BusinessDayConvention.Following));
        Assert.Equal("calendar.year-unknown", error.Code);
        Assert.Equal("calendar.year-unknown", Assert.Throws<BusinessRuleException>(() => China.IsWorkday(new(2027, 5, 6))).Code);
    }

    [Fact]
    public void A_year_without_an_arrangement_can_be_flagged_instead_and_stays_unadjusted()
    {
        var adjusted = China.Flagging().Adjust(new(2027, 5, 1), BusinessDayConvention.Following);
        Assert.Equal(new AdjustedDate(new(2027, 5, 1), false), adjusted);
        Assert.Equal("calendar.year-unknown", Assert.Throws<BusinessRuleException>(() => China.Flagging().WorkdaysBefore(new(2027, 5, 1), 3)).Code);
    }

    [Theory]
    [InlineData("2026-02-16", BusinessDayConvention.Following, "2026-02-24")]
    [InlineData("2026-02-16", BusinessDayConvention.Preceding, "2026-02-14")]
    [InlineData("2026-01-31", BusinessDayConvention.Following, "2026-02-02")]
    [InlineData("2026-01-31", BusinessDayConvention.ModifiedFollowing, "2026-01-30")]
    [InlineData("2026-05-01", BusinessDayConvention.ModifiedPreceding, "2026-05-06")]
    [InlineData("2026-02-28", BusinessDayConvention.Following, "2026-02-28")]
    [InlineData("2026-10-03", BusinessDayConvention.None, "2026-10-03")]
    public void A_payment_day_moves_by_its_convention(string day, BusinessDayConvention convention, string expected) =>
        Assert.Equal(new AdjustedDate(Day(expected), true), China.Adjust(Day(day), convention));

    [Fact]
    public void A_day_cannot_be_both_holiday_and_workday()
    {
        ArrangedDay[] days = [new(new(2026, 1, 1), 2026, true), new(new(2026, 1, 1), 2026, false)];
        Assert.Equal("calendar.day-listed-twice", Assert.Throws<BusinessRuleException>(() => WorkCalendar.FromArrangements(days)).Code);
    }
}
