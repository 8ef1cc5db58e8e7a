using Fiscal.Api.Features.Imports.Matching;
using Fiscal.Api.Reference;
using Fiscal.Domain;
using Fiscal.Domain.Ledger;
using Fiscal.Import;
using Fiscal.Import.Batches;
using NodaTime;

namespace Fiscal.Api.Features.Imports.Book;

/// <summary>What a workbook says of itself, or people said of it: it is the same at preview and at commit.</summary>
internal sealed record ImportBasis(WorkbookKind Kind, string? Institution, LocalDate AsOf, AmountUnit? Unit, ImportAnswers Answers);

/// <summary>
/// Applies a workbook to the book in memory (入账). Preview and commit run the same code: a preview throws the result away.
/// </summary>
internal sealed partial class BookUpdate
{
    private readonly DebtBook _book;
    private readonly WorkbookKind _kind;
    private readonly string? _institution;
    private readonly LocalDate _asOf;
    private readonly AmountUnit? _unit;
    private readonly ImportAnswers _answers;
    private readonly MatchingTables _matching;
    private readonly PartyLikeness _names;
    private readonly Recording _recording;
    private readonly ReferenceTables _references;
    private readonly List<RowOutcome> _outcomes;
    private readonly HashSet<Type> _contents;
    private readonly FindingList _findings = [];
    private readonly List<ImportQuestion> _questions = [];
    private RowsDone _done = new(null, default);
    private readonly Dictionary<string, string> _rules = [];

    public BookUpdate(
        DebtBook book, ImportBasis basis, IEnumerable<ImportedRow> rows, Recording recording, ReferenceTables references, MatchingTables matching)
    {
        _book = book;
        (_kind, _institution, _asOf, _unit, _answers) = basis;
        _matching = matching;
        _names = new(matching);
        _recording = recording;
        _references = references;
        _outcomes = rows.Select(r => new RowOutcome(r)).ToList();
        _contents = [.. _outcomes.Select(o => o.Row.Content?.GetType()).OfType<Type>()];
    }

    public IReadOnlyList<RowOutcome> Outcomes => _outcomes;

    /// <summary>The outcomes as the batch keeps them. A preview has no new debts to point at.</summary>
    public IEnumerable<ImportRow> PreviewRows(int batchId) => _outcomes.Select((o, i) => new ImportRow(
        _book.RegionCode, batchId, i + 1, o.Row, o.Change, o.Differences, o.Refusal?.Message, o.Debt is { Id: > 0 } known ? known.Id : null));

    /// <summary>What comparing with the book found, in addition to what reading found.</summary>
    public IEnumerable<Finding> Findings => _findings;

    /// <summary>What a person has to say, or can say, about the rows.</summary>
    public IReadOnlyList<ImportQuestion> Questions => _questions;

    /// <summary>Units first, then debts, then what happened to them: a workbook may list its sheets in any order.</summary>
    public void Apply(ImportProgress? progress = null, CancellationToken ct = default)
    {
        _done = new(progress, ct);
        if (_kind == WorkbookKind.FinanceOfficeTable)
        {
            CompareOnly();
            return;
        }
        if (UnitStopsTheFile()) return;
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
        ApplyStatements();
    }

    // A long ledger has rows of one kind; each step asks for its own.
    private IEnumerable<(RowOutcome Outcome, T Content)> Rows<T>() where T : RowContent => !_contents.Any(c => c.IsAssignableTo(typeof(T))) ? []
        : _outcomes.Where(o => o.Row.Fate == RowFate.Accepted && o.Refusal is null && o.Row.Content is T)
            .Select(o => (o, (T)o.Row.Content!));

    /// <summary>The authority of the bureau's own book is whole; a lender's ledger fills blanks and corrects what lenders know.</summary>
    private bool IsBureauBook => _kind == WorkbookKind.BureauBook;

    /// <summary>The workbook comes from a debtor: it is neither creditor nor witness of its own debts.</summary>
    private bool SenderOwes => _kind is WorkbookKind.FinancingLedger or WorkbookKind.BondLedger or WorkbookKind.OpeningBalances;

    /// <summary>The sender lists all that it is owed: a debt to it that is left out should be asked about.</summary>
    private bool IsWholeOfCreditor => _kind is WorkbookKind.DebtLedger or WorkbookKind.RentPlan or WorkbookKind.BondLedger;

    private Recording From(RowOutcome outcome, string? field = null)
    {
        var (address, raw) = field is null ? default : outcome.CellOf(field);
        return _recording.From(outcome.Row.Sheet, address ?? $"{outcome.Row.Row}", raw, field is null ? null : RuleOf(field));
    }

    // The same few for every row: one text each.
    private string RuleOf(string field) =>
        _rules.TryGetValue(field, out var rule) ? rule : _rules[field] = $"{_recording.Source.Rule}/{field}";

    private void Refuse(RowOutcome outcome, Finding finding)
    {
        outcome.IsRefused(finding);
        _findings.Add(finding);
    }

    /// <summary>Runs a domain verb for a row; a rule that says no becomes a finding at that row.</summary>
    /// <param name="fieldOf">By the code of the rule: the column that it is about.</param>
    private void Try(RowOutcome outcome, Action verb, Func<string, string>? fieldOf = null)
    {
        try
        {
            verb();
        }
        catch (BusinessRuleException rule)
        {
            Refuse(outcome, BookFindings.RuleRefuses(outcome, rule.Code, rule.Message, fieldOf?.Invoke(rule.Code)));
        }
    }

    private Domain.Debts.Debt? DebtOf(RowOutcome outcome, string? drawdownNumber, string? contractNumber, string? code)
    {
        var debt = _book.FindDebt(drawdownNumber, contractNumber, code);
        if (debt?.Terms is not null) return outcome.Debt = debt;
        Refuse(outcome, BookFindings.DebtNotFound(outcome, drawdownNumber ?? contractNumber ?? code ?? ""));
        return null;
    }
}
