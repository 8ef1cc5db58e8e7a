using Fiscal.Domain.DebtResolution;
using Fiscal.Domain.Measures;
using Fiscal.Domain.Warnings;
using NodaTime;

namespace Fiscal.Domain.Tests.Warnings;

public sealed class FundingCoverTests
{
    private static readonly PaymentAhead s_first = new(1, 9, new(2026, 12, 21), 100, 10);
    private static readonly PaymentAhead s_second = new(2, 9, new(2026, 12, 22), 0, 40);
    private static readonly PaymentAhead s_nextYear = new(1, 9, new(2027, 1, 21), 50, 5);

    [Fact]
    public void Nothing_named_is_all_missing() => Assert.Equal([110m, 40m, 55m], Missing([]));

    [Fact]
    public void Money_of_the_unit_pays_the_earliest_first_of_its_year_and_nothing_in_part() =>
        Assert.Equal([110m, 55m], Missing([], funds: 109)); // too little for the first, enough for the second

    [Fact]
    public void Money_of_the_unit_is_spent_once() => Assert.Equal([40m, 55m], Missing([], funds: 149));

    [Fact]
    public void A_swap_puts_principal_off_as_far_as_it_goes_and_pays_no_interest() =>
        Assert.Equal([40m + 10, 40m, 55m], Missing([new(2026, ActionKind.LoanSwap, 60, 12)]));

    [Fact]
    public void A_repayment_counts_with_its_source_alone_and_names_the_interest_too()
    {
        Assert.Equal([110m, 40m, 55m], Missing([new(2026, ActionKind.FundRepayment, 100, 12)]));
        Assert.Equal([40m, 55m], Missing([new(2026, ActionKind.FundRepayment, 100, 12, "经营收入")]));
        Assert.Equal([110m, 40m, 55m], Missing([new(2026, ActionKind.FundRepayment, 100, 11, "经营收入")])); // of another month
        Assert.Equal([40m, 55m], Missing([new(2026, ActionKind.FundRepayment, 100, null, "经营收入")])); // some time in the year
    }

    [Fact]
    public void A_signed_measure_deals_with_principal() => Assert.Equal([10m, 40m, 5m], Missing([], measured: [1]));

    private static IEnumerable<decimal> Missing(StrategyStep[] stepsOfFirst, decimal funds = 0, int[]? measured = null) => FundingCover.Without(
        [s_nextYear, s_second, s_first], stepsOfFirst.ToLookup(_ => 1), (measured ?? []).ToHashSet(), new Dictionary<(int, int), decimal> { [(9, 2026)] = funds }).Select(u => u.MissingYuan);
}
