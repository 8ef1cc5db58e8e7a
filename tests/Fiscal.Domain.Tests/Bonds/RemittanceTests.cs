using Fiscal.Domain.Bonds;
using NodaTime;
using static Fiscal.Domain.Tests.ReferenceTables;

namespace Fiscal.Domain.Tests.Bonds;

public sealed class RemittanceTests
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
    [InlineData("2026-10-03", "2026-09-17")] // a holiday: paid on 10-08
    public void Money_is_remitted_by_the_tenth_working_day_before_the_payment(string pay, string by)
    {
        Assert.Equal(Day(by), BondRuleFigures.Usual.RemitBy(Day(pay), China));
        var strict = new BondRuleFigures { Counting = LeadCounting.BeforeThatDay }.RemitBy(Day(pay), China);
        Assert.Equal(new BondRuleFigures { RemittanceWorkdays = 11 }.RemitBy(Day(pay), China), strict);
        Assert.True(strict < Day(by));
    }

    [Theory]
    [InlineData("2027-03-01")] // the year is not announced
    [InlineData("2027-01-04")]
    public void Without_the_calendar_of_the_year_no_day_is_guessed(string pay)
    {
        Assert.Null(BondRuleFigures.Usual.RemitBy(Day(pay), China));
        Assert.Equal(RemittanceState.CalendarMissing, Due(null).StateOn(Day("2026-12-31"), 30));
        Assert.Equal((null, (int?)null), (Due(null).PenaltyYuan(Day("2026-12-31"), BondRuleFigures.Usual), Due(null).DaysLate(Day("2026-12-31"))));
    }

    [Fact]
    public void The_amount_is_principal_interest_and_the_fee_for_paying_out()
    {
        var due = Due(Day("2026-09-17"));
        Assert.Equal((5_058.75m, 101_180_058.75m), (due.FeeYuan, due.TotalYuan));
    }

    [Fact]
    public void It_is_called_for_then_remitted_or_overdue()
    {
        var due = Due(Day("2026-09-17"), ("2026-09-10", 1_180_058.75m), ("2026-09-20", 100_000_000m));

        Assert.Equal(RemittanceState.NotYet, due.StateOn(Day("2026-08-17"), 30));
        Assert.Equal(RemittanceState.Called, due.StateOn(Day("2026-08-18"), 30));
        Assert.Equal(RemittanceState.Called, due.StateOn(Day("2026-09-17"), 30));
        Assert.Equal(RemittanceState.Overdue, due.StateOn(Day("2026-09-18"), 30));
        Assert.Equal(RemittanceState.Remitted, due.StateOn(Day("2026-09-20"), 30));
        Assert.Equal((3, (LocalDate?)Day("2026-09-20")), (due.DaysLate(Day("2026-12-01")), due.FullOn(Day("2026-12-01"))));
        Assert.Equal(1, due.DaysLate(Day("2026-09-18")));
    }

    [Fact]
    public void A_penalty_is_what_is_late_by_its_days_at_twice_the_coupon()
    {
        // 100,000,000 × 3 days × 2 × 2.36% ÷ 365
        Assert.Equal(38_794.52m, Due(Day("2026-09-17"), ("2026-09-10", 1_180_058.75m), ("2026-09-20", 100_000_000m)).PenaltyYuan(Day("2026-12-01"), BondRuleFigures.Usual));
        // 60,000,000 for one day more
        Assert.Equal(46_553.42m, Due(Day("2026-09-17"), ("2026-09-10", 1_180_058.75m), ("2026-09-20", 40_000_000m), ("2026-09-21", 60_000_000m)).PenaltyYuan(Day("2026-12-01"), BondRuleFigures.Usual));
        Assert.Equal(0m, Due(Day("2026-09-17"), ("2026-09-17", 101_180_058.75m)).PenaltyYuan(Day("2026-12-01"), BondRuleFigures.Usual));
        Assert.Null((Due(Day("2026-09-17")) with { RatePercent = null }).PenaltyYuan(Day("2026-12-01"), BondRuleFigures.Usual));
    }

    [Fact]
    public void Where_no_receipt_is_recorded_the_ledger_tells_when_the_province_was_paid()
    {
        var unrecorded = Due(Day("2026-09-17")) with { Booked = [(Day("2026-09-15"), 1_175_000m), (Day("2026-09-19"), 100_000_000m)] };

        Assert.Equal((RemittanceState.Called, RemittanceState.Overdue, RemittanceState.Remitted),
            (unrecorded.StateOn(Day("2026-09-17"), 30), unrecorded.StateOn(Day("2026-09-18"), 30), unrecorded.StateOn(Day("2026-09-19"), 30)));
        Assert.Equal(101_175_000m, unrecorded.RemittedYuan(Day("2026-12-01"))); // the fee is not in the ledger
        // Late, or in time and booked when the province paid: only a receipt tells.
        Assert.Equal((null, (int?)null), (unrecorded.PenaltyYuan(Day("2026-12-01"), BondRuleFigures.Usual), unrecorded.DaysLate(Day("2026-12-01"))));
        Assert.Equal((0, 0m), ((unrecorded with { Booked = [(Day("2026-09-17"), 101_175_000m)] }).DaysLate(Day("2026-12-01")), (unrecorded with { Booked = [(Day("2026-09-17"), 101_175_000m)] }).PenaltyYuan(Day("2026-12-01"), BondRuleFigures.Usual)));

        var recorded = unrecorded with { Receipts = [(Day("2026-09-16"), 101_180_058.75m)] };
        Assert.True(unrecorded.IsByLedger(Day("2026-12-01")));
        Assert.False(recorded.IsByLedger(Day("2026-12-01")));
        Assert.Equal(0, recorded.DaysLate(Day("2026-12-01")));
    }

    private static RemittanceDue Due(LocalDate? by, params (string On, decimal Yuan)[] remitted) =>
        new(Day("2026-10-08"), 100_000_000, 1_175_000, 0.05m, 2.36m, by, [.. remitted.Select(r => (Day(r.On), r.Yuan))], []);
}
