using Fiscal.Api.Persistence;
using Fiscal.Api.Reference;
using Fiscal.Domain.Calendars;
using Fiscal.Domain.DebtResolution;
using Fiscal.Domain.Debts;
using Fiscal.Domain.Ledger;
using Fiscal.Domain.Measures;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Projections;

/// <summary>A debt whose read models a save moves (所涉债务).</summary>
/// <param name="Since">Nothing before this day moves.</param>
internal sealed record TouchedDebt(Debt Debt, LocalDate Since, bool IsNew);

/// <summary>
/// Keeps what every debt was and had to pay (债务时点状态、应还款项) for the debts whose facts, calendar or index a save touches.
/// </summary>
internal static class BookProjection
{
    public const int DebtsAtATime = 500; // below every provider's limit of parameters

    /// <summary>The debts that the save about to happen gives new facts.</summary>
    public static List<TouchedDebt> TouchedDebts(this FiscalDbContext db) => [.. db.ChangeTracker.Entries<DebtFact>()
        .Where(e => e.State == EntityState.Added).GroupBy(e => e.Entity.Debt)
        .Select(g => new TouchedDebt(g.Key, g.Min(e => e.Entity.EffectiveOn), db.Entry(g.Key).State == EntityState.Added))];

    /// <summary>
    /// Brings the rows of these debts up to what is known at <paramref name="at"/>. Runs inside the transaction of the save, when
    /// its facts have their keys and bear that instant.
    /// </summary>
    public static async Task Project(this FiscalDbContext db, IReadOnlyList<TouchedDebt> touched, Instant at, CancellationToken ct)
    {
        var (calendar, fixings) = await db.References(ct);
        foreach (var some in touched.Chunk(DebtsAtATime))
        {
            var known = some.Where(t => !t.IsNew).ToList();
            var ids = known.ConvertAll(t => t.Debt.Id);
            var since = known.Select(t => t.Since).DefaultIfEmpty(OpenEnd.Day).Min();
            await db.LoadFacts(known.ConvertAll(t => t.Debt), f => ids.Contains(f.DebtId), ct);
            var states = (known.Count == 0 ? [] : await db.DebtStates.AsNoTracking()
                .Where(s => ids.Contains(s.DebtId) && s.KnownTo == OpenEnd.Instant && s.TrueFrom >= since).ToListAsync(ct)).ToLookup(s => s.DebtId);
            var duties = (known.Count == 0 ? [] : await db.DuePayments.AsNoTracking()
                .Where(d => ids.Contains(d.DebtId) && d.KnownTo == OpenEnd.Instant && d.TrueTo > since).ToListAsync(ct)).ToLookup(d => d.DebtId);
            var moves = (known.Count == 0 ? [] : await db.HiddenDebtMoves.AsNoTracking()
                .Where(m => ids.Contains(m.DebtId) && m.KnownTo == OpenEnd.Instant).ToListAsync(ct)).ToLookup(m => m.DebtId);
            var records = some.Select(t =>
            {
                var record = new DebtRecord(t.Debt, states[t.Debt.Id], duties[t.Debt.Id], moves[t.Debt.Id]);
                record.Learn(t.Since, at, calendar, fixings);
                return record;
            }).ToList();
            await db.Keep(records, at, ct);
            await db.KeepEffects(known.Select(t => t.Debt), ct);
        }
    }

    // Only a debt that was there before can be what a measure acts on.
    private static async Task KeepEffects(this FiscalDbContext db, IEnumerable<Debt> debts, CancellationToken ct)
    {
        var measured = Measured(debts);
        if (measured.Count == 0) return;
        var ids = measured.ConvertAll(d => d.Id);
        await db.MeasureEffects.Where(e => ids.Contains(e.DebtId)).ExecuteDeleteAsync(ct);
        await db.InsertEffects(measured, ct);
    }

    private static List<Debt> Measured(IEnumerable<Debt> debts) => [.. debts.Where(d => d.AllFacts().Any(f => f.Source.MeasureId is not null))];

