using System.Data.Common;
using Fiscal.Api.Projections;
using Fiscal.Domain.Ledger;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using NodaTime;

namespace Fiscal.Api.Persistence;

/// <summary>
/// Adds rows that nobody will change (批量写入): read models are many and need no change tracking. On SQLite one prepared statement
/// a table; elsewhere EF Core batches them.
/// </summary>
internal static class BulkInsert
{
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
        var columns = StoredColumns.Of(db.Model.FindEntityType(typeof(T))!).Where(c => c.Property.ValueGenerated == ValueGenerated.Never).ToList();
        await using var command = db.Command(columns.Count);
        command.CommandText =
            $"INSERT INTO {db.TableOf<T>()} ({string.Join(", ", columns.Select(c => db.Quoted(c.Name)))}) VALUES ({string.Join(", ", columns.Select((_, i) => $"@p{i}"))})";
        await command.PrepareAsync(ct);
        foreach (var row in rows)
        {
            for (var i = 0; i < columns.Count; i++) command.Parameters[i].Value = columns[i].Stored(row) ?? DBNull.Value;
            await command.ExecuteNonQueryAsync(ct);
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
