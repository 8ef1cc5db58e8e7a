using CsCheck;
using Fiscal.Domain.TreasuryCash;
using NodaTime;

namespace Fiscal.Domain.Tests.TreasuryCash;

/// <summary>The waterfall against a second program that counts in whole fen, and against what must hold of any.</summary>
public sealed class CashWaterfallTests
{
    private static readonly LocalDate First = new(2026, 11, 1);

    private sealed record Case(int Days, long Opening, List<(int Day, long Fen)> Inflows, List<(string Id, int Rank, int Due, long Fen)> Payments);

    private static readonly Gen<Case> Cases =
        from days in Gen.Int[1, 9]
        from opening in Gen.Long[0, 300]
        from inflows in Gen.Select(Gen.Int[0, 8], Gen.Long[0, 200]).List[0, 6]
        from payments in Gen.Select(Gen.Int[1, 4], Gen.Int[-3, 10], Gen.Long[0, 250]).List[0, 9]
        select new Case(days, opening, inflows.ConvertAll(i => (i.Item1, i.Item2)), [.. payments.Select((p, i) => ($"p{(i * 7) % 10}", p.Item1, p.Item2, p.Item3))]);

    private static CashWaterfall Run(Case c, long more = 0, int moreOn = 0) => CashWaterfall.Run(
        First, First.PlusDays(c.Days - 1), c.Opening / 100m,
        c.Inflows.Append((moreOn, more)).Select(i => new CashInflow(First.PlusDays(i.Item1), i.Item2 / 100m)),
        c.Payments.Select(p => new CashPayment(p.Id, p.Id, p.Rank, First.PlusDays(p.Due), p.Fen / 100m)));

    /// <summary>As simple as can be: each fen is a coin; every day each coin goes to whoever stands first among those not yet paid.</summary>
    private static (List<(long Cash, long Unpaid)> Days, Dictionary<string, long> Left, Dictionary<string, long> Short) Naive(Case c)
    {
        var left = c.Payments.ToDictionary(p => p.Id, p => p.Fen);
        var (days, shortfalls, coins) = (new List<(long, long)>(), new Dictionary<string, long>(), c.Opening);
        for (var day = 0; day < c.Days; day++)
        {
            foreach (var (on, fen) in c.Inflows)
                if (on == day) coins += fen;
            while (coins > 0)
            {
                (string Id, int Rank, int Due, long Fen)? chosen = null;
                foreach (var p in c.Payments)
                {
                    if (p.Due > day || left[p.Id] == 0) continue;
                    if (chosen is not { } best || p.Rank < best.Rank || (p.Rank == best.Rank && (p.Due < best.Due || (p.Due == best.Due && string.CompareOrdinal(p.Id, best.Id) < 0)))) chosen = p;
                }
                if (chosen is null) break;
                left[chosen.Value.Id]--;
                coins--;
            }
            foreach (var p in c.Payments)
                if (Math.Max(0, p.Due) == day) shortfalls[p.Id] = left[p.Id];
            days.Add((coins, c.Payments.Where(p => p.Due <= day).Sum(p => left[p.Id])));
        }
        return (days, left, shortfalls);
    }

    [Fact]
    public void It_pays_what_a_program_paying_coin_by_coin_pays() => Cases.Sample(
        c =>
        {
            var (waterfall, naive) = (Run(c), Naive(c));

            Assert.Equal(naive.Days, waterfall.Days.Select(d => ((long)(d.ClosingYuan * 100), (long)(d.UnpaidYuan * 100))));
            Assert.Equal(c.Payments.Count(p => p.Due < c.Days), waterfall.Payments.Count);
            Assert.All(waterfall.Payments, p =>
            {
                Assert.Equal((naive.Left[p.Payment.Id], naive.Short[p.Payment.Id]), ((long)(p.UnpaidYuan * 100), (long)(p.ShortYuan * 100)));
                Assert.Equal(p.Payment.AmountYuan, p.PaidYuan + p.UnpaidYuan);
                Assert.Equal(p.UnpaidYuan == 0, p.PaidInFullOn is not null);
            });
        }, iter: 3000);

    [Fact]
    public void No_fen_comes_from_nowhere_or_is_lost() => Cases.Sample(
        c =>
        {
            var waterfall = Run(c);
            var cash = c.Opening / 100m;
            foreach (var day in waterfall.Days)
            {
                Assert.Equal(cash, day.OpeningYuan);
                Assert.Equal(day.OpeningYuan + day.InflowYuan - day.PaidYuan, day.ClosingYuan);
                Assert.Equal(day.PaidYuan, waterfall.Paid.Where(p => p.On == day.On).Sum(p => p.AmountYuan));
                Assert.True(day.ClosingYuan >= 0 && (day.UnpaidYuan == 0 || day.ClosingYuan == 0)); // nobody waits while there is money
                cash = day.ClosingYuan;
            }
            Assert.Equal(waterfall.Payments.Sum(p => p.UnpaidYuan), waterfall.Days[^1].UnpaidYuan);
        }, iter: 3000);

