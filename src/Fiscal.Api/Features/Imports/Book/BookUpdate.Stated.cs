using System.Reflection;
using System.Text.Json;
using Fiscal.Domain;
using Fiscal.Domain.DebtResolution;
using Fiscal.Domain.Debts;
using Fiscal.Domain.EnterpriseArrears;
using Fiscal.Domain.Ledger;
using Fiscal.Domain.Parties;
using Fiscal.Domain.Platforms;
using Fiscal.Domain.Projects;
using Fiscal.Domain.SanBao;
using Fiscal.Domain.TreasuryCash;
using Fiscal.Import;
using Fiscal.Import.Batches;
using NodaTime;

namespace Fiscal.Api.Features.Imports.Book;

/// <summary>Tables about budgets, platforms and plans beside what the book has of them and beside the ledger (填报数比对).</summary>
internal sealed partial class BookUpdate
{
    private readonly Dictionary<(Type, object), RowOutcome> _stated = [];
    private ILookup<Party, Debt>? _debtsOf;

    private void ApplyStatements()
    {
        ApplySanBao();
        ApplyPlatforms();
        ApplyResolutionPlan();
        ApplyCapacity();
        ApplyBonds();
        ApplyAssets();
        ApplyClaims();
        ApplyProjects();
        ApplyCash();
        ApplyRisks();
        ApplyReserve();
    }

    private void ApplyPlatforms()
    {
        var rows = Rows<PlatformRow>().ToList();
        if (rows.Count == 0) return;
        var parties = rows.ToDictionary(r => r.Outcome, r => Company(r.Outcome, r.Content));
        var parents = rows.Select(r => (parties[r.Outcome], _book.FindParty(r.Content.Figures.ParentName))).DistinctBy(p => p.Item1).ToDictionary(p => p.Item1, p => p.Item2);
        var known = _book.Stated.Known<PlatformListing>(_asOf).GroupBy(l => l.Party).ToDictionary(g => g.Key, g => g.Last().Parent);
        foreach (var (outcome, row) in rows)
        {
            Try(outcome, () => RefuseRing(parties[outcome], parents, known));
            var (party, parent) = (parties[outcome], _book.FindParty(row.Figures.ParentName));
            if (party.Id == 0 && parent is not null) Try(outcome, () => party.PlaceBelow(parent));
            State(outcome, new PlatformListing(party, parent, row.Figures, _asOf, From(outcome, "companyName")));
            CompareWithLedger(outcome, party, "hiddenYuan", DebtClass.Hidden, row.Figures.HiddenYuan);
            CompareWithLedger(outcome, party, "operatingYuan", DebtClass.Operating, row.Figures.OperatingYuan);
        }
        ListUnstated(_book.Stated.Known<PlatformListing>(_asOf), l => l.Party.Name);
    }

    // Who the file does not name stands where the book had it.
    private static void RefuseRing(Party party, Dictionary<Party, Party?> parents, Dictionary<Party, Party?> known)
    {
        var chain = new List<Party> { party };
        while ((parents.TryGetValue(chain[^1], out var stated) ? stated : known.GetValueOrDefault(chain[^1])) is { } above)
        {
            if (above == party) throw PlatformErrors.OwnAncestor(chain.Append(above).Select(c => c.Name));
            if (chain.Contains(above)) return; // the ring is above it: its own rows are refused
            chain.Add(above);
        }
    }

    // A company may have changed its name, never its code.
    private Party Company(RowOutcome outcome, PlatformRow row)
    {
        var party = _book.FindParty(row.Name) ?? _book.FindPartyByCreditCode(row.CreditCode);
        if (party is null)
        {
            party = _book.AddParty(row.Name, PartyKind.Platform);
            party.Describe(PartyKind.Platform, null, null, row.CreditCode, row.Figures.Level);
            _book.Know(party);
            _findings.Add(BookFindings.NewPlatform(outcome, row.Name));
        }
        else
        {
            if (party.Kind != PartyKind.Platform) _findings.Add(BookFindings.ListedNotPlatform(outcome, party.Name, party.Kind.DisplayName()));
            if (row.CreditCode is not null && party.CreditCode is not null && row.CreditCode != party.CreditCode)
                _findings.Add(BookFindings.CreditCodeDiffers(outcome, party.Name, row.CreditCode, party.CreditCode));
            if (_book.FindParty(row.Name) is null) _findings.Add(BookFindings.PlatformNameDiffers(outcome, row.Name, party.Name));
        }
        return party;
    }

