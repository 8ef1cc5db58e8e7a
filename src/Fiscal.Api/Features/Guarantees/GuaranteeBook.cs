using Fiscal.Api.Features.Exposures;
using Fiscal.Api.Persistence;
using Fiscal.Domain;
using Fiscal.Domain.Debts;
using Fiscal.Domain.Ledger;
using Fiscal.Domain.Parties;
using Fiscal.Domain.Platforms;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.Guarantees;

/// <summary>A debt with a balance, as far as an exposure asks for it (有余额的一笔).</summary>
internal sealed record OwedDebt(
    int DebtId, string DrawdownNumber, int DebtorId, string DebtorName, int CreditorId, string CreditorName, PartyKind CreditorKind, DebtClass Class, decimal Yuan,
    decimal OverdueYuan, LocalDate MaturityDate, string? GuarantorName);

/// <summary>Who answers for what on a day (担保簿): guarantees as stated, and where none is stated of a debt, as its terms name them, each for the whole.</summary>
internal sealed class GuaranteeBook
{
    public required IReadOnlyDictionary<int, OwedDebt> Debts { get; init; }
    public required IReadOnlyList<GraphGuarantee> Guarantees { get; init; }
    public required IReadOnlyList<GraphCounter> Counters { get; init; }

    /// <summary>Of everybody; who is not in the book has a number below zero.</summary>
    public required IReadOnlyDictionary<int, string> Names { get; init; }

    public ContingentGraph Graph => new(Debts.Values.Select(d => new GraphDebt(d.DebtId, d.DebtorId, d.Yuan)), Guarantees, Counters);

    public decimal YuanOf(GraphGuarantee guarantee) => Math.Min(guarantee.LimitYuan ?? Debts[guarantee.DebtId].Yuan, Debts[guarantee.DebtId].Yuan);
}

internal static class GuaranteeReading
{
    private static readonly char[] Between = ['、', ',', '，', ';', '；', '/'];

    private sealed record Known(int Id, string Name, string? ShortName, string NameKey);

    public static async Task<GuaranteeBook> GuaranteesOf(this FiscalDbContext db, string regionCode, TwoClocks clocks, CancellationToken ct)
    {
        var debts = await (await db.PositionsOf(regionCode, clocks.AsOf, clocks.KnownAt, ct)).Where(p => p.OutstandingYuan > 0).Select(p => new OwedDebt(
            p.Debt.Id, p.Debt.DrawdownNumber, p.Debtor.Id, p.Debtor.Name, p.Creditor.Id, p.Creditor.Name, p.Creditor.Kind, p.Class, p.OutstandingYuan,
            p.OverduePrincipalYuan, p.Terms.MaturityDate, p.Terms.GuarantorName)).ToListAsync(ct);
        var stated = (await (await db.GuaranteesGiven.In(db, regionCode, ct)).StatedBy(clocks).AsNoTracking().ToListAsync(ct)).LastOfTopics().ToList();
        var parties = new NamedParties(await Keys(db, regionCode, ct));
        var byDebt = stated.Where(g => g.GuaranteedDebtId is not null).ToLookup(g => g.GuaranteedDebtId!.Value);
        var guarantees = debts.SelectMany(d => byDebt.Contains(d.DebtId)
            ? byDebt[d.DebtId].Select(g => new GraphGuarantee(d.DebtId, g.GuarantorId, g.Figures.AmountYuan))
            : parties.Named(d.GuarantorName).Where(id => id != d.DebtorId).Select(id => new GraphGuarantee(d.DebtId, id, null))).Where(g => g.LimitYuan != 0).ToList();
        return new()
        {
            Debts = debts.ToDictionary(d => d.DebtId), Guarantees = guarantees, Names = parties.Names,
            Counters = [.. stated.Where(g => g.GuaranteedPartyId is not null && g.Figures.AmountYuan != 0).Select(g => new GraphCounter(g.GuaranteedPartyId!.Value, g.GuarantorId, g.Figures.AmountYuan))],
        };
    }

