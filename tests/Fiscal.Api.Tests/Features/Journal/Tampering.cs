using Microsoft.EntityFrameworkCore;

namespace Fiscal.Api.Tests.Features.Journal;

/// <summary>What somebody could do who has the database and none of our respect.</summary>
internal static class Tampering
{
    /// <summary>Takes the protection away and runs the statements.</summary>
    public static Task<int> Tamper(this FiscalApp app, params string[] statements) => app.WithDatabase(async db =>
    {
        await db.Database.ExecuteSqlRawAsync("PRAGMA foreign_keys = OFF");
        foreach (var drop in await db.Database.SqlQueryRaw<string>("SELECT 'DROP TRIGGER ' || name AS Value FROM sqlite_master WHERE type = 'trigger'").ToListAsync())
            await db.Database.ExecuteSqlRawAsync(drop);
        var changed = 0;
        foreach (var statement in statements) changed += await db.Database.ExecuteSqlRawAsync(statement);
        await db.Database.ExecuteSqlRawAsync("PRAGMA foreign_keys = ON");
        Assert.True(changed > 0, "Nothing was tampered with.");
        return changed;
    });
}
