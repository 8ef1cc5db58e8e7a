using Fiscal.Api.Persistence;
using Fiscal.Api.Projections;
using Fiscal.Api.Reference;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Hosting;

internal static class DatabaseStart
{
    /// <summary>The embedded database upgrades itself; a server is upgraded by its administrators with <c>migrate</c>.</summary>
    public static async Task PrepareAsync(this FiscalDbContext db, IClock clock, CancellationToken ct)
    {
        if (db.Database.IsSqlite())
            await db.UpgradeAsync(ct);
        else if ((await db.Database.GetPendingMigrationsAsync(ct)).Any())
            throw new StartRefusedException("数据库结构落后于程序，请先运行 migrate 升级数据库，再启动服务。");
        await ShippedTables.LoadInto(db, clock, ct);
        await db.RebuildWhatIsMissing(ct);
    }

    /// <summary>The current tables, and the triggers that protect them.</summary>
    public static async Task UpgradeAsync(this FiscalDbContext db, CancellationToken ct)
    {
        // A file that came as a copy has no write-ahead log: a save would wait for every reader, and readers for the save.
        if (db.Database.IsSqlite()) await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL", ct);
        // To find that nothing is to be done, MigrateAsync builds and compares whole models: a second of every start.
        if ((await db.Database.GetPendingMigrationsAsync(ct)).Any())
        {
            await db.Database.MigrateAsync(ct);
            await db.KeepStatistics(ct);
        }
        await db.KeepAppendOnlyAsync(ct);
    }
}
