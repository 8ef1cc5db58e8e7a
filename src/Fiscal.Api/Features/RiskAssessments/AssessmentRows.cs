using Fiscal.Api.Features.RiskIndicators;
using Fiscal.Domain;
using Fiscal.Domain.RiskAssessments;
using Fiscal.Domain.RiskIndicators;
using NodaTime;

namespace Fiscal.Api.Features.RiskAssessments;

/// <summary>One unit as assessed, beside the half-year before (单位评估结果).</summary>
/// <param name="Total">Null: can't be rated; <paramref name="Missing"/> says for want of what.</param>
/// <param name="Before">Null: it was not assessed before.</param>
public sealed record AssessedUnitRow(
    int PartyId, string UnitName, decimal? Total, string? Level, UnitFigures Figures, IReadOnlyList<UnitScoreRow> Scores, IReadOnlyList<string> Missing, UnitBefore? Before);

public sealed record UnitScoreRow(RiskMeasure Measure, string MeasureName, decimal WeightPercent, decimal? Value, string? Band, decimal? Score);

/// <summary>What the last assessment found, and what changed since (与上次比较).</summary>
/// <param name="TotalChange">Null where either could not be rated.</param>
public sealed record UnitBefore(decimal? Total, string? Level, decimal? TotalChange, string Change, decimal OutstandingChangeYuan, decimal OverdueChangeYuan);

public sealed record AssessmentHead(
    long Id, string RegionCode, int Year, int Half, string Period, LocalDate AsOf, Instant KnownAt, LocalDate MadeOn, string RecordedBy, Instant RecordedAt,
    int PolicyId, string PolicyName, string PolicyDocument, string? Mark);

public sealed record LevelCount(string Level, int Units, decimal OutstandingYuan);

internal static class AssessmentRows
{
    /// <summary>How a level is called of a unit that can't be rated.</summary>
    public const string NotRated = "不能评定";

    public static AssessmentHead Head(RiskAssessment a, RiskPolicy policy) => new(
        a.Id, a.RegionCode, a.Year, a.Half, a.Period.Name, a.Period.End, a.KnownAt, a.EffectiveOn, a.RecordedBy, a.RecordedAt, policy.Id, policy.Name, policy.Source, ListRiskIndicatorsHandler.MarkOf(policy));

    /// <summary>Levels gravest first, those that can't be rated last.</summary>
    public static List<LevelCount> Levels(IEnumerable<AssessedUnit> units, Scorecard scorecard)
    {
        var order = scorecard.Levels.OrderByDescending(l => l.From).Select(l => l.Name).ToList();
        return [.. units.GroupBy(u => u.Level ?? NotRated).OrderBy(g => order.IndexOf(g.Key) is >= 0 and var place ? place : order.Count)
            .Select(g => new LevelCount(g.Key, g.Count(), g.Sum(u => u.FiguresOf().OutstandingYuan)))];
    }

    public static AssessedUnitRow Row(AssessedUnit unit, string name, AssessedUnit? before)
    {
        var (lines, figures) = (unit.LinesOf(), unit.FiguresOf());
        return new(
            unit.PartyId, name, unit.Total, unit.Level, figures,
            [.. lines.Select(l => new UnitScoreRow(l.Measure, l.Measure.DisplayName(), l.Weight, ListRiskIndicatorsHandler.Shown(l.Value), l.Band?.Name, l.Band?.Score))],
            [.. lines.Where(l => l.Band is null).Select(l => l.Measure.DisplayName())], before is null ? null : Before(unit, figures, before));
    }

    private static UnitBefore Before(AssessedUnit unit, UnitFigures figures, AssessedUnit before)
    {
        var (old, change) = (before.FiguresOf(), unit.Total - before.Total);
        return new(
            before.Total, before.Level, change, change switch { null => "不能比较", > 0 => $"得分上升 {change:0.00}", < 0 => $"得分下降 {-change:0.00}", _ => "得分持平" },
            figures.OutstandingYuan - old.OutstandingYuan, figures.OverduePrincipalYuan + figures.OverdueInterestYuan - old.OverduePrincipalYuan - old.OverdueInterestYuan);
    }
}
