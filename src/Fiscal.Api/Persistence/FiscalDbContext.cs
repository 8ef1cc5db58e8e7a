using Fiscal.Api.Features.MonthCloses;
using Fiscal.Api.Projections;
using Fiscal.Api.Reference;
using Fiscal.Domain;
using Fiscal.Domain.Calendars;
using Fiscal.Domain.DebtResolution;
using Fiscal.Domain.Debts;
using Fiscal.Domain.Ledger;
using Fiscal.Domain.Regions;
using Fiscal.Domain.Schedules;
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
/// <param name="turns">Null where the database itself keeps writers in order.</param>
public abstract partial class FiscalDbContext(DbContextOptions options, RegionScope scope, Journaling? journaling = null, WriteTurns? turns = null)
    : IdentityUserContext<User, int>(options), IDataProtectionKeyContext
{
    internal RegionScope Scope { get; } = scope;

    internal WriteTurns? Turns { get; } = turns;

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
    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default) =>
        Save(acceptAllChangesOnSuccess, [], [], cancellationToken);

    /// <summary>
    /// The one save of more than a context should track at a time: still one transaction, one instant and one journal entry. After
    /// each part the context forgets everything but what is shared.
    /// </summary>
    /// <param name="shared">Unchanged entities that the parts refer to.</param>
    /// <param name="more">Each adds its rows to the context when its turn comes; all of them are of chains that the first part, what is tracked already, changes too.</param>
    public Task<int> SaveInParts(IReadOnlyCollection<object> shared, IEnumerable<Action> more, CancellationToken ct) => Save(true, shared, more, ct);

    private async Task<int> Save(bool accept, IReadOnlyCollection<object> shared, IEnumerable<Action> more, CancellationToken ct)
    {
        var detecting = ChangeTracker.AutoDetectChangesEnabled;
        ChangeTracker.AutoDetectChangesEnabled = false; // once for all that follows: a batch tracks a hundred thousand rows
        try
        {
            var first = Detected();
            return first.Chains.Count == 0 ? await SaveUnjournalled(accept, ct) : await SaveJournalled(first, shared, more, ct);
        }
        finally
        {
            ChangeTracker.AutoDetectChangesEnabled = detecting;
        }
    }

    private async Task<int> SaveUnjournalled(bool accept, CancellationToken ct)
    {
        if (!ChangeTracker.HasChanges()) return 0;
        await using var writing = await Writing.Statement(this, ct);
        return await base.SaveChangesAsync(accept, ct);
    }

    private JournaledChanges Detected()
    {
        ChangeTracker.DetectChanges();
        RefuseRowsOutsideScope();
        RefuseChangedFacts();
        return JournaledChanges.In(ChangeTracker);
    }

    private async Task<int> SaveJournalled(JournaledChanges first, IReadOnlyCollection<object> shared, IEnumerable<Action> more, CancellationToken ct)
    {
        var journal = journaling ?? throw new InvalidOperationException("A context without a journal saves nothing.");
        var tally = new JournalTally(first, Model, journal.Algorithm);
        await using var writing = await Writing.Begin(this, ct);
        var at = await journal.Begin(this, tally, ct);
        var (saved, touched) = await SavePart(first, tally, at, ct);
        foreach (var add in more)
        {
            ChangeTracker.Clear();
            AttachRange(shared);
            add();
            var part = await SavePart(Detected(), tally, at, ct);
            (saved, touched) = (saved + part.Saved, touched + part.Touched);
        }
        await journal.Write(this, tally, at, ct);
        await writing.Commit(ct);
        if (touched >= BookProjection.DebtsAtATime) await this.KeepStatistics(ct);
        return saved;
    }

    private async Task<(int Saved, int Touched)> SavePart(JournaledChanges changes, JournalTally tally, Instant at, CancellationToken ct)
    {
        var recorded = ChangeTracker.Entries<ReferenceRow>().Where(e => e.State == EntityState.Added).Select(e => e.Entity).ToList();
        var touched = this.TouchedDebts();
        var (moved, claims) = (touched, ChangeTracker.Entries<ResolutionPlanLine>().Where(e => e.State == EntityState.Added).Select(e => e.Entity).ToList());
        changes.Stamp(at);
        await this.RefuseFactsOfClosedMonths(ct);
        var saved = await this.SaveManyRows(ct) + await base.SaveChangesAsync(true, ct);
        if (recorded.Count > 0) touched = await WithResting(touched, recorded, ct);
        await this.Project(touched, at, ct);
        await this.ExamineTouched(moved, claims, at, ct);
        tally.Add(changes);
        return (saved, touched.Count);
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
