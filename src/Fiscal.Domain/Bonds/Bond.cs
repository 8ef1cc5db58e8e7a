using Fiscal.Domain.Ledger;
using NodaTime;

namespace Fiscal.Domain.Bonds;

/// <summary>What was stated of a local government bond relent to a region (政府债券). The last statement by day holds.</summary>
public sealed class Bond : StatedFact
{
    /// <summary>Longest code of a bond or project, and longest number of a payment.</summary>
    public const int MaxCodeLength = 40;

    private Bond() { } // EF

    public Bond(string regionCode, string code, BondFigures figures, LocalDate statedOn, Recording recording)
        : base(regionCode, statedOn, recording)
    {
        (Code, CodeKey, Figures) = (code, TextKey.Of(code), figures);
        BondFigureRules.Require(code, figures);
    }

    public string Code { get; private set; } = "";
    public string CodeKey { get; private set; } = "";
    public BondFigures Figures { get; private set; } = new();

    /// <summary>The number of its debts in the ledger, as a key.</summary>
    public string DrawdownKey => TextKey.Of(Figures.DrawdownNumber ?? Code);

    public override object Topic => (RegionCode, CodeKey);
    public override object Said => Figures;
    public override string Subject => $"债券 {Code}";

    public override Bond Reversal(Recording recording) => new(RegionCode, Code, Figures with { }, EffectiveOn, recording) { ReversesId = Id };
}
