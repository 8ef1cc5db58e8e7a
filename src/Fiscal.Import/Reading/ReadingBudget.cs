namespace Fiscal.Import.Reading;

/// <summary>What one file may take while it is read (读取额度). Every reader asks before it keeps a row; who waits sees how far it is.</summary>
internal sealed class ReadingBudget(string fileName, ImportLimits limits, ImportProgress? progress, CancellationToken ct)
{
    private const int MostRepeated = 20_000, LongestRepeated = 24, RowsAtATime = 256;
    private readonly HashSet<string> _repeated = [];
    private int _rows, _cells, _sheets;
    private long _characters;

    public void Sheet()
    {
        if (++_sheets > limits.MaxSheets) throw ImportErrors.TooManySheets(fileName, limits.MaxSheets);
    }

    /// <param name="width">Its last filled column: what is blank before it takes room too.</param>
    public void Row(int width)
    {
        if (++_rows > limits.MaxRows) throw ImportErrors.TooManyRows(fileName, limits.MaxRows);
        Cells(width);
        if (_rows % RowsAtATime != 0) return;
        ct.ThrowIfCancellationRequested();
        progress?.At(_rows);
    }

    /// <param name="unfinished">Cells of a row that is not at its end yet.</param>
    public void Cells(int count, int unfinished = 0)
    {
        if ((_cells += count) + unfinished > limits.MaxCells) throw ImportErrors.TooManyCells(fileName, limits.MaxCells);
    }

    /// <summary>Counts a text that is kept for as long as the file is read.</summary>
    public string Text(string text)
    {
        if ((_characters += text.Length) > limits.MaxCharacters) throw ImportErrors.TooMuchText(fileName, limits.MaxCharacters);
        return text;
    }

    /// <summary>The same as <paramref name="text"/>, kept once: the days, rates and amounts of a ledger repeat.</summary>
    public string Once(string text)
    {
        if (text.Length > LongestRepeated) return Text(text);
        if (_repeated.TryGetValue(text, out var known)) return known;
        if (_repeated.Count < MostRepeated) _repeated.Add(text);
        return Text(text);
    }
}
