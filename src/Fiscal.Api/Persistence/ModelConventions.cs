using System.Reflection;
using Fiscal.Domain.AccessLog;
using Fiscal.Domain.Approvals;
using Fiscal.Domain.Journal;
using Fiscal.Domain.Regions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using NodaTime;

namespace Fiscal.Api.Persistence;

/// <summary>What holds for every table, said once.</summary>
internal static class ModelConventions
{
    /// <summary>Name of the query filter that every <see cref="IRegional"/> entity has.</summary>
    public const string RegionFilter = "region";

    /// <summary>
    /// Amounts in yuan to the fen, enums by name, bounded text, dates and UTC instants. A table is called like its entity.
    /// </summary>
    public static void UseFiscalTypes(this ModelConfigurationBuilder types)
    {
        types.Conventions.Remove<TableNameFromDbSetConvention>();
        types.Properties<string>().HaveMaxLength(200);
        types.Properties<decimal>().HavePrecision(20, 2);
        types.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        types.Properties<LocalDate>().HaveConversion<LocalDateConverter>();
        types.Properties<Instant>().HaveConversion<InstantConverter>();
    }

    /// <summary>Nothing disappears because something else was deleted, unless a configuration says so.</summary>
    public static void RestrictDeletes(this ModelBuilder model)
    {
        foreach (var key in model.Model.GetEntityTypes().SelectMany(e => e.GetForeignKeys()).Where(k => !k.IsOwnership))
            if (((IConventionForeignKey)key).GetDeleteBehaviorConfigurationSource() is not ConfigurationSource.Explicit)
                key.DeleteBehavior = DeleteBehavior.Restrict;
    }

    public static void TieRegionalRowsToTheirRegion(this ModelBuilder model)
    {
        foreach (var type in model.RegionalTypes())
        {
            var row = model.Entity(type);
            row.Property(nameof(IRegional.RegionCode)).HasMaxLength(Region.CodeLength);
            row.HasOne(typeof(Region)).WithMany().HasForeignKey(nameof(IRegional.RegionCode)).OnDelete(DeleteBehavior.Restrict);
        }
    }

    public static void FilterByRegion(this ModelBuilder model, FiscalDbContext db)
    {
        model.Entity<Region>().HasQueryFilter(RegionFilter, r => db.Scope.Codes.Contains(r.Code));
        model.Entity<JournalEntry>().HasQueryFilter(RegionFilter, e => e.Chain == JournalEntry.National || db.Scope.Codes.Contains(e.Chain));
        model.Entity<JournalHead>().HasQueryFilter(RegionFilter, h => h.Chain == JournalEntry.National || db.Scope.Codes.Contains(h.Chain));
        model.Entity<AccessEntry>().HasQueryFilter(RegionFilter, e => e.Chain == JournalEntry.National || db.Scope.Codes.Contains(e.Chain));
        model.Entity<AccessHead>().HasQueryFilter(RegionFilter, h => h.Chain == JournalEntry.National || db.Scope.Codes.Contains(h.Chain));
        model.Entity<AccessCut>().HasQueryFilter(RegionFilter, c => c.Chain == JournalEntry.National || db.Scope.Codes.Contains(c.Chain));
        model.Entity<ApprovalPolicy>().HasQueryFilter(RegionFilter, p => p.RegionCode == null || db.Scope.Codes.Contains(p.RegionCode));
        var filter = typeof(ModelConventions).GetMethod(nameof(FilterOne), BindingFlags.NonPublic | BindingFlags.Static)!;
        foreach (var type in model.RegionalTypes())
            filter.MakeGenericMethod(type).Invoke(null, [model, db]);
    }

    private static void FilterOne<T>(ModelBuilder model, FiscalDbContext db) where T : class, IRegional =>
        model.Entity<T>().HasQueryFilter(RegionFilter, row => db.Scope.Codes.Contains(row.RegionCode));

    private static List<Type> RegionalTypes(this ModelBuilder model) => [.. model.Model.GetEntityTypes()
        .Where(e => e.BaseType is null && !e.IsOwned() && e.ClrType.IsAssignableTo(typeof(IRegional)))
        .Select(e => e.ClrType)];

    private sealed class LocalDateConverter() : ValueConverter<LocalDate, DateOnly>(
        date => date.ToDateOnly(), date => LocalDate.FromDateOnly(date));

    // To 100 ns, as datetime2(7) and the text of SQLite keep it; both sort in time.
    private sealed class InstantConverter() : ValueConverter<Instant, DateTime>(
        instant => instant.ToDateTimeUtc(), time => Instant.FromDateTimeUtc(DateTime.SpecifyKind(time, DateTimeKind.Utc)));
}
