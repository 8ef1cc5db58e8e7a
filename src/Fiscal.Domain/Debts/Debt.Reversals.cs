using Fiscal.Domain.Ledger;
using Fiscal.Domain.Measures;
using NodaTime;

namespace Fiscal.Domain.Debts;

/// <summary>How a debt's facts are taken back: by facts that say so.</summary>
public sealed partial class Debt
{
    /// <summary>Every fact ever recorded of the debt, reversals included.</summary>
    public IEnumerable<DebtFact> AllFacts() => [.. _terms, .. _classifications, .. _entries, .. _plans, .. _arrears, .. _confirmations, .. _trails];

    /// <summary>
    /// Takes back one fact (冲正), and with it what the same save stated of plan and arrears because of it. What an entry had paid is
    /// due again. An entry of a refinancing is taken back with the whole of it: see <see cref="Refinancing.TakeBack"/>.
    /// </summary>
    public void Reverse(DebtFact fact, Recording recording)
    {
        MayReverse(fact);
        switch (fact)
        {
            case LedgerEntry entry: Reverse(entry, null, recording); break;
            case TermsVersion terms: Reverse(terms, recording); break;
            case DebtClassification classification: Reverse(classification, recording); break;
            case RepaymentPlan plan: Add(plan.Reversal(recording)); break;
            case ArrearsStatement statement: Add(statement.Reversal(recording)); break;
            case BalanceConfirmation confirmation: Add(confirmation.Reversal(recording)); break;
            case PaymentTrail trail: Add(trail.Reversal(recording)); break;
        }
    }

    /// <summary>Takes an entry back and records it as it should have been (更正).</summary>
    public void Correct(LedgerEntry entry, decimal amountYuan, LocalDate day, Recording recording)
    {
        MayReverse(entry);
        NotBeforeStart(day);
        if (entry.Kind == EntryKind.Drawdown) MayDraw(amountYuan - entry.AmountYuan, day);
        Reverse(entry, new LedgerEntry(this, entry.Kind, amountYuan, day, recording)
        {
            DueOn = entry.DueOn,
            PaymentKind = entry.PaymentKind,
            ResolutionMethod = entry.ResolutionMethod,
            CorrectsId = entry.Id,
        }, recording);
    }

    /// <summary>Takes back every live fact that one import brought (撤销导入).</summary>
    public void TakeBack(int importBatchId, Recording recording) => TakeBack(f => f.Source.ImportBatchId == importBatchId, recording);

    /// <summary>
    /// Takes back what a measure recorded at an instant (撤销落地): the debt is what it was. Refused when anything was recorded of it since,
    /// which rests on what the measure did.
    /// </summary>
    public void TakeBackMeasure(int measureId, Instant recordedAt, Recording recording)
    {
        if (LiveFacts().Any(f => f.RecordedAt > recordedAt)) throw MeasureErrors.RecordedSince(DrawdownNumber);
        TakeBack(f => f.Source.MeasureId == measureId && f.RecordedAt == recordedAt, recording);
    }

    private void TakeBack(Func<DebtFact, bool> which, Recording recording)
    {
        foreach (var fact in LiveOf(_terms, which)) Add(fact.Reversal(recording));
        foreach (var fact in LiveOf(_classifications, which)) Add(fact.Reversal(recording));
        foreach (var fact in LiveOf(_plans, which)) Add(fact.Reversal(recording));
        foreach (var fact in LiveOf(_arrears, which)) Add(fact.Reversal(recording));
        foreach (var fact in LiveOf(_confirmations, which)) Add(fact.Reversal(recording));
        foreach (var entry in LiveOf(_entries, which)) Post(entry.Reversal(recording));
    }

    internal void TakeBackPartOf(Refinancing refinancing, Recording recording)
    {
        foreach (var entry in LiveEntries.Where(e => e.BelongsTo(refinancing)).OrderBy(e => e.BalanceEffectYuan).ToList())
        {
            MayReverse(entry);
            Reverse(entry, null, recording);
        }
    }

    private static List<T> LiveOf<T>(List<T> facts, Func<DebtFact, bool> which) where T : DebtFact => [.. Live(facts).Where(f => which(f))];

