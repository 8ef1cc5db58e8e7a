using System.Text.Json;
using Fiscal.Api.Features.Journal;
using Fiscal.Api.Hosting;
using NodaTime;

namespace Fiscal.Api.Features.AuditExtracts;

/// <summary>What a sealed extract holds (数据包清单), as manifest.json in it.</summary>
/// <param name="JournalRoots">Where each chain of the journal ended at the instant of knowledge.</param>
public sealed record ExtractManifest(
    string Format, string RegionCode, string RegionName, LocalDate AsOf, Instant KnownAt, string MadeBy, Instant MadeAt,
    IReadOnlyList<ChainRoot> JournalRoots, IReadOnlyList<ExtractedFile> Files)
{
    public const string FormatName = "fiscal-audit-extract-1";
    public const string FileName = "manifest.json";

    /// <summary>Its digest, in the form that <c>sha256sum -c</c> reads.</summary>
    public const string SealName = "manifest.sha256";

    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, JsonContract.OfFiles);

    /// <exception cref="JsonException">It is no manifest.</exception>
    public static ExtractManifest Parse(byte[] json) => JsonSerializer.Deserialize<ExtractManifest>(json, JsonContract.OfFiles) ?? throw new JsonException();
}

/// <summary>A file of the extract (包内文件).</summary>
/// <param name="Rows">Without header and total.</param>
public sealed record ExtractedFile(string Name, string Title, long Rows, long Bytes, string Sha256);
