using Fiscal.Domain;
using Fiscal.Domain.Debts;
using Fiscal.Domain.Ledger;
using Fiscal.Import;
using NodaTime;

namespace Fiscal.Api.Features.Imports.Book;

internal sealed partial class BookUpdate
{
    private void ApplyReclassifications()
    {
        foreach (var (outcome, row) in Rows<ReclassificationRow>().OrderBy(r => r.Content.EffectiveOn).ToList())
        {
            if (DebtOf(outcome, row.DebtCode, null, row.DebtCode) is not { } debt) continue;
            if (debt.Classifications.Any(c => c.ReversesId is null && c.EffectiveOn == row.EffectiveOn && c.Class == row.To))
            {
                outcome.IsSame();
                continue;
            }
            outcome.IsNew();
            Try(outcome, () => debt.Reclassify(row.To, row.EffectiveOn, row.Document, From(outcome, "to")));
        }
    }

    // Two identical rows are two payments; a row already on the book is one of those already there.
    private void ApplyPayments()
    {
        var onBook = new Dictionary<Debt, List<LedgerEntry>>();
        var inOpening = new HashSet<string>();
        var takenBack = TakeBack();
        foreach (var (outcome, row) in Rows<PaymentRow>().OrderBy(r => r.Content.PaidOn).ThenBy(r => r.Content.DueOn).ToList())
        {
            _done.One();
            if (DebtOf(outcome, row.DrawdownNumber, null, row.DebtCode) is not { } debt || takenBack.Contains(outcome)) continue;
            WarnOfOtherParties(outcome, row, debt);
            if (!onBook.TryGetValue(debt, out var entries))
                onBook[debt] = entries = debt.LiveEntries.Where(e => e.Id != 0 && (e.DueOn is not null || IsDraw(e))).ToList();
            var payment = new Repayment(row.DueOn ?? DutyOf(debt, row), row.PaidOn, row.PrincipalYuan, row.InterestYuan, row.PenaltyYuan, row.Kind, row.Method);
            if (TakeMatching(entries, payment, row))
            {
                outcome.IsSame();
                continue;
            }
            if (IsInOpening(debt, row))
            {
                inOpening.Add(debt.DrawdownNumber);
                outcome.IsSame();
                continue;
            }
            outcome.IsNew();
            if (row.DrawnYuan != 0) DrawStated(outcome, row, debt);
            Try(outcome, () => debt.Repay(payment, kind => From(outcome, FieldOf(kind))));
            if (row.DueOn is null && outcome.Refusal is null) PayArrears(outcome, debt, payment);
        }
        CompareStatedBalances();
        if (inOpening.Count > 0) _findings.Add(BookFindings.PaidBeforeOpening(inOpening.Count, Some(inOpening)));
    }

    // A balance that a lender stated on a later day has what was paid before it taken off already.
    private static bool IsInOpening(Debt debt, PaymentRow row) => row.PaidOn <= OpenedOn(debt);

    // Of a debt that was paid off when a lender first named it, the opening of zero left no entry.
    private static LocalDate? OpenedOn(Debt debt) => debt.LiveEntries.Any()
        ? debt.LiveEntries.Where(e => e.Kind == EntryKind.Opening).Select(e => (LocalDate?)e.EffectiveOn).FirstOrDefault()
        : debt.Arrears?.EffectiveOn;

    private static string FieldOf(EntryKind kind) => kind switch
    {
        EntryKind.InterestPayment => "interestYuan",
        EntryKind.PenaltyPayment => "penaltyYuan",
        _ => "principalYuan",
    };

    // A statement says neither the day a payment was owed nor whether the money lent came from an older debt.
    private static bool TakeMatching(List<LedgerEntry> entries, Repayment payment, PaymentRow row)
    {
        var taken = new List<LedgerEntry>();
        if (row.DrawnYuan != 0)
        {
            if (entries.Find(e => IsDraw(e) && e.AmountYuan == row.DrawnYuan && e.EffectiveOn == row.PaidOn) is not { } draw) return false;
            taken.Add(draw);
        }
        foreach (var (kind, amount) in payment.Amounts)
        {
            var match = entries.Find(e => e.Kind == kind && e.AmountYuan == amount && e.EffectiveOn == payment.PaidOn
                && (row.DueOn is null || e.DueOn == row.DueOn) && !taken.Contains(e));
            if (match is null) return false;
            taken.Add(match);
        }
        entries.RemoveAll(taken.Contains);
        return true;
    }

