using System.Text.Json;
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

    /// <summary>Who answers for it (责任部门); of several parts those they name.</summary>
    public string? Department { get; init; }

    /// <summary>Where the money comes from (资金来源); of several parts those they name.</summary>
    public string? FundSource { get; init; }

    /// <summary>Where a method has several rows: the parts that it sums, as JSON (计划分项). Null for one.</summary>
    public string? Parts { get; init; }

    /// <summary>Rows of one unit and method that differ in department or source of funds, as one line that keeps each.</summary>
    public static ResolutionFigures Of(IReadOnlyList<ResolutionFigures> parts) => parts is [var only] ? only : new()
    {
        PlannedYuan = Sum(parts, p => p.PlannedYuan), ClaimedYuan = Sum(parts, p => p.ClaimedYuan),
        Department = Joined(parts, p => p.Department), FundSource = Joined(parts, p => p.FundSource),
        Parts = JsonSerializer.Serialize(parts.Select(p => new ResolutionPart(p.Department, p.FundSource, p.PlannedYuan, p.ClaimedYuan, p.Remark)), PlanJson.Options),
    };

    /// <summary>The parts as kept; the line itself where it has only one.</summary>
    public IReadOnlyList<ResolutionPart> PartsOf() =>
        Parts is null ? [new(Department, FundSource, PlannedYuan, ClaimedYuan, Remark)] : JsonSerializer.Deserialize<List<ResolutionPart>>(Parts, PlanJson.Options)!;

    /// <summary>Longest department or source of funds.</summary>
    public const int MaxTextLength = 200;

    private static decimal? Sum(IReadOnlyList<ResolutionFigures> parts, Func<ResolutionFigures, decimal?> amountOf) =>
        parts.All(p => amountOf(p) is null) ? null : parts.Sum(p => amountOf(p) ?? 0);

    // What does not fit stands in the parts.
    private static string? Joined(IReadOnlyList<ResolutionFigures> parts, Func<ResolutionFigures, string?> textOf) =>
        string.Join("、", parts.Select(textOf).OfType<string>().Distinct()) is { Length: > 0 and <= MaxTextLength } joined ? joined : null;
}

/// <summary>One row of a method that has several (计划分项).</summary>
public sealed record ResolutionPart(string? Department, string? FundSource, decimal? PlannedYuan, decimal? ClaimedYuan, string? Remark);

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
