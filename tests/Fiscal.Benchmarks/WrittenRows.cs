using Microsoft.Data.Sqlite;

namespace Fiscal.Benchmarks;

/// <summary>
/// Every row that a commit added or changed, as the database has it. They are taken out of their tables and put back by prepared
/// statements with plain parameters, in one transaction and under the same keys, indexes and foreign keys.
/// </summary>
internal sealed class WrittenRows
{
    private readonly string _file;
    private readonly List<Table> _tables;

    private WrittenRows(string file, List<Table> tables) => (_file, _tables) = (file, tables);

    public int Count => _tables.Sum(t => t.Added.Count + t.Changed.Count);

    public string Tables => string.Join(", ", _tables.Where(t => t.Added.Count + t.Changed.Count > 0)
        .Select(t => FormattableString.Invariant($"{t.Name} {t.Added.Count:N0}") + (t.Changed.Count > 0 ? FormattableString.Invariant($" + {t.Changed.Count:N0} changed") : "")));

    public static async Task<WrittenRows> Before(LedgerApp app)
    {
        await using var connection = await Open(app.File, foreignKeys: false);
        var tables = new List<Table>();
        foreach (var name in await Names(connection))
        {
            var columns = await Rows(connection, $"SELECT name FROM pragma_table_info('{name}')");
            var keys = await Rows(connection, $"SELECT coalesce(max(rowid), 0) FROM \"{name}\"");
            // Of the rows that were there, commits change only these.
            var old = name is "ImportRow" or "DebtState" or "DuePayment" or "Debt" ? await Old(connection, name, null) : [];
            tables.Add(new(name, [.. columns.Select(c => (string)c[0])], (long)keys[0][0], old));
        }
        return new(app.File, tables);
    }

    /// <summary>Remembers what is new or other than it was, and deletes the new.</summary>
    public async Task TakeOut()
    {
        await using var connection = await Open(_file, foreignKeys: false);
        await using var transaction = connection.BeginTransaction();
        foreach (var trigger in await Rows(connection, "SELECT name FROM sqlite_master WHERE type = 'trigger'")) await Execute(connection, $"DROP TRIGGER \"{trigger[0]}\"");
        foreach (var table in _tables)
        {
            table.Added.AddRange(await Rows(connection, $"SELECT * FROM \"{table.Name}\" WHERE rowid > {table.LastKey} ORDER BY rowid"));
            foreach (var (key, row) in await Old(connection, table.Name, table.Before.Count == 0 ? 0 : table.LastKey))
                if (table.Before.TryGetValue(key, out var before) && !row.SequenceEqual(before)) table.Changed.Add([.. row, key]);
            await Execute(connection, $"DELETE FROM \"{table.Name}\" WHERE rowid > {table.LastKey}");
        }
        await transaction.CommitAsync();
    }

    public async Task PutBack()
    {
        await using var connection = await Open(_file, foreignKeys: true);
        await using var transaction = connection.BeginTransaction();
        await Execute(connection, "PRAGMA defer_foreign_keys = ON");
        foreach (var table in _tables)
        {
            await using var insert = PreparedRows.Statement(connection, table.Name, table.Columns);
            Run(insert, table.Added);
            await using var update = Update(connection, table);
            Run(update, table.Changed);
        }
        await transaction.CommitAsync();
    }

    private static void Run(SqliteCommand command, List<object[]> rows)
    {
        foreach (var row in rows)
        {
            for (var i = 0; i < row.Length; i++) command.Parameters[i].Value = row[i];
            command.ExecuteNonQuery();
        }
    }

    private static SqliteCommand Update(SqliteConnection connection, Table table)
    {
        var command = connection.CreateCommand();
        command.CommandText = $"UPDATE \"{table.Name}\" SET {string.Join(", ", table.Columns.Select((c, i) => $"\"{c}\" = @p{i}"))} WHERE rowid = @p{table.Columns.Length}";
        for (var i = 0; i <= table.Columns.Length; i++) command.Parameters.Add(new SqliteParameter { ParameterName = $"@p{i}" });
        return command;
    }

    private static async Task<SqliteConnection> Open(string file, bool foreignKeys)
    {
        var connection = new SqliteConnection($"Data Source={file};Foreign Keys={foreignKeys};Pooling=False");
        await connection.OpenAsync();
        return connection;
    }

    private static async Task<List<string>> Names(SqliteConnection connection) =>
        [.. (await Rows(connection, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '\\_\\_%' ESCAPE '\\'")).Select(r => (string)r[0])];

    private static async Task<Dictionary<long, object[]>> Old(SqliteConnection connection, string table, long? upTo)
    {
        if (upTo == 0) return [];
        var rows = await Rows(connection, $"SELECT rowid, * FROM \"{table}\"" + (upTo is { } last ? $" WHERE rowid <= {last}" : ""));
        return rows.ToDictionary(r => (long)r[0], r => r[1..]);
    }

    private static async Task<List<object[]>> Rows(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<object[]>();
        while (await reader.ReadAsync())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(row);
        }
        return rows;
    }

    private static async Task Execute(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    private sealed record Table(string Name, string[] Columns, long LastKey, Dictionary<long, object[]> Before)
    {
        public List<object[]> Added { get; } = [];
        public List<object[]> Changed { get; } = [];
    }
}
