using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Fiscal.Api.Persistence;

/// <summary>The embedded default.</summary>
public sealed class SqliteFiscalDbContext(
    DbContextOptions<SqliteFiscalDbContext> options, RegionScope scope, Journaling? journaling = null, WriteTurns? turns = null)
    : FiscalDbContext(options, scope, journaling, turns);

/// <summary>For <c>dotnet ef</c>; see <c>sql/add-migration.sh</c>.</summary>
internal sealed class SqliteDesign : IDesignTimeDbContextFactory<SqliteFiscalDbContext>
{
    public SqliteFiscalDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteFiscalDbContext>().UseSqlite().Options, new());
}