    [Fact]
    public void More_cash_makes_no_gap_larger() => Gen.Select(Cases, Gen.Long[0, 400], Gen.Int[0, 8]).Sample(
        (c, more, on) =>
        {
            var (before, after) = (Run(c), Run(c, more, on));

            Assert.All(before.Days.Zip(after.Days), d => Assert.True(d.Second.UnpaidYuan <= d.First.UnpaidYuan && d.Second.ClosingYuan >= d.First.ClosingYuan));
            Assert.All(before.Payments.Zip(after.Payments), p =>
            {
                Assert.Equal(p.First.Payment, p.Second.Payment);
                Assert.True(p.Second.ShortYuan <= p.First.ShortYuan && p.Second.UnpaidYuan <= p.First.UnpaidYuan);
                Assert.True(p.First.PaidInFullOn is not { } day || p.Second.PaidInFullOn <= day);
            });
        }, iter: 3000);

    [Fact]
    public void What_is_needed_closes_every_gap_and_a_fen_less_does_not() => Cases.Sample(
        c =>
        {
            var waterfall = Run(c);
            var needs = GapClosing.Needs(waterfall);
            if (waterfall.FirstGap is not { } gap)
            {
                Assert.Empty(needs);
                return;
            }
            Assert.Equal((gap.On, gap.UnpaidYuan), (needs[0].By, needs[0].TotalYuan));
            Assert.Equal(waterfall.LargestGap!.UnpaidYuan, needs[^1].TotalYuan);
            Assert.Null(WithNeeds(0).FirstGap);
            Assert.NotNull(WithNeeds(1).FirstGap);

            CashWaterfall WithNeeds(long lessFen) => Run(c with
            {
                Inflows = [.. c.Inflows, .. needs.Select((n, i) => (Period.DaysBetween(First, n.By), (long)(n.MoreYuan * 100) - (i == needs.Count - 1 ? lessFen : 0)))],
            });
        }, iter: 2000);

    [Fact]
    public void To_put_off_all_that_may_be_leaves_the_first_rank_hit_no_worse() => Cases.Sample(
        c =>
        {
            var waterfall = Run(c);
            var postponable = GapClosing.Postponable(waterfall);
            if (postponable.Count == 0) return;
            var later = postponable.Select(p => p.Payment.Id).ToHashSet();
            var after = Run(c with { Payments = [.. c.Payments.Where(p => !later.Contains(p.Id))] });
            var rank = waterfall.Hit.Min(h => h.Payment.Rank);

            Assert.DoesNotContain(postponable, p => p.Payment.Rank <= rank);
            Assert.True(after.Hit.Where(h => h.Payment.Rank == rank).Sum(h => h.ShortYuan) <= waterfall.Hit.Where(h => h.Payment.Rank == rank).Sum(h => h.ShortYuan));
        }, iter: 1000);

    [Fact]
    public void A_rank_is_paid_before_the_next_then_by_due_day_then_by_id_and_the_last_in_part()
    {
        var waterfall = CashWaterfall.Run(First, First.PlusDays(2), 100, [new(First.PlusDays(2), 15)],
        [
            new("b", "", 2, First, 30), new("a", "", 2, First, 30), new("z", "", 2, First.PlusDays(-1), 30), new("w", "", 1, First, 25), new("x", "", 9, First.PlusDays(2), 5),
        ]);

        Assert.Equal([("w", 25m), ("z", 30m), ("a", 30m), ("b", 15m), ("b", 15m)], waterfall.Paid.Select(p => (p.Id, p.AmountYuan)));
        Assert.Equal((First, 15m), (waterfall.FirstGap!.On, waterfall.FirstGap.UnpaidYuan));
        Assert.Equal([("b", 15m, First.PlusDays(2)), ("x", 5m, null)], waterfall.Hit.Select(h => (h.Payment.Id, h.ShortYuan, h.PaidInFullOn)));
    }

    [Fact]
    public void What_could_not_be_paid_before_a_day_keeps_its_place_by_its_due_day()
    {
        var waterfall = CashWaterfall.Run(First, First.PlusDays(1), 10, [],
            [new("late", "", 1, First.PlusDays(-40), 10) { PayableFrom = First.PlusDays(1) }, new("new", "", 1, First.PlusDays(1), 10), new("low", "", 2, First, 3)]);

        Assert.Equal([("low", First), ("late", First.PlusDays(1))], waterfall.Paid.Select(p => (p.Id, p.On)));
        Assert.Equal([3m, 10m], waterfall.Payments.Where(p => p.UnpaidYuan > 0).Select(p => p.UnpaidYuan));
    }
}
