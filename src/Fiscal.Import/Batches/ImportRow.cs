using System.Text.Json;
using Fiscal.Domain.Debts;
using Fiscal.Domain.Regions;
using NodaTime;

namespace Fiscal.Import.Batches;

/// <summary>One field that a row would change (字段差异), in the words of the preview.</summary>
/// <param name="Field">The property of the content, camelCase.</param>
/// <param name="Cell">Address of the new value, when it stood in a cell of its own.</param>
public sealed record FieldDifference(string Field, string? Old, string? New, string? Cell);

/// <summary>A row of a workbook and what became of it (行及其去向). What it says stands in an <see cref="ImportPage"/>.</summary>
public sealed class ImportRow : IRegional
{
    private ImportRow() { } // EF

    /// <param name="refusal">Why the book can't take a row that was read well; it is rejected then.</param>
    public ImportRow(string regionCode, int batchId, int ordinal, ImportedRow row, RowChange change, IReadOnlyList<FieldDifference> differences, string? refusal, int? debtId)
    {
        RegionCode = regionCode;
        BatchId = batchId;
        Ordinal = ordinal;
        Sheet = row.Sheet;
        Row = row.Row;
        Fate = refusal is null ? row.Fate : RowFate.Rejected;
        Change = change;
        Reason = refusal ?? row.Reason;
        DifferencesJson = differences.Count == 0 ? null : JsonSerializer.Serialize(differences, BatchJson.Options);
        DebtId = debtId;
    }

    public long Id { get; private set; }
    public int BatchId { get; private set; }
    public string RegionCode { get; private set; } = "";

    /// <summary>Order in the workbook, from 1.</summary>
    public int Ordinal { get; private set; }

    public string Sheet { get; private set; } = "";
    public int Row { get; private set; }
    public RowFate Fate { get; private set; }
    public RowChange Change { get; private set; }

    /// <summary>Why it was skipped or rejected.</summary>
    public string? Reason { get; private set; }

    public string? DifferencesJson { get; private set; }

    /// <summary>The debt it speaks of, once that is on the book.</summary>
    public int? DebtId { get; private set; }

    public Debt? Debt { get; private set; }

    public void Concerns(Debt debt) => Debt = debt;

    /// <summary>The row as it was read.</summary>
    /// <param name="kept">What stands at its place in the <see cref="ImportPage"/> that has it.</param>
    public ImportedRow Read(KeptRow kept) => new(Sheet, Row, Fate, kept.Content, Reason, kept.Cells);
}

/// <summary>A finding as kept with its batch (导入发现).</summary>
public sealed class ImportFinding : IRegional
{
    /// <summary>Longest raw text kept with a finding.</summary>
    public const int MaxRawLength = 500;

    private ImportFinding() { } // EF

    internal ImportFinding(string regionCode, int ordinal, Finding finding)
    {
        RegionCode = regionCode;
        Ordinal = ordinal;
        Severity = finding.Severity;
        Code = finding.Code;
        Message = finding.Message.Length > 1000 ? finding.Message[..1000] : finding.Message;
        Sheet = finding.Sheet;
        Cell = finding.Cell;
        Row = finding.Row;
        Column = finding.Column;
        Occurrences = finding.Occurrences;
        Raw = finding.Raw is { Length: > MaxRawLength } ? finding.Raw[..MaxRawLength] : finding.Raw;
    }

    public long Id { get; private set; }
    public int BatchId { get; private set; }
    public string RegionCode { get; private set; } = "";
    public int Ordinal { get; private set; }
    public Severity Severity { get; private set; }
    public string Code { get; private set; } = "";
    public string Message { get; private set; } = "";
    public string Sheet { get; private set; } = "";
    public string? Cell { get; private set; }
    public int? Row { get; private set; }
    public string? Column { get; private set; }
    public string? Raw { get; private set; }

    /// <summary>How many places it speaks of; more than one where many are alike.</summary>
    public int Occurrences { get; private set; } = 1;
}
