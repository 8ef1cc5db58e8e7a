using Fiscal.Domain;
using Fiscal.Domain.Amounts;
using Fiscal.Domain.Debts;
using Fiscal.Domain.Ledger;
using Fiscal.Import;
using NodaTime;

namespace Fiscal.Api.Features.Imports.Book;

internal sealed partial class BookUpdate
{
    private readonly Dictionary<Debt, RowOutcome> _balanceRows = [];

    private void ApplyDebts()
    {
        ReadHistory();
        foreach (var (outcome, row) in Rows<DebtRow>().ToList())
            Try(outcome, () =>
            {
                _done.One();
                if (row.OutstandingYuan > 0 && row.StartDate > _asOf)
                    Refuse(outcome, BookFindings.StartsAfterAsOf(outcome, Words.Of(row.StartDate)!, Words.Of(_asOf)!));
                else if (DebtOf(outcome, row) is { } known)
                    Revise(outcome, row, known);
                else if (!MustBeAsked(outcome, row))
                    EnterNew(outcome, row);
            });
        if (_unclassified.Count > 0) _findings.Add(BookFindings.ClassMissing(_unclassified.Count, Some(_unclassified)));
        if (_withoutCreditor > 0) _findings.Add(BookFindings.CreditorMissing(_withoutCreditor, Unnamed));
        ListAbsent();
    }

    private readonly List<string> _unclassified = [];
    private int _withoutCreditor;

    private static string Some(IEnumerable<string> numbers) =>
        numbers.Take(11).ToList() is { Count: > 10 } many ? string.Join("、", many.Take(10)) + " 等" : string.Join("、", numbers);

    private void EnterNew(RowOutcome outcome, DebtRow row)
    {
        if (Missing(row) is { Count: > 0 } missing)
        {
            Refuse(outcome, BookFindings.DebtIncomplete(outcome, string.Join("、", missing)));
            return;
        }

        if (!_book.Keeps(_book.FindParty(row.DebtorName)))
        {
            Refuse(outcome, BookFindings.DebtorOfOthers(outcome, row.DebtorName!));
            return;
        }
        var contractNumber = row.ContractNumber ?? row.DrawdownNumber!;
        var drawdownNumber = row.DrawdownNumber ?? contractNumber;
        var debt = _book.FindDebt(drawdownNumber, contractNumber, row.Code)
            ?? _book.AddDebt(_book.FindOrAddContract(contractNumber, Debtor(outcome, row), Creditor(row)), drawdownNumber, row.Code);
        outcome.Debt = debt;
        var terms = TermsReading.NewTerms(row, debt.Contract.Creditor.Kind);
        var recording = From(outcome, "drawdownNumber");
        debt.Enter(terms, ClassAtStart(row), row.ExtensionDates.Count > 0 ? row.ExtensionDates[^1] : LocalDate.Min(terms.OriginalMaturityDate, LocalDate.Max(_asOf, terms.StartDate)), recording);
        outcome.IsNew();
        OpenBalance(outcome, row, debt, terms);
        _balanceRows[debt] = outcome;
        StateLenderArrears(outcome, row, debt);
    }

    private static List<string> Missing(DebtRow row)
    {
        var missing = new List<string>();
        if (row.ContractNumber is null && row.DrawdownNumber is null) missing.Add("合同编号或借据号");
        if (row.DebtorName is null) missing.Add("债务单位");
        if (row.PrincipalYuan is null) missing.Add("借据金额");
        if (row.OutstandingYuan is null) missing.Add("余额");
        if (row.StartDate is null) missing.Add("放款日");
        if (row.MaturityDate is null) missing.Add("到期日");
        return missing;
    }

    // A debt the file reclassifies later was entered under the class it had before.
    private DebtClass ClassAtStart(DebtRow row)
    {
        var first = row.Code is null ? null : _reclassified[row.Code].MinBy(r => r.EffectiveOn);
        if (first is null && row.Class is null)
            _unclassified.Add(row.DrawdownNumber ?? row.ContractNumber!);
        return first?.From ?? row.Class ?? DebtClass.Unclassified;
    }

    private void OpenBalance(RowOutcome outcome, DebtRow row, Debt debt, DebtTerms terms)
    {
        var paidInFile = _paidInFile.GetValueOrDefault(TextKey.Of(row.DrawdownNumber ?? row.ContractNumber!));
        var recording = From(outcome, "outstandingYuan");
        if (paidInFile != 0)
            recording = recording with { Reason = $"{recording.Reason}：余额 {Words.Of(row.OutstandingYuan)} 元加表内还本 {Words.Of(paidInFile)} 元" };
        if (terms.StartDate > LocalDate.Min(_book.OpenedOn ?? _fileOpensOn, _fileOpensOn))
            debt.Draw(terms.PrincipalYuan, terms.StartDate, terms.IssueKind is IssueKind.Refinancing or IssueKind.RolloverWithoutRepayment, From(outcome, "principalYuan"));
        else
            debt.OpenWith(row.OutstandingYuan!.Value + paidInFile, _fileOpensOn, recording);
    }

    // With repayments in the file the book starts before the first of them; without, on the day the balances stand for.
    private void ReadHistory()
    {
        _fileOpensOn = Rows<PaymentRow>().Select(r => (LocalDate?)r.Content.PaidOn).Min() is { } first
            ? new LocalDate(first.Year, first.Month, 1).PlusDays(-1)
            : _asOf;
        _paidInFile = Rows<PaymentRow>().GroupBy(r => TextKey.Of(r.Content.DrawdownNumber))
            .ToDictionary(g => g.Key, g => g.Sum(r => r.Content.PrincipalYuan));
        _reclassified = Rows<ReclassificationRow>().ToLookup(r => r.Content.DebtCode, r => r.Content);
    }

