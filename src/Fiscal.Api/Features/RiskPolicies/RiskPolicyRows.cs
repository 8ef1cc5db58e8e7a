using Fiscal.Api.Features.Bases;
using Fiscal.Domain;
using Fiscal.Domain.FiscalCapacity;
using Fiscal.Domain.RiskIndicators;
using NodaTime;

namespace Fiscal.Api.Features.RiskPolicies;

/// <summary>One version of a risk policy as answered (风险政策数据的一个版本): of its four contents the one that its kind names.</summary>
/// <param name="RegionCode">Null: for every region.</param>
/// <param name="Mark">【待核】 while no paper settles it; otherwise null.</param>
/// <param name="ValidTo">First day from which it no longer applies; null while it has no end.</param>
public sealed record RiskPolicyRow(
    int Id, RiskPolicyKind Kind, string KindName, string Code, string Name, string? RegionCode, string Document, bool IsUnverified, string? Mark, LocalDate ValidFrom, LocalDate? ValidTo,
    FormulaRow? Formula, IndicatorStandard? Standard, ScorecardRow? Scorecard, TriggerRules? Triggers, Instant RecordedAt, string RecordedBy)
{
    internal static RiskPolicyRow Of(RiskPolicy p) => new(
        p.Id, p.Kind, p.Kind.DisplayName(), p.Code, p.Name, p.RegionCode, p.Source, p.IsUnverified, p.IsUnverified ? BasisReading.NotYetChecked : null, p.ValidFrom, p.ValidTo,
        p.Kind == RiskPolicyKind.Formula ? FormulaRow.Of(p.Formula()) : null, p.Kind == RiskPolicyKind.Standard ? p.Standard() : null,
        p.Kind == RiskPolicyKind.Scorecard ? ScorecardRow.Of(p.Scorecard()) : null, p.Kind == RiskPolicyKind.Triggers ? p.Triggers() : null, p.RecordedAt, p.RecordedBy);
}

public sealed record FormulaRow(string Code, RiskIndicator Indicator, string IndicatorName, string Name, IReadOnlyList<FormulaTermRow> Numerator, IReadOnlyList<FormulaTermRow> Denominator, string? Note)
{
    internal static FormulaRow Of(RiskFormula f) => new(
        f.Code, f.Indicator, f.Indicator.DisplayName(), f.Name, [.. f.Numerator.Select(FormulaTermRow.Of)], [.. f.Denominator.Select(FormulaTermRow.Of)], f.Note);
}

public sealed record FormulaTermRow(CapacityComponent? Published, LedgerMeasure? Measure, DebtGroup? Group, decimal Coefficient, string Name)
{
    internal static FormulaTermRow Of(FormulaTerm t) => new(t.Published, t.Measure, t.Group, t.Coefficient, t.Name);
}

public sealed record ScorecardRow(ScorecardKind Kind, string Name, IReadOnlyList<ScoredMeasureRow> Measures, IReadOnlyList<RiskBand> Levels)
{
    internal static ScorecardRow Of(Scorecard s) => new(
        s.Kind, s.Name, [.. s.Measures.Select(m => new ScoredMeasureRow(m.Measure, m.Measure.DisplayName(), m.Weight, m.IsRequired, m.Bands))], s.Levels);
}

public sealed record ScoredMeasureRow(RiskMeasure Measure, string MeasureName, decimal Weight, bool IsRequired, IReadOnlyList<RiskBand> Bands);
