using Fiscal.Domain.Amounts;
using Fiscal.Domain.Debts;
using Fiscal.Domain.Ledger;
using Fiscal.Domain.Parties;
using NodaTime;

namespace Fiscal.Domain.Platforms;

/// <summary>A sign that a company only left the list on paper (虚假退出疑点), with the fact that shows it.</summary>
/// <param name="Key">Stays the same while the fact stands: rule and fact.</param>
/// <param name="FactId">Number of the fact in its table.</param>
/// <param name="AmountYuan">Null where the fact has none.</param>
public sealed record ExitFinding(string Key, FalseExitRule Rule, LocalDate On, int DebtId, string DrawdownNumber, FactKind? FactKind, long FactId, decimal? AmountYuan, string What);

/// <summary>Somebody who answers for a debt, as the terms name it or a guarantee states it (所见担保人).</summary>
/// <param name="Kind">Null: the book does not know it.</param>
/// <param name="FactKind">Null: the guarantee itself.</param>
public sealed record SeenGuarantor(int DebtId, string DrawdownNumber, string Name, PartyKind? Kind, LocalDate From, FactKind? FactKind, long FactId, decimal? AmountYuan);

/// <summary>Looks for signs of a false exit in what happened after it (观察期监测).</summary>
public static class ExitObservation
{
    private static readonly PartyKind[] Government = [PartyKind.Government, PartyKind.HigherTreasury];

    /// <param name="debts">All debts of the company with their facts.</param>
    /// <param name="exitedOn">The day it left; what is of a later day counts.</param>
    /// <param name="exitRecordedAt">What was hidden before and came to be known only after this counts too.</param>
    public static IReadOnlyList<ExitFinding> Of(
        IEnumerable<Debt> debts, IEnumerable<SeenGuarantor> guarantors, LocalDate exitedOn, Instant exitRecordedAt, LocalDate asOf, Instant knownAt, ExitTerms terms)
    {
        var found = new List<ExitFinding>();
        foreach (var debt in debts)
        {
            var facts = debt.LiveFacts(knownAt).Where(f => f.EffectiveOn <= asOf).ToList();
            found.AddRange(Borrowed(debt, facts, exitedOn));
            found.AddRange(PaidByBudget(debt, facts, knownAt, exitedOn, terms));
            found.AddRange(Hidden(debt, facts, exitedOn, exitRecordedAt));
            found.AddRange(ForThePublic(debt, facts, exitedOn, terms));
        }
        found.AddRange(guarantors.Where(g => g.From > exitedOn && g.From <= asOf && (g.Kind is { } kind ? Government.Contains(kind) : terms.GovernmentWords.Any(g.Name.Contains))).Select(g => new ExitFinding(
            $"{FalseExitRule.GovernmentGuarantee}:{(g.FactKind is null ? "guarantee" : "terms")}:{g.FactId}", FalseExitRule.GovernmentGuarantee, g.From, g.DebtId, g.DrawdownNumber, g.FactKind, g.FactId,
            g.AmountYuan, $"退出后由“{g.Name}”提供担保")));
        return [.. found.Where(f => terms.Uses(f.Rule)).OrderBy(f => f.On).ThenBy(f => f.Rule).ThenBy(f => f.Key, StringComparer.Ordinal)];
    }

    // A lender's file brings a loan as an opening, whatever the day it was drawn.
    private static IEnumerable<ExitFinding> Borrowed(Debt debt, List<DebtFact> facts, LocalDate exitedOn)
    {
        var start = facts.OfType<TermsVersion>().MinBy(t => t.EffectiveOn)?.Terms.StartDate;
        return facts.OfType<LedgerEntry>().Where(e => (e.Kind == EntryKind.Drawdown && e.EffectiveOn > exitedOn) || (e.Kind == EntryKind.Opening && start > exitedOn))
            .Select(e => Finding(FalseExitRule.NewBorrowing, e, debt, e.AmountYuan, $"退出后{(e.Kind == EntryKind.Drawdown ? "提款" : "新借（随台账登记）")} {Fen.Yuan(e.AmountYuan)} 元"));
    }

