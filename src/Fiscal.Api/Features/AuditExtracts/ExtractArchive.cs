using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Fiscal.Api.Features.Exports;
using Fiscal.Api.Features.Journal;
using Fiscal.Api.Persistence;
using Fiscal.Domain.AuditExtracts;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.AuditExtracts;

/// <summary>
/// Writes a sealed extract as a .zip (封存数据包). Every table goes through a temporary file, so that neither it nor the archive is ever
/// whole in memory.
/// </summary>
internal sealed class ExtractArchive(FiscalDbContext db, AuditExtract extract)
{
    private readonly List<ExtractedFile> _files = [];

    /// <param name="output">Where the archive goes.</param>
    /// <returns>The digest of the manifest, and the rows of all tables.</returns>
    public async Task<(string ManifestSha256, long Rows)> Write(Stream output, CancellationToken ct)
    {
        var regions = await db.WithDescendants(extract.RegionCode, ct);
        var tables = new ExtractTables(db, extract.RegionCode, regions, new(extract.AsOf, extract.KnownAt));
        using var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var (file, table) in await tables.All(ct))
            await Add(zip, file, table.Title, stream => CsvTableWriter.Write(table, stream, ct), ct);
        var roots = new List<ChainRoot>();
        foreach (var chain in regions.Order(StringComparer.Ordinal))
            if (await tables.Journal(chain).OrderByDescending(e => e.Sequence).Select(e => new ChainRoot(e.Chain, e.Sequence, e.Hash)).FirstOrDefaultAsync(ct) is { } root)
            {
                roots.Add(root);
                await Add(zip, $"journal-{chain}.jsonl", $"台账日志链 {chain}", stream => WriteChain(tables, root, stream, ct), ct);
            }

        var region = await db.Regions.Where(r => r.Code == extract.RegionCode).Select(r => r.Name).SingleAsync(ct);
        var manifest = new ExtractManifest(
            ExtractManifest.FormatName, extract.RegionCode, region, extract.AsOf, extract.KnownAt, extract.MadeBy, extract.MadeAt, roots, _files).ToBytes();
        var hash = Convert.ToHexStringLower(SHA256.HashData(manifest));
        await Store(zip, ExtractManifest.FileName, new MemoryStream(manifest), ct);
        await Store(zip, ExtractManifest.SealName, new MemoryStream(Encoding.ASCII.GetBytes($"{hash}  {ExtractManifest.FileName}\n")), ct);
        return (hash, _files.Sum(f => f.Rows));
    }

    private async Task Add(ZipArchive zip, string name, string title, Func<Stream, Task<long>> write, CancellationToken ct)
    {
        await using var file = TableExport.TemporaryFile();
        var rows = await write(file);
        var sha256 = await TableExport.Sha256Of(file, ct);
        _files.Add(new(name, title, rows, file.Length, sha256));
        await Store(zip, name, file, ct);
    }

    private async Task Store(ZipArchive zip, string name, Stream content, CancellationToken ct)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = extract.MadeAt.ToDateTimeOffset();
        await using var stream = await entry.OpenAsync(ct);
        await content.CopyToAsync(stream, ct);
    }

    private static async Task<long> WriteChain(ExtractTables tables, ChainRoot root, Stream output, CancellationToken ct)
    {
        await using var writer = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        await foreach (var entry in tables.Journal(root.Chain).AsAsyncEnumerable().WithCancellation(ct))
            await writer.WriteLineAsync(JournalLine.Of(entry).ToJson().AsMemory(), ct);
        await writer.WriteLineAsync(new JournalEnd(root.Chain, root.Sequence, root.Hash).ToJson().AsMemory(), ct);
        return root.Sequence;
    }
}
