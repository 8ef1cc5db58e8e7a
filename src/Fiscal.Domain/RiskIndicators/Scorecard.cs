using System.ComponentModel.DataAnnotations;

namespace Fiscal.Domain.RiskIndicators;

/// <summary>What a scorecard is about (评价对象).</summary>
public enum ScorecardKind
{
    [Display(Name = "县财政运行风险等级")] CountyRating,
    [Display(Name = "单位债务风险评估")] UnitAssessment,
}

/// <summary>What can be scored (评价指标). Percentages unless the name says otherwise.</summary>
public enum RiskMeasure
{
    [Display(Name = "债务率（%）")] DebtRatio,
    [Display(Name = "新增债务率（%）")] NewDebtRatio,
    [Display(Name = "偿债率（%）")] RepaymentRatio,
    [Display(Name = "逾期债务率（%）")] OverdueRatio,
    [Display(Name = "利息支出率（%）")] InterestRatio,
    [Display(Name = "负债率（%）")] LoadRatio,
    [Display(Name = "综合债务率（%）")] CompositeRatio,
    [Display(Name = "一般债务付息占一般公共预算支出（%）")] GeneralInterestShare,
    [Display(Name = "专项债务付息占政府性基金预算支出（%）")] SpecialInterestShare,
    [Display(Name = "“三保”执行滞后时序（百分点）")] SanBaoLag,
    [Display(Name = "“三保”硬缺口占国家标准需求（%）")] SanBaoHardGapShare,
    [Display(Name = "库款保障水平（倍）")] TreasuryCoverage,
    [Display(Name = "逾期本金占债务余额（%）")] OverdueShare,
    [Display(Name = "未来12个月到期本金占债务余额（%）")] DueWithinYearShare,
    [Display(Name = "加权年利率（%）")] WeightedRate,
    [Display(Name = "非标融资占债务余额（%）")] NonStandardShare,
    [Display(Name = "隐性债务占债务余额（%）")] HiddenShare,
    [Display(Name = "对外担保与债务余额之比（%）")] GuaranteedShare,
    [Display(Name = "展期次数（次）")] Extensions,
}

public static class RiskMeasures
{
    /// <summary>The ratio that a formula gives; null of what is read directly.</summary>
    public static RiskIndicator? IndicatorOf(this RiskMeasure measure) => Enum.TryParse<RiskIndicator>($"{measure}", out var indicator) ? indicator : null;

    public static bool IsOf(this RiskMeasure measure, ScorecardKind kind) => measure switch
    {
        RiskMeasure.HiddenShare or RiskMeasure.GuaranteedShare or RiskMeasure.Extensions or RiskMeasure.OverdueShare => kind == ScorecardKind.UnitAssessment,
        RiskMeasure.DueWithinYearShare or RiskMeasure.WeightedRate or RiskMeasure.NonStandardShare => true,
        _ => kind == ScorecardKind.CountyRating,
    };

    /// <summary>A ratio whose cuts lie in the tens or hundreds: smaller ones are fractions.</summary>
    internal static decimal LeastLargestCut(this RiskIndicator indicator) => indicator is RiskIndicator.DebtRatio or RiskIndicator.CompositeRatio ? 10 : 1;
}

/// <summary>One indicator of a scorecard (评价指标项).</summary>
/// <param name="Weight">Percent; all of a scorecard sum to 100.</param>
/// <param name="IsRequired">Without it there is no result at all.</param>
public sealed record ScoredMeasure(RiskMeasure Measure, decimal Weight, bool IsRequired, IReadOnlyList<RiskBand> Bands);

/// <summary>Indicators, weights, scores and levels by which a county or a unit is judged (评价办法).</summary>
public sealed record Scorecard(ScorecardKind Kind, string Name, IReadOnlyList<ScoredMeasure> Measures, IReadOnlyList<RiskBand> Levels)
{
    public const int MostMeasures = 30;

    internal void Require()
    {
        if (Measures.Count is 0 or > MostMeasures) throw RiskErrors.MeasuresNeeded(Name);
        if (Measures.GroupBy(m => m.Measure).FirstOrDefault(g => g.Count() > 1) is { } twice) throw RiskErrors.MeasureTwice(Name, twice.Key.DisplayName());
        if (Measures.FirstOrDefault(m => !m.Measure.IsOf(Kind)) is { } other) throw RiskErrors.MeasureOfOther(Name, other.Measure.DisplayName());
        if (Measures.Sum(m => m.Weight) is var sum && (sum != 100 || Measures.Any(m => m.Weight <= 0))) throw RiskErrors.WeightsOfNoSense(Name, sum);
        foreach (var measure in Measures)
        {
            RiskBands.Require(measure.Bands, $"指标“{measure.Measure.DisplayName()}”", scored: true);
            if (measure.Measure.IndicatorOf() is { } indicator) RequireCuts(measure.Bands, indicator);
        }
        RiskBands.Require(Levels, $"“{Name}”的等级", scored: false);
        if (RiskBands.LargestCut(Levels) <= 1) throw RiskErrors.CutsAsFractions($"“{Name}”的等级", RiskBands.LargestCut(Levels));
    }

    internal static void RequireCuts(IReadOnlyList<RiskBand> bands, RiskIndicator indicator)
    {
        if (RiskBands.LargestCut(bands) is > 0 and var largest && largest < indicator.LeastLargestCut()) throw RiskErrors.CutsAsFractions($"“{indicator.DisplayName()}”", largest);
    }

    /// <summary>
    /// Scores what is known: a missing indicator is not scored, and a missing required one leaves no result. The total is weighted over what was scored.
    /// </summary>
    /// <param name="valueOf">Exact; null is missing.</param>
    public ScoreResult Score(Func<RiskMeasure, decimal?> valueOf)
    {
        var lines = Measures.Select(m => (Measure: m, Value: valueOf(m.Measure))).Select(m => new ScoreLine(m.Measure.Measure, m.Measure.Weight, m.Measure.IsRequired, m.Value, m.Measure.Bands.Of(m.Value))).ToList();
        var scored = lines.FindAll(l => l.Band is not null);
        var weight = scored.Sum(l => l.Weight);
        if (weight == 0 || lines.Exists(l => l.IsRequired && l.Band is null)) return new(lines, weight, null, null);
        var total = Math.Round(scored.Sum(l => l.Band!.Score!.Value * l.Weight) / weight, 2, MidpointRounding.AwayFromZero);
        return new(lines, weight, total, Levels.Of(total));
    }
}

/// <summary>One indicator with what it scored (指标得分).</summary>
public sealed record ScoreLine(RiskMeasure Measure, decimal Weight, bool IsRequired, decimal? Value, RiskBand? Band);

/// <summary>What a scorecard came to (评价结果).</summary>
/// <param name="ScoredWeight">Of the indicators that could be scored; 100 when all could.</param>
/// <param name="Total">Null: can't be rated (不能评定).</param>
public sealed record ScoreResult(IReadOnlyList<ScoreLine> Lines, decimal ScoredWeight, decimal? Total, RiskBand? Level)
{
    public IEnumerable<ScoreLine> Missing => Lines.Where(l => l.Band is null);
}
