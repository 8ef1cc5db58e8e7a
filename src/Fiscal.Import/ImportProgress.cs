using System.ComponentModel.DataAnnotations;

namespace Fiscal.Import;

/// <summary>What is being done with a workbook (导入阶段).</summary>
public enum ImportPhase
{
    [Display(Name = "接收")] Receiving,
    [Display(Name = "读取")] Reading,
    [Display(Name = "解读")] Interpreting,
    [Display(Name = "比对")] Comparing,
    [Display(Name = "保存")] Saving,
    [Display(Name = "入账")] Booking,
}

/// <summary>How far the work on a workbook is (导入进度): written by the one who works, read by anyone who asks.</summary>
/// <param name="moved">Called at every step.</param>
public sealed class ImportProgress(Action moved)
{
    private int _phase, _rows, _totalRows;

    public ImportPhase Phase => (ImportPhase)Volatile.Read(ref _phase);

    /// <summary>Rows done in this phase.</summary>
    public int Rows => Volatile.Read(ref _rows);

    /// <summary>Rows to do; null until all have been seen.</summary>
    public int? TotalRows => Volatile.Read(ref _totalRows) is > 0 and var total ? total : null;

    public void Begin(ImportPhase phase, int? totalRows = null)
    {
        if (totalRows is { } total) Volatile.Write(ref _totalRows, total);
        Volatile.Write(ref _rows, 0);
        Volatile.Write(ref _phase, (int)phase);
        moved();
    }

    public void At(int rows)
    {
        Volatile.Write(ref _rows, rows);
        moved();
    }
}
