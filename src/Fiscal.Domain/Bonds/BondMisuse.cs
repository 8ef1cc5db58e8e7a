using Fiscal.Domain.Ledger;
using NodaTime;

namespace Fiscal.Domain.Bonds;

/// <summary>Bond money used against the rules and got back, in yuan (违规使用与等额收缴).</summary>
public sealed record MisuseFigures
{
    public decimal MisusedYuan { get; init; }

    /// <summary>Paid back so far into the treasury's account of special bonds (已收缴); as much as was misused is due.</summary>
    public decimal RecoveredYuan { get; init; }

    /// <summary>What was found (问题).</summary>
    public string Finding { get; init; } = "";
}

/// <summary>A finding of misused bond money as it stood on a day (违规使用). The last statement holds.</summary>
public sealed class BondMisuse : StatedFact
{
    private BondMisuse() { } // EF

    public BondMisuse(string regionCode, string bondKey, string projectKey, string number, MisuseFigures figures, LocalDate statedOn, Recording recording)
        : base(regionCode, statedOn, recording)
    {
        (BondKey, ProjectKey, Number, NumberKey, Figures) = (bondKey, projectKey, number, TextKey.Of(number), figures);
        if (figures.RecoveredYuan > figures.MisusedYuan) throw BondErrors.RecoveredAboveMisused(number, figures.RecoveredYuan, figures.MisusedYuan);
    }

    public string BondKey { get; private set; } = "";
    public string ProjectKey { get; private set; } = "";

    /// <summary>Number of the finding (问题编号).</summary>
    public string Number { get; private set; } = "";

    public string NumberKey { get; private set; } = "";
    public MisuseFigures Figures { get; private set; } = new();

    public override object Topic => (RegionCode, BondKey, NumberKey);
    public override object Said => Figures;
    public override string Subject => $"债券 {BondKey} 的违规使用 {Number}";

    public override BondMisuse Reversal(Recording recording) => new(RegionCode, BondKey, ProjectKey, Number, Figures with { }, EffectiveOn, recording) { ReversesId = Id };
}
