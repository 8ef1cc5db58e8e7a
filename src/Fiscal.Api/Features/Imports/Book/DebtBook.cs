using Fiscal.Api.Features.ReserveFunds;
using Fiscal.Domain;
using Fiscal.Domain.Debts;
using Fiscal.Domain.Ledger;
using Fiscal.Domain.Parties;
using Fiscal.Domain.RiskRegister;
using NodaTime;

namespace Fiscal.Api.Features.Imports.Book;

/// <summary>
/// One region's book in memory (台账), found by the names and numbers that workbooks use.
/// What an import adds joins the same lists, so that later rows find it.
/// </summary>
public sealed class DebtBook
{
    /// <summary>From this many characters on a drawdown number is taken to be no other bank's.</summary>
    private const int UniqueByItself = 8;

    private readonly Dictionary<string, Party> _parties = [];
    private readonly Dictionary<string, Party> _partiesByCode = [];
    private readonly Dictionary<string, Party> _partiesByCreditCode = [];
    private readonly Dictionary<string, List<DebtContract>> _contracts = [];
    private readonly Dictionary<string, List<Debt>> _drawdowns = [];
    private readonly Dictionary<string, Debt> _debtsByCode = [];
    private readonly List<DebtAlias> _aliases = [];

    public DebtBook(string regionCode, IEnumerable<Party> parties, IEnumerable<DebtContract> contracts, IEnumerable<DebtAlias> aliases)
    {
        _aliases.AddRange(aliases);
        RegionCode = regionCode;
        foreach (var party in parties) Know(party);
        foreach (var contract in contracts)
        {
            Know(contract);
            foreach (var debt in contract.Debts) Know(debt);
        }
        OpenedOn = Debts.SelectMany(d => d.LiveEntries).Where(e => e.Kind == EntryKind.Opening)
            .Min(e => (LocalDate?)e.EffectiveOn);
    }

    public string RegionCode { get; }

    /// <summary>The region and those above it, nearest first.</summary>
    public IReadOnlyList<string> RegionsAbove { get; init; } = [];

    /// <summary>The lists of what a 三保 budget may have, of these regions.</summary>
    public IReadOnlyList<Domain.SanBao.SanBaoList> SanBaoLists { get; init; } = [];

    /// <summary>By which these regions judge their projects.</summary>
    public IReadOnlyList<Domain.Projects.ProjectRules> ProjectRules { get; init; } = [];

    /// <summary>The kinds of exposure and levels of likelihood, of every region.</summary>
    public IReadOnlyList<RiskList> RiskLists { get; init; } = [];

    /// <summary>The exposures outside the debt book, by the key of their number.</summary>
    public Dictionary<string, RiskItem> RiskItems { get; init; } = [];

    /// <summary>The exposure of that number; a new one where the register has none.</summary>
    public RiskItem RiskItemOf(string code) => RiskItems.TryGetValue(TextKey.Of(code), out var item) ? item : RiskItems[TextKey.Of(code)] = new(RegionCode, code.Trim());

    /// <summary>The day of the first opening balance (建账日); null for an empty book.</summary>
    public LocalDate? OpenedOn { get; }

    public IEnumerable<Debt> Debts => _drawdowns.Values.SelectMany(d => d);
    public List<Party> NewParties { get; } = [];
    public List<DebtContract> NewContracts { get; } = [];
    public List<DebtAlias> NewAliases { get; } = [];

    /// <summary>What tables stated of budgets, platforms and plans, as far as it stands (填报数).</summary>
    internal StatedFigures Stated { get; init; } = new([]);

    /// <summary>Disposals of assets and payments on overdue accounts that nobody took back.</summary>
    internal HappenedFacts Happened { get; init; } = new([], []);

    /// <summary>The reserve fund, where the workbook speaks of it; null: the region has none.</summary>
    internal ReserveBook? Reserve { get; set; }

    /// <summary>By the day of applications for the reserve fund: payments of their debts.</summary>
    internal Dictionary<LocalDate, Dictionary<(int DebtId, LocalDate DueOn), DueYuan>> DueForReserve { get; } = [];

    /// <summary>Null: the whole region's book. Else the parties whose book it is, for a unit that reports.</summary>
    internal IReadOnlyList<int>? UnitIds { get; init; }

    internal bool Keeps(Party? debtor) => UnitIds is null || (debtor is not null && UnitIds.Contains(debtor.Id));

    public Party? FindParty(string? nameOrCode) =>
        nameOrCode is null ? null
        : _parties.TryGetValue(TextKey.Of(nameOrCode), out var party) ? party
        : _partiesByCode.GetValueOrDefault(nameOrCode.Trim());

