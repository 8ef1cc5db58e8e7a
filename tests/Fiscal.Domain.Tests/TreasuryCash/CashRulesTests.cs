using Fiscal.Domain.Ledger;
using Fiscal.Domain.SanBao;
using Fiscal.Domain.TreasuryCash;
using NodaTime;

namespace Fiscal.Domain.Tests.TreasuryCash;

public sealed class CashRulesTests
{
    private static readonly Recording Given = new(Instant.FromUtc(2026, 11, 20, 0, 0), "clerk", "填报", FactSource.Entered);

    [Theory]
    [InlineData(100, 50, 30, 120.01, "treasury-cash.does-not-add-up")]
    [InlineData(100, 50, 150.01, 0, "treasury-cash.below-zero")]
    public void A_period_adds_up_to_the_fen_and_never_falls_below_zero(decimal opening, decimal inflow, decimal outflow, decimal closing, string code)
    {
        var refusal = Assert.Throws<BusinessRuleException>(() => Day(5, opening, inflow, outflow, closing));

        Assert.Equal(code, refusal.Code);
        Assert.Contains("2026-11-05", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_sent_is_in_order_once_and_joins()
    {
        var (first, second, third) = (Day(2, 100, 0, 0, 100), Day(3, 100, 20, 0, 120), Day(4, 121, 0, 0, 121));

        CashRules.RequireOrder([first, second]);
        Assert.Equal("treasury-cash.out-of-order", Refused(second, first));
        Assert.Equal("treasury-cash.period-twice", Refused(first, second, Day(3, 120, 0, 0, 120)));
        Assert.Equal("treasury-cash.does-not-join", Refused(first, second, third));
        Assert.Equal([(second, third)], CashRules.Breaks([third, first, second]));
    }

    [Fact]
    public void What_touches_what_holds_must_join_it_on_both_sides_and_what_lies_apart_need_not()
    {
        var holding = new[] { Day(2, 100, 0, 0, 100), Day(3, 100, 20, 0, 120), Day(4, 120, 0, 5, 115) };

        CashRules.RequireJoin(holding, [Day(8, 90, 0, 0, 90)]);
        CashRules.RequireJoin(holding, [Day(3, 100, 10, 0, 110), Day(4, 110, 0, 0, 110)]); // a correction with what follows from it
        Assert.Equal("treasury-cash.does-not-join", Assert.Throws<BusinessRuleException>(() => CashRules.RequireJoin(holding, [Day(3, 100, 10, 0, 110)])).Code);
        Assert.Equal("treasury-cash.does-not-join", Assert.Throws<BusinessRuleException>(() => CashRules.RequireJoin(holding, [Day(5, 114, 0, 0, 114)])).Code);
    }

    [Fact]
    public void Parts_add_up_to_their_side_or_are_left_out()
    {
        Assert.Equal("treasury-cash.parts-off-total", Parts(new CashPart(CashFlowKind.TransferIn, 19.99m)));
        Assert.Equal("treasury-cash.part-twice", Parts(new CashPart(CashFlowKind.TransferIn, 10), new CashPart(CashFlowKind.TransferIn, 10)));
        Assert.Null(Parts(new CashPart(CashFlowKind.TransferIn, 5), new CashPart(CashFlowKind.BondProceeds, 15)));

        static string? Parts(params CashPart[] parts) => Record.Exception(() => new CashStatement(
            "439901", new(CashStep.Day, new(2026, 11, 3)), new() { InflowYuan = 20, ClosingYuan = 20, Parts = CashFigures.Kept(parts) }, Given)) is BusinessRuleException refused ? refused.Code : null;
    }

    [Fact]
    public void The_level_is_the_balance_over_the_average_outflow_of_its_window()
    {
        var months = Enumerable.Range(1, 10).Select(m => new LocalDate(2026, m, 1)).ToDictionary(m => m, m => new CashMonth(m, 0, 0, m.Month * 100m, 220, false));
        var october = new LocalDate(2026, 10, 1);

        var usual = CashLevel.Of(october, months, CashLevelTerms.Usual);
        var twelve = CashLevel.Of(october, months, CashLevelTerms.Usual with { Window = CashWindow.LastTwelveMonths });

        Assert.Equal((550m, 0.4m, CashLevelState.Normal), (usual.AverageOutflowYuan, usual.Level, usual.State)); // (100 + … + 1000) ÷ 10
        Assert.Equal(((decimal?)null, (CashLevelState?)null), (twelve.Level, twelve.State));
        Assert.Equal([new LocalDate(2025, 11, 1), new LocalDate(2025, 12, 1)], twelve.MissingMonths);
        foreach (var (balance, state) in new[] { (54.94m, CashLevelState.Warning), (55m, CashLevelState.Low), (165m, CashLevelState.Normal), (440m, CashLevelState.Normal), (440.1m, CashLevelState.Idle) })
        {
            months[october] = months[october] with { ClosingYuan = balance };
            Assert.Equal(state, CashLevel.Of(october, months, CashLevelTerms.Usual with { WarningBelow = 0.1m }).State);
        }
        months[october] = months[october] with { ClosingYuan = 1 };
        Assert.Equal(CashLevelState.Low, CashLevel.Of(october, months, CashLevelTerms.Usual).State); // nobody settled where a warning begins
    }

    [Fact]
    public void Days_stand_for_their_month_when_each_that_needs_a_statement_has_one()
    {
        List<CashStatement> days = [.. Enumerable.Range(1, 30).Where(d => d != 14).Select(d => Day(d, 100, 3, 3, 100))];
        var november = new LocalDate(2026, 11, 1);

        var month = Assert.Single(CashMonths.Of(days, d => d.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday))).Value;

        Assert.Equal(new CashMonth(november, 100, 87, 87, 100, FromDays: true), month);
        Assert.Empty(CashMonths.Of(days, _ => true));
        Assert.Equal([new LocalDate(2026, 11, 14)], CashMonths.MissingDays(november, [.. days.Select(d => d.PeriodFrom)], _ => true));
    }

    [Theory]
    [InlineData(null, "10:40 11:40 12:40")] // 120 left of 360, monthly
    [InlineData(12, "10:40 11:40 12:40")]
    [InlineData(4, "12:120")]
    [InlineData(5, "10:40 11:40 12:40")]
    [InlineData(1, "12:120")]
    public void What_is_left_of_an_item_is_spread_over_the_months_in_which_it_is_still_paid(int? periods, string expected)
    {
        var figures = new SanBaoFigures { NationalNeedYuan = 300, ProvincialNeedYuan = 60, NationalBudgetYuan = 50, PeriodsPerYear = periods, SpentYuan = 240 };

        Assert.Equal(expected, Words(PlannedDays.Left(2026, figures, new(2026, 9, 30))));
    }

    [Fact]
    public void Spending_that_nobody_states_counts_as_on_time_and_no_fen_is_lost()
    {
        var figures = new SanBaoFigures { NationalBudgetYuan = 100, PeriodsPerYear = 12 };

        Assert.Equal("11:8.33 12:8.37", Words(PlannedDays.Left(2026, figures, new(2026, 10, 31))));
        Assert.Equal(100, PlannedDays.Year(2027, figures).Sum(m => m.Yuan));
        Assert.Equal("12:99", Words(PlannedDays.Left(2026, figures with { SpentYuan = 1, PeriodsPerYear = 12 }, new(2026, 12, 15))));
        Assert.Empty(PlannedDays.Left(2025, figures with { SpentYuan = 1 }, new(2026, 2, 1)));
        Assert.Equal(10.00m, PlannedDays.Inflow(new(CashStep.Month, new(2026, 11, 1)), 10, MonthlyInflow.Even).Sum(d => d.Yuan));
        Assert.Equal([(new LocalDate(2026, 11, 30), 10m)], PlannedDays.Inflow(new(CashStep.Month, new(2026, 11, 1)), 10, MonthlyInflow.MonthEnd));
        Assert.Equal(new LocalDate(2027, 2, 28), PlannedDays.Due(new(CashStep.Month, new(2027, 2, 1)), 31));
    }

    [Fact]
    public void An_order_names_each_rank_and_kind_once_and_what_it_leaves_out_goes_last()
    {
        var order = new PaymentOrder([new(7, [PayableKind.Other]), new(2, [PayableKind.Wages], 1)], [null, null, null, null, null]);

        Assert.Equal((2, 7, 7), (order.RankOf(PayableKind.Wages), order.RankOf(PayableKind.Other), order.RankOf(PayableKind.StatutoryInterest)));
        Assert.Equal(Enum.GetValues<PayableKind>().Length - 2, order.Uncovered.Count);
        Assert.Equal([2, 7], new PaymentPriority("439901", order, new(2026, 1, 1), false, Given).OrderOf().Ranks.Select(r => r.Rank));
        Assert.Equal("treasury-cash.rank-twice", Order(new(1, [PayableKind.Other]), new(1, [PayableKind.Wages])));
        Assert.Equal("treasury-cash.kind-twice", Order(new(1, [PayableKind.Other]), new(2, [PayableKind.Other])));
        Assert.Equal("treasury-cash.level-unknown", Order(new PaymentRank(1, [PayableKind.Other], 6)));
        Assert.Equal("treasury-cash.no-ranks", Order());
        Assert.Empty(PaymentOrder.Usual.Uncovered);
        Assert.True(PaymentOrder.Usual.RankOf(PayableKind.HiddenInterest) < PaymentOrder.Usual.RankOf(PayableKind.StatutoryPrincipal)); // 优先保障付息

        static string Order(params PaymentRank[] ranks) =>
            Assert.Throws<BusinessRuleException>(() => new PaymentPriority("439901", new(ranks, new string?[5]), new(2026, 1, 1), false, Given)).Code;
    }

    [Fact]
    public void A_payment_is_flagged_only_while_something_that_goes_first_is_open()
    {
        var (day, order) = (new LocalDate(2026, 11, 10), PaymentOrder.Usual);
        var principal = new MadePayment("还本", PayableKind.StatutoryPrincipal, day, 100, 1, [1]);
        OpenPayable Open(PayableKind kind, int due, int from, int to) => new($"{kind}", kind, new(2026, 11, due), new(2026, 11, from), new(2026, 11, to), 5, true, "");

        var breach = Assert.Single(PriorityBreach.Of([principal],
        [
            Open(PayableKind.HiddenInterest, 9, 1, 30), Open(PayableKind.Wages, 10, 1, 30), // wages are due on the day and stay unpaid
            Open(PayableKind.StatutoryInterest, 9, 1, 10), // paid on the day
            Open(PayableKind.StatutoryInterest, 11, 1, 30), Open(PayableKind.HiddenPrincipal, 9, 1, 30), Open(PayableKind.StatutoryPrincipal, 9, 1, 30),
        ], order));

        Assert.Equal([PayableKind.Wages, PayableKind.HiddenInterest], breach.Unpaid.Select(u => u.Open.Kind));
        Assert.Equal(6, breach.PaidRank);
    }

    private static string Refused(params CashStatement[] sent) => Assert.Throws<BusinessRuleException>(() => CashRules.RequireOrder(sent)).Code;

    private static CashStatement Day(int day, decimal opening, decimal inflow, decimal outflow, decimal closing) => new(
        "439901", new(CashStep.Day, new(2026, 11, day)), new() { OpeningYuan = opening, InflowYuan = inflow, OutflowYuan = outflow, ClosingYuan = closing }, Given);

    private static string Words(IEnumerable<(LocalDate Month, decimal Yuan)> months) => string.Join(' ', months.Select(m => FormattableString.Invariant($"{m.Month.Month}:{m.Yuan:0.##}")));
}
