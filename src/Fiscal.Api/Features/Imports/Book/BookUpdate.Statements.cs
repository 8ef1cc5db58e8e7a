using Fiscal.Domain;
using Fiscal.Domain.Debts;
using Fiscal.Domain.Ledger;
using Fiscal.Import;
using NodaTime;

namespace Fiscal.Api.Features.Imports.Book;

/// <summary>What a statement (还款流水) says and leaves out: lines taken back, money lent, days owed, running balances.</summary>
internal sealed partial class BookUpdate
{
    /// <summary>A wrong charge and the line that takes it back (误扣、冲正) leave the book as it is: both lines stay with the batch.</summary>
    private HashSet<RowOutcome> TakeBack()
    {
        var settled = new HashSet<RowOutcome>();
        var charges = Rows<PaymentRow>().ToLookup(r => (r.Content.PrincipalYuan, r.Content.InterestYuan, r.Content.PenaltyYuan));
        foreach (var (outcome, row) in Rows<PaymentRow>().Where(r => IsNegative(r.Content)).ToList())
        {
            var charge = charges[(-row.PrincipalYuan, -row.InterestYuan, -row.PenaltyYuan)]
                .Where(r => r.Outcome.Refusal is null && !settled.Contains(r.Outcome) && Cancels(row, r.Content)).OrderBy(r => r.Content.PaidOn).LastOrDefault();
            if (charge.Outcome is null)
            {
                Refuse(outcome, BookFindings.NothingToTakeBack(outcome));
                continue;
            }
            settled.Add(outcome);
            settled.Add(charge.Outcome);
            outcome.IsSame();
            charge.Outcome.IsSame();
            _findings.Add(BookFindings.TakenBack(outcome, charge.Outcome.Row.Row));
        }
        return settled;
    }

    private static bool IsNegative(PaymentRow row) => row.PrincipalYuan < 0 || row.InterestYuan < 0 || row.PenaltyYuan < 0;

    private static bool Cancels(PaymentRow back, PaymentRow charge) =>
        TextKey.Of(back.DrawdownNumber) == TextKey.Of(charge.DrawdownNumber) && charge.PaidOn <= back.PaidOn && charge.DrawnYuan == back.DrawnYuan;

    private static bool IsDraw(LedgerEntry entry) => entry.Kind is EntryKind.Drawdown or EntryKind.RefinancedIn;

    // Money that the book has already, under another day or amount, must not be lent twice.
    private void DrawStated(RowOutcome outcome, PaymentRow row, Debt debt)
    {
        var drawn = debt.LiveEntries.Where(e => IsDraw(e) || e.Kind == EntryKind.Opening).Sum(e => e.AmountYuan);
        if (drawn + row.DrawnYuan > debt.Terms!.PrincipalYuan)
            Refuse(outcome, BookFindings.DrawnBeyondPrincipal(outcome, Words.Of(row.DrawnYuan)!, Words.Of(drawn)!, Words.Of(debt.Terms.PrincipalYuan)!));
        else
            Try(outcome, () => debt.Draw(row.DrawnYuan, row.PaidOn, debt.Terms.IssueKind is IssueKind.Refinancing or IssueKind.RolloverWithoutRepayment, From(outcome, "drawnYuan")));
    }

    // The oldest arrear of just this amount; what was paid on its day has that day.
    private static LocalDate DutyOf(Debt debt, PaymentRow row) => ArrearOf(debt, row.PaidOn, row.PrincipalYuan, row.InterestYuan)?.DueOn ?? row.PaidOn;

    private static ArrearsLine? ArrearOf(Debt debt, LocalDate paidOn, decimal principalYuan, decimal interestYuan) =>
        debt.Arrears is { } known && known.EffectiveOn <= paidOn && (principalYuan, interestYuan) != (0, 0)
            ? known.Lines.Where(l => l.DueOn <= paidOn && (l.PrincipalYuan, l.InterestYuan) == (principalYuan, interestYuan)).MinBy(l => l.DueOn)
            : null;

    private void PayArrears(RowOutcome outcome, Debt debt, Repayment payment)
    {
        if (ArrearOf(debt, payment.PaidOn, payment.PrincipalYuan, payment.InterestYuan) is not { } paid) return;
        var left = debt.Arrears!.Lines.Where(l => l != paid).Select(l => new ArrearsLine(l.DueOn, l.PrincipalYuan, l.InterestYuan)).ToList();
        Try(outcome, () => debt.StateArrears(left, payment.PaidOn, From(outcome, "interestYuan")));
    }

    private void WarnOfOtherParties(RowOutcome outcome, PaymentRow row, Debt debt)
    {
        if (_book.FindParty(row.DebtorName) is { } debtor && !ReferenceEquals(debtor, debt.Contract.Debtor))
            _findings.Add(BookFindings.DebtorDiffers(outcome, row.DebtorName!, debt.Contract.Debtor.Name));
        if (_book.FindParty(row.CreditorName) is { } creditor && !ReferenceEquals(creditor, debt.Contract.Creditor))
            _findings.Add(BookFindings.CreditorDiffers(outcome, row.CreditorName!, debt.Contract.Creditor.Name));
    }

    /// <summary>The balance a statement prints after its last line of a debt, beside the book's on that day.</summary>
    private void CompareStatedBalances()
    {
        if (_kind != WorkbookKind.PaymentStatement) return;
        foreach (var lines in Rows<PaymentRow>().Where(r => r.Outcome.Debt is not null).GroupBy(r => r.Outcome.Debt!))
        {
            var (outcome, row) = lines.OrderBy(l => l.Content.PaidOn).Last();
            if (row.BalanceAfterYuan is not { } stated || OpenedOn(lines.Key) > row.PaidOn) continue;
            var book = lines.Key.LiveEntries.Where(e => e.EffectiveOn <= row.PaidOn).Sum(e => e.BalanceEffectYuan);
            if (book != stated) _findings.Add(BookFindings.StatedBalanceDiffers(outcome, Words.Of(stated)!, Words.Of(book)!));
        }
    }
}
