using NodaTime;

namespace Fiscal.Domain.Ledger;

/// <summary>The second clock and its paper: when we came to know something, through whom, why and from where (登记).</summary>
/// <param name="At">When it was recorded; facts never move on this clock.</param>
/// <param name="By">User name of the person who recorded it.</param>
/// <param name="Reason">Why, in words an auditor reads (事由).</param>
public sealed record Recording(Instant At, string By, string Reason, FactSource Source)
{
    public Recording From(string? sheet, string? cell, string? rawText) => this with { Source = Source.At(sheet, cell, rawText) };
}

/// <summary>The cell of a workbook that a fact was read from (来源); all null when a person entered it.</summary>
public sealed record FactSource
{
    /// <summary>Longest raw text kept with a fact; the sent file itself keeps it whole.</summary>
    public const int MaxRawTextLength = 200;

    public static readonly FactSource Entered = new();

    public int? ImportBatchId { get; init; }
    public string? Sheet { get; init; }
    public string? Cell { get; init; }
    public string? RawText { get; init; }

    public FactSource At(string? sheet, string? cell, string? rawText) => this with
    {
        Sheet = sheet,
        Cell = cell,
        RawText = rawText is { Length: > MaxRawTextLength } ? rawText[..MaxRawTextLength] : rawText,
    };
}
