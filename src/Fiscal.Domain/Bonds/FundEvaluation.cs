using Fiscal.Domain.Ledger;
using NodaTime;

namespace Fiscal.Domain.Bonds;

/// <summary>Special bond money of a project whose results were evaluated, in yuan (绩效评价资金).</summary>
public sealed record EvaluationFigures
{
    public decimal AmountYuan { get; init; }

    /// <summary>As the report words it (评价结论).</summary>
    public string? Grade { get; init; }
}

/// <summary>A key performance evaluation of a project's bond money in a year (重点绩效评价).</summary>
public sealed class FundEvaluation : StatedFact
{
    private FundEvaluation() { } // EF

    public FundEvaluation(string regionCode, int year, string projectKey, EvaluationFigures figures, LocalDate statedOn, Recording recording)
        : base(regionCode, statedOn, recording) => (Year, ProjectKey, Figures) = (year, projectKey, figures);

    public int Year { get; private set; }
    public string ProjectKey { get; private set; } = "";
    public EvaluationFigures Figures { get; private set; } = new();

    public override object Topic => (RegionCode, Year, ProjectKey);
    public override object Said => Figures;
    public override string Subject => $"项目 {ProjectKey} {Year} 年的绩效评价";

    public override FundEvaluation Reversal(Recording recording) => new(RegionCode, Year, ProjectKey, Figures with { }, EffectiveOn, recording) { ReversesId = Id };
}
