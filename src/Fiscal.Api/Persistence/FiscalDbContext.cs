using Fiscal.Api.Features.MonthCloses;
using Fiscal.Api.Projections;
using Fiscal.Api.Reference;
using Fiscal.Domain;
using Fiscal.Domain.Accounts;
using Fiscal.Domain.Approvals;
using Fiscal.Domain.Bases;
using Fiscal.Domain.AuditSamples;
using Fiscal.Domain.Calendars;
using Fiscal.Domain.DebtResolution;
using Fiscal.Domain.Debts;
using Fiscal.Domain.Journal;
using Fiscal.Domain.Ledger;
using Fiscal.Domain.MonthCloses;
using Fiscal.Domain.MonthlyReports;
using Fiscal.Domain.Parties;
using Fiscal.Domain.Platforms;
using Fiscal.Domain.Reconciliations;
using Fiscal.Domain.Regions;
using Fiscal.Domain.SanBao;
using Fiscal.Domain.Schedules;
using Fiscal.Import;
using Fiscal.Import.Batches;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using NodaTime;

namespace Fiscal.Api.Persistence;

/// <summary>
/// The one model over both providers. Every <see cref="IRegional"/> row is filtered by the region scope on reading and
/// checked against it on saving; an entity's configuration states only what is special about it.
/// </summary>
/// <param name="journaling">Null at design time, when nothing that the journal tells of is saved.</param>
public abstract class FiscalDbContext(DbContextOptions options, RegionScope scope, Journaling? journaling = null)
    : IdentityUserContext<User, int>(options), IDataProtectionKeyContext
{
    public DbSet<Region> Regions => Set<Region>();
    public DbSet<Party> Parties => Set<Party>();
    public DbSet<DebtContract> DebtContracts => Set<DebtContract>();
    public DbSet<Debt> Debts => Set<Debt>();
    public DbSet<DebtAlias> DebtAliases => Set<DebtAlias>();
    public DbSet<TermsVersion> TermsVersions => Set<TermsVersion>();
    public DbSet<DebtClassification> DebtClassifications => Set<DebtClassification>();
    public DbSet<LedgerEntry> LedgerEntries => Set<LedgerEntry>();
    public DbSet<RepaymentPlan> RepaymentPlans => Set<RepaymentPlan>();
    public DbSet<ArrearsStatement> ArrearsStatements => Set<ArrearsStatement>();
    public DbSet<BalanceConfirmation> BalanceConfirmations => Set<BalanceConfirmation>();
    public DbSet<SanBaoItem> SanBaoItems => Set<SanBaoItem>();
    public DbSet<PlatformListing> PlatformListings => Set<PlatformListing>();
    public DbSet<ResolutionPlanLine> ResolutionPlanLines => Set<ResolutionPlanLine>();
    public DbSet<HiddenDebtStatement> HiddenDebtStatements => Set<HiddenDebtStatement>();
    public DbSet<DebtState> DebtStates => Set<DebtState>();
    public DbSet<Refinancing> Refinancings => Set<Refinancing>();
    public DbSet<MonthClose> MonthCloses => Set<MonthClose>();
    public DbSet<DuePayment> DuePayments => Set<DuePayment>();
    public DbSet<KeptLayout> KeptLayouts => Set<KeptLayout>();
    public DbSet<ImportBatch> ImportBatches => Set<ImportBatch>();
    public DbSet<ImportFile> ImportFiles => Set<ImportFile>();
    public DbSet<ImportRow> ImportRows => Set<ImportRow>();
    public DbSet<ImportFinding> ImportFindings => Set<ImportFinding>();
    public DbSet<MonthlyReportIssue> MonthlyReportIssues => Set<MonthlyReportIssue>();
    public DbSet<Reconciliation> Reconciliations => Set<Reconciliation>();
    public DbSet<ReconciliationBreak> ReconciliationBreaks => Set<ReconciliationBreak>();
    public DbSet<AuditSample> AuditSamples => Set<AuditSample>();
    public DbSet<CalendarDay> CalendarDays => Set<CalendarDay>();
    public DbSet<IndexFixing> IndexFixings => Set<IndexFixing>();
    public DbSet<JournalEntry> JournalEntries => Set<JournalEntry>();
    public DbSet<JournalHead> JournalHeads => Set<JournalHead>();
    public DbSet<CommandReceipt> CommandReceipts => Set<CommandReceipt>();
    public DbSet<ExposureBasis> ExposureBases => Set<ExposureBasis>();
    public DbSet<ApprovalPolicy> ApprovalPolicies => Set<ApprovalPolicy>();
    public DbSet<PendingChange> PendingChanges => Set<PendingChange>();
    public DbSet<ApprovalDelegation> ApprovalDelegations => Set<ApprovalDelegation>();
    public DbSet<ClassRestriction> ClassRestrictions => Set<ClassRestriction>();
    public DbSet<SigningKey> SigningKeys => Set<SigningKey>();
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    internal RegionScope Scope { get; } = scope;

    /// <summary>Fixed when the context is made, because it decides which model the context uses.</summary>
    internal bool SeesEverything { get; } = scope.SeesEverything;

    /// <summary>Fixed like <see cref="SeesEverything"/>.</summary>
    internal (bool Unit, bool Class) Limits { get; } = (scope.IsOfUnit, scope.IsWithheldSomething);

    /// <summary>See <see cref="ReferenceTableLoading.References"/>.</summary>
    internal ReferenceTables? LoadedReferences { get; set; }

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        RefuseRowsOutsideScope();
        if (JournaledChanges.In(ChangeTracker).Chains.Count > 0)
            throw new InvalidOperationException("Save with SaveChangesAsync, which keeps the journal and the read models.");
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    /// <summary>
    /// The one save: facts are only ever added, the read models move with them and the journal tells of it, in one transaction.
    /// </summary>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        ChangeTracker.DetectChanges(); // once for all that follows: a batch tracks a hundred thousand rows
        var detecting = ChangeTracker.AutoDetectChangesEnabled;
        ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            return await SaveDetected(acceptAllChangesOnSuccess, cancellationToken);
        }
        finally
        {
            ChangeTracker.AutoDetectChangesEnabled = detecting;
        }
    }

    private async Task<int> SaveDetected(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken)
    {
        RefuseRowsOutsideScope();
        RefuseChangedFacts();
        var changes = JournaledChanges.In(ChangeTracker);
        if (changes.Chains.Count == 0)
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);

        var recorded = ChangeTracker.Entries<ReferenceRow>().Where(e => e.State == EntityState.Added).Select(e => e.Entity).ToList();
        var touched = this.TouchedDebts();
        await using var transaction = Database.CurrentTransaction is null ? await Database.BeginTransactionAsync(cancellationToken) : null;
        var journal = journaling ?? throw new InvalidOperationException("A context without a journal saves nothing.");
        var at = await journal.Begin(this, changes, cancellationToken);
        changes.Stamp(at);
        await this.RefuseFactsOfClosedMonths(cancellationToken);
        var saved = await this.SaveManyRows(cancellationToken) + await base.SaveChangesAsync(true, cancellationToken);
        if (recorded.Count > 0) touched = await WithResting(touched, recorded, cancellationToken);
        await this.Project(touched, at, cancellationToken);
        await journal.Write(this, changes, at, cancellationToken);
        if (transaction is not null) await transaction.CommitAsync(cancellationToken);
        if (touched.Count >= BookProjection.DebtsAtATime) await this.KeepStatistics(cancellationToken);
        return saved;
    }

    /// <summary>A national row moves debts of every region that rest on it, from their first day on.</summary>
    private async Task<List<TouchedDebt>> WithResting(List<TouchedDebt> touched, List<ReferenceRow> recorded, CancellationToken ct)
    {
        if (!SeesEverything) throw new InvalidOperationException("A national table moves debts of every region: save it from a scope that sees everything.");
        LoadedReferences = null;
        var resting = await this.DebtsRestingOn(recorded.Any(r => r is CalendarDay), recorded.Any(r => r is IndexFixing)).ToListAsync(ct);
        return [.. touched.ExceptBy(resting, t => t.Debt), .. resting.Select(d => new TouchedDebt(d, DebtRecord.FirstDay, IsNew: false))];
    }

    /// <summary>Saves tracked rows as they are, inside a save that is under way.</summary>
    internal Task<int> SaveRows(CancellationToken ct) => base.SaveChangesAsync(true, ct);

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
        if (SeesEverything) return;
        builder.FilterByRegion(this);
        if (Limits.Unit) builder.FilterByUnit(this);
        if (Limits.Class) builder.FilterByClass(this);
        if (Limits != default) builder.FilterByLimit(this);
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
            Scope.Require(entry.Entity.RegionCode);
            if (entry.State != EntityState.Added) Scope.Require(entry.Property(r => r.RegionCode).OriginalValue);
            if (Scope.IsLimited) Scope.RefuseUnlessWithin(entry);
        }
    }

    // With and without the filters are models of their own, so that the SQL of most users is a plain IN on the region.
    private sealed class ScopedModelCacheKeyFactory : IModelCacheKeyFactory
    {
        public object Create(DbContext context, bool designTime) =>
            (context.GetType(), ((FiscalDbContext)context).SeesEverything, ((FiscalDbContext)context).Limits, designTime);
    }
}
