using NodaTime;

namespace Fiscal.Domain.Schedules;

/// <summary>A rate in force from a day on (利率分段), percent a year; forecast: the index is not published that far.</summary>
internal readonly record struct RateSegment(LocalDate From, decimal Percent, bool IsForecast);

/// <summary>A published value of an index (利率公布值), percent a year.</summary>
public readonly record struct RateFixing(LocalDate PublishedOn, decimal Percent);

/// <summary>The value that applies on a day (适用值); forecast: a later publication may still come before that day.</summary>
public readonly record struct AppliedFixing(LocalDate PublishedOn, decimal Percent, bool IsForecast);

/// <summary>Published reference rates by index (LPR 等指数的公布记录). Immutable and safe to share.</summary>
public sealed class RateFixings
{
    private readonly Dictionary<string, RateFixing[]> _byIndex = [];

    /// <summary>No published rates: enough for fixed and step rates.</summary>
    public static RateFixings None { get; } = new();

    /// <summary>The same table with the values of one more index, in any order.</summary>
    public RateFixings With(string index, IEnumerable<RateFixing> fixings)
    {
        var result = new RateFixings();
        foreach (var (name, values) in _byIndex)
            result._byIndex[name] = values;
        result._byIndex[index] = [.. fixings.OrderBy(f => f.PublishedOn)];
        return result;
    }

    /// <inheritdoc cref="With(string, IEnumerable{RateFixing})"/>
    public RateFixings With(RateIndex index, IEnumerable<RateFixing> fixings) => With(index.ToString(), fixings);

    /// <summary>The table as known on a day, with every index moved by basis points from the day after on (利率情景).</summary>
    public RateFixings Shifted(LocalDate knownOn, decimal basisPoints)
    {
        var result = new RateFixings();
        foreach (var (name, values) in _byIndex)
        {
            var known = values.Where(v => v.PublishedOn <= knownOn).ToList();
            if (known.Count > 0) result._byIndex[name] = [.. known, new(knownOn.PlusDays(1), Math.Max(0, known[^1].Percent + basisPoints / 100))];
        }
        return result;
    }

    /// <summary>The latest value published on or before <paramref name="day"/> (最近一期已公布值).</summary>
    public AppliedFixing Latest(string index, LocalDate day) => Latest(index, Values(index), day);

    /// <summary>The same, with the values of the index already looked up.</summary>
    internal static AppliedFixing Latest(string index, RateFixing[] values, LocalDate day)
    {
        var (low, high) = (0, values.Length); // values before low are published by the day
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (values[middle].PublishedOn <= day)
                low = middle + 1;
            else
                high = middle;
        }

        return low > 0
            ? new(values[low - 1].PublishedOn, values[low - 1].Percent, day > values[^1].PublishedOn)
            : throw ScheduleErrors.IndexNotYetPublished(index, day);
    }

    /// <summary>All values of an index, ascending by day.</summary>
    internal RateFixing[] Values(string index) =>
        _byIndex.TryGetValue(index, out var values) && values.Length > 0 ? values : throw ScheduleErrors.IndexUnknown(index);

    /// <summary>Publication days after <paramref name="start"/> and before <paramref name="end"/>.</summary>
    internal List<LocalDate> PublishedBetween(string index, LocalDate start, LocalDate end)
    {
        var days = new List<LocalDate>();
        foreach (var fixing in Values(index))
        {
            if (fixing.PublishedOn > start && fixing.PublishedOn < end)
                days.Add(fixing.PublishedOn);
        }

        return days;
    }
}
