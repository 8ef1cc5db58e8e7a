using Fiscal.Domain.Regions;
using NodaTime;

namespace Fiscal.Domain.Reconciliations;

/// <summary>
/// Sources compared with the book on one day (对账): kept as it was found, so that it can be shown and repeated. Only what is done
/// about a break changes.
/// </summary>
public sealed class Reconciliation : IRegional
{
    private readonly List<ReconciliationBreak> _breaks = [];

    private Reconciliation() { } // EF

    public Reconciliation(string regionCode, LocalDate asOf, Instant knownAt, string createdBy, Instant createdAt, string resultJson, IEnumerable<ReconciliationBreak> breaks)
    {
        RegionCode = regionCode;
        AsOf = asOf;
        KnownAt = knownAt;
        CreatedBy = createdBy;
        CreatedAt = createdAt;
        ResultJson = resultJson;
        _breaks.AddRange(breaks);
    }

    public int Id { get; private set; }
    public string RegionCode { get; private set; } = "";

    /// <summary>The day of the balances compared.</summary>
    public LocalDate AsOf { get; private set; }

    /// <summary>Facts of the book recorded later do not count in it.</summary>
    public Instant KnownAt { get; private set; }

    public string CreatedBy { get; private set; } = "";
    [SetBySave]
    public Instant CreatedAt { get; private set; }

    /// <summary>Sources, totals and what agreed.</summary>
    public string ResultJson { get; private set; } = "{}";

    public IReadOnlyList<ReconciliationBreak> Breaks => _breaks;
}
