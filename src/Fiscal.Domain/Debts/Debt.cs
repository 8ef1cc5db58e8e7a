using Fiscal.Domain.Ledger;
using Fiscal.Domain.Regions;
using NodaTime;

namespace Fiscal.Domain.Debts;

/// <summary>
/// One drawdown (一笔债务：借据、提款、债券转贷的一笔): the unit that carries a balance, terms and a schedule.
/// Everything about it that can change is a fact with two clocks; this row only says which drawdown it is.
/// </summary>
public sealed partial class Debt : IRegional
{
    private readonly List<TermsVersion> _terms = [];
    private readonly List<DebtClassification> _classifications = [];
    private readonly List<LedgerEntry> _entries = [];
    private readonly List<RepaymentPlan> _plans = [];
    private readonly List<ArrearsStatement> _arrears = [];
    private readonly List<BalanceConfirmation> _confirmations = [];
    private readonly List<PaymentTrail> _trails = [];

    private Debt() { } // EF

    internal Debt(DebtContract contract, string drawdownNumber, string? code)
    {
        RegionCode = contract.RegionCode;
        Contract = contract;
        DrawdownNumber = drawdownNumber.Trim();
        DrawdownKey = TextKey.Of(drawdownNumber);
        Code = code;
    }

    public int Id { get; private set; }
    public string RegionCode { get; private set; } = "";
    public int ContractId { get; private set; }
    public DebtContract Contract { get; private set; } = null!;

    /// <summary>借据号; a contract drawn once may repeat its own number.</summary>
    public string DrawdownNumber { get; private set; } = "";

    public string DrawdownKey { get; private set; } = "";

    /// <summary>The bureau's number of the debt (债务编号).</summary>
    public string? Code { get; private set; }

    /// <summary>Increases with every change; a stale value loses the race.</summary>
    public int Version { get; private set; }

    public IReadOnlyList<TermsVersion> TermsVersions => _terms;
    public IReadOnlyList<DebtClassification> Classifications => _classifications;
    public IReadOnlyList<LedgerEntry> Entries => _entries;
    public IReadOnlyList<RepaymentPlan> Plans => _plans;
    public IReadOnlyList<ArrearsStatement> ArrearsStatements => _arrears;
    public IReadOnlyList<BalanceConfirmation> Confirmations => _confirmations;

    /// <summary>They speak of entries, not of the debt: no figure rests on them.</summary>
    public IReadOnlyList<PaymentTrail> Trails => _trails;

    /// <summary>The trail that holds of any of these entries; null if none was stated.</summary>
    public PaymentTrail? TrailOf(IReadOnlyCollection<LedgerEntry> entries) =>
        Live(_trails).Where(t => entries.Any(e => e.Id == t.EntryId)).OrderBy(t => t.RecordedAt).ThenBy(t => t.Id).LastOrDefault();

    /// <summary>Terms in force by all that is known; null while the debt is on no book (never entered, or taken back).</summary>
    public DebtTerms? Terms => Latest(_terms)?.Terms;

    public DebtClass Class => Latest(_classifications)?.Class ?? DebtClass.Unclassified;

    /// <summary>Principal not yet repaid, in yuan (余额).</summary>
    public decimal OutstandingYuan => _entries.Sum(e => e.BalanceEffectYuan);

    public RepaymentPlan? Plan => Latest(_plans);
    public ArrearsStatement? Arrears => Latest(_arrears);
    public IEnumerable<LedgerEntry> LiveEntries => Live(_entries);
    public IEnumerable<BalanceConfirmation> LiveConfirmations() => Live(_confirmations);

    /// <summary>Every fact that stood at an instant, or stands now: neither taken back nor itself a taking back.</summary>
    public IEnumerable<DebtFact> LiveFacts(Instant? knownAt = null) =>
        [.. Live(_terms, knownAt), .. Live(_classifications, knownAt), .. Live(_entries, knownAt), .. Live(_plans, knownAt), .. Live(_arrears, knownAt), .. Live(_confirmations, knownAt)];

    /// <summary>The debt by all that is known, what takes effect later included; on no book when every fact was taken back.</summary>
    public DebtOnDay AtPresent => On(OpenEnd.EveryDay) ?? DebtOnDay.Before;

    /// <summary>The debt as all that is known, or was known at an instant, shows it on a day; null before its first fact.</summary>
    public DebtOnDay? On(LocalDate day, Instant? knownAt = null) => DebtOnDay.History(this, knownAt).LastOrDefault(d => d.Day <= day);