    private void MayReverse(DebtFact fact)
    {
        if (fact.ReversesId is not null)
            throw LedgerErrors.ReversalOfReversal(DrawdownNumber, fact.Id);
        if (fact is PaymentTrail trail ? !Live(_trails).Contains(trail) : !LiveFacts().Contains(fact))
            throw LedgerErrors.ReversedTwice(DrawdownNumber, fact.Id);
        if (fact.Source.MeasureId is { } measure)
            throw MeasureErrors.PartOfMeasure(DrawdownNumber, fact.Id, measure);
    }

    private void Reverse(TermsVersion terms, Recording recording)
    {
        // A debt has terms on every day on which an entry counts.
        var begins = Live(_terms).Where(t => t != terms).Min(t => (LocalDate?)t.EffectiveOn) ?? LocalDate.MaxIsoValue;
        if (LiveEntries.Any(e => e.EffectiveOn < begins))
            throw LedgerErrors.TermsNeeded(DrawdownNumber);
        Add(terms.Reversal(recording));
        ReversePlanAndArrearsOf(terms, recording);
    }

    private void Reverse(DebtClassification classification, Recording recording)
    {
        if (Live(_classifications).Count() == 1 && LiveEntries.Any())
            throw LedgerErrors.ClassNeeded(DrawdownNumber);
        Add(classification.Reversal(recording));
    }

    private void Reverse(LedgerEntry entry, LedgerEntry? corrected, Recording recording)
    {
        var from = LocalDate.Min(entry.EffectiveOn, corrected?.EffectiveOn ?? entry.EffectiveOn);
        var (day, yuan) = LowestFrom(from, (entry.EffectiveOn, -entry.BalanceEffectYuan), (corrected?.EffectiveOn ?? from, corrected?.BalanceEffectYuan ?? 0));
        if (yuan < 0)
            throw LedgerErrors.ReversalBelowZero(DrawdownNumber, entry.Id, day, yuan);

        var alone = !LiveEntries.Any(e => e != entry && (e.EffectiveOn > entry.EffectiveOn || IsOfSameSave(e, entry)));
        Post(entry.Reversal(recording));
        var restored = alone && ReversePlanAndArrearsOf(entry, recording);
        if (corrected is not null) Post(corrected);
        DueAgain(entry, restored, corrected, recording);
        FootPlan(recording);
    }

    // The schedule starts after the last day stated: what was paid before it is due again only if it is said so.
    private void DueAgain(LedgerEntry entry, bool restored, LedgerEntry? corrected, Recording recording)
    {
        if (Terms is not { } terms) return;
        var lines = (Arrears?.Lines ?? []).ToList();
        var statedOn = Duties.StatedOn(AtPresent, terms);
        if (!restored && entry.PaidDutyOn is { } dueOn && dueOn <= statedOn)
            lines.Add(entry.Kind == EntryKind.InterestPayment ? new(dueOn, 0, entry.AmountYuan) : new(dueOn, entry.AmountYuan, 0));
        var unpaid = UnpaidDuties.Of(lines);
        if (corrected is { Kind: EntryKind.InterestPayment }) unpaid.TakeInterest(corrected.AmountYuan, corrected.EffectiveOn);
        if (corrected is { BalanceEffectYuan: < 0 }) unpaid.TakePrincipal(corrected.AmountYuan, corrected.EffectiveOn);
        if (unpaid.HasChanged || lines.Count > (Arrears?.Lines.Count ?? 0))
            StateArrears(unpaid.Left, LocalDate.Max(statedOn, Arrears?.EffectiveOn ?? statedOn), recording);
    }

    /// <returns>Whether the arrears are again what they were before the fact.</returns>
    private bool ReversePlanAndArrearsOf(DebtFact fact, Recording recording)
    {
        if (Plan is { } plan && IsOfSameSave(plan, fact)) Add(plan.Reversal(recording));
        if (Arrears is not { } arrears || !IsOfSameSave(arrears, fact)) return false;
        Add(arrears.Reversal(recording));
        return true;
    }

    private static bool IsOfSameSave(Fact one, Fact other) =>
        one.RecordedAt == other.RecordedAt && one.Source.ImportBatchId is null && other.Source.ImportBatchId is null;
}
