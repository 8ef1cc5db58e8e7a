using Fiscal.Domain.Amounts;
using Fiscal.Domain.Schedules;

namespace Fiscal.Domain.Tests.Schedules;

public sealed class PenaltyInterestTests
{
    private static readonly PenaltyTerms s_terms = new(3.4m, 50, DayCount.Actual360);

    [Fact]
    public void Principal_and_interest_bear_the_raised_rate_and_round_once_each()
    {
        // 840,000 × 5.1% × 30 ÷ 360 = 3,570.00; 185,334 × 5.1% × 30 ÷ 360 = 787.6695
        Assert.Equal(new PenaltyInterest(3570.00m, 787.67m), PenaltyInterest.Of(s_terms, 840_000, 185_334, new(2026, 6, 21), new(2026, 7, 21)));
    }

    [Fact]
    public void Interest_bears_nothing_when_the_contract_says_so() =>
        Assert.Equal(0, PenaltyInterest.Of(s_terms with { OnInterest = false }, 840_000, 185_334, new(2026, 6, 21), new(2026, 7, 21)).OnInterestYuan);

    [Fact]
    public void Compounding_adds_unpaid_penalties_to_what_bears_them()
    {
        var terms = s_terms with { CompoundEvery = CyclePeriod.OfMonths(1) };
        // month 1 (30 days): 4,250.00 on 1,000,000; month 2 (31 days): 4,391.67 on 1,000,000 and 18.66 on 4,250.00
        Assert.Equal(new PenaltyInterest(8641.67m, 18.66m), PenaltyInterest.Of(terms, 1_000_000, 0, new(2026, 6, 21), new(2026, 8, 21)));
    }

    [Fact]
    public void A_payment_on_the_due_day_bears_no_penalty() =>
        Assert.Equal(0, PenaltyInterest.Of(s_terms, 840_000, 0, new(2026, 6, 21), new(2026, 6, 21)).TotalYuan);

    [Fact]
    public void A_payment_before_the_due_day_is_refused() => Assert.Equal(
        "schedule.penalty-period-reversed",
        Assert.Throws<BusinessRuleException>(() => PenaltyInterest.Of(s_terms, 1, 0, new(2026, 6, 21), new(2026, 6, 20))).Code);
}
