using Fiscal.Api.Features.Debts;
using Fiscal.Api.Features.Imports.Book;
using Fiscal.Api.Features.Imports.Matching;
using Fiscal.Api.Features.Movements;
using Fiscal.Api.Persistence;
using Fiscal.Domain;
using Fiscal.Domain.Debts;
using Fiscal.Domain.Ledger;
using Fiscal.Domain.Parties;
using Fiscal.Domain.Reconciliations;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.Reconciliations;

/// <summary>A debt of the book with what a scope asks of it.</summary>
internal sealed record BookDebt(BookedDebt Booked, int DebtorId, int CreditorId, DebtInstrument Instrument);

/// <summary>One region's book on a day, and the names its parties go by (对账用台账).</summary>
internal sealed class ReconciledBook
{
    private readonly Dictionary<int, Party> _parties;
    private readonly DebtBook _names;
    private readonly MatchingTables _matching;
    private readonly PartyIndex _index;
    private readonly Dictionary<string, int?> _known = [];

    private ReconciledBook(string regionCode, List<Party> parties, List<BookDebt> debts, MatchingTables matching)
    {
        _matching = matching;
        _index = new(new(matching), new(), parties);
        _parties = parties.ToDictionary(p => p.Id);
        _names = new DebtBook(regionCode, parties, [], []);
        Debts = debts;
    }

    public IReadOnlyList<BookDebt> Debts { get; }

    public static async Task<ReconciledBook> Load(FiscalDbContext db, string regionCode, TwoClocks clocks, MatchingTables matching, CancellationToken ct)
    {
        var parties = await db.Parties.Where(p => p.RegionCode == regionCode).ToListAsync(ct);
        await db.Set<PartyAlias>().Where(a => a.RegionCode == regionCode).LoadAsync(ct);
        var before = EndOfMonthBefore(clocks.AsOf);
        var previous = await db.PositionsAt(before, clocks.KnownAt).Where(p => p.Debt.RegionCode == regionCode)
            .Select(p => new { p.Debt.Id, p.OutstandingYuan }).ToDictionaryAsync(p => p.Id, p => p.OutstandingYuan, ct);
        var rows = await Rows(db, regionCode, clocks).ToListAsync(ct);
        return new(regionCode, parties, [.. rows.Select(r => r.Of(previous.TryGetValue(r.Id, out var yuan) ? yuan : r.StartDate > before ? 0 : null))], matching);
    }

    public static LocalDate EndOfMonthBefore(LocalDate day) => new LocalDate(day.Year, day.Month, 1).PlusDays(-1);

    internal static IQueryable<BookRow> Rows(FiscalDbContext db, string regionCode, TwoClocks clocks) => db.PositionsAt(clocks.AsOf, clocks.KnownAt)
        .Where(p => p.Debt.RegionCode == regionCode)
        .OrderBy(p => p.Debt.Code == null).ThenBy(p => p.Debt.Code).ThenBy(p => p.Debt.Id)
        .Select(p => new BookRow(
            p.Debt.Id, p.Contract.Number, p.Debt.DrawdownNumber, p.Debtor.Id, p.Debtor.Name, p.Creditor.Id, p.Creditor.Name, p.Class,
            p.Terms.Instrument, p.Terms.PrincipalYuan, p.OutstandingYuan, p.Terms.StartDate, p.Terms.MaturityDate, p.Terms.AnnualRatePercent));

    internal sealed record BookRow(
        int Id, string Contract, string Drawdown, int DebtorId, string Debtor, int CreditorId, string Creditor, DebtClass Class, DebtInstrument Instrument,
        decimal PrincipalYuan, decimal OutstandingYuan, LocalDate StartDate, LocalDate MaturityDate, decimal? RatePercent)
    {
        public BookDebt Of(decimal? previousYuan) => new(
            new BookedDebt
            {
                Id = Id, ContractNumber = Contract, DrawdownNumber = Drawdown, DebtorName = Debtor, DebtorKey = KeyOf(DebtorId), CreditorName = Creditor,
                CreditorKey = KeyOf(CreditorId), PrincipalYuan = PrincipalYuan, OutstandingYuan = OutstandingYuan, PreviousYuan = previousYuan,
                StartDate = StartDate, MaturityDate = MaturityDate, AnnualRatePercent = RatePercent, Class = Class,
            }, DebtorId, CreditorId, Instrument);
    }

