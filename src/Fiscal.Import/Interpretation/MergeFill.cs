using Fiscal.Import.Reading;

namespace Fiscal.Import.Interpretation;

/// <summary>Gives the rows of a vertically merged cell the value that stands in its first row (合并单元格向下填充).</summary>
internal sealed class MergeFill
{
    private readonly Dictionary<int, List<Merge>> _byColumn = [];
    private readonly Dictionary<int, SheetRow> _rows = [];

    public MergeFill(FoundTable table)
    {
        var columns = table.Columns.Values.Where(c => Fields.FillsDown(table.Layout.Content, c.Field)).Select(c => c.Index).ToHashSet();
        foreach (var merge in table.Sheet.Merges.Where(m => m.Bottom > m.Top && m.Top > table.Sheet.Rows[table.Bottom].Number))
            foreach (var column in columns.Where(c => c >= merge.Left && c <= merge.Right))
                (_byColumn.TryGetValue(column, out var list) ? list : _byColumn[column] = []).Add(merge);
        foreach (var list in _byColumn.Values) list.Sort((a, b) => a.Top.CompareTo(b.Top));
        if (_byColumn.Count > 0)
            foreach (var row in table.Sheet.Rows) _rows.TryAdd(row.Number, row);
    }

    public bool Any => _byColumn.Count > 0;

    /// <summary>Whether any of these columns is merged with a cell above, so that a blank in it is none.</summary>
    public bool Covers(int row, IEnumerable<int> columns) => Any && columns.Any(c => For(row, c) is { Row: var from } && from < row);

    /// <summary>The cell above that a blank cell is merged with, or null.</summary>
    public (Cell Cell, int Row, int Column)? For(int row, int column)
    {
        if (!_byColumn.TryGetValue(column, out var merges)) return null;
        var (low, high) = (0, merges.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (merges[middle].Bottom < row) low = middle + 1;
            else if (merges[middle].Top > row) high = middle - 1;
            else return _rows.TryGetValue(merges[middle].Top, out var source) ? (source[merges[middle].Left], merges[middle].Top, merges[middle].Left) : null;
        }

        return null;
    }
}
