using Fiscal.Api.Projections;
using Fiscal.Api.Reference;
using Fiscal.Domain;
using Fiscal.Domain.Calendars;
using Fiscal.Domain.Debts;
using Fiscal.Domain.Ledger;
using Fiscal.Domain.MonthlyReports;
using Fiscal.Domain.Parties;
using Fiscal.Domain.Regions;
using Fiscal.Domain.Schedules;
using Fiscal.Import.Batches;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Fiscal.Api.Persistence;

/// <summary>
/// The one model over both providers. Every <see cref="IRegional"/> row is filtered by the region scope on reading and
/// checked against it on saving; an entity's configuration states only what is special about it.
/// </summary>
public abstract class FiscalDbContext(DbContextOptions options, RegionScope scope)
    : IdentityUserContext<User, int>(options), IDataProtectionKeyContext
{
    public DbSet<Region> Regions => Set<Region>();
    public DbSet<Party> Parties => Set<Party>();
    public DbSet<DebtContract> DebtContracts => Set<DebtContract>();
    public DbSet<Debt> Debts => Set<Debt>();
    public DbSet<TermsVersion> TermsVersions => Set<TermsVersion>();
    public DbSet<DebtClassification> DebtClassifications => Set<DebtClassification>();
    public DbSet<LedgerEntry> LedgerEntries => Set<LedgerEntry>();
    public DbSet<RepaymentPlan> RepaymentPlans => Set<RepaymentPlan>();
    public DbSet<ArrearsStatement> ArrearsStatements => Set<ArrearsStatement>();
    public DbSet<DuePayment> DuePayments => Set<DuePayment>();
    public DbSet<ImportBatch> ImportBatches => Set<ImportBatch>();
    public DbSet<ImportFile> ImportFiles => Set<ImportFile>();
    public DbSet<ImportRow> ImportRows => Set<ImportRow>();
    public DbSet<ImportFinding> ImportFindings => Set<ImportFinding>();
    public DbSet<MonthlyReportIssue> MonthlyReportIssues => Set<MonthlyReportIssue>();
    public DbSet<CalendarDay> CalendarDays => Set<CalendarDay>();
    public DbSet<IndexFixing> IndexFixings => Set<IndexFixing>();
    public DbSet<SigningKey> SigningKeys => Set<SigningKey>();
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    internal RegionScope Scope { get; } = scope;

    /// <summary>Fixed when the context is made, because it decides which model the context uses.</summary>
    internal bool SeesEverything { get; } = scope.SeesEverything;

    /// <summary>See <see cref="ReferenceTableLoading.References"/>.</summary>
    internal ReferenceTables? LoadedReferences { get; set; }

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        RefuseRowsOutsideScope();
        if (ChangeTracker.Entries().Any(e => e is { Entity: Fact or ReferenceRow, State: not EntityState.Unchanged }))
            throw new InvalidOperationException("Facts are saved with SaveChangesAsync, which keeps the read models.");
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    /// <summary>The one save: facts are only ever added, and the read models move with them in the same transaction.</summary>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        RefuseRowsOutsideScope();
        RefuseChangedFacts();
        var recorded = ChangeTracker.Entries<ReferenceRow>().Where(e => e.State == EntityState.Added).Select(e => e.Entity).ToList();
        var touched = ChangeTracker.Entries<Fact>().Where(e => e.State == EntityState.Added).Select(e => e.Entity.Debt).Distinct().ToList();
        if (touched.Count == 0 && recorded.Count == 0)
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);

        await using var transaction = Database.CurrentTransaction is null ? await Database.BeginTransactionAsync(cancellationToken) : null;
        if (recorded.Count > 0)
            touched = await MoveReferences(recorded, touched, cancellationToken);
        await this.Project(touched, cancellationToken);
        var saved = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        if (transaction is not null) await transaction.CommitAsync(cancellationToken);
        return saved + recorded.Count;
    }

    /// <summary>National rows go in first, because what rests on them is computed from the tables with them.</summary>
    private async Task<List<Debt>> MoveReferences(List<ReferenceRow> recorded, List<Debt> touched, CancellationToken ct)
    {
        if (!SeesEverything) throw new InvalidOperationException("A national table moves debts of every region: save it from a scope that sees everything.");
        await base.SaveChangesAsync(true, ct);
        LoadedReferences = null;
        var resting = await this.DebtsRestingOn(recorded.Any(r => r is CalendarDay), recorded.Any(r => r is IndexFixing)).ToListAsync(ct);
        return [.. touched.Union(resting)];
    }

    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) =>
        optionsBuilder.ReplaceService<IModelCacheKeyFactory, ScopedModelCacheKeyFactory>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.UseFiscalTypes();

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(FiscalDbContext).Assembly);
        builder.RestrictDeletes();
        builder.TieRegionalRowsToTheirRegion();
        if (!SeesEverything)
            builder.FilterByRegion(this);
    }

    private void RefuseChangedFacts()
    {
        if (ChangeTracker.Entries().FirstOrDefault(e => e is { Entity: Fact or ReferenceRow, State: EntityState.Modified or EntityState.Deleted }) is { } changed)
            throw new InvalidOperationException($"A fact or reference row is never changed or deleted: {changed.Metadata.DisplayName()} {changed.CurrentValues[nameof(Fact.Id)]}. Reverse it, or record a later row.");
    }

    private void RefuseRowsOutsideScope()
    {
        if (SeesEverything) return;
        foreach (var entry in ChangeTracker.Entries<IRegional>())
        {
            if (entry.State is not (EntityState.Added or EntityState.Modified or EntityState.Deleted)) continue;
            var regionCode = entry.Property(r => r.RegionCode);
            Scope.Require(regionCode.CurrentValue);
            Scope.Require(regionCode.OriginalValue);
        }
    }

    // With and without the filter are two models, so that the SQL of the filtered one is a plain IN on the region.
    private sealed class ScopedModelCacheKeyFactory : IModelCacheKeyFactory
    {
        public object Create(DbContext context, bool designTime) =>
            (context.GetType(), ((FiscalDbContext)context).SeesEverything, designTime);
    }
}
