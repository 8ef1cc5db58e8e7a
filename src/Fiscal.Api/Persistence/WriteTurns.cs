using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Fiscal.Api.Persistence;

/// <summary>
/// Who writes to the embedded database, one after another in the order they came (写入顺序). SQLite has one writer at a time and lets the
/// others try again at random, each on a thread of its own: among many, one can wait for ever. Another process is not in the order; for
/// it SQLite's own wait stands.
/// </summary>
/// <param name="longest">After that the caller is told to come back.</param>
public sealed class WriteTurns(TimeSpan longest) : IDisposable
{
    /// <summary>Longer than a large batch takes to save.</summary>
    public const int DefaultSeconds = 60;

    private readonly SemaphoreSlim _turn = new(1, 1);

    /// <exception cref="DatabaseBusyException">It was not our turn in time.</exception>
    public async Task Take(CancellationToken ct)
    {
        if (!await _turn.WaitAsync(longest, ct)) throw DatabaseErrors.Busy();
    }

    /// <summary>False if somebody else writes.</summary>
    public bool TryTake() => _turn.Wait(0);

    public void Give() => _turn.Release();

    public void Dispose() => _turn.Dispose();
}

/// <summary>
/// A write under way (写入): its turn and its transaction. Within the transaction of somebody else it has neither, and committing is left
/// to whoever began.
/// </summary>
public sealed class Writing : IAsyncDisposable
{
    private WriteTurns? _turn;

    private Writing(WriteTurns? turn) => _turn = turn;

    /// <summary>Null within the transaction of somebody else, and for a statement of its own.</summary>
    public IDbContextTransaction? Own { get; private set; }

    public static async Task<Writing> Begin(FiscalDbContext db, CancellationToken ct)
    {
        var writing = await Statement(db, ct);
        if (db.Database.CurrentTransaction is not null) return writing;
        try
        {
#pragma warning disable RS0030 // the one place
            writing.Own = await db.Database.BeginTransactionAsync(ct);
#pragma warning restore RS0030
            return writing;
        }
        catch
        {
            writing.GiveTurn();
            throw;
        }
    }

    /// <summary>For what is written without a transaction of ours.</summary>
    public static async Task<Writing> Statement(FiscalDbContext db, CancellationToken ct)
    {
        var turns = db.Database.CurrentTransaction is null ? db.Turns : null;
        if (turns is not null) await turns.Take(ct);
        return new(turns);
    }

    /// <summary>The same, if nobody else writes at the moment.</summary>
    public static Writing? StatementIfFree(FiscalDbContext db) => db.Turns is { } turns && !turns.TryTake() ? null : new(db.Turns);

    public async Task Commit(CancellationToken ct)
    {
        if (Own is not null) await Own.CommitAsync(ct);
        GiveTurn();
    }

    public async Task Rollback(CancellationToken ct)
    {
        if (Own is not null) await Own.RollbackAsync(ct);
        GiveTurn();
    }

    public async ValueTask DisposeAsync()
    {
        if (Own is not null) await Own.DisposeAsync();
        GiveTurn();
    }

    private void GiveTurn()
    {
        _turn?.Give();
        _turn = null;
    }
}

/// <summary>Others keep the database busy for too long (数据库繁忙): 503, nothing was done.</summary>
public sealed class DatabaseBusyException(string code, string message) : Exception(message)
{
    public string Code { get; } = code;

    /// <summary>The same, where the database gave up waiting for somebody else's locks; null for everything else.</summary>
    public static DatabaseBusyException? Of(Exception exception) => exception switch
    {
        DatabaseBusyException busy => busy,
        SqliteException { SqliteErrorCode: 5 or 6 } => DatabaseErrors.Busy(), // SQLITE_BUSY, SQLITE_LOCKED
        SqlException { Number: 1205 or 1222 or -2 } => DatabaseErrors.Busy(), // deadlock victim, lock timeout, command timeout
        DbUpdateException { InnerException: { } inner } => Of(inner),
        _ => null,
    };
}

public static class DatabaseErrors
{
    public static DatabaseBusyException Busy() => new(
        "database.busy", "数据库正在办理其他写入，本次操作没有进行；请稍后重试。正在导入大批量数据的，请等导入完成。");
}
