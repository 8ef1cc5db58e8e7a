namespace Fiscal.Domain.RiskIndicators;

/// <summary>A range of values with a name, [From, To) (档次).</summary>
/// <param name="From">Null: without a lower end.</param>
/// <param name="To">Null: without an upper end.</param>
/// <param name="Score">What a value in it scores, 0 to 100; null where nothing is scored.</param>
public sealed record RiskBand(string Name, decimal? From = null, decimal? To = null, decimal? Score = null)
{
    public const int MaxNameLength = 20, Most = 12;

    public bool Holds(decimal value) => !(value < From) && !(value >= To);
}

public static class RiskBands
{
    public static RiskBand? Of(this IReadOnlyList<RiskBand> bands, decimal? value) => value is { } number ? bands.FirstOrDefault(b => b.Holds(number)) : null;

    /// <summary>The bands must take every number once: no hole, no overlap, open at both ends.</summary>
    /// <param name="place">Whose bands they are, for the refusal.</param>
    internal static void Require(IReadOnlyList<RiskBand> bands, string place, bool scored)
    {
        if (bands.Count is < 2 or > RiskBand.Most || bands.Any(b => string.IsNullOrWhiteSpace(b.Name) || b.Name.Length > RiskBand.MaxNameLength)) throw RiskErrors.BandsNeeded(place);
        if (bands.GroupBy(b => b.Name).FirstOrDefault(g => g.Count() > 1) is { } twice) throw RiskErrors.BandNamedTwice(place, twice.Key);
        if (bands.FirstOrDefault(b => b.From >= b.To) is { } odd) throw RiskErrors.BandOfNoSense(place, odd.Name);
        if (bands.FirstOrDefault(b => scored ? b.Score is not (>= 0 and <= 100) : b.Score is not null) is { } unscored) throw RiskErrors.BandScore(place, unscored.Name, scored);
        var ordered = bands.OrderBy(b => b.From is not null).ThenBy(b => b.From).ToList();
        if (ordered[0].From is not null) throw RiskErrors.BandsWithHole(place, $"{ordered[0].From:0.####} 以下");
        foreach (var (lower, upper) in ordered.Zip(ordered.Skip(1)))
        {
            if (upper.From is null || lower.To is null || lower.To > upper.From) throw RiskErrors.BandsOverlap(place, lower.Name, upper.Name);
            if (lower.To < upper.From) throw RiskErrors.BandsWithHole(place, $"{lower.To:0.####} 至 {upper.From:0.####}");
        }
        if (ordered[^1].To is not null) throw RiskErrors.BandsWithHole(place, $"{ordered[^1].To:0.####} 及以上");
    }

    /// <summary>The largest cut between two bands.</summary>
    internal static decimal LargestCut(IReadOnlyList<RiskBand> bands) => bands.Select(b => b.From).OfType<decimal>().DefaultIfEmpty(0).Max();
}
