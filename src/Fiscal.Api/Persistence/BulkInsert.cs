using System.Data.Common;
using System.Globalization;
using Fiscal.Api.Projections;
using Fiscal.Domain.Ledger;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using NodaTime;

namespace Fiscal.Api.Persistence;

/// <summary>
/// Adds rows that nobody will change (批量写入): read models are many and need no change tracking. On SQLite a prepared statement
/// for some rows; elsewhere EF Core batches them.
/// </summary>
internal static class BulkInsert
{
    private const int ManyRows = 200;
    private const int ParametersOfStatement = 64; // each is found by its name, one after the other

    /// <summary>Inserts the rows as they are, in the current transaction. Keys made by the database are not read back.</summary>
    public static async Task Insert<T>(this FiscalDbContext db, IReadOnlyCollection<T> rows, CancellationToken ct) where T : class
    {
        if (rows.Count == 0) return;
        if (!db.Database.IsSqlite())
        {
            db.AddRange(rows);
            await db.SaveRows(ct);
            foreach (var row in rows) db.Entry(row).State = EntityState.Detached;
            return;
        }
        var type = db.Model.FindEntityType(typeof(T))!;
        db.InsertPrepared(type, [.. StoredColumns.Of(type).Where(c => c.Property.ValueGenerated == ValueGenerated.Never)], rows, ct);
    }

    /// <summary>
    /// Saves the new rows of a large save, with keys taken under its write lock, and the changed ones that nobody else can have
    /// changed, and has the tracker take them as saved. What EF Core spends on a row is many times what SQLite does. Answers 0,
    /// having done nothing, where there are few or the provider batches them.
    /// </summary>
    /// <exception cref="DbUpdateException">A row breaks a constraint.</exception>
    public static async Task<int> SaveManyRows(this FiscalDbContext db, CancellationToken ct)
    {
        if (!db.Database.IsSqlite()) return 0;
        var added = db.ChangeTracker.Entries().Where(e => e.State == EntityState.Added).ToList();
        var changed = db.ChangeTracker.Entries().Where(e => e.State == EntityState.Modified && IsPlain(e.Metadata)).ToList();
        if (added.Count + changed.Count < ManyRows) return 0;

        await db.Database.ExecuteSqlRawAsync("PRAGMA defer_foreign_keys = ON", ct); // rows of one save point at each other
        var byType = added.GroupBy(e => e.Metadata).ToList();
        foreach (var rows in byType) await db.GiveKeys(rows.Key, rows, ct);
        try
        {
            foreach (var rows in byType) db.InsertPrepared(rows.Key, StoredColumns.Of(rows.Key), rows.Select(e => e.Entity), ct);
            foreach (var rows in changed.GroupBy(e => e.Metadata)) db.UpdatePrepared(rows.Key, [.. rows], ct);
        }
        catch (DbException refused)
        {
            throw new DbUpdateException(refused.Message, refused, [.. added.Take(1)]);
        }
        foreach (var entry in added.Concat(changed)) entry.State = EntityState.Unchanged;
        return added.Count + changed.Count;
    }

    // A row without a version is changed by whoever holds the lock of the save.
    private static bool IsPlain(IEntityType type) =>
        type.FindPrimaryKey()!.Properties.Count == 1 && !type.GetComplexProperties().Any() && !type.GetProperties().Any(p => p.IsConcurrencyToken);

    private static async Task GiveKeys(this FiscalDbContext db, IEntityType type, IEnumerable<EntityEntry> rows, CancellationToken ct)
    {
        if (type.FindPrimaryKey()!.Properties is not [{ ValueGenerated: ValueGenerated.OnAdd } key] || !key.ClrType.IsValueType) return;
        var table = type.GetTableName()!;
        var last = (await db.Database.SqlQuery<long>($"SELECT seq AS Value FROM sqlite_sequence WHERE name = {table}").ToListAsync(ct)).SingleOrDefault();
        // In the order in which the program added them: the keys until now count up.
        foreach (var property in rows.Select(e => e.Property(key)).Where(p => p.IsTemporary).OrderBy(p => Convert.ToInt64(p.CurrentValue, CultureInfo.InvariantCulture)).ToList())
        {
            property.CurrentValue = Convert.ChangeType(++last, key.ClrType, CultureInfo.InvariantCulture);
            property.IsTemporary = false;
        }
    }

