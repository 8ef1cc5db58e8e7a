using System.ComponentModel.DataAnnotations;
using Fiscal.Domain.Ledger;
using NodaTime;

namespace Fiscal.Domain.Assets;

/// <summary>What kind of state wealth it is (三资类别).</summary>
public enum AssetKind
{
    [Display(Name = "资金")] Funds,
    [Display(Name = "资产")] Property,
    [Display(Name = "资源")] Resources,
}

/// <summary>How an asset is turned into money (盘活方式).</summary>
public enum DisposalMethod
{
    [Display(Name = "出让转让")] Sale,
    [Display(Name = "出租")] Lease,
    [Display(Name = "经营权转让")] Concession,
    [Display(Name = "资金收回统筹")] FundsRecovered,
    [Display(Name = "其他")] Other,
}

/// <summary>What is stated of an asset (三资台账内容). Null: the papers do not say.</summary>
public sealed record AssetFigures
{
    public AssetKind Kind { get; init; }
    public string Name { get; init; } = "";

    /// <summary>The unit that holds it (持有单位).</summary>
    public string HolderName { get; init; } = "";

    /// <summary>Book value (账面价值).</summary>
    public decimal? BookYuan { get; init; }

    /// <summary>Appraised value (评估价值).</summary>
    public decimal? ValuationYuan { get; init; }

    /// <summary>Where it lies, or the paper of its title (坐落、权证).</summary>
    public string? Location { get; init; }

    public DisposalMethod? PlannedMethod { get; init; }

    /// <summary>Proceeds expected (预计收入).</summary>
    public decimal? PlannedProceedsYuan { get; init; }

    public LocalDate? PlannedOn { get; init; }
    public string? Remark { get; init; }
}

/// <summary>An asset of the inventory with the plan for it (国有三资), as stated on a day. The last statement holds.</summary>
public sealed class StateAsset : StatedFact
{
    /// <summary>Longest code, name and remark.</summary>
    public const int MaxCodeLength = 60, MaxNameLength = 200, MaxRemarkLength = 1000;

    private StateAsset() { } // EF

    public StateAsset(string regionCode, string code, AssetFigures figures, LocalDate statedOn, Recording recording)
        : base(regionCode, statedOn, recording)
    {
        (Code, CodeKey, Figures) = (code, TextKey.Of(code), figures);
        if (figures is { BookYuan: < 0 } or { ValuationYuan: < 0 } or { PlannedProceedsYuan: < 0 }) throw AssetErrors.NegativeAmount(code);
    }

    /// <summary>Its number in the inventory (资产编号).</summary>
    public string Code { get; private set; } = "";

    public string CodeKey { get; private set; } = "";
    public AssetFigures Figures { get; private set; } = new();

    public override object Topic => CodeKey;
    public override object Said => Figures;
    public override string Subject => $"三资“{Code}”";

    public override StateAsset Reversal(Recording recording) => new(RegionCode, Code, Figures with { }, EffectiveOn, recording) { ReversesId = Id };
}