    private static async Task InsertEffects(this FiscalDbContext db, List<Debt> debts, CancellationToken ct)
    {
        var swaps = debts.SelectMany(d => d.Entries).Where(e => e is { Kind: EntryKind.RefinancedOut, RefinancingId: not null, Source.MeasureId: not null })
            .Select(e => e.RefinancingId!.Value).Distinct().ToList();
        var into = new Dictionary<long, Debt>();
        if (swaps.Count > 0)
        {
            var pairs = await db.LedgerEntries.AsNoTracking().Where(e => e.Kind == EntryKind.RefinancedIn && e.ReversesId == null && swaps.Contains(e.RefinancingId!.Value))
                .Select(e => new { e.RefinancingId, e.DebtId }).ToListAsync(ct);
            var ids = pairs.ConvertAll(p => p.DebtId);
            var targets = await db.Debts.Where(d => ids.Contains(d.Id)).ToListAsync(ct);
            await db.LoadFacts(targets, f => ids.Contains(f.DebtId), ct);
            into = pairs.DistinctBy(p => p.RefinancingId).ToDictionary(p => p.RefinancingId!.Value, p => targets.First(d => d.Id == p.DebtId));
        }
        await db.Insert([.. debts.SelectMany(d => MeasureEffect.Of(d, into))], ct);
    }

    private static async Task Keep(this FiscalDbContext db, List<DebtRecord> records, Instant at, CancellationToken ct)
    {
        await db.Supersede<DebtState>([.. records.SelectMany(r => r.SupersededStates).Select(s => s.Id)], at, ct);
        await db.Supersede<DuePayment>([.. records.SelectMany(r => r.SupersededDuties).Select(d => d.Id)], at, ct);
        await db.Supersede<HiddenDebtMove>([.. records.SelectMany(r => r.SupersededHiddenMoves).Select(m => m.Id)], at, ct);
        await db.Add(records, ct);
    }

    private static async Task Add(this FiscalDbContext db, List<DebtRecord> records, CancellationToken ct)
    {
        await db.Insert([.. records.SelectMany(r => r.NewStates)], ct);
        await db.Insert([.. records.SelectMany(r => r.NewDuties)], ct);
        await db.Insert([.. records.SelectMany(r => r.NewHiddenMoves)], ct);
    }

    /// <summary>Makes the rows of these debts, which have none, from all their facts.</summary>
    /// <param name="movesOf">When something was recorded of the calendar or an index that moved the debt.</param>
    public static async Task Rebuild(
        this FiscalDbContext db, IReadOnlyList<Debt> debts, Func<Debt, IEnumerable<Instant>> movesOf,
        Func<Instant, ReferenceTables> referencesAt, CancellationToken ct)
    {
        var ids = debts.Select(d => d.Id).ToList();
        await db.LoadFacts(debts, f => ids.Contains(f.DebtId), ct);
        var records = debts.Select(d => DebtRecord.Rebuilt(d, movesOf(d), at => referencesAt(at) is var r ? (r.Calendar, r.Fixings) : default)).ToList();
        await db.Add(records, ct);
        await db.InsertEffects(Measured(debts), ct);
    }

    /// <summary>The debts whose duties may move: a day moves adjusted dates, a fixing moves floating rates.</summary>
    public static IQueryable<Debt> DebtsRestingOn(this FiscalDbContext db, bool days, bool fixings) =>
        db.Debts.Where(d => d.TermsVersions.Any(t =>
            (days && t.Terms.BusinessDay != null && t.Terms.BusinessDay != BusinessDayConvention.None) || (fixings && t.Terms.IsFloating)))
            .OrderBy(d => d.Id);

    /// <summary>The rows of a read model that were believed at an instant.</summary>
    public static IQueryable<T> BelievedAt<T>(this IQueryable<T> rows, Instant knownAt) where T : class, IBelieved =>
        rows.Where(r => r.KnownFrom <= knownAt && r.KnownTo > knownAt);

    /// <summary>What was still to be paid on a day, as known at an instant (某日应还款项).</summary>
    public static IQueryable<DuePayment> DutiesAt(this FiscalDbContext db, LocalDate asOf, Instant knownAt) =>
        db.DuePayments.BelievedAt(knownAt).Where(d => d.TrueFrom <= asOf && d.TrueTo > asOf);
}
