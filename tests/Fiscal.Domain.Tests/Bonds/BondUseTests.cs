using Fiscal.Domain.Bonds;
using Fiscal.Domain.Ledger;
using NodaTime;

namespace Fiscal.Domain.Tests.Bonds;

public sealed class BondUseTests
{
    private static readonly Recording Now = new(Instant.FromUtc(2026, 11, 1, 1, 0), "test", "登记", FactSource.Entered);

    [Fact]
    public void No_more_is_allocated_than_the_bond_brought_on_any_day()
    {
        Use([Allocated("P1", 60, 3, 5), Allocated("P2", 40, 3, 6)], []).Require();
        Assert.Equal("bond.allocation-above-new", Refused([Allocated("P1", 60, 3, 5), Allocated("P2", 40.01m, 3, 6)], []));
        Assert.Equal("bond.allocation-above-new", Refused([Allocated("P1", 60, 3, 5), Allocated("P2", 40.01m, 3, 6), Allocated("P1", 10, 3, 7)], []));
        Use([Allocated("P1", 100, 3, 5), Allocated("P1", 60, 3, 6), Allocated("P2", 40, 3, 6)], []).Require(); // a later statement replaces the earlier
    }

    [Fact]
    public void No_project_is_paid_more_than_it_has_in_either_stage()
    {
        List<BondAllocation> allocations = [Allocated("P1", 60, 3, 5)];
        Use(allocations, [Paid("P1", 60, SpendingStage.Appropriated, "A1"), Paid("P1", 30, SpendingStage.Spent, "S1"), Paid("P1", 30, SpendingStage.Spent, "S2")]).Require();
        Assert.Equal("bond.spending-above-allocation", Refused(allocations, [Paid("P1", 60, SpendingStage.Spent, "S1"), Paid("P1", 0.01m, SpendingStage.Spent, "S2")]));
        Assert.Equal("bond.spending-above-allocation", Refused(allocations, [Paid("P2", 0.01m, SpendingStage.Appropriated, "A1")]));
        Assert.Equal("bond.spending-above-allocation", Refused([.. allocations, Allocated("P1", 20, 5, 1)], [Paid("P1", 30, SpendingStage.Spent, "S1")]));
        Assert.Equal("bond.before-start", Refused([Allocated("P1", 60, 2, 1)], [Paid("P1", 1, SpendingStage.Spent, "S1", month: 2)]));
    }

    [Fact]
    public void A_bond_taken_back_carries_no_allocation() =>
        Assert.Equal("bond.still-used", Assert.Throws<BusinessRuleException>(() => new BondUse([], [Allocated("P1", 1, 3, 5)], []).Require()).Code);

    [Fact]
    public void The_path_ends_exactly_at_what_is_wanted_and_never_falls()
    {
        var path = SpendingPath.Of(600_000_000.01m, new(2026, 5, 10), day => day.Month < 3 ? 0 : 100_000_000);

        Assert.Equal(12, path.Count);
        Assert.Equal([0m, 0m, 100_000_000m, 100_000_000m, 100_000_000m], path.Take(5).Select(m => m.ActualYuan!.Value));
        Assert.All(path.Take(4), m => Assert.Null(m.RequiredYuan));
        Assert.Equal((600_000_000.01m, 162_500_000m), (path[11].RequiredYuan, path[4].RequiredYuan));
        Assert.All(path.Skip(4).Zip(path.Skip(5)), p => Assert.True(p.First.RequiredYuan <= p.Second.RequiredYuan));
        Assert.All(SpendingPath.Of(50, new(2026, 12, 1), _ => 70).Skip(11), m => Assert.Equal(70, m.RequiredYuan)); // reached
    }

    private static string Refused(IReadOnlyList<BondAllocation> allocations, IReadOnlyList<BondPayment> payments) =>
        Assert.Throws<BusinessRuleException>(() => Use(allocations, payments).Require()).Code;

    private static BondUse Use(IReadOnlyList<BondAllocation> allocations, IReadOnlyList<BondPayment> payments) => new(
        [new("430000", "B1", new() { PlannedYuan = 100_000, IssuedYuan = 150, NewYuan = 100, MaturedYuan = 50, StartsOn = new(2026, 3, 2), TermYears = 10, CouponPercent = 2, CouponsPerYear = 2 }, new(2026, 4, 1), Now)],
        allocations, payments);

    private static BondAllocation Allocated(string project, decimal yuan, int month, int day) => new("430000", "B1", project, new() { AmountYuan = yuan }, new(2026, month, day), Now);

    private static BondPayment Paid(string project, decimal yuan, SpendingStage stage, string voucher, int month = 4) =>
        new("430000", "B1", project, stage, voucher, new() { AmountYuan = yuan, PayeeName = "施工方" }, new(2026, month, 10), Now);
}
