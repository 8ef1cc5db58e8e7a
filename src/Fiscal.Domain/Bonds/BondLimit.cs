using Fiscal.Domain.Ledger;
using NodaTime;

namespace Fiscal.Domain.Bonds;

/// <summary>A region's debt limit of one kind and year by an order (政府债务限额), in yuan.</summary>
public sealed record BondLimitFigures
{
    /// <summary>What may be owed at the end of the year (债务限额).</summary>
    public decimal LimitYuan { get; init; }

    /// <summary>Of this allotted newly for the year (当年新增限额); null = not stated.</summary>
    public decimal? NewYuan { get; init; }

    public string? Remark { get; init; }
}

/// <summary>What an order states of a debt limit; a later order of the year replaces it from its day on.</summary>
public sealed class BondLimit : StatedFact
{
    private BondLimit() { } // EF

    public BondLimit(string regionCode, int year, BondKind kind, BondLimitFigures figures, LocalDate statedOn, Recording recording)
        : base(regionCode, statedOn, recording)
    {
        (Year, Kind, Figures) = (year, kind, figures);
        if (figures.NewYuan > figures.LimitYuan) throw BondErrors.LimitBelowNew(year, figures.LimitYuan, figures.NewYuan.Value);
    }

    public int Year { get; private set; }
    public BondKind Kind { get; private set; }
    public BondLimitFigures Figures { get; private set; } = new();

    public override object Topic => (RegionCode, Year, Kind);
    public override object Said => Figures;
    public override string Subject => $"{Year} 年{Kind.DisplayName()}限额";

    public override BondLimit Reversal(Recording recording) => new(RegionCode, Year, Kind, Figures with { }, EffectiveOn, recording) { ReversesId = Id };
}
