using Fiscal.Domain.Amounts;
using Fiscal.Domain.Debts;
using Fiscal.Domain.Ledger;
using Fiscal.Domain.Parties;
using Fiscal.Domain.ReserveFunds;
using NodaTime;

namespace Fiscal.Domain.Tests.ReserveFunds;

public sealed class OccupationFeeTests
{
    private static readonly LocalDate Start = new(2026, 6, 5);
    private static readonly Recording Recording = new(Instant.FromUtc(2026, 6, 5, 1, 0), "test", "登记", FactSource.Entered);

    [Fact]
    public void Half_a_fen_is_rounded_up_and_the_day_itself_does_not_count()
    {
        var debt = Use(100, 1.8m); // half a fen a day

        Assert.Equal((0m, 0.01m, 0.01m, 0.02m), (Fee(debt, 0), Fee(debt, 1), Fee(debt, 2), Fee(debt, 3)));
    }

    [Fact]
    public void The_days_are_added_up_before_anything_is_rounded()
    {
        var debt = Use(60, 1.8m);
        foreach (var day in new[] { 1, 2 }) debt.Repay(new(Start.PlusDays(day), Start.PlusDays(day), 1, 0, 0), Recording);

        Assert.Equal((0m, 0.01m), (Fee(debt, 1), Fee(debt, 3))); // 0.003 + 0.00295 + 0.0029
    }

    [Fact]
    public void It_runs_on_after_the_day_of_return_and_stops_with_the_balance()
    {
        var debt = Use(360_000, 3.6m); // 36 yuan a day, to be returned after 30 days
        Assert.Equal((1_080m, 1_440m), (Fee(debt, 30), Fee(debt, 40)));

        debt.Repay(new(Start.PlusDays(30), Start.PlusDays(40), 360_000, 0, 0), Recording);

        Assert.Equal(1_440m, Fee(debt, 50));
    }

    [Fact]
    public void Without_a_rate_nobody_can_say() => Assert.Null(Fee(Use(100, null), 1));

    private static decimal? Fee(Debt debt, int days) => OccupationFee.AccruedYuan(debt, Start.PlusDays(days));

    private static Debt Use(decimal yuan, decimal? percent)
    {
        var contract = new DebtContract("439901", "SQ-1", new Party("439901", "城投公司", PartyKind.Platform), new Party("439901", "平滑基金", PartyKind.Government));
        var debt = contract.Draw("SQ-1", null);
        var returnBy = Start.PlusDays(30);
        debt.Enter(
            new() { PrincipalYuan = yuan, StartDate = Start, OriginalMaturityDate = returnBy, MaturityDate = returnBy, AnnualRatePercent = percent, DayCount = DayCount.Actual360 }, DebtClass.Operating, null, Recording);
        debt.Draw(yuan, Start, refinancing: false, Recording);
        return debt;
    }
}
