using Fiscal.Domain.Regions;

namespace Fiscal.Domain.RiskRegister;

/// <summary>An exposure outside the debt book that can fall on the budget (风险隐患). What is known of it are facts of their own.</summary>
public sealed class RiskItem : IRegional
{
    /// <summary>Longest number.</summary>
    public const int MaxCodeLength = 60;

    private RiskItem() { } // EF

    public RiskItem(string regionCode, string code) => (RegionCode, Code, CodeKey) = (regionCode, code, TextKey.Of(code));

    public int Id { get; private set; }
    public string RegionCode { get; private set; } = "";

    /// <summary>Its number in the register (台账编号).</summary>
    public string Code { get; private set; } = "";

    public string CodeKey { get; private set; } = "";

    /// <summary>Increases with every fact: of two at once, one loses the race.</summary>
    public int Version { get; private set; }

    internal void Moves() => Version++;
}
