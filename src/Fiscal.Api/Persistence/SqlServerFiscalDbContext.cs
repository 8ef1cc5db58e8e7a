using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Fiscal.Api.Persistence;

/// <summary>What a bureau runs in production.</summary>
public sealed class SqlServerFiscalDbContext(DbContextOptions<SqlServerFiscalDbContext> options, RegionScope scope, Journaling? journaling = null)
    : FiscalDbContext(options, scope, journaling)
{
    /// <summary>Writes SQL that SQL Server 2016 and later understand.</summary>
    public static void Use(DbContextOptionsBuilder options, string? connection = null) =>
        options.UseSqlServer(connection, server => server.UseCompatibilityLevel(130));

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        foreach (var entity in builder.Model.GetEntityTypes())
        {
            entity.UseSqlOutputClause(false); // a table with triggers allows none
            TakeKeysFromSequence(builder, entity);
        }
    }

    // EF Core reads identity values of many rows back with MERGE. Keys taken in blocks beforehand leave plain INSERTs.
    private static void TakeKeysFromSequence(ModelBuilder builder, IMutableEntityType entity)
    {
        if (entity.FindPrimaryKey()?.Properties is not [{ ValueGenerated: ValueGenerated.OnAdd } key] || !IsInteger(key.ClrType)) return;
        var sequence = $"{entity.GetTableName()}Id";
        builder.HasSequence<long>(sequence).IncrementsBy(100);
        key.SetHiLoSequenceName(sequence);
        key.SetValueGenerationStrategy(SqlServerValueGenerationStrategy.SequenceHiLo);
    }

    private static bool IsInteger(Type type) => type == typeof(int) || type == typeof(long);
}

/// <summary>For <c>dotnet ef</c> and for tests that need the model but no server.</summary>
internal sealed class SqlServerDesign : IDesignTimeDbContextFactory<SqlServerFiscalDbContext>
{
    public SqlServerFiscalDbContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<SqlServerFiscalDbContext>();
        SqlServerFiscalDbContext.Use(options);
        return new(options.Options, new());
    }
}