    /// <summary>The party that a source means by a name, an alias, or another writing that resembles only one.</summary>
    public int? PartyOf(string? name)
    {
        if (string.IsNullOrWhiteSpace(name)) return null;
        var key = TextKey.Of(name);
        if (!_known.TryGetValue(key, out var id)) _known[key] = id = (_names.FindParty(name) ?? Resembling(name))?.Id;
        return id;
    }

    private Party? Resembling(string name)
    {
        // What could not be compared any more is a name of its own.
        var similar = _index.Resembling(name, _matching.Party.MustAsk) ?? [];
        return similar.Where(s => s.Score == similar[0].Score).Take(2).ToList() is [var only] ? only.Party : null;
    }

    /// <summary>The same for all ways of writing a party; what nobody knows is its own.</summary>
    public string? KeyOf(string? name) => string.IsNullOrWhiteSpace(name) ? null : PartyOf(name) is { } id ? KeyOf(id) : $"name:{TextKey.Of(name)}";

    private static string KeyOf(int partyId) => $"party:{partyId}";

    public string NameOf(int partyId) => _parties.TryGetValue(partyId, out var party) ? party.Name : $"{partyId}";

    public bool Knows(int partyId) => _parties.ContainsKey(partyId);

    /// <summary>The parties and all units below them.</summary>
    public IReadOnlySet<int> WithBelow(IEnumerable<int> partyIds)
    {
        var below = _parties.Values.Where(p => p.ParentId is not null).ToLookup(p => p.ParentId!.Value, p => p.Id);
        var found = new HashSet<int>();
        var next = new Queue<int>(partyIds);
        while (next.TryDequeue(out var id))
            if (found.Add(id))
                foreach (var child in below[id]) next.Enqueue(child);
        return found;
    }

    /// <summary>The payments and drawings that the book has between two days, both included.</summary>
    internal static IQueryable<BookedEntry> Entries(FiscalDbContext db, string regionCode, LocalDate from, LocalDate to, Instant knownAt) => db.LedgerEntries
        .Where(e => e.RegionCode == regionCode && e.EffectiveOn >= from && e.Kind != EntryKind.Opening && e.Kind != EntryKind.WriteOff
            && e.Kind != EntryKind.InterestCapitalised && e.Kind != EntryKind.FeePayment)
        .Standing(to, knownAt)
        .OrderBy(e => e.EffectiveOn).ThenBy(e => e.Id)
        .Select(e => new BookedEntry(e.DebtId, e.Kind, e.AmountYuan, e.EffectiveOn));

    internal sealed record BookedEntry(int DebtId, EntryKind Kind, decimal AmountYuan, LocalDate On)
    {
        public PaidParts Parts => Kind switch
        {
            EntryKind.InterestPayment => new(0, AmountYuan, 0, 0),
            EntryKind.PenaltyPayment => new(0, 0, AmountYuan, 0),
            EntryKind.Drawdown or EntryKind.RefinancedIn => new(0, 0, 0, AmountYuan),
            _ => new(AmountYuan, 0, 0, 0),
        };
    }

    /// <summary>What was due between two days, as the book stood before the first.</summary>
    internal static IQueryable<DueItem> DueItems(FiscalDbContext db, string regionCode, LocalDate from, LocalDate to, Instant knownAt)
    {
        var before = from.PlusDays(-1);
        return db.DuePayments
            .Where(d => d.RegionCode == regionCode && d.DueOn >= from && d.DueOn <= to && d.TrueFrom <= before && d.TrueTo > before && d.KnownFrom <= knownAt && d.KnownTo > knownAt)
            .OrderBy(d => d.DueOn).ThenBy(d => d.Id)
            .Select(d => new DueItem(d.DebtId, d.DueOn, d.PrincipalYuan, d.InterestYuan));
    }
}
