using Fiscal.Api.Persistence;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Fiscal.Benchmarks;

/// <summary>Entities put into their tables with the keys they have, one prepared statement a table, in one transaction.</summary>
internal sealed class PreparedRows : IAsyncDisposable
{
    private readonly FiscalDbContext _db;
    private readonly SqliteConnection _connection;
    private readonly SqliteTransaction _transaction;
    private readonly Dictionary<Type, (SqliteCommand Command, IReadOnlyList<StoredColumn> Columns)> _tables = [];

    private PreparedRows(FiscalDbContext db, SqliteConnection connection) =>
        (_db, _connection, _transaction) = (db, connection, connection.BeginTransaction());

    public static async Task<PreparedRows> Open(FiscalDbContext db)
    {
        await db.Database.OpenConnectionAsync();
        return new(db, (SqliteConnection)db.Database.GetDbConnection());
    }

    public void Insert(object entity)
    {
        if (!_tables.TryGetValue(entity.GetType(), out var table)) _tables[entity.GetType()] = table = Prepare(_db.Model.FindEntityType(entity.GetType())!);
        for (var i = 0; i < table.Columns.Count; i++) table.Command.Parameters[i].Value = table.Columns[i].Stored(entity) ?? DBNull.Value;
        table.Command.ExecuteNonQuery();
    }

    public Task Commit() => _transaction.CommitAsync();

    private (SqliteCommand, IReadOnlyList<StoredColumn>) Prepare(IEntityType type)
    {
        var columns = StoredColumns.Of(type);
        var command = Statement(_connection, type.GetTableName()!, [.. columns.Select(c => c.Name)]);
        command.Transaction = _transaction;
        return (command, columns);
    }

    public static SqliteCommand Statement(SqliteConnection connection, string table, IReadOnlyList<string> columns)
    {
        var command = connection.CreateCommand();
        command.CommandText = $"INSERT INTO \"{table}\" (\"{string.Join("\", \"", columns)}\") VALUES ({string.Join(", ", columns.Select((_, i) => $"@p{i}"))})";
        for (var i = 0; i < columns.Count; i++) command.Parameters.Add(new SqliteParameter { ParameterName = $"@p{i}" });
        return command;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var (command, _) in _tables.Values) await command.DisposeAsync();
        await _transaction.DisposeAsync();
        await _db.Database.CloseConnectionAsync();
    }
}
