namespace Fiscal.Import;

/// <summary>Counts the rows of a phase and tells of every few hundred (已处理行数); stops when nobody waits any more.</summary>
public sealed class RowsDone(ImportProgress? progress, CancellationToken ct)
{
    private const int AtATime = 256;
    private int _rows;

    public void One()
    {
        if (++_rows % AtATime != 0) return;
        ct.ThrowIfCancellationRequested();
        progress?.At(_rows);
    }
}
