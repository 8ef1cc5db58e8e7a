using Fiscal.Domain.Ledger;
using Fiscal.Domain.Parties;
using NodaTime;

namespace Fiscal.Domain.DebtResolution;

/// <summary>What a unit plans and claims for one method in a year, in yuan (化债计划). Null = not stated.</summary>
public sealed record ResolutionFigures
{
    /// <summary>For the whole year (全年计划).</summary>
    public decimal? PlannedYuan { get; init; }

    /// <summary>Claimed as done since the start of the year (填报完成数): what the ledger shows is another matter.</summary>
    public decimal? ClaimedYuan { get; init; }

    public string? Remark { get; init; }
}

/// <summary>One method of a unit's plan for resolving hidden debt in a year (化债年度计划).</summary>
public sealed class ResolutionPlanLine : StatedFact
{
    private ResolutionPlanLine() { } // EF

    public ResolutionPlanLine(Party party, int year, ResolutionMethod method, ResolutionFigures figures, LocalDate statedOn, Recording recording)
        : base(party.RegionCode, statedOn, recording) => (Party, Year, Method, Figures) = (party, year, method, figures);

    public int PartyId { get; private set; }
    public Party Party { get; private set; } = null!;
    public int Year { get; private set; }
    public ResolutionMethod Method { get; private set; }
    public ResolutionFigures Figures { get; private set; } = new();

    public override object Topic => (Party, Year, Method);
    public override object Said => Figures;
    public override string Subject => $"“{Party.Name}”的化债计划";

    public override ResolutionPlanLine Reversal(Recording recording) =>
        new(Party, Year, Method, Figures with { }, EffectiveOn, recording) { ReversesId = Id };
}
