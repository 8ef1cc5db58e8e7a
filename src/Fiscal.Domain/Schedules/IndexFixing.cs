using NodaTime;

namespace Fiscal.Domain.Schedules;

/// <summary>One recorded publication of an index (利率公布值). The last one recorded for an index and day counts.</summary>
public sealed class IndexFixing : ReferenceRow
{
    /// <summary>Longest name of an index.</summary>
    public const int MaxIndexLength = 40;

    private IndexFixing() { } // EF

    public IndexFixing(string index, LocalDate publishedOn, decimal percent, string source, Instant recordedAt, string recordedBy)
        : base(source, recordedAt, recordedBy)
    {
        if (percent is < 0 or > 100)
            throw ScheduleErrors.RateOutOfRange(percent);
        (Index, PublishedOn, Percent) = (index, publishedOn, percent);
    }

    /// <summary>LPR1Y, LPR5Y, or a name the contracts of a bureau use (指数名称).</summary>
    public string Index { get; private set; } = "";

    public LocalDate PublishedOn { get; private set; }

    /// <summary>Percent a year, 0 to 100.</summary>
    public decimal Percent { get; private set; }

    public bool SaysTheSameAs(IndexFixing other) =>
        (Index, PublishedOn, Percent, Source) == (other.Index, other.PublishedOn, other.Percent, other.Source);

    /// <summary>The rows that count, by index and day ascending.</summary>
    public static List<IndexFixing> InForce(IEnumerable<IndexFixing> recorded) =>
        [.. recorded.GroupBy(f => (f.Index, f.PublishedOn)).Select(g => g.OrderBy(f => f.RecordedAt).ThenBy(f => f.Id).Last())
            .OrderBy(f => f.Index, StringComparer.Ordinal).ThenBy(f => f.PublishedOn)];

    /// <summary>The table of everything recorded, as schedules read it.</summary>
    public static RateFixings TableOf(IEnumerable<IndexFixing> recorded) =>
        InForce(recorded).GroupBy(f => f.Index).Aggregate(
            RateFixings.None, (table, g) => table.With(g.Key, g.Select(f => new RateFixing(f.PublishedOn, f.Percent))));
}
