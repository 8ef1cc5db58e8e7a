using Fiscal.Api.Persistence;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Hosting.Backups;

/// <summary>Copies the embedded database as it is at one instant (在线备份), while others read and write it.</summary>
internal static class DatabaseBackup
{
    public static async Task<BackupManifest> Make(FiscalDbContext db, IClock clock, string target, bool force, CancellationToken ct)
    {
        if (!db.Database.IsSqlite()) throw BackupErrors.OnlySqlite();
        var source = Path.GetFullPath(new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource);
        if (!File.Exists(source)) throw BackupErrors.DatabaseMissing(source);
        if (File.Exists(target) && !force) throw BackupErrors.FileExists(target);

        var partial = target + ".partial"; // nobody takes half a copy for a backup
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(target))!);
        File.Delete(partial);
        try
        {
            await db.Database.ExecuteSqlAsync($"VACUUM INTO {partial}", ct); // one transaction that reads: writers go on
            await using (var written = new FileStream(partial, FileMode.Open, FileAccess.ReadWrite)) written.Flush(flushToDisk: true);
            var manifest = await Describe(partial, Path.GetFileName(target), clock.GetCurrentInstant(), ct);
            File.Delete(BackupManifest.PathOf(target)); // never an old manifest beside a new file
            File.Move(partial, target, overwrite: true);
            await manifest.WriteAsync(target, ct);
            return manifest;
        }
        finally
        {
            File.Delete(partial);
        }
    }

    private static async Task<BackupManifest> Describe(string path, string name, Instant madeAt, CancellationToken ct)
    {
        await using var file = await BackupFile.Open(path, ct);
        if (await file.Defects(ct) is { Count: > 0 } defects) throw BackupErrors.ChecksFailed(defects);
        return new(
            BackupManifest.FormatName, name, new FileInfo(path).Length, await BackupFile.Sha256Of(path, ct), await file.SchemaVersion(ct), madeAt,
            await file.Tables(ct), await file.JournalRoots(ct), await file.AccessRoots(ct));
    }
}
