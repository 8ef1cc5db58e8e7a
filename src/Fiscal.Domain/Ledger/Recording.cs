using NodaTime;

namespace Fiscal.Domain.Ledger;

/// <summary>The second clock and its paper: when we came to know something, through whom, why and from where (登记).</summary>
/// <param name="At">When it was recorded; facts never move on this clock.</param>
/// <param name="By">User name of the person who recorded it.</param>
/// <param name="Reason">Why, in words an auditor reads (事由).</param>
public sealed record Recording(Instant At, string By, string Reason, FactSource Source)
{
    /// <summary>Why a fact is recorded after its month was closed (补登理由); null when it is on time.</summary>
    public string? LateReason { get; init; }

    /// <param name="rule">Null: that of the source it comes from.</param>
    public Recording From(string? sheet, string? cell, string? rawText, string? rule = null) => this with { Source = Source.At(sheet, cell, rawText, rule) };
}

/// <summary>The paper that a fact rests on (来源): the cell of a workbook, or the document a person entered it from.</summary>
public sealed record FactSource
{
    /// <summary>Longest raw text kept with a fact; the sent file itself keeps it whole.</summary>
    public const int MaxRawTextLength = 200;

    public static readonly FactSource Entered = new();

    public int? ImportBatchId { get; init; }
    public string? Sheet { get; init; }
    public string? Cell { get; init; }
    public string? RawText { get; init; }

    /// <summary>What made the cell a fact (读取规则): the layout and the field, such as <c>policy-bank-ledger/outstandingYuan</c>.</summary>
    public string? Rule { get; init; }

    /// <summary>The voucher or document number that a person entered the fact from (凭证号、文号).</summary>
    public string? Document { get; init; }

    /// <summary>The measure that was carried out (所属措施): what it recorded is taken back whole.</summary>
    public int? MeasureId { get; init; }

    public FactSource At(string? sheet, string? cell, string? rawText, string? rule = null) => this with
    {
        Rule = rule ?? Rule,
        Sheet = sheet,
        Cell = cell,
        RawText = rawText is { Length: > MaxRawTextLength } ? rawText[..MaxRawTextLength] : rawText,
    };
}