    private void ApplyArrears()
    {
        foreach (var rows in Rows<ArrearsRow>().ToList().GroupBy(r => DebtOf(r.Outcome, r.Content.DrawdownNumber, null, r.Content.DebtCode)))
        {
            if (rows.Key is not { } debt) continue;
            var lines = rows.Select(r => new ArrearsLine(r.Content.DueOn, r.Content.PrincipalYuan, r.Content.InterestYuan)).OrderBy(l => l.DueOn).ToList();
            var same = debt.Arrears is { } known && known.Lines.Select(Parts).Order().SequenceEqual(lines.Select(Parts).Order());
            foreach (var (outcome, _) in rows)
                if (same) outcome.IsSame(); else outcome.IsNew();
            var first = rows.First().Outcome;
            if (!same) Try(first, () => debt.StateArrears(lines, _asOf, From(first, "principalYuan")));
        }
        if (IsBureauBook) ClearArrears();
    }

    private static (LocalDate, decimal, decimal) Parts(ArrearsLine line) => (line.DueOn, line.PrincipalYuan, line.InterestYuan);

    // The bureau's book lists every arrear: a debt it lists without one has none.
    private void ClearArrears()
    {
        var overdue = _outcomes.Where(o => o.Row.Content is ArrearsRow).Select(o => o.Debt).ToHashSet();
        foreach (var (outcome, _) in Rows<DebtRow>().Where(r => r.Outcome.Debt is { Arrears.Lines.Count: > 0 } d && !overdue.Contains(d)).ToList())
        {
            outcome.Differs("overduePrincipalYuan", Words.Of(outcome.Debt!.Arrears!.PrincipalYuan), "0.00");
            outcome.Debt.StateArrears([], _asOf, From(outcome));
        }
    }

    /// <summary>A lender's ledger gives sums overdue, not days: what it leaves out stays as the book has it.</summary>
    private void StateLenderArrears(RowOutcome outcome, DebtRow row, Debt debt)
    {
        if (IsBureauBook) return;
        var known = debt.Arrears?.Lines ?? [];
        var (bookPrincipal, bookInterest) = (debt.Arrears?.PrincipalYuan ?? 0, debt.Arrears?.InterestYuan ?? 0);
        var (principal, interest) = (row.OverduePrincipalYuan ?? bookPrincipal, row.OverdueInterestYuan ?? bookInterest);
        var isNew = outcome.Change == Import.Batches.RowChange.New;
        var same = (principal, interest) == (bookPrincipal, bookInterest);
        // "Nothing more overdue" is worth stating of a new debt, and of one whose interest days have passed since: it says they were paid.
        var passed = !isNew && same && SaysInterestWasPaid(row, debt);
        if (same && !isNew && !passed) return;

        if (!isNew && principal != bookPrincipal) outcome.Differs("overduePrincipalYuan", Words.Of(bookPrincipal), Words.Of(principal));
        if (!isNew && interest != bookInterest) outcome.Differs("overdueInterestYuan", Words.Of(bookInterest), Words.Of(interest));
        if (passed) outcome.Differs("paidUpTo", null, Words.Of(_asOf));
        var lines = same ? known.Select(l => new ArrearsLine(l.DueOn, l.PrincipalYuan, l.InterestYuan)) : Overdue(row, debt.Terms!.MaturityDate, principal, interest);
        debt.StateArrears(lines, _asOf, From(outcome, "overduePrincipalYuan"));
    }

    // Only interest can have been paid without moving the balance; principal that was due and has not moved stays due.
    private bool SaysInterestWasPaid(DebtRow row, Debt debt)
    {
        if ((row.OverduePrincipalYuan ?? row.OverdueInterestYuan) is null || row.OutstandingYuan != debt.OutstandingYuan) return false;
        var passed = Duties.Of(debt.AtPresent, _references.Calendar, _references.Fixings).Where(d => !d.IsOverdue && d.DueOn <= _asOf).ToList();
        return passed.Count > 0 && passed.TrueForAll(d => d.PrincipalYuan == 0);
    }

    // Where the ledger gives no day, what is overdue counts from the maturity if that has passed.
    private IEnumerable<ArrearsLine> Overdue(DebtRow row, LocalDate maturity, decimal principal, decimal interest)
    {
        var since = maturity <= _asOf ? maturity : _asOf;
        return new[]
        {
            new ArrearsLine(row.PrincipalOverdueSince ?? since, principal, 0),
            new ArrearsLine(row.InterestOverdueSince ?? since, 0, interest),
        }.Where(l => l.PrincipalYuan != 0 || l.InterestYuan != 0)
            .GroupBy(l => l.DueOn).Select(g => new ArrearsLine(g.Key, g.Sum(l => l.PrincipalYuan), g.Sum(l => l.InterestYuan)));
    }

