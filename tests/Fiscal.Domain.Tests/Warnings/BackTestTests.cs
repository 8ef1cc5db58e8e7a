using Fiscal.Domain.Warnings;
using NodaTime;

namespace Fiscal.Domain.Tests.Warnings;

public sealed class BackTestTests
{
    private static readonly LocalDate s_first = new(2026, 1, 31), s_second = new(2026, 2, 28), s_today = new(2026, 5, 31);

    [Fact]
    public void Debts_are_judged_by_their_first_hit_and_what_followed()
    {
        var judged = BackTest.Judge(
            [(s_first, [1, 2, 3]), (s_second, [1, 4, 4])],
            [new(1, new(2026, 3, 10), new(2026, 4, 1)), new(3, new(2026, 1, 5), new(9999, 12, 31)), new(5, new(2026, 3, 31), new(9999, 12, 31)), new(6, new(2026, 1, 2), new(2026, 1, 20))],
            windowDays: 60, s_today).ToDictionary(j => j.DebtId);

        Assert.Equal((BackTestVerdict.Right, 38), (judged[1].Verdict, judged[1].LeadDays));
        Assert.Equal(BackTestVerdict.FalseAlarm, judged[2].Verdict);
        Assert.Equal(BackTestVerdict.AlreadyOverdue, judged[3].Verdict);
        Assert.Equal(BackTestVerdict.FalseAlarm, judged[4].Verdict);
        Assert.Equal((BackTestVerdict.Missed, null), (judged[5].Verdict, judged[5].FirstHitOn));
        Assert.DoesNotContain(6, judged.Keys); // over before anybody looked
    }

    [Fact]
    public void What_the_days_have_not_shown_yet_is_not_called_false() =>
        Assert.Equal(BackTestVerdict.NotYetKnown, Assert.Single(BackTest.Judge([(s_second, [1])], [], 93, s_today)).Verdict);

    [Fact]
    public void Arrears_beyond_the_days_are_no_success_of_the_warning()
    {
        var judged = BackTest.Judge([(s_first, [1])], [new(1, new(2026, 3, 3), new(9999, 12, 31))], 30, s_today);

        Assert.Equal([BackTestVerdict.FalseAlarm], judged.Select(j => j.Verdict));
    }

    [Fact]
    public void Dates_are_the_ends_of_months_or_the_Sundays_and_stop_past_the_most()
    {
        Assert.Equal([s_first, s_second], BackTest.Dates(new(2026, 1, 15), new(2026, 3, 30), weekly: false));
        Assert.Equal([new LocalDate(2026, 11, 1), new LocalDate(2026, 11, 8)], BackTest.Dates(new(2026, 10, 27), new(2026, 11, 14), weekly: true));
        Assert.Empty(BackTest.Dates(new(2026, 1, 1), new(2026, 1, 30), weekly: false));
        Assert.Equal(BackTest.MostDates + 1, BackTest.Dates(new(2000, 1, 1), new(2026, 1, 1), weekly: true).Count);
    }
}
