using Fiscal.Api.Features.Debts;
using Fiscal.Api.Persistence;
using Fiscal.Domain.Debts;
using Fiscal.Domain.Ledger;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.Movements;

/// <summary>The days and the two knowledge instants of a movement (变动表的期间与时点).</summary>
/// <param name="OpeningKnownAt">Whose knowledge the opening was reported by.</param>
internal readonly record struct MovementPeriod(LocalDate From, LocalDate To, Instant KnownAt, Instant OpeningKnownAt)
{
    public LocalDate DayBefore => From.PlusDays(-1);
}

/// <summary>Which debts: of some regions, or one; all that the reader may see where both are null.</summary>
internal readonly record struct MovementScope(IReadOnlyCollection<string>? Regions = null, int? DebtId = null);

/// <summary>The two groups of a debt that can change over time.</summary>
internal readonly record struct DebtGroup(DebtClass Class, DebtInstrument Instrument);

/// <summary>How one debt moved while it was in one group.</summary>
internal readonly record struct DebtMovement(int DebtId, DebtGroup Group, Movement Movement);

/// <summary>
/// Reads what movements follow from (变动表取数): both openings, and of the debts on which something is dated in the period, the
/// sums of its days. History before the period is never read, except of debts that came onto the book in it.
/// </summary>
internal static class MovementReading
{
    public static async Task<List<DebtMovement>> MovementsOf(this FiscalDbContext db, MovementScope scope, MovementPeriod period, CancellationToken ct)
    {
        var opening = await db.BalancesOn(scope, period.DayBefore, period.KnownAt, ct);
        var reported = period.OpeningKnownAt == period.KnownAt ? opening : await db.BalancesOn(scope, period.DayBefore, period.OpeningKnownAt, ct);
        var closing = await db.ActiveClosings(scope, period, ct);
        var entries = await db.EntriesOf(scope, period, ct);
        var earlier = await db.EarlierEntriesOf(scope, period, ct);
        var (classes, instruments) = await db.GroupsOf(scope, period, ct);

        return [.. reported.Keys.Union(opening.Keys).Union(closing.Keys).Order().SelectMany(Movements)];

        IEnumerable<DebtMovement> Movements(int id)
        {
            GroupBalance<DebtGroup>? reportedBalance = reported.TryGetValue(id, out var r) ? r : null;
            var openingBalance = opening.GetValueOrDefault(id);
            var groups = new List<GroupFrom<DebtGroup>>();
            var onBookFrom = period.DayBefore;
            List<MovedAmount> moved = [];
            if (closing.TryGetValue(id, out var close))
            {
                groups = instruments.Contains(id)
                    ? Timeline([.. classes[id]], [.. instruments[id]])
                    : [new(onBookFrom, close.Group)];
                onBookFrom = groups[0].From;
                moved = [.. entries[id], .. onBookFrom >= period.From ? earlier[id] : []];
            }
            else if (opening.ContainsKey(id))
            {
                groups = [new(onBookFrom, openingBalance.Group)];
            }

            var movements = new DebtPeriod<DebtGroup>(period.From, reportedBalance, openingBalance.Yuan, groups, onBookFrom, moved).ByGroup();
            return movements.Where(m => m.Value != Movement.None).Select(m => new DebtMovement(id, m.Key, m.Value));
        }
    }

    /// <summary>The pair of groups from day to day; it begins with the debt's first terms, unclassified until it has a class.</summary>
    private static List<GroupFrom<DebtGroup>> Timeline(List<GroupFrom<DebtClass>> classes, List<GroupFrom<DebtInstrument>> instruments) =>
        [.. classes.Select(c => c.From).Union(instruments.Select(i => i.From)).Order()
            .Where(day => day >= instruments[0].From)
            .Select(day => new GroupFrom<DebtGroup>(day, new(
                classes.Exists(c => c.From <= day) ? classes.Last(c => c.From <= day).Group : DebtClass.Unclassified,
                instruments.Last(i => i.From <= day).Group)))];

    private static Task<Dictionary<int, GroupBalance<DebtGroup>>> BalancesOn(
        this FiscalDbContext db, MovementScope scope, LocalDate day, Instant knownAt, CancellationToken ct) =>
        db.PositionsAt(day, knownAt).In(scope).Where(p => p.OutstandingYuan != 0).ByDebt(ct);

    /// <summary>The debts on which anything is dated in the period and that are on the book at its end.</summary>
    private static Task<Dictionary<int, GroupBalance<DebtGroup>>> ActiveClosings(
        this FiscalDbContext db, MovementScope scope, MovementPeriod period, CancellationToken ct)
    {
        var active = db.LedgerEntries.In(scope).Dated(period).Select(e => e.DebtId).Union(db.WithGroupsDated(scope, period));
        return db.PositionsAt(period.To, period.KnownAt).In(scope).Where(p => active.Contains(p.Debt.Id)).ByDebt(ct);
    }

