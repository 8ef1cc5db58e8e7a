using Fiscal.Domain.Amounts;
using Fiscal.Domain.Calendars;
using Fiscal.Domain.Schedules;
using NodaTime;
using static Fiscal.Domain.Tests.ReferenceTables;

namespace Fiscal.Domain.Tests.Schedules;

public sealed class ScheduleTests
{
    private static readonly ScheduleTerms s_loan = new()
    {
        PrincipalYuan = 12_000_000, StartDate = new(2026, 1, 21), MaturityDate = new(2027, 1, 21), Rate = RateTerms.Fixed(4.5m),
        InterestCycle = new(CyclePeriod.OfMonths(1)),
    };

    private static readonly ScheduleTerms s_annuity = s_loan with { Repayment = RepaymentMethod.Annuity, DayCount = DayCount.Thirty360E };

    [Fact]
    public void An_annuity_is_solved_over_real_year_fractions()
    {
        var terms = s_annuity with
        {
            PrincipalYuan = 100, StartDate = new(2024, 1, 1), MaturityDate = new(2024, 7, 1), Rate = RateTerms.Fixed(9.4822m),
            DayCount = DayCount.Actual365Fixed, Rounding = ScheduleRounding.None,
        };
        Assert.All(Run(terms).Payments, p => Assert.InRange(p.TotalYuan, 17.1293512777m, 17.1293512778m));
    }

    [Fact]
    public void The_two_ways_to_write_the_20th_and_21st_give_the_same_payments()
    {
        var on21st = s_loan with { InterestCycle = new(CyclePeriod.OfMonths(3), new LocalDate(2026, 3, 21)) };
        var on20th = s_loan with { InterestCycle = new(CyclePeriod.OfMonths(3), new LocalDate(2026, 3, 20)), IncludeSettlementDay = true, PaymentLagDays = 1 };
        Assert.Equal(Run(on21st).Payments, Run(on20th).Payments);
    }

    [Fact]
    public void Paying_late_on_a_holiday_costs_no_interest_unless_the_period_moves_too()
    {
        var terms = s_loan with { BusinessDay = BusinessDayConvention.Following, MaturityDate = new(2026, 2, 16) };
        var paidLater = Schedule.Of(terms, China, Lpr).Payments[^1];
        var accruesLonger = Schedule.Of(terms with { AdjustAccrual = true }, China, Lpr).Payments[^1];
        Assert.Equal((new LocalDate(2026, 2, 24), 26), (paidLater.Date, paidLater.Days));
        Assert.Equal((new LocalDate(2026, 2, 24), 34), (accruesLonger.Date, accruesLonger.Days));
    }

    [Fact]
    public void A_year_without_holidays_is_refused_or_flagged()
    {
        var terms = s_loan with { BusinessDay = BusinessDayConvention.Following };
        Assert.Equal("calendar.year-unknown", Assert.Throws<BusinessRuleException>(() => Schedule.Of(terms, China, Lpr)).Code);
        Assert.Equal("schedule.calendar-unknown", Assert.Single(Schedule.Of(terms, China.Flagging(), Lpr).Warnings).Code);
    }

