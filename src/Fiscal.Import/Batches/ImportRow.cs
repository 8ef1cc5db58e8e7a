using System.Text.Json;
using System.Text.Json.Serialization;
using Fiscal.Domain.Debts;
using Fiscal.Domain.Regions;
using NodaTime;
using NodaTime.Serialization.SystemTextJson;

namespace Fiscal.Import.Batches;

/// <summary>One field that a row would change (字段差异), in the words of the preview.</summary>
/// <param name="Field">The property of the content, camelCase.</param>
/// <param name="Cell">Address of the new value, when it stood in a cell of its own.</param>
public sealed record FieldDifference(string Field, string? Old, string? New, string? Cell);

/// <summary>A row of a workbook and what became of it (行及其去向).</summary>
public sealed class ImportRow : IRegional
{
    private static readonly JsonSerializerOptions Json = new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    }.ConfigureForNodaTime(DateTimeZoneProviders.Tzdb);

    private ImportRow() { } // EF

    /// <param name="refusal">Why the book can't take a row that was read well; it is rejected then.</param>
    public ImportRow(string regionCode, int ordinal, ImportedRow row, RowChange change, IReadOnlyList<FieldDifference> differences, string? refusal, int? debtId)
    {
        RegionCode = regionCode;
        Ordinal = ordinal;
        Sheet = row.Sheet;
        Row = row.Row;
        Fate = refusal is null ? row.Fate : RowFate.Rejected;
        Change = change;
        Reason = refusal ?? row.Reason;
        ContentJson = row.Content is null ? null : JsonSerializer.Serialize(row.Content, Json);
        CellsJson = JsonSerializer.Serialize(row.Cells, Json);
        DifferencesJson = differences.Count == 0 ? null : JsonSerializer.Serialize(differences, Json);
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
    public string CellsJson { get; private set; } = "{}";
    public string? DifferencesJson { get; private set; }

    /// <summary>The debt it speaks of, once that is on the book.</summary>
    public int? DebtId { get; private set; }

    public Debt? Debt { get; private set; }

    public void Concerns(Debt debt) => Debt = debt;

    /// <summary>The row as it was read, for applying it to the book.</summary>
    public ImportedRow Read() => new(
        Sheet, Row, Fate,
        ContentJson is null ? null : JsonSerializer.Deserialize<RowContent>(ContentJson, Json),
        Reason,
        JsonSerializer.Deserialize<Dictionary<string, SourceCell>>(CellsJson, Json)!);
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
}
