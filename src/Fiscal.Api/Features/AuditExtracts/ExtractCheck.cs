using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Fiscal.Api.Features.Journal;

namespace Fiscal.Api.Features.AuditExtracts;

/// <summary>Checks a sealed extract with nothing but the file (核验数据包).</summary>
internal static class ExtractCheck
{
    private const int LongestManifest = 16 << 20;

    /// <param name="manifestSha256">The digest that was kept apart, if there is one.</param>
    /// <returns>What does not fit; empty when all does. The manifest is null when it can't be read.</returns>
    public static async Task<(ExtractManifest? Manifest, IReadOnlyList<string> Problems)> Verify(Stream content, string? manifestSha256, CancellationToken ct)
    {
        try
        {
            using var zip = new ZipArchive(content, ZipArchiveMode.Read);
            if (await ManifestBytes(zip, ct) is not { } bytes) return (null, [$"数据包中没有清单 {ExtractManifest.FileName}：文件不完整或不是审计数据包。"]);
            var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
            var problems = new List<string>();
            if (await SealOf(zip, ct) != hash) problems.Add($"清单 {ExtractManifest.FileName} 与封记 {ExtractManifest.SealName} 不符：二者之一被改动。");
            if (manifestSha256 is not null && !hash.Equals(manifestSha256, StringComparison.OrdinalIgnoreCase)) problems.Add($"清单的杂凑值为 {hash}，与另行留存的 {manifestSha256} 不符：不是当时封存的数据包。");
            var manifest = Parsed(bytes);
            if (manifest is null) problems.Add($"清单 {ExtractManifest.FileName} 无法读取。");
            else await CheckFiles(zip, manifest, problems, ct);
            return (manifest, problems);
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException)
        {
            return (null, ["数据包无法读取：文件被改动、不完整，或不是审计数据包。"]);
        }
    }

    private static ExtractManifest? Parsed(byte[] json)
    {
        try
        {
            return ExtractManifest.Parse(json);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static async Task CheckFiles(ZipArchive zip, ExtractManifest manifest, List<string> problems, CancellationToken ct)
    {
        string[] known = [ExtractManifest.FileName, ExtractManifest.SealName, .. manifest.Files.Select(f => f.Name)];
        problems.AddRange(zip.Entries.Select(e => e.FullName).Except(known).Select(extra => $"{extra}：清单没有列出的文件，系封存之后添加。"));
        foreach (var file in manifest.Files)
        {
            if (zip.Entries.Count(e => e.FullName == file.Name) != 1)
            {
                problems.Add($"{file.Name}：包内没有或不止一个，系封存之后增删。");
                continue;
            }
            await using var content = await zip.GetEntry(file.Name)!.OpenAsync(ct);
            if (Convert.ToHexStringLower(await SHA256.HashDataAsync(content, ct)) != file.Sha256) problems.Add($"{file.Name}：内容与清单所列的杂凑值不符，系封存之后改动。");
        }
        foreach (var root in manifest.JournalRoots.Where(r => problems.Count == 0 && zip.GetEntry($"journal-{r.Chain}.jsonl") is not null))
        {
            await using var content = await zip.GetEntry($"journal-{root.Chain}.jsonl")!.OpenAsync(ct);
            var chain = await JournalFile.Verify(Lines(content, ct), ct);
            if (chain.FirstBad is { } bad) problems.Add(bad.Message);
            else if (chain.HeadHash != root.Hash) problems.Add($"日志链 {root.Chain} 的末条杂凑值与清单不符。");
        }
    }

    private static async Task<byte[]?> ManifestBytes(ZipArchive zip, CancellationToken ct)
    {
        if (zip.GetEntry(ExtractManifest.FileName) is not { Length: <= LongestManifest } entry) return null;
        await using var stream = await entry.OpenAsync(ct);
        var bytes = new byte[entry.Length];
        await stream.ReadExactlyAsync(bytes, ct);
        return bytes;
    }

    private static async Task<string?> SealOf(ZipArchive zip, CancellationToken ct)
    {
        if (zip.GetEntry(ExtractManifest.SealName) is not { Length: < 200 } entry) return null;
        using var reader = new StreamReader(await entry.OpenAsync(ct), Encoding.ASCII);
        return (await reader.ReadToEndAsync(ct)).Split(' ')[0];
    }

    private static async IAsyncEnumerable<string> Lines(Stream content, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        using var reader = new StreamReader(content, Encoding.UTF8);
        while (await reader.ReadLineAsync(ct) is { } line) yield return line;
    }
}
