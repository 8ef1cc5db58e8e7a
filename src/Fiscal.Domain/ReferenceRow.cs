using NodaTime;

namespace Fiscal.Domain;

/// <summary>
/// A row of a national table (参考数据), the same for every region. Rows are only ever added: a later row about the same
/// thing corrects the earlier one, and what was known at an instant can still be asked for.
/// </summary>
public abstract class ReferenceRow
{
    /// <summary>Longest source kept: a 文号 or an address.</summary>
    public const int MaxSourceLength = 400;

    private protected ReferenceRow() { } // EF

    private protected ReferenceRow(string source, Instant recordedAt, string recordedBy) =>
        (Source, RecordedAt, RecordedBy) = (source, recordedAt, recordedBy);

    public int Id { get; private set; }

    /// <summary>The paper the row comes from (来源): 文号 or address.</summary>
    public string Source { get; private set; } = "";

    /// <summary>When we came to know it (登记时刻).</summary>
    [SetBySave]
    public Instant RecordedAt { get; private set; }

    public string RecordedBy { get; private set; } = "";
}
