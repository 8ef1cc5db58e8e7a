using NodaTime;

namespace Fiscal.Domain.AccessLog;

/// <summary>How long the access log is kept (留存期限), as policy data: the row that began last by a day counts on it.</summary>
public sealed class AccessRetention : ReferenceRow
{
    /// <summary>Calendar months below which no policy may go: 《网络安全法》 has network logs kept for no less than six months.</summary>
    public const int LeastMonths = 6;

    /// <summary>A hundred years: more is a slip of the hand.</summary>
    public const int MostMonths = 1200;

    private AccessRetention() { } // EF

    /// <param name="months">Calendar months, <see cref="LeastMonths"/> to <see cref="MostMonths"/>.</param>
    /// <param name="source">The paper behind it (文号).</param>
    public AccessRetention(int months, LocalDate validFrom, bool isUnverified, string source, Instant recordedAt, string recordedBy)
        : base(source, recordedAt, recordedBy)
    {
        if (months is < LeastMonths or > MostMonths) throw AccessLogErrors.RetentionOutOfBounds(months);
        (Months, ValidFrom, IsUnverified) = (months, validFrom, isUnverified);
    }

    public int Months { get; private set; }
    public LocalDate ValidFrom { get; private set; }

    /// <summary>The paper was not seen (待核).</summary>
    public bool IsUnverified { get; private set; }

    /// <summary>The row that counts on a day; null before the first.</summary>
    public static AccessRetention? InForce(IEnumerable<AccessRetention> rows, LocalDate day) =>
        rows.Where(r => r.ValidFrom <= day).OrderBy(r => r.ValidFrom).ThenBy(r => r.RecordedAt).ThenBy(r => r.Id).LastOrDefault();
}
