using Fiscal.Domain.Ledger;
using NodaTime;

namespace Fiscal.Domain.FiscalCapacity;

/// <summary>What was stated of one component, in yuan to the fen (财力项目金额).</summary>
public sealed record CapacityAmount
{
    public decimal AmountYuan { get; init; }
}

/// <summary>One component of a region's fiscal capacity of a year, as a published table states it (综合财力).</summary>
public sealed class CapacityFigure : StatedFact
{
    public const int FirstYear = 2000, LastYear = 2100;

    private CapacityFigure() { } // EF

    public CapacityFigure(string regionCode, int year, CapacityScope scope, CapacityComponent component, decimal amountYuan, LocalDate statedOn, Recording recording)
        : base(regionCode, statedOn, recording)
    {
        if (year is < FirstYear or > LastYear) throw CapacityErrors.YearOutOfRange(year);
        if (amountYuan < 0) throw CapacityErrors.Negative(component, amountYuan);
        (Year, Scope, Component, Figures) = (year, scope, component, new() { AmountYuan = amountYuan });
    }

    /// <summary>The year that the figure is of (财政年度).</summary>
    public int Year { get; private set; }

    public CapacityScope Scope { get; private set; }
    public CapacityComponent Component { get; private set; }
    public CapacityAmount Figures { get; private set; } = new();

    public override object Topic => (Year, Scope, Component);
    public override object Said => Figures;
    public override string Subject => $"{Year} 年{Scope.DisplayName()}“{Component.DisplayName()}”";

    public override CapacityFigure Reversal(Recording recording) =>
        new(RegionCode, Year, Scope, Component, Figures.AmountYuan, EffectiveOn, recording) { ReversesId = Id };
}
