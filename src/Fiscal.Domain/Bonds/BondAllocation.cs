using Fiscal.Domain.Ledger;
using NodaTime;

namespace Fiscal.Domain.Bonds;

/// <summary>Bond money meant for a project, in yuan (安排金额).</summary>
public sealed record AllocationFigures
{
    public decimal AmountYuan { get; init; }

    /// <summary>Of this the project's own capital (其中用作资本金).</summary>
    public decimal CapitalYuan { get; init; }

    /// <summary>As a ledger shows it on the day (时点安排): since when the project has it is not stated.</summary>
    public bool IsPosition { get; init; }

    /// <summary>Came about by a change of purpose (调整用途).</summary>
    public bool IsReallocated { get; init; }

    public string? Remark { get; init; }
}

/// <summary>What a bond has for a project from a day on (债券资金安排). A later statement replaces it.</summary>
public sealed class BondAllocation : StatedFact
{
    private BondAllocation() { } // EF

    public BondAllocation(string regionCode, string bondKey, string projectKey, AllocationFigures figures, LocalDate statedOn, Recording recording)
        : base(regionCode, statedOn, recording)
    {
        (BondKey, ProjectKey, Figures) = (bondKey, projectKey, figures);
        if (figures.CapitalYuan > figures.AmountYuan) throw BondErrors.CapitalAboveAllocation(bondKey, projectKey, figures.CapitalYuan, figures.AmountYuan);
    }

    public string BondKey { get; private set; } = "";
    public string ProjectKey { get; private set; } = "";
    public AllocationFigures Figures { get; private set; } = new();

    public override object Topic => (RegionCode, BondKey, ProjectKey);
    public override object Said => Figures;
    public override string Subject => $"债券 {BondKey} 对项目 {ProjectKey} 的安排";

    public override BondAllocation Reversal(Recording recording) => new(RegionCode, BondKey, ProjectKey, Figures with { }, EffectiveOn, recording) { ReversesId = Id };
}
