using System.Text;
using Fiscal.Api.Persistence;
using Fiscal.Domain.Journal;

namespace Fiscal.Api.Features.Journal;

/// <summary>What does not fit in a chain, and where (不符之处).</summary>
/// <param name="Sequence">Number of the first entry that does not fit.</param>
/// <param name="Problem">Stable code; see <see cref="JournalProblems"/>.</param>
/// <param name="Message">What, where and what to do, in Chinese.</param>
public sealed record JournalProblem(long Sequence, string Problem, string Message);

/// <summary>Goes along one chain, entry by entry, and needs nothing but the entries (验链).</summary>
internal sealed class ChainCheck(string chain)
{
    /// <summary>How many entries fitted.</summary>
    public long Sequence { get; private set; }

    /// <summary>Digest of the last entry that fitted.</summary>
    public string Hash { get; private set; } = JournalEntry.NoHash;

    /// <summary>Null while the chain holds; do not go on after a problem.</summary>
    public JournalProblem? Next(JournalEntry entry)
    {
        var expected = Sequence + 1;
        if (entry.Chain != chain || entry.Sequence != expected) return JournalProblems.Gap(chain, expected, entry);
        if (entry.PreviousHash != Hash) return JournalProblems.PreviousHash(entry);
        if (entry.PayloadHash != Digests.Hex(entry.Algorithm, Encoding.UTF8.GetBytes(entry.PayloadJson))) return JournalProblems.Payload(entry);
        if (entry.Hash != Digests.Hex(entry.Algorithm, entry.CanonicalForm())) return JournalProblems.OwnHash(entry);
        (Sequence, Hash) = (entry.Sequence, entry.Hash);
        return null;
    }

    /// <summary>After the last entry: is this where the chain ends?</summary>
    public JournalProblem? End(long sequence, string hash) => (Sequence, Hash) == (sequence, hash) ? null : JournalProblems.End(chain, Sequence, sequence);
}
