using Fiscal.Domain.Amounts;
using Fiscal.Domain.Debts;
using Fiscal.Domain.Ledger;
using Fiscal.Import;
using NodaTime;

namespace Fiscal.Api.Features.Debts;

/// <summary>Puts the facts of a debt under the figures that rest on them (数字归因). Live facts come newest first.</summary>
internal sealed class ProvenFigures(SourceRows sources, ILookup<Instant, string> approvers)
{
    public IReadOnlyList<ProvenFigure> Of(
        IReadOnlyList<TermsVersion> terms, IReadOnlyList<DebtClassification> classes, IReadOnlyList<LedgerEntry> entries,
        ArrearsStatement? arrears, RepaymentPlan? plan) => [
        Agreed("principalYuan", terms, t => Fen(t.PrincipalYuan), "principalYuan"),
        Outstanding(terms, entries),
        Agreed("annualRatePercent", terms, t => t.AnnualRatePercent, "annualRatePercent", "fixedRatePercent", "pricing", "spreadBp"),
        Agreed("startDate", terms, t => t.StartDate, "startDate"),
        Agreed("maturityDate", terms, t => t.MaturityDate, "extendedMaturityDate", "maturityDate", "originalMaturityDate"),
        Agreed("instrument", terms, t => t.Instrument, "instrument"),
        .. classes.Take(1).Select(Class),
        .. arrears is null ? [] : new[]
        {
            Overdue("overduePrincipalYuan", arrears, arrears.PrincipalYuan, r => r.PrincipalYuan, "principalYuan"),
            Overdue("overdueInterestYuan", arrears, arrears.InterestYuan, r => r.InterestYuan, "interestYuan", "overdueInterestOnBalanceYuan", "overdueInterestOffBalanceYuan"),
        },
        .. plan is null ? [] : plan.Lines.OrderBy(l => l.Number).ThenBy(l => l.DueOn).SelectMany(l => Planned(plan, l)),
    ];

    // The version that a file or person gave the value in: later ones may have carried it on.
    private ProvenFigure Agreed(string name, IReadOnlyList<TermsVersion> terms, Func<DebtTerms, object?> value, params string[] fields)
    {
        var saying = terms.TakeWhile(t => Equals(value(t.Terms), value(terms[0].Terms))).ToList();
        var proof = saying.Select(t => (Fact: t, Source: CellOfDebt(t, fields))).FirstOrDefault(p => p.Source is not null);
        var fact = proof.Fact ?? saying[^1];
        return new(name, value(terms[0].Terms), [Proving(fact, FactKind.Terms, null, proof.Source)]);
    }

    private ProvenFigure Outstanding(IReadOnlyList<TermsVersion> terms, IReadOnlyList<LedgerEntry> entries)
    {
        var moving = entries.Where(e => e.BalanceEffectYuan != 0).Reverse().ToList();
        // A debt that was paid off when it was entered has no entry: the row says zero.
        return new("outstandingYuan", Fen(moving.Sum(e => e.BalanceEffectYuan)), moving.Count == 0
            ? [Proving(terms[^1], FactKind.Terms, 0, CellOfDebt(terms[^1], "outstandingYuan"))]
            : [.. moving.Select(e => Proving(e, FactKind.Entry, e.BalanceEffectYuan) with { EntryKind = e.Kind })]);
    }

    private ProvenFigure Class(DebtClassification fact)
    {
        // Under the class that a later row moved it out of, no other cell says what a debt was entered with.
        var source = sources.Of<ReclassificationRow>(fact).Where(r => r.Content.To == fact.Class && r.Content.EffectiveOn == fact.EffectiveOn)
                .Select(r => sources.Cell(fact, r.Row, "to")).FirstOrDefault()
            ?? sources.Of<DebtRow>(fact).Where(r => r.Content.Class == fact.Class).Select(r => sources.Cell(fact, r.Row, "class")).FirstOrDefault()
            ?? sources.Of<ReclassificationRow>(fact).Where(r => r.Content.From == fact.Class).Select(r => sources.Cell(fact, r.Row, "from")).FirstOrDefault();
        return new("debtClass", fact.Class, [Proving(fact, FactKind.Classification, null, source)]);
    }

    private ProvenFigure Overdue(string name, ArrearsStatement statement, decimal total, Func<ArrearsRow, decimal> amount, params string[] fields)
    {
        var lines = sources.Of<ArrearsRow>(statement).Where(r => amount(r.Content) != 0)
            .Select(r => Proving(statement, FactKind.Arrears, amount(r.Content), sources.Cell(statement, r.Row, fields))).ToList();
        return new(name, Fen(total), lines.Count > 0 && lines.Sum(l => l.AmountYuan) == total
            ? lines
            : [Proving(statement, FactKind.Arrears, total, CellOfDebt(statement, [name, .. fields[1..]]))]);
    }

    private IEnumerable<ProvenFigure> Planned(RepaymentPlan plan, RepaymentPlanLine line)
    {
        var row = sources.Of<PlanRow>(plan).Select(r => r.Row).FirstOrDefault(r => line.Cell == $"{r.Sheet}!{r.Row}");
        ProvenFigure Part(string name, decimal yuan) => new(
            $"planLines[{line.Number}].{name}", Fen(yuan),
            [Proving(plan, FactKind.Plan, yuan, row is null ? null : sources.Cell(plan, row, name, "dueOn"))]);
        return [Part("principalYuan", line.PrincipalYuan), Part("interestYuan", line.InterestYuan)];
    }

    private ProvingSource? CellOfDebt(Fact fact, params string[] fields) =>
        sources.Of<DebtRow>(fact).Select(r => sources.Cell(fact, r.Row, fields)).FirstOrDefault(s => s is not null);

    private ProvingFact Proving(Fact fact, FactKind kind, decimal? amountYuan, ProvingSource? source = null) => new(
        kind, fact.Id, null, fact.EffectiveOn, fact.RecordedAt, fact.RecordedBy, fact.Reason, fact.LateReason,
        amountYuan, fact.ReversesId, source ?? sources.Own(fact), [.. approvers[fact.RecordedAt]]);

    // With both decimals, like every other amount of the API.
    private static decimal Fen(decimal yuan) => yuan.RoundToFen() + 0.00m;
}