    private static IEnumerable<ExitFinding> PaidByBudget(Debt debt, List<DebtFact> facts, Instant knownAt, LocalDate exitedOn, ExitTerms terms)
    {
        var known = debt.Trails.Where(t => t.RecordedAt <= knownAt).ToList();
        var trails = known.Where(t => t.ReversesId is null && !known.Exists(r => r.ReversesId == t.Id)).GroupBy(t => t.EntryId).ToDictionary(g => g.Key, g => g.OrderBy(t => t.RecordedAt).ThenBy(t => t.Id).Last());
        foreach (var entry in facts.OfType<LedgerEntry>().Where(e => e.EffectiveOn > exitedOn && e.Kind is EntryKind.PrincipalRepayment or EntryKind.InterestPayment or EntryKind.PenaltyPayment or EntryKind.FeePayment))
        {
            var trail = trails.GetValueOrDefault(entry.Id);
            var said = new[] { trail?.FundSource, trail?.PayerName, trail?.PayerAccount }.FirstOrDefault(t => t is not null && terms.BudgetWords.Any(w => t.Contains(w, StringComparison.OrdinalIgnoreCase)));
            if (entry.ResolutionMethod == ResolutionMethod.FiscalFunds || said is not null)
                yield return Finding(
                    FalseExitRule.BudgetRepayment, entry, debt, entry.AmountYuan,
                    $"退出后{entry.Kind.DisplayName()} {Fen.Yuan(entry.AmountYuan)} 元，{(said is null ? $"化解方式为“{ResolutionMethod.FiscalFunds.DisplayName()}”" : $"资金流向写明“{said}”")}");
        }
    }

    private static IEnumerable<ExitFinding> Hidden(Debt debt, List<DebtFact> facts, LocalDate exitedOn, Instant exitRecordedAt) => facts.OfType<DebtClassification>()
        .Where(c => c.Class == DebtClass.Hidden && (c.EffectiveOn > exitedOn || c.RecordedAt > exitRecordedAt))
        .Select(c => Finding(
            FalseExitRule.HiddenDebtBack, c, debt, Balance(facts),
            c.EffectiveOn > exitedOn ? $"{c.EffectiveOn:uuuu-MM-dd} 认定为隐性债务，目前余额 {Fen.Yuan(Balance(facts))} 元" : $"退出后补登的隐性债务，自 {c.EffectiveOn:uuuu-MM-dd} 起，目前余额 {Fen.Yuan(Balance(facts))} 元"));

    private static IEnumerable<ExitFinding> ForThePublic(Debt debt, List<DebtFact> facts, LocalDate exitedOn, ExitTerms terms) => facts.OfType<TermsVersion>()
        .Where(t => t.Terms.StartDate > exitedOn).OrderBy(t => t.EffectiveOn).ThenBy(t => t.Id)
        .Select(t => (Version: t, Word: terms.PublicUseWords.FirstOrDefault(w => t.Terms.Purpose?.Contains(w, StringComparison.OrdinalIgnoreCase) == true))).Where(t => t.Word is not null).Take(1)
        .Select(t => Finding(FalseExitRule.PublicUse, t.Version, debt, t.Version.Terms.PrincipalYuan, $"退出后的借款用途“{t.Version.Terms.Purpose}”含“{t.Word}”"));

    private static decimal Balance(List<DebtFact> facts) => facts.OfType<LedgerEntry>().Sum(e => e.BalanceEffectYuan);

    private static ExitFinding Finding(FalseExitRule rule, DebtFact fact, Debt debt, decimal? yuan, string what)
    {
        var kind = FactKinds.Of(fact);
        return new($"{rule}:{kind}:{fact.Id}", rule, fact.EffectiveOn, debt.Id, debt.DrawdownNumber, kind, fact.Id, yuan, what);
    }
}

/// <summary>What is said to a sign of a false exit (疑点说明内容).</summary>
public sealed record ExplanationFigures
{
    public const int MaxTextLength = 1000;

    /// <summary>Of the finding.</summary>
    public string Key { get; init; } = "";

    public string Text { get; init; } = "";
}

/// <summary>Somebody explained a sign of a false exit, by a document (疑点说明). The last explanation counts.</summary>
public sealed class ExitExplanation : StatedFact
{
    public const int MaxKeyLength = 100;

    private ExitExplanation() { } // EF

    public ExitExplanation(Party party, ExplanationFigures figures, LocalDate statedOn, Recording recording)
        : base(party.RegionCode, statedOn, recording) => (Party, PartyId, Figures) = (party, party.Id, figures);

    public int PartyId { get; private set; }
    public Party Party { get; private set; } = null!;
    public ExplanationFigures Figures { get; private set; } = new();

    public override object Topic => (PartyId, Figures.Key);
    public override object Said => Figures;
    public override string Subject => $"“{Party.Name}”的疑点说明";

    public override ExitExplanation Reversal(Recording recording) => new(Party, Figures with { }, EffectiveOn, recording) { ReversesId = Id };
}
