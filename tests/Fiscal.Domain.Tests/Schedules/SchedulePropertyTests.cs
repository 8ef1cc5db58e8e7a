using CsCheck;
using Fiscal.Domain.Amounts;
using Fiscal.Domain.Calendars;
using Fiscal.Domain.Schedules;
using NodaTime;

namespace Fiscal.Domain.Tests.Schedules;

/// <summary>What holds for every contract, tried on random ones.</summary>
public sealed class SchedulePropertyTests
{
    private static readonly DayCount[] s_additive = [DayCount.Actual360, DayCount.Actual365Fixed, DayCount.ActualActualIsda, DayCount.Thirty360E, DayCount.NL365];

    private static readonly Gen<ScheduleTerms> s_terms =
        from principalFen in Gen.Long[100_000, 100_000_000_000_00]
        from day in Gen.Int[0, 9000]
        from months in Gen.Int[1, 180]
        from extraDays in Gen.Int[0, 27]
        from method in OneOf(RepaymentMethod.Bullet, RepaymentMethod.EqualPrincipal, RepaymentMethod.Annuity, RepaymentMethod.FixedInstalment, RepaymentMethod.InterestAtMaturity)
        from every in OneOf(1, 3, 6, 12)
        from rate in Gen.Int[0, 150_000]
        from dayCount in OneOf(Enum.GetValues<DayCount>())
        from anchored in Gen.Bool
        from include in Gen.Bool
        from lag in Gen.Int[0, 3]
        let start = new LocalDate(2000, 1, 1).PlusDays(day)
        select new ScheduleTerms
        {
            PrincipalYuan = principalFen / 100m,
            StartDate = start,
            MaturityDate = start.PlusMonths(months).PlusDays(extraDays),
            Repayment = method,
            Rate = RateTerms.Fixed(rate / 10_000m),
            DayCount = dayCount,
            InterestCycle = anchored ? Cycle.OnSettlementDay((PaymentFrequency)(every switch { 1 => 0, 3 => 1, 6 => 2, _ => 3 }), 20, start) : new(CyclePeriod.OfMonths(every)),
            IncludeSettlementDay = include,
            PaymentLagDays = lag,
        };

    [Fact]
    public void Principal_sums_to_what_was_drawn_and_the_balance_falls_to_zero() => s_terms.Sample(terms =>
    {
        var schedule = Run(terms);
        Assert.Equal(terms.PrincipalYuan, schedule.Totals.PrincipalYuan);
        Assert.Equal(0, schedule.Payments[^1].OutstandingYuan);
        var balance = terms.PrincipalYuan;
        foreach (var payment in schedule.Payments)
        {
            balance -= payment.PrincipalYuan;
            Assert.True(payment.OutstandingYuan >= 0 && payment.OutstandingYuan == balance && payment.InterestYuan >= 0 && payment.PrincipalYuan >= 0);
        }

        Assert.Equal(schedule.Payments.Select(p => p.Date).Distinct().Order(), schedule.Payments.Select(p => p.Date));
        if (!IsSizedRoughly(terms)) Assert.Empty(schedule.Warnings);
    });

    /// <summary>
    /// A level instalment is sized from payment day to payment day, interest is counted to the settlement day before. By 30/360 US days do not add up
    /// around the 31st, so with a lag the two may differ by a day a month: the schedule says that it is repaid early.
    /// </summary>
    private static bool IsSizedRoughly(ScheduleTerms terms) => terms is { Repayment: RepaymentMethod.Annuity, PaymentLagDays: > 0 } && terms.DayCount == DayCount.Thirty360Us;

    [Fact]
    public void A_level_instalment_by_30_360_US_paid_after_a_lag_may_repay_early_and_says_so()
    {
        var schedule = Run(new()
        {
            PrincipalYuan = 35_324_560_097.90m, StartDate = new(2017, 12, 29), MaturityDate = new(2028, 11, 19), Repayment = RepaymentMethod.Annuity, Rate = RateTerms.Fixed(13.4644m),
            DayCount = DayCount.Thirty360Us, InterestCycle = new(CyclePeriod.OfMonths(1)), IncludeSettlementDay = true, PaymentLagDays = 2,
        });

        Assert.Equal((35_324_560_097.90m, 0m), (schedule.Totals.PrincipalYuan, schedule.Payments[^1].OutstandingYuan));
        Assert.Equal("schedule.repaid-early", Assert.Single(schedule.Warnings).Code);
    }

