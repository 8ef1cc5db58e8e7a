using System.Text.Json;
using CsCheck;
using Fiscal.Domain.Amounts;
using Fiscal.Domain.Schedules;
using NodaTime;
using static Fiscal.Domain.Tests.ReferenceTables;

namespace Fiscal.Domain.Tests.Schedules;

public sealed class LatePaymentsTests
{
    private static readonly PenaltyTerms s_terms = new(3.4m, 50, DayCount.Actual360);
    private static readonly LocalDate s_due = new(2026, 6, 21);
    private static readonly LocalDate s_first = new(2026, 7, 21);
    private static readonly LocalDate s_second = new(2026, 8, 20);
    private static readonly ScheduledPayment s_line = Line(s_due, 840_000, 185_334);

    private static readonly Gen<(List<ScheduledPayment> Due, List<(LocalDate On, int Percent)> Paid, PenaltyTerms Terms, SettlementOrder Order)> s_cases =
        from lines in Gen.Select(Gen.Int[0, 900], Gen.Long[0, 5_000_000_00], Gen.Long[0, 100_000_00]).List[1, 6]
        from paid in Gen.Select(Gen.Int[0, 1500], Gen.Int[1, 100]).List[0, 6]
        from rate in Gen.Int[0, 2400]
        from dayCount in Gen.OneOf(Gen.Const(DayCount.Actual360), Gen.Const(DayCount.Actual365Fixed), Gen.Const(DayCount.Thirty360E))
        from onInterest in Gen.Bool
        from principalFirst in Gen.Bool
        select (
            lines.DistinctBy(l => l.Item1).OrderBy(l => l.Item1).Select(l => Line(s_due.PlusDays(l.Item1), l.Item2 / 100m, l.Item3 / 100m)).ToList(),
            paid.OrderBy(p => p.Item1).Select(p => (s_due.PlusDays(p.Item1), p.Item2)).ToList(),
            new PenaltyTerms(rate / 100m, 50, dayCount, onInterest),
            principalFirst ? SettlementOrder.PrincipalFirst : SettlementOrder.InterestFirst);

    [Fact]
    public void The_late_payments_of_the_sample_county_bear_the_penalty_its_banks_charged()
    {
        using var world = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Samples/world.json")));
        var late = 0;
        foreach (var debt in world.RootElement.GetProperty("debts").EnumerateArray())
        {
            List<JsonElement> history = [.. debt.GetProperty("history").EnumerateArray()];
            if (!history.Exists(IsLate)) continue;
            var terms = new PenaltyTerms(Number(debt.GetProperty("rate").GetProperty("currentPercent").GetString()!), 50, DayCount.Actual360);
            List<LateSettlement> charged = [.. history.Select(h => new LateSettlement(
                Day(Text(h, "paidOn")), Day(Text(h, "due")), Number(Text(h, "principal")), Number(Text(h, "interest")), Number(Text(h, "penalty"))))];

            var settled = LatePayments.Of(
                charged.Select(c => Line(c.DueOn, c.PrincipalYuan, c.InterestYuan)),
                [.. charged.GroupBy(c => c.PaidOn, c => c.PrincipalYuan + c.InterestYuan + c.PenaltyYuan).Select(g => new ActualPayment(g.Key, g.Sum()))],
                terms, new(2026, 10, 31));

            Assert.Equal("ACT/360", debt.GetProperty("terms").GetProperty("dayCount").GetString());
            Assert.Equal(charged, settled.Settlements);
            Assert.Empty(settled.Overdue);
            late += history.Count(IsLate);
        }

        Assert.Equal(3, late);
    }

    [Fact]
    public void A_line_paid_in_part_twice_bears_penalty_on_what_each_payment_left()
    {
        var late = LatePayments.Of([s_line], [new(s_first, 100_000), new(s_second, 500_000)], s_terms, new(2026, 9, 21));

        // 30 days at 5.1%: 3,570.00 on 840,000 and 787.67 on 185,334; then 3,570.00 and 381.19 on the 89,691.67 left
        Assert.Equal(
            [new(s_first, s_due, 0, 95_642.33m, 4_357.67m), new(s_second, s_due, 406_357.14m, 89_691.67m, 3_951.19m)], late.Settlements);
        Assert.Equal([new(s_due, 433_642.86m, 0, 1_965.85m)], late.Overdue); // 32 days on 433,642.86
    }

    [Fact]
    public void Principal_goes_first_when_agreed_and_the_penalty_owed_bears_none()
    {
        var late = LatePayments.Of([s_line], [new(s_first, 900_000)], s_terms, s_second, SettlementOrder.PrincipalFirst);

        Assert.Equal([new(s_first, s_due, 840_000, 60_000, 0)], late.Settlements);
        Assert.Equal([new(s_due, 0, 125_334, 4_890.34m)], late.Overdue); // 4,357.67, and 532.67 on 125,334
    }

    [Fact]
    public void Everything_paid_late_at_once_leaves_nothing()
    {
        var interestDue = new LocalDate(2026, 9, 21);
        var paidOn = new LocalDate(2026, 10, 31);

        var late = LatePayments.Of([Line(s_due, 840_000, 0), Line(interestDue, 0, 185_334)], [new(paidOn, 1_042_092.23m)], s_terms, paidOn);

        Assert.Equal( // 132 days on 840,000, 40 days on 185,334
            [new(paidOn, s_due, 840_000, 0, 15_708.00m), new(paidOn, interestDue, 0, 185_334, 1_050.23m)], late.Settlements);
        Assert.Empty(late.Overdue);
    }

