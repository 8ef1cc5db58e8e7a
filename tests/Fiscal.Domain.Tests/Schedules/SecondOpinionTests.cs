using CsCheck;
using Fiscal.Domain.Calendars;
using Fiscal.Domain.Schedules;
using NodaTime;

namespace Fiscal.Domain.Tests.Schedules;

/// <summary>Random contracts, worked out by the engine and by the day-by-day count.</summary>
public sealed class SecondOpinionTests
{
    private static readonly Gen<string[]> s_contracts =
        from fen in Gen.Long[1_000_000, 100_000_000_000]
        from day in Gen.Int[0, 3000]
        from months in Gen.Int[2, 48]
        from extraDays in Gen.Int[0, 27]
        from method in OneOf("Bullet", "EqualPrincipal", "Annuity", "FixedInstalment", "InterestAtMaturity")
        from every in OneOf("P1M", "P3M", "P6M", "P1Y")
        from rate in Gen.Int[1, 120_000]
        from dayCount in OneOf("Actual360", "Actual365Fixed", "ActualActualIsda", "Thirty360E", "NL365", "ActualActualIcma")
        from anchor in Gen.Int[-1, 31]
        from settlement in OneOf("", "include-settlement-day yes|lag 1", "include-settlement-day yes", "end-of-month yes")
        let start = new LocalDate(2020, 1, 1).PlusDays(day)
        let maturity = start.PlusMonths(months).PlusDays(extraDays)
        let first = start.PlusDays(anchor)
        select FormattableString.Invariant(
            $"principal {fen / 100m}|start {start:uuuu-MM-dd}|maturity {maturity:uuuu-MM-dd}|repayment {method}|rate {rate / 10_000m}|daycount {dayCount}|interest {every}{(anchor > 0 ? $" {first:uuuu-MM-dd}" : "")}|{settlement}")
            .Split('|');

    [Fact]
    public void The_engine_and_the_day_by_day_count_agree_on_any_contract() => s_contracts.Sample(lines =>
    {
        var contract = CaseFile.Parse(lines);
        var actual = Schedule.Of(contract.Terms(), WorkCalendar.None, RateFixings.None).Payments.Select(p => FormattableString.Invariant(
            $"{p.Number} {p.Date:uuuu-MM-dd} {p.PrincipalYuan:0.00} {p.InterestYuan:0.00} {p.OutstandingYuan:0.00}"));
        Assert.Equal(new NaiveEngine(contract).Payments(), actual);
    }, iter: 100, print: lines => string.Join(" | ", lines));

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);
}