    private void CompareWithLedger(RowOutcome outcome, Party party, string field, DebtClass debtClass, decimal? stated)
    {
        if (stated is not { } yuan) return;
        var ledger = DebtsOf(party).Select(d => d.On(_asOf)).Sum(on => on is { TermsVersion: not null } && on.Class == debtClass ? on.OutstandingYuan : 0);
        if (ledger != yuan && !IsOffByUnit(outcome, field, yuan, ledger))
            _findings.Add(BookFindings.PlatformBalanceDiffers(outcome, field, party.Name, debtClass.DisplayName(), Words.Of(yuan)!, Words.Of(ledger)!));
    }

    private IEnumerable<Debt> DebtsOf(Party party) => (_debtsOf ??= _book.Debts.ToLookup(d => d.Contract.Debtor))[party];

    /// <summary>New, changed field by field or the same, beside what the book has of the topic on the day.</summary>
    /// <param name="cells">By figure that is compared: the column it stands in. Null: all figures, under their own names.</param>
    /// <param name="once">What the book has just so is not said again: its day is past, and may be closed.</param>
    /// <returns>Whether the batch says it: false where the row is refused or says nothing new.</returns>
    private bool State(RowOutcome outcome, StatedFact fact, IReadOnlyDictionary<string, string>? cells = null, bool once = false)
    {
        if (outcome.Refusal is not null) return false;
        if (!_stated.TryAdd((fact.GetType(), fact.Topic), outcome))
        {
            Refuse(outcome, BookFindings.StatedTwice(outcome, fact.Subject, _stated[(fact.GetType(), fact.Topic)].Row.Row));
            return false;
        }
        var known = _book.Stated.KnownOf(fact, LocalDate.Max(_asOf, fact.EffectiveOn));
        if (known is not null && Fields(fact, cells).Any(f => f.Property.Name.EndsWith("Yuan", StringComparison.Ordinal)
            && IsOffByUnit(outcome, f.Name, (decimal?)f.Property.GetValue(fact.Said), (decimal?)f.Property.GetValue(known.Said)))) return false;
        if (once && known is not null && Fields(fact, cells).All(f => Equals(f.Property.GetValue(fact.Said), f.Property.GetValue(known.Said))))
        {
            outcome.IsSame();
            return false;
        }
        if (known is null && outcome.Change is RowChange.None or RowChange.New) outcome.IsNew();
        else Compare(outcome, fact, known, cells);
        // What a batch says is a fact of its own, though another says the same: that one may still be put right or taken back.
        _book.Stated.Add(fact);
        return true;
    }

    private static void Compare(RowOutcome outcome, StatedFact fact, StatedFact? known, IReadOnlyDictionary<string, string>? cells)
    {
        foreach (var (name, property) in Fields(fact, cells))
            Compare(outcome, name, known is null ? null : Spoken(known.Said, property), Spoken(fact.Said, property));
        outcome.IsSame();
    }

    // Lists are kept as JSON, which no clerk reads.
    private static object? Spoken(object said, PropertyInfo property) => (said, property.Name) switch
    {
        (ClaimFigures claim, nameof(ClaimFigures.Plan)) => string.Join("；", claim.PlanOf().Select(m => $"{m.Year}-{m.Month:00} {Words.Of(m.AmountYuan)}")),
        (ProjectFigures project, nameof(ProjectFigures.Sources)) => string.Join("；", project.SourcesOf().Select(s => $"{s.FundSource} {Words.Of(s.AmountYuan)}")),
        (ProjectFigures project, nameof(ProjectFigures.Approvals)) => string.Join("；", project.ApprovalsOf().Select(a => $"{a.Name} {a.Document}")),
        (CashFigures cash, nameof(CashFigures.Parts)) => string.Join("；", cash.PartsOf().Select(p => $"{p.Kind.DisplayName()} {Words.Of(p.AmountYuan)}")),
        _ => property.GetValue(said),
    };

    // Under the names that the rows of the workbook have them.
    private static IEnumerable<(string Name, PropertyInfo Property)> Fields(StatedFact fact, IReadOnlyDictionary<string, string>? cells) => fact.Said.GetType()
        .GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.CanWrite && cells?.ContainsKey(p.Name) != false)
        .Select(p => (cells?[p.Name] ?? JsonNamingPolicy.CamelCase.ConvertName(p.Name), p));

    private void ListUnstated<T>(IEnumerable<T> known, Func<T, string> nameOf) where T : StatedFact
    {
        var absent = known.Where(k => !_stated.ContainsKey((typeof(T), k.Topic))).Select(nameOf).ToList();
        if (absent.Count > 0) _findings.Add(BookFindings.NotStated(absent.Count, Some(absent)));
    }

    private int YearOf(int? year) => year ?? _asOf.Year;

    private void AssumeYear(RowOutcome first, int? year)
    {
        if (year is null) _findings.Add(BookFindings.YearAssumed(first, _asOf.Year));
    }
}