    private static void UpdatePrepared(this FiscalDbContext db, IEntityType type, List<EntityEntry> rows, CancellationToken ct)
    {
        var changed = rows.SelectMany(r => r.Properties.Where(p => p.IsModified).Select(p => p.Metadata)).ToHashSet();
        var stored = StoredColumns.Of(type);
        var columns = stored.Where(c => changed.Contains(c.Property)).ToList();
        var key = stored.Single(c => c.Property == type.FindPrimaryKey()!.Properties.Single());
        using var command = db.Command(columns.Count + 1);
        command.CommandText =
            $"UPDATE {db.Quoted(type.GetTableName()!)} SET {string.Join(", ", columns.Select((c, i) => $"{db.Quoted(c.Name)} = @p{i}"))} WHERE {db.Quoted(key.Name)} = @p{columns.Count}";
        RunEach(command, [.. columns, key], rows.Select(r => r.Entity), ct);
    }

    private static void InsertPrepared(this FiscalDbContext db, IEntityType type, IReadOnlyList<StoredColumn> columns, IEnumerable<object> rows, CancellationToken ct)
    {
        DbCommand? command = null;
        try
        {
            foreach (var some in rows.Chunk(Math.Max(1, ParametersOfStatement / columns.Count)))
            {
                ct.ThrowIfCancellationRequested();
                if (command?.Parameters.Count != some.Length * columns.Count)
                {
                    command?.Dispose();
                    command = db.InsertOf(type, columns, some.Length);
                }
                Run(command, columns, some);
            }
        }
        finally
        {
            command?.Dispose();
        }
    }

    /// <summary>One statement that adds some rows: what the provider spends on a statement is several times what SQLite does on a row.</summary>
    private static DbCommand InsertOf(this FiscalDbContext db, IEntityType type, IReadOnlyList<StoredColumn> columns, int rows)
    {
        var command = db.Command(rows * columns.Count);
        var values = Enumerable.Range(0, rows).Select(r => $"({string.Join(", ", columns.Select((_, c) => $"@p{(r * columns.Count) + c}"))})");
        command.CommandText = $"INSERT INTO {db.Quoted(type.GetTableName()!)} ({string.Join(", ", columns.Select(c => db.Quoted(c.Name)))}) VALUES {string.Join(", ", values)}";
        command.Prepare();
        return command;
    }

    private static void Run(DbCommand command, IReadOnlyList<StoredColumn> columns, object[] rows)
    {
        for (var (r, p) = (0, 0); r < rows.Length; r++)
            foreach (var column in columns)
                command.Parameters[p++].Value = column.Stored(rows[r]) ?? DBNull.Value;
        command.ExecuteNonQuery(); // SQLite is not asynchronous
    }

    private static void RunEach(DbCommand command, IReadOnlyList<StoredColumn> columns, IEnumerable<object> rows, CancellationToken ct)
    {
        command.Prepare();
        foreach (var row in rows)
        {
            ct.ThrowIfCancellationRequested();
            Run(command, columns, [row]);
        }
    }

    /// <summary>Ends these rows of a read model (认知终止): nobody believes them from an instant on.</summary>
    public static async Task Supersede<T>(this FiscalDbContext db, IReadOnlyCollection<long> ids, Instant at, CancellationToken ct) where T : class, IBelieved
    {
        if (ids.Count == 0) return;
        if (!db.Database.IsSqlite())
        {
            foreach (var some in ids.Chunk(BookProjection.DebtsAtATime))
                await db.Set<T>().Where(r => some.Contains(EF.Property<long>(r, "Id"))).ExecuteUpdateAsync(r => r.SetProperty(x => x.KnownTo, at), ct);
            return;
        }
        var knownTo = StoredColumns.Of(db.Model.FindEntityType(typeof(T))!).Single(c => c.Name == nameof(IBelieved.KnownTo));
        await using var command = db.Command(2);
        command.CommandText = $"UPDATE {db.TableOf<T>()} SET {db.Quoted(knownTo.Name)} = @p0 WHERE {db.Quoted("Id")} = @p1";
        command.Parameters[0].Value = knownTo.Converted(at);
        await command.PrepareAsync(ct);
        foreach (var id in ids)
        {
            command.Parameters[1].Value = id;
            await command.ExecuteNonQueryAsync(ct);
        }
    }

    private static DbCommand Command(this FiscalDbContext db, int parameters)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        for (var i = 0; i < parameters; i++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = $"@p{i}";
            command.Parameters.Add(parameter);
        }
        return command;
    }

    private static string TableOf<T>(this FiscalDbContext db) => db.Quoted(db.Model.FindEntityType(typeof(T))!.GetTableName()!);

    private static string Quoted(this FiscalDbContext db, string name) => db.GetService<ISqlGenerationHelper>().DelimitIdentifier(name);
}
