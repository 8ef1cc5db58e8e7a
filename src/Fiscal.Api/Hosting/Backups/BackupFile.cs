using System.Globalization;
using System.Security.Cryptography;
using Fiscal.Api.Features.Journal;
using Microsoft.Data.Sqlite;

namespace Fiscal.Api.Hosting.Backups;

/// <summary>A database file looked at from outside (备份文件内容): what it holds, and whether it is whole.</summary>
internal sealed class BackupFile : IAsyncDisposable
{
    private readonly SqliteConnection _connection;

    private BackupFile(SqliteConnection connection) => _connection = connection;

    public static async Task<BackupFile> Open(string path, CancellationToken ct)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        await connection.OpenAsync(ct);
        return new(connection);
    }

    public static async Task<string> Sha256Of(string path, CancellationToken ct)
    {
        await using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(file, ct));
    }

    public async Task<SortedDictionary<string, long>> Tables(CancellationToken ct)
    {
        var tables = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var name in await Rows("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '\\_\\_%' ESCAPE '\\'", r => r.GetString(0), ct))
            tables[name] = (await Rows($"SELECT count(*) FROM \"{name}\"", r => r.GetInt64(0), ct))[0];
        return tables;
    }

    public Task<List<ChainRoot>> JournalRoots(CancellationToken ct) => Roots("JournalHead", ct);

    public Task<List<ChainRoot>> AccessRoots(CancellationToken ct) => Roots("AccessHead", ct);

    public async Task<string> SchemaVersion(CancellationToken ct) =>
        (await Rows("SELECT max(MigrationId) FROM __EFMigrationsHistory", r => r.GetString(0), ct))[0];

    /// <summary>What SQLite finds wrong with the file; empty when it is whole.</summary>
    public async Task<List<string>> Defects(CancellationToken ct)
    {
        var found = (await Rows("PRAGMA integrity_check", r => r.GetString(0), ct)).FindAll(line => line != "ok");
        found.AddRange(await Rows("PRAGMA foreign_key_check", r => string.Create(CultureInfo.InvariantCulture, $"{r.GetString(0)} → {r.GetString(2)}"), ct));
        return found;
    }

    private async Task<List<ChainRoot>> Roots(string table, CancellationToken ct) =>
        (await Rows($"SELECT count(*) FROM sqlite_master WHERE name = '{table}'", r => r.GetInt32(0), ct))[0] == 0 ? []
        : await Rows($"SELECT Chain, Sequence, Hash FROM {table} ORDER BY Chain", r => new ChainRoot(r.GetString(0), r.GetInt64(1), r.GetString(2)), ct);

    private async Task<List<T>> Rows<T>(string sql, Func<SqliteDataReader, T> read, CancellationToken ct)
    {
        await using var command = _connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync(ct);
        var rows = new List<T>();
        while (await reader.ReadAsync(ct)) rows.Add(read(reader));
        return rows;
    }

    public ValueTask DisposeAsync() => _connection.DisposeAsync();
}
