using Fiscal.Api.Persistence;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Fiscal.Api.Hosting.Backups;

/// <summary>
/// Puts a backup where a database is to be (恢复). It is checked on a copy beside the target, and only what passed takes the
/// target's place.
/// </summary>
/// <param name="deep">The checks that need the program; they may change the database they are given.</param>
internal sealed class DatabaseRestore(string backup, string target, bool force, Func<string, Task>? deep)
{
    private readonly string _copy = target + ".restoring";

    public async Task Run(FiscalDbContext model, CancellationToken ct)
    {
        if (!model.Database.IsSqlite()) throw BackupErrors.OnlySqlite();
        if (!File.Exists(backup)) throw BackupErrors.FileMissing(backup);
        var manifest = await BackupManifest.ReadAsync(backup, ct);
        if (new FileInfo(backup).Length != manifest.Bytes || await BackupFile.Sha256Of(backup, ct) != manifest.Sha256) throw BackupErrors.Damaged(backup);
        Console.WriteLine($"备份文件与清单相符，SHA-256 {manifest.Sha256}。");
        if (!model.Database.GetMigrations().Contains(manifest.SchemaVersion)) throw BackupErrors.SchemaNewer(manifest.SchemaVersion);
        if (File.Exists(target) && !force) throw BackupErrors.TargetExists(target);
        if (File.Exists(target)) await RefuseIfUsed(ct);

        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(target))!);
            Delete(_copy);
            File.Copy(backup, _copy);
            await Check(manifest, ct);
            if (deep is not null) await CheckDeeply();
            Delete(target);
            File.Move(_copy, target);
        }
        finally
        {
            Delete(_copy);
        }
        Console.WriteLine($"已恢复到 {target}。");
    }

    private async Task Check(BackupManifest manifest, CancellationToken ct)
    {
        await using var file = await BackupFile.Open(_copy, ct);
        if (await file.Defects(ct) is { Count: > 0 } defects) throw BackupErrors.ChecksFailed(defects.Prepend("数据库完整性检查不通过："));
        Console.WriteLine("数据库完整性与外键检查通过。");

        var tables = await file.Tables(ct);
        var differing = tables.Keys.Union(manifest.Tables.Keys).Where(t => tables.GetValueOrDefault(t, -1) != manifest.Tables.GetValueOrDefault(t, -1)).ToList();
        if (differing.Count > 0) throw BackupErrors.ChecksFailed(differing.Select(t => $"表 {t} 的行数与清单不符。"));
        Console.WriteLine($"{tables.Count} 张表共 {tables.Values.Sum()} 行，与清单相符。");

        if (!(await file.JournalRoots(ct)).SequenceEqual(manifest.JournalRoots) || !(await file.AccessRoots(ct)).SequenceEqual(manifest.AccessRoots))
            throw BackupErrors.ChecksFailed(["日志链的末条杂凑值与清单不符。"]);
        foreach (var root in manifest.JournalRoots) Console.WriteLine($"台账日志链 {root.Chain}：{root.Sequence} 条，末条杂凑值 {root.Hash}，与清单相符。");
    }

    // Rebuilding the read models and upgrading change the file: what is restored stays as it was backed up.
    private async Task CheckDeeply()
    {
        var scratch = target + ".verifying";
        try
        {
            Delete(scratch);
            File.Copy(_copy, scratch);
            await deep!(scratch);
        }
        finally
        {
            Delete(scratch);
        }
    }

    // Leaving the write-ahead log needs the file for oneself: somebody who has it open makes it fail.
    private async Task RefuseIfUsed(CancellationToken ct)
    {
        try
        {
            await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = target, Pooling = false, DefaultTimeout = 1 }.ToString());
            await connection.OpenAsync(ct);
            await using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA journal_mode = DELETE";
            await command.ExecuteNonQueryAsync(ct);
        }
        catch (SqliteException e) when (e.SqliteErrorCode is 5 or 6) // busy, locked
        {
            throw BackupErrors.TargetInUse(target);
        }
        catch (SqliteException)
        {
            // What is there is no database, or a broken one: that is what backups are for.
        }
    }

    private static void Delete(string database)
    {
        foreach (var file in new[] { database, database + "-wal", database + "-shm" }) File.Delete(file);
    }
}
