using Fiscal.Api.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Fiscal.Sql.Tests;

public sealed class MigrationTests
{
    [Fact]
    public void The_migrations_of_both_providers_lead_to_the_model()
    {
        using var sqlite = new SqliteFiscalDbContext(new DbContextOptionsBuilder<SqliteFiscalDbContext>().UseSqlite().Options, new());
        using var sqlServer = SqlServerModel.Open();

        Assert.All<FiscalDbContext>([sqlite, sqlServer], db =>
        {
            Assert.NotEmpty(db.Database.GetMigrations());
            Assert.False(db.Database.HasPendingModelChanges(), $"{db.GetType().Name}: run sql/add-migration.sh.");
        });
        Assert.Equal(sqlite.Database.GetMigrations().Select(NameOf), sqlServer.Database.GetMigrations().Select(NameOf));
    }

    /// <summary>For administrators who upgrade by script. APPROVE=1 writes them.</summary>
    [Fact]
    public void Every_migration_has_its_idempotent_script()
    {
        var folder = Path.Combine(SqlServerModel.SqlFolder, "migrations");
        var expected = Scripts();

        if (SqlServerModel.Approving)
        {
            Directory.CreateDirectory(folder);
            foreach (var stale in Directory.GetFiles(folder, "*.sql")) File.Delete(stale);
            foreach (var (name, script) in expected) File.WriteAllText(Path.Combine(folder, name), script);
        }
        Assert.NotEmpty(expected);
        Assert.Equal(expected.Keys.Order(), Directory.GetFiles(folder, "*.sql").Select(f => Path.GetFileName(f)).Order());
        Assert.All(expected, e => Assert.Equal(File.ReadAllText(Path.Combine(folder, e.Key)), e.Value, ignoreLineEndingDifferences: true));
    }

    [Fact]
    public void Every_script_parses() => Assert.All(Scripts().Values, SqlServerModel.AssertParses);

    private static Dictionary<string, string> Scripts()
    {
        using var db = SqlServerModel.Open();
        var migrator = db.GetService<IMigrator>();
        var migrations = db.Database.GetMigrations().ToList();
        return migrations.Select((migration, i) => (
                Name: FileName(migration, migrations),
                Script: $"-- {NameOf(migration)}\n" + migrator.GenerateScript(
                    i == 0 ? Migration.InitialDatabase : migrations[i - 1], migration, MigrationsSqlGenerationOptions.Idempotent)))
            .ToDictionary(s => s.Name, s => s.Script.ReplaceLineEndings("\n"));
    }

    // yyyy-MM-dd_nn_What.sql; nn counts the migrations of one day.
    private static string FileName(string migration, List<string> migrations)
    {
        var number = migrations.Count(m => m[..8] == migration[..8] && string.CompareOrdinal(m, migration) <= 0);
        return $"{migration[..4]}-{migration[4..6]}-{migration[6..8]}_{number:00}_{NameOf(migration)}.sql";
    }

    private static string NameOf(string migration) => migration[(migration.IndexOf('_', StringComparison.Ordinal) + 1)..];
}