    /// <summary>Whom a name that is not known may be likened to: a unit is not told of others that owe.</summary>
    public IReadOnlyCollection<Party> Parties => [.. _parties.Values.Distinct().Where(p => UnitIds is null || UnitIds.Contains(p.Id) || Debts.Any(d => d.Contract.Creditor == p))];

    public Debt? FindDebt(int id) => Debts.FirstOrDefault(d => d.Id == id);

    /// <summary>By 统一社会信用代码, which outlives a name.</summary>
    public Party? FindPartyByCreditCode(string? creditCode) => creditCode is null ? null : _partiesByCreditCode.GetValueOrDefault(creditCode);

    public Party AddParty(string name, PartyKind kind)
    {
        var party = new Party(RegionCode, name, kind);
        NewParties.Add(party);
        Know(party);
        return party;
    }

    /// <summary>Learns the names under which a party can be found.</summary>
    public void Know(Party party)
    {
        _parties[party.NameKey] = party;
        foreach (var alias in party.Aliases) _parties.TryAdd(alias.AliasKey, party);
        if (party.Code is not null) _partiesByCode[party.Code] = party;
        if (party.CreditCode is not null) _partiesByCreditCode[party.CreditCode] = party;
    }

    /// <summary>
    /// The debt a row speaks of: by drawdown number, told apart by the contract's where several share it. A short number under
    /// another contract is another debt: banks number from 1.
    /// </summary>
    public Debt? FindDebt(string? drawdownNumber, string? contractNumber, string? code = null)
    {
        if (drawdownNumber is not null && _drawdowns.TryGetValue(TextKey.Of(drawdownNumber), out var named))
        {
            if (contractNumber is not null && named.Where(d => d.Contract.NumberKey == TextKey.Of(contractNumber)).Take(2).ToList() is [var match]) return match;
            if (named is [var single] && (contractNumber is null || single.DrawdownKey.Length >= UniqueByItself)) return single;
        }
        // A code alone is enough where the row gives no drawdown; beside another number it is another county's code.
        if (code is not null && _debtsByCode.TryGetValue(code, out var coded)
            && (drawdownNumber is null || drawdownNumber == code || coded.DrawdownKey == TextKey.Of(drawdownNumber)))
            return coded;
        if (drawdownNumber is null && contractNumber is not null && _contracts.TryGetValue(TextKey.Of(contractNumber), out var contracts)
            && contracts.SelectMany(c => c.Debts).Take(2).ToList() is [var sole])
            return sole;
        return FindByAlias(drawdownNumber, contractNumber);
    }

    private Debt? FindByAlias(string? drawdownNumber, string? contractNumber)
    {
        if (_aliases.Count == 0) return null;
        var (drawdown, contract) = (drawdownNumber is null ? null : TextKey.Of(drawdownNumber), contractNumber is null ? null : TextKey.Of(contractNumber));
        return _aliases.Where(a => a.Means(drawdown, contract)).Select(a => a.Debt).Distinct().Take(2).ToList() is [var meant] ? meant : null;
    }

    /// <summary>Learns that a person took these numbers for a debt.</summary>
    public void Know(DebtAlias alias)
    {
        _aliases.Add(alias);
        NewAliases.Add(alias);
    }

    /// <summary>Learns the code that the bureau's list gives a debt a lender brought in.</summary>
    public void Know(string code, Debt debt) => _debtsByCode.TryAdd(code, debt);

    public DebtContract FindOrAddContract(string number, Party debtor, Party creditor)
    {
        var key = TextKey.Of(number);
        if (_contracts.TryGetValue(key, out var same) && same.Find(c => ReferenceEquals(c.Creditor, creditor) && ReferenceEquals(c.Debtor, debtor)) is { } known)
            return known;
        var contract = new DebtContract(RegionCode, number, debtor, creditor);
        NewContracts.Add(contract);
        Know(contract);
        return contract;
    }

    public Debt AddDebt(DebtContract contract, string drawdownNumber, string? code)
    {
        var debt = contract.Draw(drawdownNumber, code);
        Know(debt);
        return debt;
    }

    private void Know(DebtContract contract) => ListAt(_contracts, contract.NumberKey).Add(contract);

    private void Know(Debt debt)
    {
        ListAt(_drawdowns, debt.DrawdownKey).Add(debt);
        if (debt.Code is not null) _debtsByCode[debt.Code] = debt;
    }

    private static List<T> ListAt<T>(Dictionary<string, List<T>> lists, string key)
    {
        if (!lists.TryGetValue(key, out var list)) lists[key] = list = [];
        return list;
    }
}