    /// <summary>Puts the debt on the book (入账) with its first terms and class.</summary>
    /// <param name="extendedOn">When the last extension took effect (展期日期); by default the day the first maturity passed.</param>
    public void Enter(DebtTerms terms, DebtClass debtClass, LocalDate? extendedOn, Recording recording)
    {
        TermsAgree(terms);
        if (terms.ExtensionCount > 0 && terms.OriginalMaturityDate < terms.MaturityDate)
        {
            // What lay between several extensions no file tells.
            var signed = terms with { MaturityDate = terms.OriginalMaturityDate, ExtensionCount = 0 };
            Add(new TermsVersion(this, signed, terms.StartDate, recording));
            Add(new TermsVersion(this, terms, extendedOn ?? terms.OriginalMaturityDate, recording));
        }
        else
        {
            Add(new TermsVersion(this, terms, terms.StartDate, recording));
        }
        Add(new DebtClassification(this, debtClass, null, terms.StartDate, recording));
    }

    /// <summary>New terms from a day on (变更要素).</summary>
    public void ReviseTerms(DebtTerms terms, LocalDate effectiveOn, Recording recording)
    {
        TermsAgree(terms);
        Add(new TermsVersion(this, terms, effectiveOn, recording));
    }

    /// <summary>Takes a stated plan as what is due (采用还款计划).</summary>
    public void AdoptPlan(IEnumerable<RepaymentPlanLine> lines, LocalDate statedOn, Recording recording) =>
        Add(new RepaymentPlan(this, lines, statedOn, recording));

    /// <summary>States what is overdue on a day (登记欠款); nothing, when all is paid.</summary>
    public void StateArrears(IEnumerable<ArrearsLine> lines, LocalDate statedOn, Recording recording) =>
        Add(new ArrearsStatement(this, lines, statedOn, recording));

    /// <summary>Keeps what the creditor says is owed on a day (债权人确认余额); it need not agree with the book.</summary>
    public void Confirm(decimal confirmedYuan, LocalDate confirmedOn, Recording recording) =>
        Add(new BalanceConfirmation(this, confirmedYuan, confirmedOn, recording));

    /// <summary>States where the money of an entry came from (登记资金流向).</summary>
    public void Trace(LedgerEntry entry, TrailContent content, Recording recording)
    {
        if (!LiveEntries.Contains(entry)) throw LedgerErrors.ReversedTwice(DrawdownNumber, entry.Id);
        Add(new PaymentTrail(this, entry, content, recording));
    }

    private static IEnumerable<T> Live<T>(List<T> facts, Instant? knownAt = null) where T : DebtFact
    {
        if (knownAt is null && !facts.Exists(f => f.ReversesId is not null)) return facts; // as of most debts
        var known = knownAt is { } at ? facts.Where(f => f.RecordedAt <= at).ToList() : facts;
        var reversed = known.Where(f => f.ReversesId is not null).Select(f => f.ReversesId!.Value).ToHashSet();
        return known.Where(f => f.ReversesId is null && !(f.Id != 0 && reversed.Contains(f.Id)));
    }

    // The last in force: by the day it counts from, then by when we learned it (not yet saved: last), then by the order of recording.
    private static T? Latest<T>(List<T> facts) where T : DebtFact => facts is [] ? null : facts is [{ ReversesId: null } only] ? only
        : Live(facts).OrderBy(f => f.EffectiveOn).ThenBy(f => f.Id == 0).ThenBy(f => f.RecordedAt).ThenBy(f => f.Id).LastOrDefault();

    private void TermsAgree(DebtTerms terms)
    {
        if (terms.PrincipalYuan <= 0)
            throw DebtErrors.PrincipalNotPositive(DrawdownNumber, terms.PrincipalYuan);
        if (terms.MaturityDate < terms.StartDate)
            throw DebtErrors.MaturityBeforeStart(DrawdownNumber, terms.StartDate, terms.MaturityDate);
    }

    private void Post(LedgerEntry entry)
    {
        if (entry.AmountYuan == 0) return;
        _entries.Add(entry);
        Version++;
    }

    private void Add(TermsVersion fact) { _terms.Add(fact); Version++; }
    private void Add(DebtClassification fact) { _classifications.Add(fact); Version++; }
    private void Add(RepaymentPlan fact) { _plans.Add(fact); Version++; }
    private void Add(ArrearsStatement fact) { _arrears.Add(fact); Version++; }
    private void Add(PaymentTrail fact) { _trails.Add(fact); Version++; }
    private void Add(BalanceConfirmation fact) { _confirmations.Add(fact); Version++; }
}
