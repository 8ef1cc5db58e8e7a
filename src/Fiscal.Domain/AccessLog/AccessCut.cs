using NodaTime;

namespace Fiscal.Domain.AccessLog;

/// <summary>
/// What was purged from a chain (清理记录): everything up to an entry whose digest stays here, so that the rest still verifies. Kept
/// for good, and so is the journal's entry about it.
/// </summary>
public sealed class AccessCut
{
    private AccessCut() { } // EF

    public AccessCut(string chain, long sequence, string hash, long count, Instant before, int months, string by, Instant at) =>
        (Chain, Sequence, Hash, Count, Before, Months, CutBy, CutAt) = (chain, sequence, hash, count, before, months, by, at);

    public int Id { get; private set; }
    public string Chain { get; private set; } = "";

    /// <summary>Number of the last entry that is gone; the chain goes on with the next.</summary>
    public long Sequence { get; private set; }

    /// <summary>Digest of that entry.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>How many entries went.</summary>
    public long Count { get; private set; }

    /// <summary>Only entries before this instant went.</summary>
    public Instant Before { get; private set; }

    /// <summary>The retention that was in force (留存月数).</summary>
    public int Months { get; private set; }

    public string CutBy { get; private set; } = "";

    [SetBySave]
    public Instant CutAt { get; private set; }
}
