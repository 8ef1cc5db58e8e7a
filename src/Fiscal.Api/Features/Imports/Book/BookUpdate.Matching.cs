using Fiscal.Api.Features.Imports.Matching;
using Fiscal.Domain;
using Fiscal.Domain.Debts;
using Fiscal.Domain.Parties;
using Fiscal.Import;
using Fiscal.Import.Batches;

namespace Fiscal.Api.Features.Imports.Book;

/// <summary>Rows and names that nearly agree with the book (近似匹配): asked about, never decided here.</summary>
internal sealed partial class BookUpdate
{
    private const int MostParties = 5;
    private const int MostQuestions = 500;
    private readonly ComparisonBudget _budget = new();
    private readonly Dictionary<string, Finding?> _asked = [];
    private DebtLikeness? _likeness;
    private PartyIndex? _partiesOnBook;

    /// <summary>The debt that a person said the row speaks of, or else the one its numbers name.</summary>
    private Debt? DebtOf(RowOutcome outcome, DebtRow row) => AnsweredDebt(outcome) ?? Known(row.DrawdownNumber, row.ContractNumber, row.Code);

    private Debt? AnsweredDebt(RowOutcome outcome) =>
        _answers.Of(outcome.Row.Sheet, outcome.Row.Row) is { DebtId: { } id } && _book.FindDebt(id) is { Terms: not null } debt ? debt : null;

    // The answer is remembered as another number of the debt, so that next month's file is understood without asking.
    private void RememberAnswer(RowOutcome outcome, DebtRow row, Debt debt)
    {
        if ((row.DrawdownNumber ?? row.ContractNumber) is null) return;
        if (!ReferenceEquals(AnsweredDebt(outcome), debt) || ReferenceEquals(_book.FindDebt(row.DrawdownNumber, row.ContractNumber, row.Code), debt)) return;
        _book.Know(new DebtAlias(debt, row.DrawdownNumber, row.ContractNumber, _recording.Source.ImportBatchId ?? 0, _recording.By, _recording.At));
        _findings.Add(BookFindings.DebtAnswered(outcome, row.DrawdownNumber ?? row.ContractNumber!, debt.DrawdownNumber));
    }

    /// <summary>Whether the row waits for an answer before it can be a new debt.</summary>
    private bool MustBeAsked(RowOutcome outcome, DebtRow row)
    {
        if (IsBureauBook) return false; // the book's own list says which debts there are
        var answer = _answers.Of(outcome.Row.Sheet, outcome.Row.Row);
        var similar = answer is null ? Similar(row) : [];
        if (similar is null)
        {
            Refuse(outcome, BookFindings.TooManyUnknown(outcome));
            return true;
        }
        if (similar.Count > 0)
        {
            var finding = BookFindings.SimilarDebt(outcome, row.DrawdownNumber ?? row.ContractNumber ?? "（没有编号）", string.Join("；", similar.Select(Described)));
            Refuse(outcome, finding);
            Ask(new(QuestionKind.Debt, finding.Code, IsRequired: true, finding.Sheet, finding.Row, finding.Cell, finding.Column, null,
                [row.DrawdownNumber ?? "", row.ContractNumber ?? ""], [.. similar.Select(s => new AnswerCandidate($"{s.Debt.Id}", $"{s.Debt.DrawdownNumber}（{s.Debt.Contract.Number}）", s.Score, s.Parts))]));
            return true;
        }

        return IsUnclear(outcome, row.DebtorName, "debtorName") || IsUnclear(outcome, CreditorNameOf(row), "creditorName");
    }

    // A debt that another row of the file names by its number is that row's.
    // What is asked beyond so many is asked again when these are answered.
    private void Ask(ImportQuestion question)
    {
        if (_questions.Count < MostQuestions) _questions.Add(question);
    }

    private List<SimilarDebt>? Similar(DebtRow row)
    {
        var spoken = _spokenOf ??= [.. Rows<DebtRow>().Select(r => DebtOf(r.Outcome, r.Content)).OfType<Debt>()];
        _likeness ??= new(_matching, _names, _budget, _book.Debts);
        var renewed = row.PreviousDrawdownNumber is { } previous ? _book.FindDebt(previous, null) : null;
        return _likeness.Of(row, CreditorNameOf(row), _book)?.Where(s => !spoken.Contains(s.Debt) && !ReferenceEquals(s.Debt, renewed)).ToList();
    }

    private HashSet<Debt>? _spokenOf;

    private static string Described(SimilarDebt similar) =>
        $"借据“{similar.Debt.DrawdownNumber}”{similar.Score:0} 分（{string.Join("、", similar.Parts.Select(p => $"{PartName(p.Part)} {p.Points:0}/{p.OutOf:0}"))}）";

    private static string PartName(string part) => part switch
    {
        "debtor" => "债务单位",
        "creditor" => "债权人",
        "principal" => "借据金额",
        "startDate" => "放款日",
        _ => "到期日",
    };

    private string? CreditorNameOf(DebtRow row) => row.CreditorName ?? (SenderOwes ? null : _institution);

    /// <summary>
    /// Whether a name that is not known resembles a known party too much to be taken for a new one. A name that resembles one less is
    /// proposed and taken as new, with a warning. Each name is asked about once.
    /// </summary>
    private bool IsUnclear(RowOutcome outcome, string? name, string field)
    {
        if (name is null || _book.FindParty(name) is not null || _answers.NewParties.Contains(TextKey.Of(name))) return false;
        if (_asked.TryGetValue(TextKey.Of(name), out var asked))
        {
            if (asked is not null) outcome.IsRefused(asked);
            return asked is not null;
        }

        _partiesOnBook ??= new(_names, _budget, _book.Parties.Where(p => p.Id != 0));
        if (_partiesOnBook.Resembling(name, _matching.Party.MayAsk) is not { } resembling)
        {
            Refuse(outcome, BookFindings.TooManyUnknown(outcome));
            return true;
        }
        var similar = resembling.Take(MostParties).ToList();
        if (similar.Count == 0) return false;
        var required = similar[0].Score >= _matching.Party.MustAsk;
        var finding = required ? BookFindings.PartySimilar(outcome, name, Named(similar), field) : BookFindings.PartyResembles(outcome, name, Named(similar), field);
        Ask(new(QuestionKind.Party, finding.Code, required, finding.Sheet, finding.Row, finding.Cell, finding.Column, name, [],
            [.. similar.Select(s => new AnswerCandidate($"{s.Party.Id}", s.Party.Name, s.Score))]));
        _asked[TextKey.Of(name)] = required ? finding : null;
        if (required) Refuse(outcome, finding);
        else _findings.Add(finding);
        return required;
    }

    private static string Named(List<(Party Party, decimal Score)> similar) => string.Join("、", similar.Select(s => $"“{s.Party.Name}”（{s.Score:0} 分）"));
}