    private LocalDate _fileOpensOn;
    private Dictionary<string, decimal> _paidInFile = [];
    private ILookup<string, ReclassificationRow> _reclassified = null!;

    private void Revise(RowOutcome outcome, DebtRow row, Debt debt)
    {
        outcome.Debt = debt;
        RememberAnswer(outcome, row, debt);
        if (row.Code is { } code) _book.Know(code, debt);
        WarnOfOtherNames(outcome, row, debt.Contract);
        var old = debt.Terms!;
        var terms = IsBureauBook ? TermsReading.Whole(row, old) : TermsReading.FromLender(row, old);
        if (terms != old)
        {
            TermsReading.Compare(outcome, old, terms);
            var from = terms.MaturityDate != old.MaturityDate && row.ExtensionDates.Count > 0 ? row.ExtensionDates[^1] : _asOf;
            debt.ReviseTerms(terms, LocalDate.Max(from, old.StartDate), From(outcome, "maturityDate"));
        }
        if (row.Class is { } stated && stated != debt.Class && (row.Code is null || !_reclassified.Contains(row.Code)))
        {
            outcome.Differs("class", Words.Of(debt.Class), Words.Of(stated));
            debt.Reclassify(stated, debt.Class == DebtClass.Unclassified ? old.StartDate : _asOf, null, From(outcome, "class"));
        }
        StateLenderArrears(outcome, row, debt);
        _balanceRows[debt] = outcome;
        outcome.IsSame();
    }

    // Who owes whom under which contract is the identity of a debt: a row can't change it, but a clerk should know.
    private void WarnOfOtherNames(RowOutcome outcome, DebtRow row, DebtContract contract)
    {
        if (row.ContractNumber is { } number && TextKey.Of(number) != contract.NumberKey)
            _findings.Add(BookFindings.ContractDiffers(outcome, number, contract.Number));
        if (row.DebtorName is { } debtor && !ReferenceEquals(_book.FindParty(debtor), contract.Debtor))
            _findings.Add(BookFindings.DebtorDiffers(outcome, debtor, contract.Debtor.Name));
        if (_book.FindParty(row.CreditorName) is { } creditor && !ReferenceEquals(creditor, contract.Creditor))
            _findings.Add(BookFindings.CreditorDiffers(outcome, row.CreditorName!, contract.Creditor.Name));
    }

    /// <summary>After all movements in the file: what the balance should be on the day it stands for, and what it is.</summary>
    private void SettleBalances()
    {
        foreach (var (debt, outcome) in _balanceRows)
        {
            if (outcome.Refusal is not null || ((DebtRow)outcome.Row.Content!).OutstandingYuan is not { } stated) continue;
            var book = debt.LiveEntries.Where(e => e.EffectiveOn <= _asOf).Sum(e => e.BalanceEffectYuan);
            if (book == stated) continue;
            if (outcome.Change != Import.Batches.RowChange.New) outcome.Differs("outstandingYuan", Words.Of(book), Words.Of(stated));
            var recording = From(outcome, "outstandingYuan") with { Reason = $"按截至 {_asOf:uuuu-MM-dd} 的余额调整" };
            Try(outcome, () =>
            {
                if (stated < book) debt.Repay(new Repayment(_asOf, _asOf, book - stated, 0, 0), recording);
                else debt.Draw(stated - book, _asOf, refinancing: false, recording);
            });
        }
    }

    /// <summary>A balance that the creditor itself states is confirmed by it (债权人确认). It changes no figure, so no row counts as changed.</summary>
    private void ConfirmBalances()
    {
        if (IsBureauBook || SenderOwes) return; // a debtor confirms nothing
        foreach (var (debt, outcome) in _balanceRows)
        {
            var row = (DebtRow)outcome.Row.Content!;
            if (outcome.Refusal is not null || row.OutstandingYuan is not { } stated || !IsCreditorOf(debt, row)) continue;
            if (debt.LiveConfirmations().Any(c => c.EffectiveOn == _asOf && c.ConfirmedYuan == stated)) continue;
            debt.Confirm(stated, _asOf, From(outcome, "outstandingYuan"));
        }
    }

    // What somebody else says of a creditor's claim confirms nothing.
    private bool IsCreditorOf(Debt debt, DebtRow row) =>
        _book.FindParty(row.CreditorName ?? _institution) is not { } sender || ReferenceEquals(sender, debt.Contract.Creditor);

    // Absence from a lender's file is never a deletion: it is said, and nothing else.
    private void ListAbsent()
    {
        var named = _outcomes.Select(o => o.Debt).OfType<Debt>().ToHashSet();
        var (creditors, debtors) = (named.Select(d => d.Contract.Creditor).ToHashSet(), named.Select(d => d.Contract.Debtor).ToHashSet());
        var absent = _book.Debts.Where(d => !named.Contains(d) && d.Terms is not null && d.OutstandingYuan > 0
            && (IsBureauBook || (IsWholeOfCreditor && creditors.Contains(d.Contract.Creditor)) || (_kind == WorkbookKind.FinancingLedger && debtors.Contains(d.Contract.Debtor)))).ToList();
        if (absent.Count == 0) return;
        _findings.Add(BookFindings.AbsentFromFile(absent.Count, Some(absent.Select(d => d.DrawdownNumber))));
    }
}
