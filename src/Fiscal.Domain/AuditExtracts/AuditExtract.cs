using Fiscal.Domain.Regions;
using NodaTime;

namespace Fiscal.Domain.AuditExtracts;

/// <summary>
/// A sealed extract of the book that was taken away (审计数据包): which region, by which two clocks, by whom, and the digest of its
/// manifest. Facts never change, so the same extract can be made again and must have the same digest.
/// </summary>
public sealed class AuditExtract : IRegional
{
    private AuditExtract() { } // EF

    public AuditExtract(string regionCode, LocalDate asOf, Instant knownAt, string madeBy, Instant madeAt) =>
        (RegionCode, AsOf, KnownAt, MadeBy, MadeAt) = (regionCode, asOf, knownAt, madeBy, madeAt);

    public int Id { get; private set; }
    public string RegionCode { get; private set; } = "";
    public LocalDate AsOf { get; private set; }
    public Instant KnownAt { get; private set; }
    public string MadeBy { get; private set; } = "";

    /// <summary>Stands in the manifest; unlike a fact's instant it is not that of the save.</summary>
    public Instant MadeAt { get; private set; }

    /// <summary>SHA-256 of manifest.json (清单杂凑值), lower-case hex: who has it can tell whether an extract is the one that was made.</summary>
    public string ManifestSha256 { get; private set; } = "";

    /// <summary>Rows of all its tables.</summary>
    public long Rows { get; private set; }

    public void Seal(string manifestSha256, long rows) => (ManifestSha256, Rows) = (manifestSha256, rows);
}
