using Fiscal.Api.Reference;
using Fiscal.Domain;
using Fiscal.Domain.Ledger;
using Fiscal.Import;
using Fiscal.Import.Batches;
using NodaTime;

namespace Fiscal.Api.Features.Imports.Book;

/// <summary>
/// Applies a workbook to the book in memory (入账). Preview and commit run the same code: a preview throws the result away.
/// </summary>
internal sealed partial class BookUpdate
{
    private readonly DebtBook _book;
    private readonly WorkbookKind _kind;
    private readonly string? _institution;
    private readonly LocalDate _asOf;
    private readonly Recording _recording;
    private readonly ReferenceTables _references;
    private readonly List<RowOutcome> _outcomes;
    private readonly List<Finding> _findings = [];

    public BookUpdate(
        DebtBook book, WorkbookKind kind, string? institution, LocalDate asOf, IEnumerable<ImportedRow> rows, Recording recording, ReferenceTables references)
    {
        _book = book;
        _kind = kind;
        _institution = institution;
        _asOf = asOf;
        _recording = recording;
        _references = references;
        _outcomes = rows.Select(r => new RowOutcome(r)).ToList();
    }

    public IReadOnlyList<RowOutcome> Outcomes => _outcomes;

    /// <summary>The outcomes as the batch keeps them. A preview has no new debts to point at.</summary>
    public IEnumerable<ImportRow> PreviewRows() => _outcomes.Select((o, i) => new ImportRow(
        _book.RegionCode, i + 1, o.Row, o.Change, o.Differences, o.Refusal?.Message, o.Debt is { Id: > 0 } known ? known.Id : null));

    /// <summary>What comparing with the book found, in addition to what reading found.</summary>
    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>Units first, then debts, then what happened to them: a workbook may list its sheets in any order.</summary>
    public void Apply()
    {
        ApplyParties();
        ApplyDebts();
        ApplyReclassifications();
        ApplyPayments();
        SettleBalances();
        ConfirmBalances();
        ApplyArrears();
        ApplyPlans();
        CompareRents();
        CompareYears();
    }

    private IEnumerable<(RowOutcome Outcome, T Content)> Rows<T>() where T : RowContent =>
        _outcomes.Where(o => o.Row.Fate == RowFate.Accepted && o.Refusal is null && o.Row.Content is T)
            .Select(o => (o, (T)o.Row.Content!));

    /// <summary>The authority of the bureau's own book is whole; a lender's ledger fills blanks and corrects what lenders know.</summary>
    private bool IsBureauBook => _kind == WorkbookKind.BureauBook;

    /// <summary>The workbook comes from a debtor: it is neither creditor nor witness of its own debts.</summary>
    private bool SenderOwes => _kind is WorkbookKind.FinancingLedger or WorkbookKind.BondLedger;

    private Recording From(RowOutcome outcome, string? field = null)
    {
        var (address, raw) = field is null ? default : outcome.CellOf(field);
        var recording = _recording.From(outcome.Row.Sheet, address ?? $"{outcome.Row.Row}", raw);
        return field is null ? recording : recording with { Source = recording.Source with { Rule = $"{recording.Source.Rule}/{field}" } };
    }

    private void Refuse(RowOutcome outcome, Finding finding)
    {
        outcome.IsRefused(finding);
        _findings.Add(finding);
    }

    /// <summary>Runs a domain verb for a row; a rule that says no becomes a finding at that row.</summary>
    private void Try(RowOutcome outcome, Action verb)
    {
        try
        {
            verb();
        }
        catch (BusinessRuleException rule)
        {
            Refuse(outcome, BookFindings.RuleRefuses(outcome, rule.Code, rule.Message));
        }
    }

    private Domain.Debts.Debt? DebtOf(RowOutcome outcome, string drawdownNumber, string? contractNumber, string? code)
    {
        var debt = _book.FindDebt(drawdownNumber, contractNumber, code);
        if (debt?.Terms is not null) return outcome.Debt = debt;
        Refuse(outcome, BookFindings.DebtNotFound(outcome, drawdownNumber));
        return null;
    }
}
