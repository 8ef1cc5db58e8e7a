using System.Text.Json;
using Fiscal.Api.Features.Journal;
using NodaTime;

namespace Fiscal.Api.Hosting.Backups;

/// <summary>What a backup holds (备份清单), beside it in FILE.manifest.json.</summary>
/// <param name="SchemaVersion">The last migration that it has.</param>
/// <param name="Tables">Rows of every table, by name.</param>
/// <param name="JournalRoots">Where each chain of the journal ends.</param>
/// <param name="AccessRoots">Where each chain of the access log ends.</param>
public sealed record BackupManifest(
    string Format, string File, long Bytes, string Sha256, string SchemaVersion, Instant MadeAt,
    SortedDictionary<string, long> Tables, IReadOnlyList<ChainRoot> JournalRoots, IReadOnlyList<ChainRoot> AccessRoots)
{
    public const string FormatName = "fiscal-backup-1";

    public static string PathOf(string backup) => backup + ".manifest.json";

    public Task WriteAsync(string backup, CancellationToken ct) => System.IO.File.WriteAllTextAsync(PathOf(backup), JsonSerializer.Serialize(this, JsonContract.OfFiles), ct);

    public static async Task<BackupManifest> ReadAsync(string backup, CancellationToken ct)
    {
        if (!System.IO.File.Exists(PathOf(backup))) throw BackupErrors.NoManifest(PathOf(backup));
        try
        {
            return JsonSerializer.Deserialize<BackupManifest>(await System.IO.File.ReadAllTextAsync(PathOf(backup), ct), JsonContract.OfFiles) is { Format: FormatName } manifest
                ? manifest : throw BackupErrors.ManifestUnreadable(PathOf(backup));
        }
        catch (JsonException)
        {
            throw BackupErrors.ManifestUnreadable(PathOf(backup));
        }
    }
}
