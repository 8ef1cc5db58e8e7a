using Fiscal.Domain.DebtResolution;
using NodaTime;

namespace Fiscal.Domain.Targets;

/// <summary>What a metric was on a day (指标数值).</summary>
/// <param name="Value">Null: nobody knows.</param>
public sealed record MetricPoint(LocalDate On, decimal? Value);

/// <summary>What a target is judged by (考核取数).</summary>
/// <param name="Required">What the target asks; null where it compares the series with itself, or where the plan that would say so is missing.</param>
/// <param name="Baseline">Null where nothing is counted from it.</param>
/// <param name="PeriodEnds">The ends of the periods that are over, in order; only for series.</param>
public sealed record TargetFigures(decimal? Required, MetricPoint Now, MetricPoint? Baseline, IReadOnlyList<MetricPoint> PeriodEnds);

/// <summary>One way of reading a target, and what it comes to (考核算法).</summary>
public sealed record VerdictReading(string Name, decimal Actual, decimal Required, TaskState State);

/// <summary>Whether a target is met, against the time that has passed (目标考核结果).</summary>
/// <param name="State">Null: it can't be said, for the reason in <paramref name="Remark"/>.</param>
/// <param name="Readings">Of a fall, each way of working it out.</param>
public sealed record TargetVerdict(TaskState? State, IReadOnlyList<VerdictReading> Readings, string? Remark)
{
    public static TargetVerdict Of(TargetTerms terms, TargetFigures figures, LocalDate asOf)
    {
        if (asOf < terms.PeriodFrom) return Unknown("目标期间尚未开始。");
        return terms.Comparator switch
        {
            TargetComparator.Falling or TargetComparator.NotRising => OfSeries(terms, figures, asOf),
            TargetComparator.FallBy => OfFall(terms, figures, asOf),
            _ when figures.Now.Value is not { } now => Unknown("缺少实际数。"),
            _ when figures.Required is not { } required => Unknown("缺少目标值。"),
            TargetComparator.Within => Plain(Kept(figures.Now.Value!.Value >= figures.Required!.Value && figures.Now.Value <= terms.UpperValue, terms, asOf)),
            TargetComparator.AtLeast => Plain(MetricRule.Of(terms.Metric).Nature == MetricNature.Cumulative
                ? TaskPace.StateOf(figures.Required!.Value, figures.Now.Value!.Value, terms.PeriodFrom, terms.PeriodTo, asOf)
                : Kept(figures.Now.Value!.Value >= figures.Required!.Value, terms, asOf)),
            _ => OfCeiling(terms, figures.Now.Value!.Value, figures.Required!.Value, figures.Baseline?.Value, asOf),
        };
    }

    /// <summary>A level to keep is done only when the period is over.</summary>
    private static TaskState Kept(bool holds, TargetTerms terms, LocalDate asOf) =>
        asOf >= terms.PeriodTo ? holds ? TaskState.Done : TaskState.Missed : holds ? TaskState.OnTrack : TaskState.Behind;

    // What has added up never falls again; a stock is brought down from where it stood.
    private static TargetVerdict OfCeiling(TargetTerms terms, decimal now, decimal required, decimal? baseline, LocalDate asOf)
    {
        if (MetricRule.Of(terms.Metric).Nature == MetricNature.Cumulative) return Plain(now > required ? TaskState.Missed : Kept(true, terms, asOf));
        if (baseline > required) return Plain(TaskPace.StateOf(baseline.Value - required, baseline.Value - now, terms.PeriodFrom, terms.PeriodTo, asOf));
        return new(Kept(now <= required, terms, asOf), [], baseline is null ? "没有基期数，只看是否达到，未与时序进度比较。" : null);
    }

    private static TargetVerdict OfSeries(TargetTerms terms, TargetFigures figures, LocalDate asOf)
    {
        var points = figures.PeriodEnds.Prepend(figures.Baseline!).Where(p => p.Value is not null).ToList();
        if (points.Count < 2) return Unknown("至少要有两个时点的数才能比较。");
        var rose = points.Zip(points.Skip(1)).FirstOrDefault(p => terms.Comparator == TargetComparator.Falling ? p.Second.Value >= p.First.Value : p.Second.Value > p.First.Value);
        return new(Kept(rose.First is null, terms, asOf), [], rose.First is null ? null : $"{rose.Second.On:uuuu-MM-dd} 比 {rose.First.On:uuuu-MM-dd} {(rose.Second.Value == rose.First.Value ? "持平" : "上升")}。");
    }

    private static TargetVerdict OfFall(TargetTerms terms, TargetFigures figures, LocalDate asOf)
    {
        if (figures.Baseline?.Value is not { } before || figures.Now.Value is not { } now) return Unknown("缺少基期数或实际数。");
        var readings = new List<VerdictReading>();
        if (before != 0) readings.Add(Read(FallReading.Relative, (before - now) * 100 / before));
        if (terms.Unit == TargetUnit.Percent) readings.Add(Read(FallReading.Points, before - now));
        var counted = terms.Reading is { } settled ? readings.FindAll(r => r.Name == settled.DisplayName()) : readings;
        var states = counted.ConvertAll(r => r.State).Distinct().ToList();
        return states.Count == 1 ? new(states[0], readings, null)
            : new(null, readings, states.Count == 0 ? "基期数为零，不能计算下降幅度。" : "两种算法结论不同，须明确降幅算法【待核】。");

        VerdictReading Read(FallReading reading, decimal fall) => new(
            reading.DisplayName(), Math.Round(fall, 4, MidpointRounding.AwayFromZero), terms.Value!.Value, TaskPace.StateOf(terms.Value.Value, fall, terms.PeriodFrom, terms.PeriodTo, asOf));
    }

    private static TargetVerdict Plain(TaskState state) => new(state, [], null);

    private static TargetVerdict Unknown(string why) => new(null, [], why);
}