    [Fact]
    public void The_first_year_without_holidays_is_the_one_named()
    {
        var terms = s_loan with { StartDate = new(2025, 1, 15), MaturityDate = new(2031, 1, 15), BusinessDay = BusinessDayConvention.Following };
        Assert.Contains("2027", Assert.Single(Schedule.Of(terms, China.Flagging(), Lpr).Warnings).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reset_takes_the_value_published_on_the_day_or_only_before_it()
    {
        var rate = new FloatingRate(RateIndex.LPR1Y, 50) { Reset = RateReset.Anniversary };
        var terms = s_loan with { StartDate = new(2024, 7, 22), MaturityDate = new(2025, 7, 22), Rate = rate };
        Assert.Equal(3.85m, Run(terms).Payments[0].RatePercent); // 3.35 was published that day
        Assert.Equal(3.95m, Run(terms with { Rate = rate with { ExcludesResetDay = true } }).Payments[0].RatePercent);
    }

    [Theory]
    [InlineData(RateReset.Never, "2024-08-01 3.95")]
    [InlineData(RateReset.EachJanuary1, "2024-08-01 3.95, 2025-01-01 3.70, 2026-01-01 3.60")]
    [InlineData(RateReset.Anniversary, "2024-08-01 3.95, 2025-08-01 3.60")]
    [InlineData(RateReset.SemiAnnual, "2024-08-01 3.95, 2025-02-01 3.70, 2025-08-01 3.60")]
    [InlineData(RateReset.Quarterly, "2024-08-01 3.95, 2024-11-01 3.70, 2025-08-01 3.60")]
    [InlineData(RateReset.Monthly, "2024-08-01 3.95, 2024-11-01 3.70, 2025-06-01 3.60")]
    [InlineData(RateReset.Immediate, "2024-08-01 3.95, 2024-10-21 3.70, 2025-05-20 3.60")]
    public void A_floating_rate_changes_on_its_reset_days(RateReset reset, string expected)
    {
        var terms = s_loan with { StartDate = new(2024, 8, 1), MaturityDate = new(2026, 8, 1), Rate = new FloatingRate(RateIndex.LPR1Y, 60) { Reset = reset } };
        var actual = Schedule.EventsOf(terms, WorkCalendar.None, Lpr)
            .Where(e => e.Kind is ScheduleEventKind.Drawdown or ScheduleEventKind.RateChange).Select(e => FormattableString.Invariant($"{e.Date:uuuu-MM-dd} {e.RatePercent:0.00}"));
        Assert.Equal(expected, string.Join(", ", actual));
    }

    [Fact]
    public void Cap_and_floor_hold_the_floating_rate()
    {
        var rate = new FloatingRate(RateIndex.LPR5Y, 100, 1.1m) { Reset = RateReset.EachJanuary1, FloorPercent = 4.9m, CapPercent = 5.2m };
        var terms = s_loan with { StartDate = new(2024, 1, 1), MaturityDate = new(2026, 12, 1), Rate = rate };
        Assert.Equal([5.2m, 4.96m, 4.9m], Run(terms).Payments.Select(p => p.RatePercent).Distinct());
    }

    [Fact]
    public void Rates_past_the_last_publication_are_forecasts_and_say_so()
    {
        var terms = s_loan with { StartDate = new(2026, 3, 1), MaturityDate = new(2027, 6, 1), Rate = new FloatingRate(RateIndex.LPR1Y, 60) };
        var schedule = Run(terms);
        Assert.Equal("schedule.rate-forecast", Assert.Single(schedule.Warnings).Code);
        Assert.All(schedule.Payments, p => Assert.Equal(p.PeriodEnd > new LocalDate(2027, 1, 1), p.IsForecast));
    }

    [Fact]
    public void Grace_survives_a_change_of_rate()
    {
        var terms = s_annuity with { InterestOnlyUntil = new(2026, 6, 21), Changes = [new(new(2026, 4, 1)) { Rate = RateTerms.Fixed(4) }] };
        Assert.Equal(5, Run(terms).Payments.Count(p => p.PrincipalYuan == 0));
    }

    [Fact]
    public void A_prepayment_that_reduces_gives_smaller_instalments_from_the_next_one_on()
    {
        var change = new TermsChange(new(2026, 7, 1)) { PrepaidYuan = 3_000_000, PrepaymentEffect = PrepaymentEffect.Reduce };
        var before = Run(s_annuity);
        var after = Run(s_annuity with { Changes = [change] });
        Assert.Equal(before.Payments.Take(5), after.Payments.Take(5));
        Assert.Equal((new LocalDate(2026, 7, 1), 3_000_000m), (after.Payments[5].Date, after.Payments[5].PrincipalYuan));
        var instalments = after.Payments.Skip(6).SkipLast(1).Select(p => p.TotalYuan).Distinct();
        Assert.True(Assert.Single(instalments) < before.Payments[6].TotalYuan);
        AssertSound(after, 12_000_000);
    }

    [Fact]
    public void A_prepayment_that_shortens_keeps_the_instalment_and_ends_sooner()
    {
        var change = new TermsChange(new(2026, 7, 1)) { PrepaidYuan = 3_000_000, PrepaymentEffect = PrepaymentEffect.Shorten };
        var before = Run(s_annuity);
        var after = Run(s_annuity with { Changes = [change] });
        Assert.Equal(before.Payments[6].TotalYuan, after.Payments[7].TotalYuan);
        Assert.True(after.Payments[^1].Date < s_annuity.MaturityDate);
        AssertSound(after, 12_000_000);
    }

    [Fact]
    public void Prepaying_everything_settles_the_interest_and_ends()
    {
        var after = Run(s_loan with { Changes = [new(new(2026, 7, 1)) { PrepaidYuan = 12_000_000 }] });
        Assert.Equal((new LocalDate(2026, 7, 1), 15_000m, 10), (after.Payments[^1].Date, after.Payments[^1].InterestYuan, after.Payments[^1].Days));
        AssertSound(after, 12_000_000);
    }

    [Fact]
    public void An_extension_on_the_maturity_day_leaves_nothing_due_that_day()
    {
        var after = Run(s_loan with { MaturityDate = new(2026, 6, 28), Changes = [new(new(2026, 6, 28)) { MaturityDate = new(2026, 12, 28) }] });
        Assert.DoesNotContain(after.Payments, p => p.Date == new LocalDate(2026, 6, 28));
        Assert.Equal(45_000m, after.Payments[5].InterestYuan);
        AssertSound(after, 12_000_000);
    }

    [Fact]
    public void A_floating_rate_keeps_resetting_after_an_extension()
    {
        var terms = s_loan with
        {
            StartDate = new(2023, 6, 1), MaturityDate = new(2024, 6, 1), Rate = new FloatingRate(RateIndex.LPR1Y, 60),
            Changes = [new(new(2024, 6, 1)) { MaturityDate = new(2026, 6, 1) }],
        };
        Assert.Equal([4.25m, 4.05m, 3.70m, 3.60m], Run(terms).Payments.Select(p => p.RatePercent).Distinct());
    }

    [Fact]
    public void An_extended_plan_moves_what_was_due_at_the_end()
    {
        var terms = s_loan with
        {
            Repayment = RepaymentMethod.Plan,
            Plan = [new(new(2026, 6, 21), 4_000_000), new(new(2027, 1, 21), 8_000_000)],
            Changes = [new(new(2026, 9, 1)) { MaturityDate = new(2027, 7, 21) }],
        };
        Assert.Equal(8_000_000, Run(terms).Payments[^1].PrincipalYuan);
        Assert.Equal(new LocalDate(2027, 7, 21), Run(terms).Payments[^1].Date);
    }

    [Fact]
    public void Drawdowns_can_each_have_their_rate()
    {
        var terms = s_loan with { Drawdowns = [new(new(2026, 1, 21), 7_000_000), new(new(2026, 2, 6), 5_000_000, RateTerms.Fixed(6))] };
        // 15 days on 5,000,000 at 6%, 31 days on 7,000,000 at 4.5%
        Assert.Equal(39_625.00m, Run(terms).Payments[0].InterestYuan);
        Assert.Equal(5.125m, Run(terms).Payments[0].RatePercent);
    }

    [Fact]
    public void Capitalised_interest_joins_the_principal_until_the_agreed_day()
    {
        var schedule = Run(s_loan with { CapitaliseUntil = new(2026, 3, 21) });
        Assert.Equal([46_500.00m, 42_162.75m, 0], schedule.Payments.Take(3).Select(p => p.CapitalisedYuan));
        Assert.Equal(12_088_662.75m, schedule.Totals.PrincipalYuan);
        Assert.Equal(0, schedule.Payments[^1].OutstandingYuan);
    }

    [Fact]
    public void Instalments_start_after_the_capitalised_interest()
    {
        var schedule = Run(s_annuity with { CapitaliseUntil = new(2026, 4, 21) });
        Assert.All(schedule.Payments.Take(3), p => Assert.Equal((0, 0), (p.PrincipalYuan, p.InterestYuan)));
        Assert.Single(schedule.Payments.Skip(3).SkipLast(1).Select(p => p.TotalYuan).Distinct());
        AssertSound(schedule, 12_000_000 + schedule.Payments.Sum(p => p.CapitalisedYuan));
    }

    [Fact]
    public void Fees_fall_on_the_start_each_year_and_each_payment()
    {
        var terms = s_loan with
        {
            MaturityDate = new(2028, 1, 21), InterestCycle = new(CyclePeriod.OfMonths(12)),
            Fees = [new(FeeTiming.Upfront, Yuan: 4000), new(FeeTiming.Annual, PerMille: 1, Basis: FeeBasis.Outstanding), ScheduledFee.BondRedemption()],
        };
        // each payment: 0.05‰ of principal and interest; each year 1‰ of the balance before the payment
        Assert.Equal([4000m, 12_027.38m, 12_627.38m], Run(terms).Payments.Select(p => p.FeeYuan));
    }

    [Fact]
    public void A_balloon_is_left_for_the_last_day()
    {
        var schedule = Run(s_annuity with { BalloonYuan = 6_000_000 });
        Assert.InRange(schedule.Payments[^1].TotalYuan - schedule.Payments[0].TotalYuan, 5_999_999.9m, 6_000_000.1m);
        AssertSound(schedule, 12_000_000);
    }

    [Theory]
    [InlineData("12345678.90", "0.65", "222.91")]
    [InlineData("100000", "0.65", "1.81")] // 1.80555… and 0.65 × 100000 ÷ 36000 in binary loses the tie next to it
    public void No_fen_is_lost_to_binary_numbers(string principal, string rate, string interest)
    {
        var terms = s_loan with { PrincipalYuan = Number(principal), Rate = RateTerms.Fixed(Number(rate)), MaturityDate = new(2026, 1, 22), InterestCycle = null };
        Assert.Equal(Number(interest), Run(terms).Payments[0].InterestYuan);
    }

    [Fact]
    public void The_rest_of_a_running_debt_is_the_end_of_its_whole_schedule()
    {
        var whole = Run(s_annuity);
        var asOf = new LocalDate(2026, 8, 3);
        var rest = Run(RunningDebt.Remaining(s_annuity with { InstalmentYuan = whole.Payments[0].TotalYuan }, whole.Payments[5].OutstandingYuan, asOf));
        Assert.Equal(whole.Payments.Where(p => p.Date > asOf).Skip(1), rest.Payments.Skip(1).Select(p => p with { Number = p.Number + 6 }));
    }

    private static Schedule Run(ScheduleTerms terms) => Schedule.Of(terms, WorkCalendar.None, Lpr);

    private static void AssertSound(Schedule schedule, decimal principalYuan)
    {
        Assert.Equal(principalYuan, schedule.Totals.PrincipalYuan);
        Assert.All(schedule.Payments, p => Assert.True(p.OutstandingYuan >= 0));
        Assert.Equal(0, schedule.Payments[^1].OutstandingYuan);
    }
}
