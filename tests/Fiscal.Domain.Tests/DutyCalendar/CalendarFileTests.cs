using System.Text;
using Fiscal.Domain.Debts;
using Fiscal.Domain.DutyCalendar;
using Fiscal.Domain.Schedules;
using NodaTime;

namespace Fiscal.Domain.Tests.DutyCalendar;

public sealed class CalendarFileTests
{
    private static readonly Instant s_now = Instant.FromUtc(2026, 11, 22, 4, 0);

    [Fact]
    public void A_day_is_written_as_the_standard_says()
    {
        var text = CalendarFile.Write("时点", [new("pay-1@fiscal", new(2026, 12, 31), "付息; 甲, 乙\\丙", "一\r\n二\u0007")], s_now);

        Assert.Equal(
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Fiscal//Duties//ZH\r\nCALSCALE:GREGORIAN\r\nMETHOD:PUBLISH\r\nX-WR-CALNAME:时点\r\nX-WR-TIMEZONE:Asia/Shanghai\r\n"
            + "BEGIN:VEVENT\r\nUID:pay-1@fiscal\r\nDTSTAMP:20261122T040000Z\r\nDTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n"
            + "SUMMARY:付息\\; 甲\\, 乙\\\\丙\r\nDESCRIPTION:一\\n二\r\nTRANSP:TRANSPARENT\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n", text);
    }

    [Fact]
    public void Long_lines_are_folded_at_75_octets_without_cutting_a_character()
    {
        var summary = string.Concat(Enumerable.Repeat("应还𠮷本金a", 40));

        var text = CalendarFile.Write("时点", [new("u", new(2026, 1, 1), summary, "")], s_now);

        var lines = text.Split("\r\n");
        Assert.All(lines, l => Assert.InRange(Encoding.UTF8.GetByteCount(l), 0, 75));
        Assert.All(lines, l => Assert.DoesNotContain('\n', l));
        Assert.Contains(lines, l => l.StartsWith(' '));
        Assert.Contains("SUMMARY:" + summary, text.Replace("\r\n ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain('\uFFFD', Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)));
    }

    [Fact]
    public void New_rates_are_set_on_the_days_of_the_terms()
    {
        var terms = new DebtTerms { IsFloating = true, RateIndex = RateIndex.LPR5Y, RateReset = RateReset.Quarterly, StartDate = new(2026, 1, 10), MaturityDate = new(2027, 1, 10) };

        Assert.Equal([new LocalDate(2026, 7, 10), new LocalDate(2026, 10, 10)], Repricing.Days(terms, new(2026, 5, 1), new(2026, 12, 31)));
        Assert.Equal([new LocalDate(2027, 1, 1)], Repricing.Days(terms with { RateReset = RateReset.EachJanuary1 }, new(2026, 5, 1), new(2027, 12, 31)));
        Assert.Empty(Repricing.Days(terms with { RateReset = RateReset.Immediate }, new(2026, 5, 1), new(2026, 12, 31)));
        Assert.Empty(Repricing.Days(terms with { IsFloating = false }, new(2026, 5, 1), new(2026, 12, 31)));
    }
}
