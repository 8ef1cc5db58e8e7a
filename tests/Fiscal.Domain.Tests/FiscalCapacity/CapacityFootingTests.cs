using Fiscal.Domain.FiscalCapacity;
using static Fiscal.Domain.FiscalCapacity.CapacityComponent;

namespace Fiscal.Domain.Tests.FiscalCapacity;

public sealed class CapacityFootingTests
{
    private const decimal Yi = 100_000_000m;

    [Fact]
    public void Figures_that_agree_within_what_rounding_leaves_have_no_fault()
    {
        Assert.Empty(Faults((GeneralDebt, 40.1m), (SpecialDebt, 60.2m), (TotalDebt, 100.5m), (GeneralLimit, 42m), (SpecialLimit, 61m), (TotalLimit, 103m)));
        Assert.Empty(Faults((GeneralDebt, 400m), (SpecialDebt, 600m), (TotalDebt, 1000.5m))); // 0.05 percent
    }

    [Fact]
    public void Parts_that_do_not_sum_to_their_whole_name_the_whole()
    {
        var fault = Assert.Single(Faults((GeneralDebt, 40m), (SpecialDebt, 60m), (TotalDebt, 100.51m)));

        Assert.Equal(TotalDebt, fault.Component);
        Assert.Contains("相差 51,000,000.00 元", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_part_in_another_unit_is_the_one_that_is_named() =>
        Assert.Equal(SpecialLimit, Assert.Single(Faults((GeneralLimit, 40m), (SpecialLimit, 0.006m), (TotalLimit, 100m))).Component);

    [Fact]
    public void A_debt_above_its_limit_is_named_however_small_the_excess() =>
        Assert.Equal(SpecialDebt, Assert.Single(Faults((GeneralDebt, 40m), (GeneralLimit, 40m), (SpecialDebt, 60.01m), (SpecialLimit, 60m))).Component);

    [Fact]
    public void Transfers_are_the_sum_of_their_three_parts() =>
        Assert.Equal(Transfers, Assert.Single(Faults((Transfers, 20m), (TaxReturns, 3m), (GeneralTransfers, 12m), (EarmarkedTransfers, 6m))).Component);

    [Fact]
    public void What_is_missing_is_neither_checked_nor_worked_out()
    {
        Assert.Empty(Faults((TotalDebt, 100m), (GeneralDebt, 40m)));
        Assert.Empty(Faults((TotalDebt, 100m), (GeneralLimit, 40m)));
        Assert.Equal(TotalDebt, Assert.Single(Faults((TotalDebt, 100m), (GeneralDebt, 140m))).Component); // one part alone is more than the whole
    }

    private static IReadOnlyList<FootingFault> Faults(params (CapacityComponent Component, decimal Yi)[] figures) => CapacityFooting.Check(figures.ToDictionary(f => f.Component, f => f.Yi * Yi));
}
