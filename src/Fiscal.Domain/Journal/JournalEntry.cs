using NodaTime;

namespace Fiscal.Domain.Journal;

/// <summary>
/// One save, as an auditor follows it (台账日志): who did what on which subject when, with digests of the command and of the facts
/// it recorded. Entries of a chain are numbered from 1, and each contains the digest of the one before.
/// </summary>
public sealed class JournalEntry
{
    /// <summary>The chain (日志链) of what belongs to no region; every region has a chain named by its code.</summary>
    public const string National = "national";

    /// <summary>Longest payload kept; of a longer one, its digest and its beginning.</summary>
    public const int MaxPayloadLength = 4000;

    /// <summary>What the first entry of a chain has in place of the digest before it.</summary>
    public static readonly string NoHash = new('0', 64);

    private const string Format = "fiscal-journal-1";

    public long Id { get; private set; }

    /// <summary>Code of the region, or <see cref="National"/>.</summary>
    public string Chain { get; init; } = "";

    /// <summary>1, 2, 3 … within the chain.</summary>
    public long Sequence { get; init; }

    /// <summary>The instant of the save, to 100 ns: <c>RecordedAt</c> of every fact in it.</summary>
    public Instant At { get; init; }

    public string UserName { get; init; } = "";

    /// <summary>English name of the command; <c>direct</c> outside any command.</summary>
    public string Act { get; init; } = "";

    /// <summary>What it was done to, such as <c>debt/12</c>; the first of <see cref="SubjectCount"/>.</summary>
    public string Subject { get; init; } = "";

    public int SubjectCount { get; init; }

    /// <summary>The command without secrets and files, as JSON.</summary>
    public string PayloadJson { get; init; } = "{}";

    public string PayloadHash { get; init; } = "";

    /// <summary>How many facts or rows of national tables the save recorded in this chain.</summary>
    public int FactCount { get; init; }

    /// <summary>Digest over the digests of the recorded rows, in ascending order.</summary>
    public string FactsHash { get; init; } = "";

    public string PreviousHash { get; init; } = NoHash;

    public JournalHash Algorithm { get; init; }

    public string Hash { get; private set; } = "";

    /// <summary>What <see cref="Hash"/> is the digest of: every field but itself; the payload through its own digest.</summary>
    public byte[] CanonicalForm() => new Canonical()
        .Add(Format).Add(Canonical.Text(Algorithm)).Add(Chain).Add(Canonical.Text(Sequence)).Add(Canonical.Text(At))
        .Add(UserName).Add(Act).Add(Subject).Add(Canonical.Text(SubjectCount)).Add(PayloadHash)
        .Add(Canonical.Text(FactCount)).Add(FactsHash).Add(PreviousHash).ToBytes();

    /// <summary>Closes the entry with its digest in lower-case hexadecimal.</summary>
    public JournalEntry Sealed(string hash)
    {
        Hash = hash;
        return this;
    }
}

/// <summary>Where a chain ends (链首): what shows that entries at its end are missing.</summary>
public sealed class JournalHead
{
    private JournalHead() { } // EF

    public JournalHead(string chain) => Chain = chain;

    public string Chain { get; private set; } = "";

    /// <summary>Number of the last entry; 0 before the first.</summary>
    public long Sequence { get; private set; }

    /// <summary>Digest of the last entry.</summary>
    public string Hash { get; private set; } = JournalEntry.NoHash;

    /// <summary>No later save of the chain has this instant or an earlier one; a national save moves it for every chain.</summary>
    public Instant At { get; private set; }
}
