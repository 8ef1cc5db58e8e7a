using System.ComponentModel.DataAnnotations;

namespace Fiscal.Import;

/// <summary>How much a finding weighs (严重程度). One error and the batch can't be committed.</summary>
public enum Severity
{
    [Display(Name = "说明")] Info,
    [Display(Name = "提示")] Warning,
    [Display(Name = "错误")] Error,
}

/// <summary>Something about a workbook that a person should know (导入发现): what, where, and what to do.</summary>
/// <param name="Severity">An error blocks the commit.</param>
/// <param name="Code">Stable, for programs: <c>import.</c> and what is wrong.</param>
/// <param name="Message">One Chinese sentence a clerk understands.</param>
/// <param name="Sheet">Sheet name; empty for CSV or for the whole file.</param>
/// <param name="Cell">Address such as <c>G5</c>; null when it is about a row, a sheet or the file.</param>
/// <param name="Row">One-based row; for CSV the line where the record starts. Null for a sheet or the file.</param>
/// <param name="Column">The header above the cell as the file writes it, or null.</param>
/// <param name="Raw">The cell's text as sent, or null.</param>
/// <param name="Occurrences">How many places it speaks of; more than one where many are alike.</param>
public sealed record Finding(
    Severity Severity, string Code, string Message, string Sheet = "", string? Cell = null, int? Row = null, string? Column = null, string? Raw = null,
    int Occurrences = 1);
