using System.Collections;
using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using Fiscal.Import.Reading;

namespace Fiscal.Import.Interpretation;

/// <summary>A cell that was found for a field, and what its column says about it.</summary>
internal readonly record struct FieldCell(Cell Cell, int Row, int Index, Column Column)
{
    public string Address => Reading.Address.Of(Row, Index);
}

/// <summary>The columns of a table by field: each row asks for some hundred fields, most of which the table does not have.</summary>
internal sealed class FieldColumns(IReadOnlyDictionary<string, Column> columns)
{
    public static readonly FieldColumns None = new(new Dictionary<string, Column>());

    private readonly FrozenDictionary<string, Column> _byField = columns.ToFrozenDictionary();

    /// <summary>In the order in which they were found.</summary>
    public IReadOnlyList<string> Fields { get; } = [.. columns.Keys];

    public Column? Of(string field) => _byField.GetValueOrDefault(field);
}

/// <summary>
/// The cells of one row by field (来源单元格). It keeps the row as read and makes addresses when asked: a long ledger has millions.
/// </summary>
/// <param name="elsewhere">Fields whose value stands in another row: merged above, or labels.</param>
internal sealed class RowCells(FieldColumns columns, SheetRow? row, IReadOnlyDictionary<string, FieldCell>? elsewhere)
    : IReadOnlyDictionary<string, SourceCell>
{
    public bool HasRow => row is not null;

    public bool Find(string field, out FieldCell found)
    {
        if (elsewhere is not null && elsewhere.TryGetValue(field, out found)) return true;
        if (row is null || columns.Of(field) is not { } column)
        {
            found = default;
            return false;
        }

        found = new(row[column.Index], row.Number, column.Index, column);
        return true;
    }

    public SourceCell this[string key] => TryGetValue(key, out var cell) ? cell : throw new KeyNotFoundException($"No cell for {key}.");
    public IEnumerable<string> Keys => columns.Fields.Union(elsewhere?.Keys ?? []).Where(ContainsKey);
    public IEnumerable<SourceCell> Values => Keys.Select(key => this[key]);
    public int Count => Keys.Count();
    public bool ContainsKey(string key) => Find(key, out var found) && found.Cell.Kind != CellKind.Empty;

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out SourceCell value)
    {
        value = Find(key, out var found) && found.Cell.Kind != CellKind.Empty ? new(found.Address, found.Cell.Raw) : null;
        return value is not null;
    }

    public IEnumerator<KeyValuePair<string, SourceCell>> GetEnumerator()
    {
        foreach (var field in elsewhere is null ? columns.Fields : columns.Fields.Union(elsewhere.Keys))
            if (TryGetValue(field, out var cell)) yield return new(field, cell);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
