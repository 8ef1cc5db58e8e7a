using System.Text.Encodings.Web;
using System.Text.Json;
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

    private static readonly JsonSerializerOptions Json = MakeOptions();

    public static string PathOf(string backup) => backup + ".manifest.json";

    public Task WriteAsync(string backup, CancellationToken ct) => System.IO.File.WriteAllTextAsync(PathOf(backup), JsonSerializer.Serialize(this, Json), ct);

    public static async Task<BackupManifest> ReadAsync(string backup, CancellationToken ct)
    {
        if (!System.IO.File.Exists(PathOf(backup))) throw BackupErrors.NoManifest(PathOf(backup));
        try
        {
            return JsonSerializer.Deserialize<BackupManifest>(await System.IO.File.ReadAllTextAsync(PathOf(backup), ct), Json) is { Format: FormatName } manifest
                ? manifest : throw BackupErrors.ManifestUnreadable(PathOf(backup));
        }
        catch (JsonException)
        {
            throw BackupErrors.ManifestUnreadable(PathOf(backup));
        }
    }

    private static JsonSerializerOptions MakeOptions()
    {
        var json = new JsonSerializerOptions(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true };
        JsonContract.Apply(json);
        return json;
    }
}

/// <param name="Hash">Digest of the last entry.</param>
public sealed record ChainRoot(string Chain, long Sequence, string Hash);
