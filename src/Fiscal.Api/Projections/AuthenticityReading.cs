using Fiscal.Api.Persistence;
using Fiscal.Domain;
using Fiscal.Domain.Authenticity;
using Fiscal.Domain.Debts;
using Fiscal.Domain.Ledger;
using Fiscal.Domain.Parties;
using Fiscal.Import;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Projections;

/// <summary>Reads what the tests of reductions need (核查取数). Asks the whole region: call it from no limited scope.</summary>
internal static class AuthenticityReading
{
    /// <summary>Tracked, with their parties and all their facts.</summary>
    public static async Task<List<Debt>> DebtsToJudge(this FiscalDbContext db, string regionCode, IEnumerable<int> ids, CancellationToken ct)
    {
        var debts = new List<Debt>();
        foreach (var some in ids.Distinct().Order().Chunk(BookProjection.DebtsAtATime))
        {
            var found = await db.Debts.Where(d => d.RegionCode == regionCode && some.Contains(d.Id))
                .Include(d => d.Contract.Debtor).Include(d => d.Contract.Creditor).AsSingleQuery().ToListAsync(ct);
            await db.LoadFacts(found, f => some.Contains(f.DebtId), ct);
            debts.AddRange(found);
        }
        return debts;
    }

    /// <summary>Debts of which as much left hidden debt on the same day.</summary>
    public static async Task<List<int>> DebtsReducedAlike(this FiscalDbContext db, string regionCode, IReadOnlyList<HiddenReduction> reductions, CancellationToken ct)
    {
        var alike = reductions.Where(r => r.IsPaid).Select(r => (r.On, r.AmountYuan)).ToHashSet();
        var found = new List<int>();
        foreach (var days in alike.Select(a => a.On).Distinct().Chunk(BookProjection.DebtsAtATime))
        {
            var moves = await db.HiddenDebtMoves.Where(m => m.RegionCode == regionCode && m.KnownTo == OpenEnd.Instant && !m.IsExtension && days.Contains(m.MovedOn))
                .GroupBy(m => new { m.DebtId, m.MovedOn, m.Method, m.MeasureId }).Select(g => new { g.Key.DebtId, g.Key.MovedOn, Yuan = g.Sum(m => m.AmountYuan), Largest = g.Max(m => m.AmountYuan) }).ToListAsync(ct);
            found.AddRange(moves.Where(m => alike.Contains((m.MovedOn, m.Yuan)) || alike.Contains((m.MovedOn, m.Largest))).Select(m => m.DebtId));
        }
        return found;
    }

    public static async Task<JudgingContext> JudgingContextOf(
        this FiscalDbContext db, string regionCode, IReadOnlyList<HiddenReduction> reductions, IReadOnlyList<HiddenReduction> others, int windowDays, CancellationToken ct)
    {
        var parties = await db.Parties.Where(p => p.RegionCode == regionCode).Include(p => p.Aliases).AsNoTracking().AsSingleQuery().ToDictionaryAsync(p => p.Id, ct);
        var listed = await db.PlatformListings.Where(l => l.RegionCode == regionCode && l.ReversesId == null && !db.PlatformListings.Any(r => r.ReversesId == l.Id))
            .OrderBy(l => l.EffectiveOn).ThenBy(l => l.Id).Select(l => new { l.PartyId, l.ParentId }).ToListAsync(ct);
        var groups = new CompanyGroups(parties, listed.Where(l => l.ParentId is not null).Select(l => (l.PartyId, l.ParentId!.Value)));
        var platforms = listed.Select(l => l.PartyId).ToHashSet();
        var measures = reductions.Select(r => r.MeasureId).OfType<int>().Distinct().ToList();
        var sources = await db.Measures.Where(m => measures.Contains(m.Id)).Select(m => new { m.Id, m.FundSource }).ToDictionaryAsync(m => m.Id, m => m.FundSource, ct);
        var imports = reductions.Concat(others).SelectMany(r => r.Facts).Select(f => f.Source.ImportBatchId).OfType<int>().Distinct().ToList();
        var own = (await db.ImportBatches.Where(b => imports.Contains(b.Id) && (b.Kind == WorkbookKind.BureauBook || b.Kind == WorkbookKind.FinancingLedger)).Select(b => b.Id).ToListAsync(ct)).ToHashSet();
        var byName = parties.Values.SelectMany(p => p.Aliases.Select(a => (Key: a.AliasKey, Party: p)).Append((Key: p.NameKey, Party: p))).GroupBy(p => p.Key).ToDictionary(g => g.Key, g => g.Last().Party);
        var debtors = reductions.Where(r => r.IsPaid).SelectMany(r => groups.Of(r.Debt.Contract.DebtorId)).Distinct().ToList();
        return new(
            groups.Of, id => platforms.Contains(id) || parties.GetValueOrDefault(id)?.Kind == PartyKind.Platform, name => byName.GetValueOrDefault(TextKey.Of(name)),
            await db.NewMoneyOf(regionCode, debtors, reductions, windowDays, ct), others, id => sources.GetValueOrDefault(id), own.Contains);
    }

