using Fiscal.Domain.Amounts;
using Fiscal.Domain.Calendars;
using Fiscal.Domain.Schedules;
using NodaTime;
using static Fiscal.Domain.Tests.ReferenceTables;

namespace Fiscal.Domain.Tests.Schedules;

public sealed class RefusedTermsTests
{
    private static readonly LocalDate s_start = new(2026, 1, 15);

    private static readonly ScheduleTerms s_loan = new()
    {
        PrincipalYuan = 1_000_000, StartDate = s_start, MaturityDate = new(2027, 1, 15), Rate = RateTerms.Fixed(4.5m),
        InterestCycle = new(CyclePeriod.OfMonths(1)),
    };

    private static readonly ScheduleTerms s_plan = s_loan with { Repayment = RepaymentMethod.Plan };

    public static TheoryData<string, ScheduleTerms> Refused => new()
    {
        { "schedule.principal-not-positive", s_loan with { PrincipalYuan = 0 } },
        { "schedule.maturity-not-after-start", s_loan with { MaturityDate = s_start } },
        { "schedule.balloon-out-of-range", s_loan with { BalloonYuan = 1_000_001 } },
        { "schedule.instalment-not-positive", s_loan with { InstalmentYuan = 0 } },
        { "schedule.payment-lag-out-of-range", s_loan with { PaymentLagDays = 61 } },
        { "schedule.rate-out-of-range", s_loan with { Rate = RateTerms.Fixed(435) } },
        { "schedule.rate-out-of-range", s_loan with { Rate = RateTerms.Fixed(-1) } },
        { "schedule.rate-unknown-at-start", s_loan with { Rate = new StepRate([new(new(2026, 2, 1), 4)]) } },
        { "schedule.rate-steps-out-of-order", s_loan with { Rate = new StepRate([new(s_start, 4), new(new(2026, 9, 1), 4), new(new(2026, 8, 1), 4)]) } },
        { "schedule.index-unknown", s_loan with { Rate = new FloatingRate("SHIBOR3M") } },
        { "schedule.index-not-yet-published", s_loan with { StartDate = new(2018, 1, 1), Rate = new FloatingRate(RateIndex.LPR1Y) } },
        { "schedule.cycle-missing", s_loan with { Repayment = RepaymentMethod.Annuity, InterestCycle = null } },
        { "schedule.cycle-not-positive", s_loan with { InterestCycle = new(CyclePeriod.OfMonths(0)) } },
        { "schedule.too-many-periods", s_loan with { MaturityDate = new(2126, 1, 1), InterestCycle = new(CyclePeriod.OfDays(1)) } },
        { "schedule.coupons-per-year-unknown", s_loan with { DayCount = DayCount.ActualActualIcma, InterestCycle = new(CyclePeriod.OfDays(30)) } },
        { "schedule.dates-out-of-order", s_loan with { SettlementDays = [new(2026, 5, 1), new(2026, 4, 1)] } },
        { "schedule.plan-missing", s_plan },
        { "schedule.plan-does-not-sum", s_plan with { Plan = [new(new(2027, 1, 15), 999_999)] } },
        { "schedule.plan-line-not-positive", s_plan with { Plan = [new(new(2026, 6, 15), 0), new(new(2027, 1, 15), 1_000_000)] } },
        { "schedule.date-outside-term", s_plan with { Plan = [new(new(2027, 1, 16), 1_000_000)] } },
        { "schedule.dates-out-of-order", s_plan with { Plan = [new(new(2026, 6, 15), 500_000), new(new(2026, 6, 15), 500_000)] } },
        { "schedule.drawdowns-do-not-sum", s_loan with { Drawdowns = [new(s_start, 900_000)] } },
        { "schedule.drawdown-not-positive", s_loan with { Drawdowns = [new(s_start, -1)] } },
        { "schedule.date-outside-term", s_loan with { Drawdowns = [new(new(2025, 1, 1), 1_000_000)] } },
        { "schedule.dates-out-of-order", s_loan with { Drawdowns = [new(new(2026, 3, 1), 500_000), new(s_start, 500_000)] } },
        { "schedule.plan-repays-too-much", s_plan with { Drawdowns = [new(s_start, 400_000), new(new(2026, 8, 1), 600_000)], Plan = [new(new(2026, 6, 15), 500_000), new(new(2027, 1, 15), 500_000)] } },
        { "schedule.negative-amortisation", s_loan with { Repayment = RepaymentMethod.FixedInstalment, InstalmentYuan = 3_000 } },
        { "schedule.instalment-never-repays", s_loan with { Repayment = RepaymentMethod.FixedInstalment, InstalmentYuan = 5_000 } },
        { "schedule.prepayment-out-of-range", s_loan with { Changes = [new(new(2026, 6, 1)) { PrepaidYuan = 1_000_001 }] } },
        { "schedule.date-outside-term", s_loan with { Changes = [new(new(2027, 1, 15))] } },
        { "schedule.plan-does-not-sum", s_loan with { Changes = [new(new(2026, 6, 1)) { Plan = [new(new(2027, 1, 15), 900_000)] }] } },
        { "schedule.overflow", s_loan with { PrincipalYuan = 70_000_000_000_000_000_000_000_000_000m } },
    };

    [Theory, MemberData(nameof(Refused))]
    public void Terms_that_cannot_be_are_refused_by_name(string code, ScheduleTerms terms) =>
        Assert.Equal(code, Assert.Throws<BusinessRuleException>(() => Schedule.Of(terms, WorkCalendar.None, Lpr)).Code);

    [Fact]
    public void A_period_that_cannot_be_read_is_refused() =>
        Assert.Equal("schedule.cycle-unreadable", Assert.Throws<BusinessRuleException>(() => CyclePeriod.Parse("3M")).Code);
}
