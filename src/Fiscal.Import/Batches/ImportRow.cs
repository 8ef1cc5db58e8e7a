using System.Text.Json;
using Fiscal.Domain.Debts;
using Fiscal.Domain.Regions;
using NodaTime;

namespace Fiscal.Import.Batches;

/// <summary>One field that a row would change (字段差异), in the words of the preview.</summary>
/// <param name="Field">The property of the content, camelCase.</param>
/// <param name="Cell">Address of the new value, when it stood in a cell of its own.</param>
public sealed record FieldDifference(string Field, string? Old, string? New, string? Cell);

/// <summary>A row of a workbook and what became of it (行及其去向).</summary>
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
        ContentJson = row.Content is null ? null : JsonSerializer.Serialize(row.Content, BatchJson.Options);
        CellsJson = KeptCells.TextOf(row.Cells);
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

    public string? ContentJson { get; private set; }
    /// <summary>See <see cref="KeptCells"/>.</summary>
    public string CellsJson { get; private set; } = "{}";
    public string? DifferencesJson { get; private set; }

    /// <summary>The debt it speaks of, once that is on the book.</summary>
    public int? DebtId { get; private set; }

    public Debt? Debt { get; private set; }

    public void Concerns(Debt debt) => Debt = debt;

    /// <summary>The row as it was read, for applying it to the book.</summary>
    public ImportedRow Read() => new(
        Sheet, Row, Fate,
        ContentJson is null ? null : JsonSerializer.Deserialize<RowContent>(ContentJson, BatchJson.Options),
        Reason, new KeptCells(CellsJson));

    /// <summary>The cells of a kept row, from its <see cref="CellsJson"/>.</summary>
    public static IReadOnlyDictionary<string, SourceCell> CellsOf(string json) => new KeptCells(json);

    /// <summary>Reads the row and lets its texts go: of a long batch they need not all be in memory. For rows that are not tracked yet.</summary>
    public ImportedRow TakeRead()
    {
        var read = Read();
        (ContentJson, CellsJson, DifferencesJson) = (null, "{}", null);
        return read;
    }
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
