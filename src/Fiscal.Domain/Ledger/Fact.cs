using Fiscal.Domain.Regions;
using NodaTime;

namespace Fiscal.Domain.Ledger;

/// <summary>
/// Something that was true from a day on, known from an instant on (事实). Never changed and never deleted: a mistake is taken
/// back by another fact that <see cref="ReversesId"/> it.
/// </summary>
public abstract class Fact : IRegional
{
    private protected Fact() { } // EF

    private protected Fact(string regionCode, LocalDate effectiveOn, Recording recording)
    {
        RegionCode = regionCode;
        EffectiveOn = effectiveOn;
        RecordedAt = recording.At;
        RecordedBy = recording.By;
        Reason = recording.Reason;
        LateReason = recording.LateReason;
        Source = recording.Source;
    }

    public long Id { get; private set; }
    public string RegionCode { get; private set; } = "";

    /// <summary>The day from which it was true (生效日): the first clock.</summary>
    public LocalDate EffectiveOn { get; private set; }

    /// <summary>
    /// When we came to know it (登记时刻): the second clock. The save sets it, the same for all facts of one save and later than
    /// any before it in the region.
    /// </summary>
    [SetBySave]
    public Instant RecordedAt { get; private set; }

    public string RecordedBy { get; private set; } = "";
    public string Reason { get; private set; } = "";

    /// <summary>Why it was recorded although its month was closed (补登理由); null when it was on time.</summary>
    public string? LateReason { get; private set; }

    public FactSource Source { get; private set; } = FactSource.Entered;

    /// <summary>The fact that this one takes back (冲正), or null.</summary>
    public long? ReversesId { get; private protected set; }

    /// <summary>What it speaks of, as the subject of a sentence to a clerk.</summary>
    public abstract string Subject { get; }
}