    private static async Task<List<NewMoney>> NewMoneyOf(
        this FiscalDbContext db, string regionCode, List<int> debtors, IReadOnlyList<HiddenReduction> reductions, int windowDays, CancellationToken ct)
    {
        if (debtors.Count == 0) return [];
        var (from, to) = (reductions.Min(r => r.On).PlusDays(-windowDays), reductions.Max(r => r.On).PlusDays(windowDays));
        var live = db.LedgerEntries.Where(e => e.RegionCode == regionCode && e.ReversesId == null && !db.LedgerEntries.Any(r => r.ReversesId == e.Id));
        var money = new List<NewMoney>();
        foreach (var some in debtors.Chunk(BookProjection.DebtsAtATime))
        {
            var drawn = await live.Where(e => (e.Kind == EntryKind.Drawdown || e.Kind == EntryKind.RefinancedIn) && e.EffectiveOn >= from && e.EffectiveOn <= to && some.Contains(e.Debt.Contract.DebtorId))
                .Include(e => e.Debt.Contract.Debtor).Include(e => e.Debt.Contract.Creditor).AsNoTracking().AsSingleQuery().ToListAsync(ct);
            money.AddRange(drawn.Select(e => new NewMoney(e, e.EffectiveOn, e.AmountYuan)));
            // A debt that came onto the book with a balance was drawn on the day it began.
            var opened = await (from e in live
                                join t in db.TermsVersions on e.DebtId equals t.DebtId
                                where e.Kind == EntryKind.Opening && t.ReversesId == null && t.Terms.StartDate >= @from && t.Terms.StartDate <= to && some.Contains(e.Debt.Contract.DebtorId)
                                select new { e.Id, On = t.Terms.StartDate, t.Terms.PrincipalYuan }).Distinct().ToListAsync(ct);
            var ids = opened.ConvertAll(o => o.Id);
            var entries = await db.LedgerEntries.Where(e => ids.Contains(e.Id)).Include(e => e.Debt.Contract.Debtor).Include(e => e.Debt.Contract.Creditor).AsNoTracking().AsSingleQuery().ToDictionaryAsync(e => e.Id, ct);
            money.AddRange(opened.DistinctBy(o => o.Id).Select(o => new NewMoney(entries[o.Id], o.On, o.PrincipalYuan)));
        }
        return money;
    }

    /// <summary>Hidden reductions near new money of the same groups: it may be what repaid them.</summary>
    public static async Task<List<int>> DebtsReducedNear(this FiscalDbContext db, string regionCode, IReadOnlyList<LedgerEntry> drawn, int windowDays, CancellationToken ct)
    {
        if (drawn.Count == 0) return [];
        var (from, to) = (drawn.Min(e => e.EffectiveOn).PlusDays(-windowDays), drawn.Max(e => e.EffectiveOn).PlusDays(windowDays));
        var moves = await db.HiddenDebtMoves.Where(m => m.RegionCode == regionCode && m.KnownTo == OpenEnd.Instant && !m.IsExtension && m.MovedOn >= from && m.MovedOn <= to)
            .Select(m => new { m.DebtId, m.MovedOn }).ToListAsync(ct);
        var on = drawn.Select(e => e.EffectiveOn).Distinct().ToList(); // a large batch draws on few days
        return [.. moves.Where(m => on.Exists(day => Math.Abs(Period.DaysBetween(day, m.MovedOn)) <= windowDays)).Select(m => m.DebtId).Distinct()];
    }
}

/// <summary>Which companies belong together (公司集团): by the company above, as the list of units or the list of platforms says.</summary>
internal sealed class CompanyGroups
{
    private readonly Dictionary<int, int> _top = [];
    private readonly ILookup<int, int> _members;

    public CompanyGroups(IReadOnlyDictionary<int, Party> parties, IEnumerable<(int PartyId, int ParentId)> listed)
    {
        var parents = listed.GroupBy(l => l.PartyId).ToDictionary(g => g.Key, g => g.Last().ParentId);
        foreach (var party in parties.Values.Where(p => p.ParentId is not null)) parents.TryAdd(party.Id, party.ParentId!.Value);
        foreach (var id in parties.Keys)
        {
            var (top, seen) = (id, new HashSet<int> { id });
            // A department stands above many companies that have nothing to do with each other.
            while (parents.TryGetValue(top, out var above) && IsCompany(parties.GetValueOrDefault(above)) && seen.Add(above)) top = above;
            _top[id] = top;
        }
        _members = _top.ToLookup(t => t.Value, t => t.Key);
    }

    public IReadOnlySet<int> Of(int partyId) => _top.TryGetValue(partyId, out var top) ? _members[top].ToHashSet() : new HashSet<int> { partyId };

    private static bool IsCompany(Party? party) => party?.Kind is PartyKind.Platform or PartyKind.StateOwnedEnterprise or PartyKind.Other;
}
