using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Fiscal.Api.Persistence;

/// <summary>The embedded default.</summary>
public sealed class SqliteFiscalDbContext(DbContextOptions<SqliteFiscalDbContext> options, RegionScope scope, Journaling? journaling = null)
    : FiscalDbContext(options, scope, journaling);

/// <summary>For <c>dotnet ef</c>; see <c>sql/add-migration.sh</c>.</summary>
internal sealed class SqliteDesign : IDesignTimeDbContextFactory<SqliteFiscalDbContext>
{
    public SqliteFiscalDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteFiscalDbContext>().UseSqlite().Options, new());
}
