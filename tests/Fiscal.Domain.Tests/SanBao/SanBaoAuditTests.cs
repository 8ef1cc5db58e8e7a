using Fiscal.Domain.SanBao;
using NodaTime;

namespace Fiscal.Domain.Tests.SanBao;

public sealed class SanBaoAuditTests
{
    private static readonly AuditedItem Poor = Item("城市低保", SanBaoCategory.Livelihood, new()
    {
        Quantity = 100, PeriodsPerYear = 12, NationalStandardYuan = 500, NationalNeedYuan = 600_000, NationalBudgetYuan = 550_000,
        ProvincialStandardYuan = 50, ProvincialNeedYuan = 60_000, ProvincialBudgetYuan = 80_000,
    });

    private static readonly AuditedItem Wages = Item("基本工资", SanBaoCategory.Wages, new()
    {
        Quantity = 10, PeriodsPerYear = 12, NationalStandardYuan = 1_000.50m, NationalNeedYuan = 120_000, NationalBudgetYuan = 500_000,
    });

    [Fact]
    public void Need_is_headcount_times_standard_times_periods_and_what_is_stated_is_compared()
    {
        var wages = SanBaoAudit.Of([Wages])[0].National;

        Assert.Equal((120_060m, 120_000m, -60m, 120_060m), (wages.ComputedYuan!.Value, wages.StatedYuan, wages.DifferenceYuan!.Value, wages.NeedYuan));
        Assert.Equal("10 × 1000.50 × 12 ＝ 120060.00", wages.Arithmetic);
    }

    [Fact]
    public void No_gap_is_filled_by_another_item_or_standard_and_both_coverages_are_shown()
    {
        var sums = SanBaoAudit.Sum([.. SanBaoAudit.Of([Poor, Wages])]);

        Assert.Equal((50_000m, 0m), (sums.HardGapYuan, sums.SoftGapYuan));
        Assert.Equal((780_060m, 1_130_000m), (sums.NeedYuan, sums.BudgetYuan));
        // 1,130,000 ÷ 780,060, and (550,000 + 60,000 + 120,060) ÷ 780,060.
        Assert.Equal((144.86m, 93.59m), (sums.CoveragePercent!.Value, sums.CoverageWithoutNettingPercent!.Value));
    }

    [Fact]
    public void Without_headcount_or_periods_the_stated_need_counts_and_nothing_is_taken_for_zero()
    {
        var audit = SanBaoAudit.Of([Item("住房公积金", SanBaoCategory.Wages, new() { NationalStandardYuan = 3, NationalNeedYuan = 90, NationalBudgetYuan = 70 })])[0];

        Assert.Equal((null, null, 90m, 20m, null), (audit.National.ComputedYuan, audit.National.DifferenceYuan, audit.National.NeedYuan, audit.National.GapYuan, audit.Provincial));
    }

    [Fact]
    public void The_adjusted_budget_closes_the_gap_that_the_first_one_left()
    {
        var figures = Poor.Figures with { NationalAdjustedBudgetYuan = 600_000 };

        Assert.Equal((0m, 680_000m, 630_000m), (figures.NationalGapYuan, figures.BudgetYuan, figures.InitialBudgetYuan));
    }

    [Fact]
    public void A_trial_changes_only_what_it_names()
    {
        var after = SanBaoAudit.With([Poor, Wages], [new(SanBaoCategory.Livelihood, null, "城市低保", 120, null, 60)]);
        var audits = SanBaoAudit.Of(after);

        Assert.Equal((720_000m, 170_000m, 86_400m, 6_400m), (audits[0].National.NeedYuan, audits[0].National.GapYuan, audits[0].Provincial!.NeedYuan, audits[0].Provincial!.GapYuan));
        Assert.Equal(Wages, after[1]);
        Assert.Equal("san-bao.change-of-unknown", Assert.Throws<BusinessRuleException>(() => SanBaoAudit.With([Poor], [new(SanBaoCategory.Wages, null, "城市低保", 1, null, null)])).Code);
        Assert.Equal("san-bao.item-twice", Assert.Throws<BusinessRuleException>(() => SanBaoAudit.With([Poor], [Change(1), Change(2)])).Code);
    }