    private static async Task<Dictionary<int, GroupBalance<DebtGroup>>> ByDebt(this IQueryable<Position> positions, CancellationToken ct) =>
        (await positions.Select(p => new { p.Debt.Id, p.Class, p.Terms.Instrument, p.OutstandingYuan }).ToListAsync(ct))
            .ToDictionary(p => p.Id, p => new GroupBalance<DebtGroup>(new(p.Class, p.Instrument), p.OutstandingYuan));

    private static async Task<ILookup<int, MovedAmount>> EntriesOf(this FiscalDbContext db, MovementScope scope, MovementPeriod period, CancellationToken ct) =>
        (await db.LedgerEntries.In(scope).Dated(period)
            .GroupBy(e => new { e.DebtId, e.EffectiveOn, e.Kind })
            .Select(g => new { g.Key.DebtId, g.Key.EffectiveOn, g.Key.Kind, Yuan = g.Sum(e => e.AmountYuan) })
            .ToListAsync(ct))
            .ToLookup(e => e.DebtId, e => new MovedAmount(e.EffectiveOn, e.Kind, e.Yuan));

    /// <summary>Entries dated before a debt's first terms count on the day these put it on the book.</summary>
    private static async Task<ILookup<int, MovedAmount>> EarlierEntriesOf(this FiscalDbContext db, MovementScope scope, MovementPeriod period, CancellationToken ct)
    {
        var regrouped = db.WithGroupsDated(scope, period);
        return (await db.LedgerEntries.In(scope)
            .Where(e => e.EffectiveOn < period.From && e.RecordedAt <= period.KnownAt && regrouped.Contains(e.DebtId))
            .GroupBy(e => new { e.DebtId, e.Kind })
            .Select(g => new { g.Key.DebtId, g.Key.Kind, Yuan = g.Sum(e => e.AmountYuan) })
            .ToListAsync(ct))
            .ToLookup(e => e.DebtId, e => new MovedAmount(period.DayBefore, e.Kind, e.Yuan));
    }

    private static async Task<(ILookup<int, GroupFrom<DebtClass>> Classes, ILookup<int, GroupFrom<DebtInstrument>> Instruments)> GroupsOf(
        this FiscalDbContext db, MovementScope scope, MovementPeriod period, CancellationToken ct)
    {
        var regrouped = db.WithGroupsDated(scope, period);
        var classes = await db.DebtClassifications.In(scope).Standing(period.To, period.KnownAt).Where(c => regrouped.Contains(c.DebtId))
            .OrderBy(c => c.EffectiveOn).ThenBy(c => c.RecordedAt).ThenBy(c => c.Id)
            .Select(c => new { c.DebtId, c.EffectiveOn, c.Class }).ToListAsync(ct);
        var terms = await db.TermsVersions.In(scope).Standing(period.To, period.KnownAt).Where(t => regrouped.Contains(t.DebtId))
            .OrderBy(t => t.EffectiveOn).ThenBy(t => t.RecordedAt).ThenBy(t => t.Id)
            .Select(t => new { t.DebtId, t.EffectiveOn, t.Terms.Instrument }).ToListAsync(ct);
        return (classes.ToLookup(c => c.DebtId, c => new GroupFrom<DebtClass>(c.EffectiveOn, c.Class)),
            terms.ToLookup(t => t.DebtId, t => new GroupFrom<DebtInstrument>(t.EffectiveOn, t.Instrument)));
    }

    /// <summary>Debts whose class or terms have a fact dated in the period.</summary>
    private static IQueryable<int> WithGroupsDated(this FiscalDbContext db, MovementScope scope, MovementPeriod period) =>
        db.DebtClassifications.In(scope).Dated(period).Select(c => c.DebtId).Union(db.TermsVersions.In(scope).Dated(period).Select(t => t.DebtId));

    private static IQueryable<T> Dated<T>(this IQueryable<T> facts, MovementPeriod period) where T : DebtFact =>
        facts.Where(f => f.EffectiveOn >= period.From && f.EffectiveOn <= period.To && f.RecordedAt <= period.KnownAt);

    /// <summary>Facts neither taken back by then nor themselves a taking back.</summary>
    internal static IQueryable<T> Standing<T>(this IQueryable<T> facts, LocalDate asOf, Instant knownAt) where T : DebtFact =>
        facts.Where(f => f.EffectiveOn <= asOf && f.RecordedAt <= knownAt && f.ReversesId == null
            && !facts.Any(r => r.DebtId == f.DebtId && r.EffectiveOn == f.EffectiveOn && r.ReversesId == f.Id && r.RecordedAt <= knownAt));

    internal static IQueryable<T> In<T>(this IQueryable<T> facts, MovementScope scope) where T : DebtFact
    {
        if (scope.Regions is { } regions) facts = facts.Where(f => regions.Contains(f.RegionCode));
        return scope.DebtId is { } id ? facts.Where(f => f.DebtId == id) : facts;
    }

    internal static IQueryable<Position> In(this IQueryable<Position> positions, MovementScope scope)
    {
        if (scope.Regions is { } regions) positions = positions.Where(p => regions.Contains(p.Debt.RegionCode));
        return scope.DebtId is { } id ? positions.Where(p => p.Debt.Id == id) : positions;
    }
}
