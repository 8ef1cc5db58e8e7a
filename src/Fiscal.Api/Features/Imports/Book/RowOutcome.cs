using Fiscal.Domain.Debts;
using Fiscal.Import;
using Fiscal.Import.Batches;

namespace Fiscal.Api.Features.Imports.Book;

/// <summary>What a row means for the book (行的结果).</summary>
internal sealed class RowOutcome(ImportedRow row)
{
    private List<FieldDifference>? _differences; // most rows have none

    public ImportedRow Row => row;
    public RowChange Change { get; private set; } = RowChange.None;
    public IReadOnlyList<FieldDifference> Differences => _differences ?? [];
    public Debt? Debt { get; set; }

    /// <summary>Why the book can't take the row; null when it can.</summary>
    public Finding? Refusal { get; private set; }

    public void IsNew() => Change = RowChange.New;
    public void IsSame() => Change = Change == RowChange.None ? RowChange.Same : Change;

    public void IsRefused(Finding finding)
    {
        Refusal = finding;
        Change = RowChange.None;
    }

    /// <summary>It is a part of what another row begins, and shares its fate.</summary>
    public void GoesWith(RowOutcome first)
    {
        Change = first.Change;
        Refusal = first.Refusal;
    }

    /// <summary>Notes that the row says something else than the book; whether it will change it is for the kind of table to say.</summary>
    public void Says(string field, string? book, string? stated)
    {
        Change = RowChange.Changed;
        (_differences ??= []).Add(new(field, book, stated, row.Cells.GetValueOrDefault(field)?.Address));
    }

    /// <summary>Notes that a field would change; says nothing of fields that stay.</summary>
    public void Differs(string field, string? old, string? @new)
    {
        if (Change != RowChange.New) Change = RowChange.Changed;
        (_differences ??= []).Add(new(field, old, @new, row.Cells.GetValueOrDefault(field)?.Address));
    }

    public (string? Address, string? Raw) CellOf(string field) =>
        row.Cells.TryGetValue(field, out var cell) ? (cell.Address, cell.Raw) : (null, null);

    public Finding Find(Severity severity, string code, string message, string? field = null)
    {
        var (address, raw) = field is null ? default : CellOf(field);
        return new(severity, code, message, row.Sheet, address, row.Row, field, raw);
    }
}