    /// <summary>Gaps never fall when a need rises, and those of the whole are those of its parts, whatever the numbers.</summary>
    [Fact]
    public void Sums_are_those_of_the_parts_and_gaps_only_grow_with_need()
    {
        var random = new Random(20261126);
        for (var run = 0; run < 200; run++)
        {
            var items = Enumerable.Range(0, 12).Select(i => Item($"项目{i}", (SanBaoCategory)(i % 3), new()
            {
                Quantity = random.Next(0, 5_000), PeriodsPerYear = random.Next(1, 13), NationalStandardYuan = random.Next(0, 200_000) / 100m, NationalBudgetYuan = random.Next(0, 50_000_000),
                ProvincialStandardYuan = random.Next(0, 20_000) / 100m, ProvincialBudgetYuan = random.Next(0, 5_000_000),
            })).ToList();
            var audits = SanBaoAudit.Of(items);
            var (whole, parts) = (SanBaoAudit.Sum([.. audits]), audits.GroupBy(a => a.Item.Category).Select(g => SanBaoAudit.Sum([.. g])).ToList());
            Assert.Equal((whole.HardGapYuan, whole.SoftGapYuan, whole.NeedYuan, whole.BudgetYuan), (parts.Sum(p => p.HardGapYuan), parts.Sum(p => p.SoftGapYuan), parts.Sum(p => p.NeedYuan), parts.Sum(p => p.BudgetYuan)));
            Assert.True(whole.CoverageWithoutNettingPercent is null or <= 100);
            Assert.True((whole.CoverageWithoutNettingPercent ?? 100) <= Math.Max(100, whole.CoveragePercent ?? 100));
            Assert.True(whole.HardGapYuan + whole.SoftGapYuan >= whole.NeedYuan - whole.BudgetYuan);
            var more = SanBaoAudit.Sum([.. SanBaoAudit.Of(SanBaoAudit.With(items, [.. items.Select(i => new AuditChange(i.Category, "", i.Name, i.Figures.Quantity + 1, null, null))]))]);
            Assert.True(more.HardGapYuan >= whole.HardGapYuan && more.SoftGapYuan >= whole.SoftGapYuan);
        }
    }

    private static AuditChange Change(decimal quantity) => new(SanBaoCategory.Livelihood, null, "城市低保", quantity, null, null);

    private static AuditedItem Item(string name, SanBaoCategory category, SanBaoFigures figures) => new(category, "", name, figures);
}

public sealed class SanBaoSpendingTests
{
    private static readonly MonthSpent[] Stated = [new(2, new(2026, 2, 28), 20), new(5, new(2026, 5, 31), 50)];

    [Theory]
    [InlineData(6, 50, null, true)]
    [InlineData(6, 49, null, false)]
    [InlineData(6, 49, "退库", true)]
    [InlineData(3, 20, null, true)]
    [InlineData(3, 19, null, false)]
    [InlineData(4, 51, null, false)]
    [InlineData(4, 51, "退库", false)]
    [InlineData(1, 20, null, true)]
    [InlineData(1, 21, null, false)]
    [InlineData(5, 45, null, true)]
    public void A_month_fits_between_those_before_and_after_it(int month, int spent, string? reason, bool fits)
    {
        var refusal = Record.Exception(() => SanBaoSpending.RequireOrder("基本工资", Stated, month, spent, reason)) as BusinessRuleException;

        Assert.Equal(fits ? null : "san-bao.months-out-of-order", refusal?.Code);
    }

    [Fact]
    public void A_later_month_that_says_why_it_is_less_lets_the_earlier_one_be_more() =>
        SanBaoSpending.RequireOrder("基本工资", [new(5, new(2026, 5, 31), 50, FallReason: "退库")], 4, 60, null);

    [Fact]
    public void What_is_wrong_with_spending_is_named_in_order()
    {
        MonthSpent[] months = [new(8, new(2026, 8, 31), 60), new(9, new(2026, 9, 30), 55, CashYuan: 54, ArrearsYuan: 3)];

        Assert.Equal([SanBaoAlert.WagesBehind, SanBaoAlert.WagesInArrears, SanBaoAlert.AboveCash, SanBaoAlert.Fell], SanBaoSpending.Flags(SanBaoCategory.Wages, 2026, 100, months));
        Assert.Equal([SanBaoAlert.AboveBudget], SanBaoSpending.Flags(SanBaoCategory.Operations, 2026, 50, months[..1]));
        Assert.Empty(SanBaoSpending.Flags(SanBaoCategory.Wages, 2026, 100, []));
    }

    [Fact]
    public void No_day_ends_with_an_overdrawn_account_whatever_the_order_of_recording()
    {
        CashMove[] moves = [new(new(2026, 3, 2), -80), new(new(2026, 3, 1), 100), new(new(2026, 3, 3), -20), new(new(2026, 3, 3), 0)];
        SanBaoAccounts.RequireCovered("专户", 0, moves);

        var refusal = Assert.Throws<BusinessRuleException>(() => SanBaoAccounts.RequireCovered("专户", 0, [.. moves, new(new LocalDate(2026, 3, 1), -30), new(new LocalDate(2026, 3, 9), 30)]));
        Assert.Equal("san-bao.account-overdrawn", refusal.Code);
        Assert.Contains("2026-03-02", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SanBaoPace.OnPace, SanBaoLight.Green)]
    [InlineData(SanBaoPace.Behind, SanBaoLight.Yellow)]
    [InlineData(SanBaoPace.FarBehind, SanBaoLight.Red)]
    public void Each_state_has_its_colour(SanBaoPace pace, SanBaoLight light) => Assert.Equal(light, SanBaoPaces.LightOf(pace));
}