    private void ApplyPlans()
    {
        foreach (var rows in Rows<PlanRow>().ToList().GroupBy(r => DebtOf(r.Outcome, r.Content.DrawdownNumber, r.Content.ContractNumber, r.Content.DebtCode)))
        {
            if (rows.Key is not { } debt || (_kind == WorkbookKind.BondLedger && CompareDue(debt, [.. rows]))) continue;
            foreach (var (outcome, _) in rows.Where(r => r.Content.IsPaid)) outcome.IsSame();
            ApplyPlan(debt, rows.Where(r => !r.Content.IsPaid && r.Content.DueOn > _asOf).OrderBy(r => r.Content.DueOn).ToList());
            OverdueInPlan(debt, rows.Where(r => !r.Content.IsPaid && r.Content.DueOn <= _asOf).ToList());
        }
    }

    private void ApplyPlan(Debt debt, List<(RowOutcome Outcome, PlanRow Content)> rows)
    {
        if (rows.Count == 0) return;
        var known = debt.Plan?.Lines.Where(l => l.DueOn > _asOf).GroupBy(l => (l.Number, l.DueOn)).ToDictionary(g => g.Key, g => g.First()) ?? [];
        var lines = rows.Select(r => new RepaymentPlanLine(r.Content.Number, r.Content.DueOn, r.Content.PrincipalYuan, r.Content.InterestYuan, $"{r.Outcome.Row.Sheet}!{r.Outcome.Row.Row}")).ToList();
        foreach (var ((outcome, row), line) in rows.Zip(lines))
            CompareLine(outcome, row, line, known);

        var arrears = debt.Arrears?.PrincipalYuan ?? 0;
        var planned = lines.Sum(l => l.PrincipalYuan);
        if (planned + arrears != debt.OutstandingYuan)
            _findings.Add(BookFindings.PlanDoesNotSum(rows[0].Outcome, debt.DrawdownNumber, Words.Of(planned)!, Words.Of(arrears)!, Words.Of(debt.OutstandingYuan)!));
        if (known.Count != lines.Count || rows.Exists(r => r.Outcome.Change != Import.Batches.RowChange.Same))
            Try(rows[0].Outcome, () => debt.AdoptPlan(lines, _asOf, From(rows[0].Outcome, "dueOn")));
        CompareWithTerms(debt, rows[0].Outcome, lines);
    }

    /// <summary>The plan is what is due; where the terms give another one, somebody should ask (计划与约定不符).</summary>
    private void CompareWithTerms(Debt debt, RowOutcome first, List<RepaymentPlanLine> lines)
    {
        if (first.Refusal is not null || AgreedSchedule.IsGuessed(debt.Terms!, debt.Plan)) return;
        try
        {
            if (Duties.Agreed(debt.AtPresent, _references.Calendar, _references.Fixings) is not { } agreed) return;
            var comparison = agreed.CompareWith(lines, debt.Terms!, _references.Calendar);
            if (comparison.DifferentLines > 0)
                _findings.Add(BookFindings.PlanDiffersFromTerms(first, debt.DrawdownNumber, comparison.DifferentLines, Words.Of(comparison.LargestDifferenceYuan)!));
        }
        catch (BusinessRuleException)
        {
            // Terms that can't be computed have nothing to compare with.
        }
    }

    private static void CompareLine(RowOutcome outcome, PlanRow row, RepaymentPlanLine line, Dictionary<(int, LocalDate), RepaymentPlanLine> known)
    {
        if (!known.TryGetValue((row.Number, row.DueOn), out var old))
        {
            outcome.IsNew();
            return;
        }
        Compare(outcome, "principalYuan", old.PrincipalYuan, line.PrincipalYuan);
        Compare(outcome, "interestYuan", old.InterestYuan, line.InterestYuan);
        outcome.IsSame();
    }

    // A lender's plan may still list what should have been paid before the day it stands for.
    private void OverdueInPlan(Debt debt, List<(RowOutcome Outcome, PlanRow Content)> rows)
    {
        if (rows.Count == 0) return;
        var known = debt.Arrears?.Lines.Select(Parts).ToHashSet() ?? [];
        var lines = rows.Select(r => new ArrearsLine(r.Content.DueOn, r.Content.PrincipalYuan, r.Content.InterestYuan)).ToList();
        var same = lines.TrueForAll(l => known.Contains(Parts(l)));
        foreach (var (outcome, _) in rows)
            if (same) outcome.IsSame(); else outcome.IsNew();
        if (!same) Try(rows[0].Outcome, () => debt.StateArrears(lines, _asOf, From(rows[0].Outcome, "dueOn")));
    }
}