    [Fact]
    public void Interest_counted_day_by_day_agrees() => s_terms.Where(t => s_additive.Contains(t.DayCount)).Sample(terms =>
    {
        terms = terms with { Rounding = ScheduleRounding.None };
        var schedule = Run(terms);
        decimal byDay = 0;
        var paid = 0;
        for (var day = terms.StartDate; day < terms.MaturityDate; day = day.PlusDays(1))
        {
            while (paid < schedule.Payments.Length - 1 && Effective(schedule.Payments[paid]) <= day)
                paid++;
            var balance = paid == 0 ? terms.PrincipalYuan : schedule.Payments[paid - 1].OutstandingYuan;
            byDay += balance * ((FixedRate)terms.Rate).Percent / 100 * terms.DayCount.Between(day, day.PlusDays(1)).Value;
        }

        Assert.InRange(byDay / Math.Max(schedule.Totals.InterestYuan, 1e-9m), schedule.Totals.InterestYuan == 0 ? 0 : 0.999999999999m, 1.000000000001m);

        static LocalDate Effective(ScheduledPayment p) => LocalDate.Max(p.PeriodEnd, p.Date);
    }, iter: 60);

    [Fact]
    public void A_new_rate_that_is_the_old_one_changes_nothing() => Gen.Select(s_terms, Gen.Double.Unit).Where((t, _) => s_additive.Contains(t.DayCount)).Sample((terms, place) =>
    {
        var days = Period.DaysBetween(terms.StartDate, terms.MaturityDate);
        var split = terms.StartDate.PlusDays(Math.Max(1, (int)(days * place)));
        var percent = ((FixedRate)terms.Rate).Percent;
        var stepped = terms with { Rate = new StepRate([new(terms.StartDate, percent), new(split, percent)]), Rounding = ScheduleRounding.None };
        var (whole, parts) = (Run(terms with { Rounding = ScheduleRounding.None }).Totals.InterestYuan, Run(stepped).Totals.InterestYuan);
        Assert.True(Math.Abs(whole - parts) <= 1e-12m * Math.Max(1, whole));
    });

    [Fact]
    public void Twenty_eight_years_later_the_amounts_are_the_same() => s_terms.Where(t => t.StartDate.Year < 2020 && t.MaturityDate.Year < 2070).Sample(terms =>
    {
        // 28 years are a whole number of leap cycles and weeks between 1901 and 2099
        var later = terms with
        {
            StartDate = terms.StartDate.PlusYears(28),
            MaturityDate = terms.MaturityDate.PlusYears(28),
            InterestCycle = terms.InterestCycle! with { Anchor = terms.InterestCycle.Anchor?.PlusYears(28) },
        };
        Assert.Equal(Amounts(Run(terms)), Amounts(Run(later)));
    });

    [Fact]
    public void More_principal_never_means_less_interest() => Gen.Select(s_terms, Gen.Long[1, 1_000_000_00]).Sample((terms, moreFen) =>
    {
        var more = terms with { PrincipalYuan = terms.PrincipalYuan + (moreFen / 100m), Rounding = ScheduleRounding.None };
        Assert.True(Run(more).Totals.InterestYuan >= Run(terms with { Rounding = ScheduleRounding.None }).Totals.InterestYuan);
    });

    [Fact]
    public void Rounding_moves_each_instalment_by_less_than_a_fen_a_period() => s_terms.Where(t => t.Repayment == RepaymentMethod.Bullet).Sample(terms =>
    {
        var rounded = Run(terms);
        var exact = Run(terms with { Rounding = ScheduleRounding.None });
        Assert.Equal(exact.Payments.Select(p => p.InterestYuan.RoundToFen()), rounded.Payments.Select(p => p.InterestYuan));
    });

    [Fact]
    public void The_cost_of_a_plain_loan_discounts_its_payments_to_the_principal() => s_terms.Sample(terms =>
    {
        var flows = FinancingCost.FlowsOf(terms, Run(terms));
        if (FinancingCost.Of(flows).EffectivePercent is { } percent)
            Assert.InRange(FinancingCost.PresentValueYuan(flows, percent) / terms.PrincipalYuan, -1e-6m, 1e-6m);
    }, iter: 50);

    private static IEnumerable<(decimal, decimal, decimal)> Amounts(Schedule schedule) =>
        schedule.Payments.Select(p => (p.PrincipalYuan, p.InterestYuan, p.OutstandingYuan));

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static Schedule Run(ScheduleTerms terms) => Schedule.Of(terms, WorkCalendar.None, RateFixings.None);
}
