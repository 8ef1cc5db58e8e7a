using Microsoft.EntityFrameworkCore;

namespace Fiscal.Api.Persistence;

/// <summary>What SQLite knows of how rows are spread (查询统计). A server keeps its own.</summary>
internal static class QueryStatistics
{
    /// <summary>
    /// Without it SQLite takes the region, which every row of a county shares, for as telling as the debt and reads the whole
    /// county. Looks at a few hundred rows of the tables that grew a lot, at nothing otherwise.
    /// </summary>
    public static async Task KeepStatistics(this FiscalDbContext db, CancellationToken ct)
    {
        if (db.Database.IsSqlite()) await db.Database.ExecuteSqlRawAsync("PRAGMA optimize = 0x10002", ct);
    }
}