    [Fact]
    public void A_payment_of_penalty_alone_does_not_round_the_penalty_twice()
    {
        var late = LatePayments.Of([Line(s_due, 0, 185_333)], [new(s_first, 700)], s_terms, s_second);

        Assert.Equal([new(s_first, s_due, 0, 0, 700)], late.Settlements);
        Assert.Equal(875.33m, late.Overdue.Single().PenaltyYuan); // 60 days are 1,575.33; twice 30 days would be 1,575.34
    }

    [Fact]
    public void Paid_on_the_due_day_bears_no_penalty_and_what_is_not_yet_due_does_not_count()
    {
        var late = LatePayments.Of([s_line, Line(s_second, 1, 0)], [new(s_due, 500_000), new(s_due, 525_334)], s_terms, s_first);

        Assert.Equal([new(s_due, s_due, 314_666, 185_334, 0), new(s_due, s_due, 525_334, 0, 0)], late.Settlements);
        Assert.Empty(late.Overdue);
    }

    [Fact]
    public void Payments_that_cannot_be_are_refused_by_name()
    {
        Assert.Equal("schedule.paid-out-of-order", Refusal(new(s_second, 1), new(s_first, 1)));
        Assert.Equal("schedule.paid-not-positive", Refusal(new ActualPayment(s_first, -1)));
        Assert.Equal("schedule.paid-after-as-of", Refusal(new ActualPayment(s_second.PlusDays(1), 1)));
        Assert.Equal("schedule.paid-more-than-due", Refusal(new ActualPayment(s_due.PlusDays(-1), 1)));
        Assert.Equal("schedule.paid-more-than-due", Refusal(new ActualPayment(s_due, 1_025_334.01m)));
        Assert.Equal("schedule.late-payments-compound", Assert.Throws<BusinessRuleException>(
            () => LatePayments.Of([s_line], [], s_terms with { CompoundEvery = CyclePeriod.OfMonths(1) }, s_second)).Code);
    }

    [Fact]
    public void What_was_settled_and_what_is_overdue_is_what_was_due() => s_cases.Sample(c =>
    {
        var asOf = s_due.PlusDays(1500);
        var paid = PaidOf(c.Due, c.Paid, c.Terms, c.Order);

        var late = LatePayments.Of(c.Due, paid, c.Terms, asOf, c.Order);

        Assert.All(c.Due, line =>
        {
            var settled = late.Settlements.Where(s => s.DueOn == line.Date).ToList();
            var left = late.Overdue.Where(o => o.DueOn == line.Date).ToList();
            Assert.Equal(line.PrincipalYuan, settled.Sum(s => s.PrincipalYuan) + left.Sum(o => o.PrincipalYuan));
            Assert.Equal(line.InterestYuan, settled.Sum(s => s.InterestYuan) + left.Sum(o => o.InterestYuan));
        });
        Assert.Equal(paid.Sum(p => p.Yuan), late.Settlements.Sum(s => s.PrincipalYuan + s.InterestYuan + s.PenaltyYuan));
        Assert.All(late.Settlements, s => Assert.True(s is { PrincipalYuan: >= 0, InterestYuan: >= 0, PenaltyYuan: >= 0 } && s.PaidOn >= s.DueOn));
        Assert.All(late.Overdue, o => Assert.True(o is { PrincipalYuan: >= 0, InterestYuan: >= 0, PenaltyYuan: >= 0 }));
    });

    [Fact]
    public void A_later_payment_changes_nothing_before_it() => s_cases.Sample(c =>
    {
        var paid = PaidOf(c.Due, c.Paid, c.Terms, c.Order);
        var all = LatePayments.Of(c.Due, paid, c.Terms, s_due.PlusDays(1500), c.Order).Settlements;

        for (var count = 0; count < paid.Count; count++)
        {
            var before = LatePayments.Of(c.Due, paid[..count], c.Terms, paid[count].PaidOn, c.Order).Settlements;
            Assert.Equal(before, all.Take(before.Count));
        }
    });

    // Each payment is so many percent of all that is owed on its day.
    private static List<ActualPayment> PaidOf(
        List<ScheduledPayment> due, List<(LocalDate On, int Percent)> shares, PenaltyTerms terms, SettlementOrder order)
    {
        var paid = new List<ActualPayment>();
        foreach (var (on, percent) in shares)
        {
            var owed = LatePayments.Of(due, paid, terms, on, order).Overdue.Sum(o => o.PrincipalYuan + o.InterestYuan + o.PenaltyYuan);
            if ((owed * percent / 100).RoundToFen() is > 0 and var yuan) paid.Add(new(on, yuan));
        }

        return paid;
    }

    private static string Refusal(params ActualPayment[] paid) =>
        Assert.Throws<BusinessRuleException>(() => LatePayments.Of([s_line], paid, s_terms, s_second)).Code;

    private static bool IsLate(JsonElement payment) => Text(payment, "kind") == "逾期补缴";

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    private static ScheduledPayment Line(LocalDate due, decimal principalYuan, decimal interestYuan) =>
        new() { Number = 1, Date = due, PrincipalYuan = principalYuan, InterestYuan = interestYuan };
}
