using Fiscal.Domain.Bonds;
using Fiscal.Domain.Ledger;
using NodaTime;

namespace Fiscal.Domain.Tests.Bonds;

public sealed class BondFigureTests
{
    private static readonly BondFigures Good = new()
    {
        Name = "2026年湖南省政府专项债券（一期）", Kind = BondKind.Special, PlannedYuan = 500_000_000, IssuedYuan = 470_000_000, NewYuan = 300_000_000, MaturedYuan = 100_000_000,
        StockYuan = 70_000_000, CapitalYuan = 60_000_000, TenderedOn = new(2026, 3, 1), StartsOn = new(2026, 3, 2), TermYears = 10, CouponPercent = 2.35m, CouponsPerYear = 2,
        IssueFeePermille = 0.8m, CustodyFeePermille = 0, RedemptionFeePermille = 0.05m,
    };

    public static TheoryData<string, Func<BondFigures, BondFigures>> Refused => new()
    {
        { "bond.planned-out-of-bounds", f => f with { PlannedYuan = 99_999.99m } },
        { "bond.planned-out-of-bounds", f => f with { PlannedYuan = 99_999_999_999.01m } },
        { "bond.issued-not-positive", f => f with { IssuedYuan = 0 } },
        { "bond.issued-above-planned", f => f with { PlannedYuan = 469_999_999.99m } },
        { "bond.part-negative", f => f with { NewYuan = 370_000_000.01m, MaturedYuan = -0.01m, StockYuan = 100_000_000 } },
        { "bond.parts-do-not-sum", f => f with { StockYuan = 70_000_000.01m } },
        { "bond.capital-above-new", f => f with { CapitalYuan = 300_000_000.01m } },
        { "bond.capital-of-general", f => f with { Kind = BondKind.General } },
        { "bond.deficit-above-new", f => f with { DeficitYuan = 300_000_000.01m } },
        { "bond.tender-after-start", f => f with { TenderedOn = new(2026, 3, 3) } },
        { "bond.term-unknown", f => f with { TermYears = 4 } },
        { "bond.frequency-unknown", f => f with { CouponsPerYear = 3 } },
        { "bond.coupon-out-of-bounds", f => f with { CouponPercent = 0 } },
        { "bond.coupon-out-of-bounds", f => f with { CouponPercent = 2.35001m } },
        { "bond.fee-out-of-bounds", f => f with { IssueFeePermille = 0 } },
        { "bond.fee-out-of-bounds", f => f with { RedemptionFeePermille = 10.0001m } },
        { "bond.fee-out-of-bounds", f => f with { CustodyFeePermille = 0.00001m } },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_breaks_a_rule_is_refused_by_its_code(string code, Func<BondFigures, BondFigures> change) =>
        Assert.Equal(code, Assert.Throws<BusinessRuleException>(() => Stated(change(Good))).Code);

    [Fact]
    public void Every_bound_itself_is_allowed()
    {
        Stated(Good);
        Stated(Good with { TenderedOn = Good.StartsOn, PlannedYuan = Good.IssuedYuan, CapitalYuan = Good.NewYuan, DeficitYuan = Good.NewYuan, IssueFeePermille = 10, CustodyFeePermille = 10, RedemptionFeePermille = 0.0001m });
        Stated(new BondFigures { PlannedYuan = 100_000, IssuedYuan = 0.01m, NewYuan = 0.01m, StartsOn = Good.StartsOn, TermYears = 1, CouponPercent = 20, CouponsPerYear = 1 });
    }

    [Fact]
    public void Fees_are_permille_of_the_amount_to_the_fen()
    {
        Assert.Equal((376_000m, 0m), (Good.IssueFeeYuan, Good.CustodyFeeYuan));
        Assert.Null((Good with { IssueFeePermille = null }).IssueFeeYuan);
        Assert.Equal(new LocalDate(2036, 3, 2), Good.MaturesOn);
    }

    [Theory]
    [InlineData("置换存量隐性债务", RefinancingPurpose.Special)]
    [InlineData("募集资金拟用于置换政府存量债务", RefinancingPurpose.Special)]
    [InlineData("偿还部分政府存量债务", RefinancingPurpose.Special)]
    [InlineData("全部用于偿还2016年到期地方政府债券本金", RefinancingPurpose.Ordinary)]
    [InlineData("偿还即将到期的专项债券", RefinancingPurpose.Ordinary)]
    [InlineData("用于人民医院建设", null)]
    [InlineData(null, null)]
    public void The_wording_of_the_purpose_tells_what_is_refinanced(string? purpose, RefinancingPurpose? expected) => Assert.Equal(expected, BondPurpose.Of(purpose));

    private static Bond Stated(BondFigures figures) => new("430000", "2605001", figures, new(2026, 3, 2), new(Instant.FromUtc(2026, 3, 2, 1, 0), "test", "登记", FactSource.Entered));
}