    /// <summary>Who guarantees the debts of a company, by what fact and from when, whether something is still owed or not.</summary>
    public static async Task<List<SeenGuarantor>> SeenGuarantorsOf(this FiscalDbContext db, string regionCode, IReadOnlyCollection<Debt> debts, TwoClocks clocks, CancellationToken ct)
    {
        var ids = debts.Select(d => d.Id).ToList();
        var numbers = debts.ToDictionary(d => d.Id, d => d.DrawdownNumber);
        var stated = await db.GuaranteesGiven.StatedBy(clocks).Where(g => g.GuaranteedDebtId != null && ids.Contains(g.GuaranteedDebtId.Value)).Include(g => g.Guarantor).AsNoTracking().ToListAsync(ct);
        var parties = new NamedParties(await Keys(db, regionCode, ct));
        var kinds = await db.Parties.Where(p => p.RegionCode == regionCode).Select(p => new { p.Id, p.Kind }).ToDictionaryAsync(p => p.Id, p => p.Kind, ct);
        var named = debts.SelectMany(d => d.LiveFacts(clocks.KnownAt).OfType<TermsVersion>().OrderBy(t => t.EffectiveOn).ThenBy(t => t.Id)
            .SelectMany(t => parties.Named(t.Terms.GuarantorName).Select(id => (Debt: d, Version: t, Id: id))).GroupBy(t => t.Id).Select(g => g.First()));
        return
        [
            .. named.Select(n => new SeenGuarantor(
                n.Debt.Id, n.Debt.DrawdownNumber, parties.Names[n.Id], n.Id > 0 && kinds.TryGetValue(n.Id, out var kind) ? kind : null, n.Version.EffectiveOn, FactKind.Terms, n.Version.Id, n.Version.Terms.PrincipalYuan)),
            .. stated.Where(g => g.Figures.AmountYuan != 0).Select(g => new SeenGuarantor(
                g.GuaranteedDebtId!.Value, numbers[g.GuaranteedDebtId.Value], g.Guarantor.Name, g.Guarantor.Kind, g.EffectiveOn, null, g.Id, g.Figures.AmountYuan)),
        ];
    }

    private static async Task<List<(int Id, string Name, string Key)>> Keys(FiscalDbContext db, string regionCode, CancellationToken ct)
    {
        var regions = await db.WithDescendants(regionCode, ct);
        var parties = await db.Parties.Where(p => regions.Contains(p.RegionCode)).Select(p => new Known(p.Id, p.Name, p.ShortName, p.NameKey)).ToListAsync(ct);
        var aliases = await db.Set<PartyAlias>().Where(a => regions.Contains(a.RegionCode)).Join(db.Parties, a => a.PartyId, p => p.Id, (a, p) => new { p.Id, p.Name, a.AliasKey }).ToListAsync(ct);
        return
        [
            .. parties.Select(p => (p.Id, p.Name, p.NameKey)), .. parties.Where(p => p.ShortName is not null).Select(p => (p.Id, p.Name, TextKey.Of(p.ShortName!))),
            .. aliases.Select(a => (a.Id, a.Name, a.AliasKey)),
        ];
    }

    /// <summary>Finds parties by the names that terms have of them; who is not in the book gets a number below zero.</summary>
    private sealed class NamedParties
    {
        private readonly Dictionary<string, int> _byKey = [];
        private readonly Dictionary<int, string> _names = [];

        public NamedParties(List<(int Id, string Name, string Key)> keys)
        {
            foreach (var (id, name, key) in keys)
            {
                _byKey.TryAdd(key, id);
                _names[id] = name;
            }
        }

        public Dictionary<int, string> Names => _names;

        public IEnumerable<int> Named(string? text)
        {
            if (string.IsNullOrWhiteSpace(text)) return [];
            return _byKey.TryGetValue(TextKey.Of(text), out var whole) ? [whole]
                : text.Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(t => t is not ("无" or "—" or "-")).Select(IdOf).Distinct();
        }

        private int IdOf(string name)
        {
            var key = TextKey.Of(name);
            if (_byKey.TryGetValue(key, out var known)) return known;
            var id = -1 - _names.Keys.Count(k => k < 0);
            (_byKey[key], _names[id]) = (id, name);
            return id;
        }
    }
}
