using NodaTime;

namespace Fiscal.Domain.Schedules;

/// <summary>How the annual rate is agreed (利率条款). Rates in percent a year.</summary>
public abstract record RateTerms
{
    private protected RateTerms() { }

    /// <summary>One rate for the whole life (固定利率).</summary>
    public static RateTerms Fixed(decimal percent) => new FixedRate(percent);

    /// <summary>The rates in force from the first day on, ascending; the first starts on <paramref name="start"/>.</summary>
    internal abstract RateSegment[] Path(LocalDate start, LocalDate end, RateFixings fixings);
}

/// <summary>A fixed rate (固定利率).</summary>
public sealed record FixedRate(decimal Percent) : RateTerms
{
    internal override RateSegment[] Path(LocalDate start, LocalDate end, RateFixings fixings) => [new(start, Percent, false)];
}

/// <summary>Rates agreed by date (阶梯利率), ascending; the first must cover the start.</summary>
public sealed record StepRate(IReadOnlyList<RateStep> Steps) : RateTerms
{
    internal override RateSegment[] Path(LocalDate start, LocalDate end, RateFixings fixings)
    {
        var path = new List<RateSegment>(Steps.Count);
        foreach (var step in Steps)
        {
            if (path.Count > 0 && step.From <= path[^1].From && step.From > start)
                throw ScheduleErrors.RateStepsOutOfOrder(step.From);
            if (step.From <= start)
                path.Clear();
            path.Add(new(step.From <= start ? start : step.From, step.Percent, step.IsForecast));
        }

        return path.Count > 0 && path[0].From == start ? [.. path] : throw ScheduleErrors.RateUnknownAtStart(start);
    }
}

/// <summary>A rate in force from a day on (某日起执行的利率).</summary>
public readonly record struct RateStep(LocalDate From, decimal Percent, bool IsForecast = false);

/// <summary>
/// A floating rate (浮动利率): published index × multiplier + spread, within floor and cap.
/// A reset takes the latest value published on or before the reset day; contracts that say "before the day" set
/// <see cref="ExcludesResetDay"/>.
/// </summary>
public sealed record FloatingRate(string Index, decimal SpreadBp = 0, decimal Multiplier = 1) : RateTerms
{
    public FloatingRate(RateIndex index, decimal spreadBp = 0, decimal multiplier = 1) : this(index.ToString(), spreadBp, multiplier) { }

    public RateReset Reset { get; init; } = RateReset.EachJanuary1;

    public decimal? FloorPercent { get; init; }

    public decimal? CapPercent { get; init; }

    /// <summary>First day the resets by month, quarter, half year or anniversary count from. Null: the start of the debt.</summary>
    public LocalDate? ResetAnchor { get; init; }

    /// <summary>A value published on the reset day itself does not count yet (不含当日).</summary>
    public bool ExcludesResetDay { get; init; }

    /// <summary>Rates already executed (已执行利率), ascending: they stand, whatever the index was; resets count after the last.</summary>
    public IReadOnlyList<RateStep> Executed { get; init; } = [];

    internal override RateSegment[] Path(LocalDate start, LocalDate end, RateFixings fixings)
    {
        var values = fixings.Values(Index);
        List<RateSegment> path = Executed.Count > 0 ? [.. new StepRate(Executed).Path(start, end, fixings)] : [Segment(start, values)];
        var last = path[^1].From;
        foreach (var day in ResetDays(start, end, fixings))
        {
            if (day <= last)
                continue;
            var segment = Segment(day, values);
            if (segment.Percent != path[^1].Percent || segment.IsForecast != path[^1].IsForecast)
                path.Add(segment);
        }

        return [.. path];
    }

    private RateSegment Segment(LocalDate day, RateFixing[] values)
    {
        var excludes = ExcludesResetDay && Reset != RateReset.Immediate;
        var fixing = RateFixings.Latest(Index, values, excludes ? day.PlusDays(-1) : day);
        var percent = fixing.Percent * Multiplier + SpreadBp / 100m;
        percent = Math.Max(FloorPercent ?? percent, Math.Min(CapPercent ?? percent, percent));
        return new(day, percent, fixing.IsForecast);
    }

    internal List<LocalDate> ResetDays(LocalDate start, LocalDate end, RateFixings fixings) => Reset switch
    {
        RateReset.Never => [],
        RateReset.EachJanuary1 => Every(12, new LocalDate(start.Year + 1, 1, 1), start, end),
        RateReset.Anniversary => Every(12, ResetAnchor, start, end),
        RateReset.SemiAnnual => Every(6, ResetAnchor, start, end),
        RateReset.Quarterly => Every(3, ResetAnchor, start, end),
        RateReset.Monthly => Every(1, ResetAnchor, start, end),
        _ => fixings.PublishedBetween(Index, start, end),
    };

    private static List<LocalDate> Every(int months, LocalDate? anchor, LocalDate start, LocalDate end) =>
        new Cycle(CyclePeriod.OfMonths(months), anchor).Days(start, end);
}
