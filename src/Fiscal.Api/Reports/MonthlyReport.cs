using System.Text.Json.Serialization;
using NodaTime;

namespace Fiscal.Api.Reports;

/// <summary>The monthly debt monitoring report (债务监测报告) as words and figures, before it becomes a file.</summary>
/// <param name="Month">First day of the month reported on.</param>
/// <param name="KnownAt">Facts recorded later do not count.</param>
/// <param name="Addressees">主送机关, without the colon.</param>
/// <param name="Issuer">发文机关署名.</param>
/// <param name="IssuedOn">成文日期.</param>
/// <param name="Notes">口径、单位、取整规则: printed after the annexes and on the workbook's first sheet.</param>
public sealed record MonthlyReport(
    string Title, string RegionCode, string RegionName, LocalDate Month, LocalDate AsOf, Instant KnownAt,
    string Addressees, string Issuer, LocalDate IssuedOn, string Opening,
    IReadOnlyList<ReportSection> Sections, IReadOnlyList<ReportAnnex> Annexes,
    IReadOnlyList<string> Notes)
{
    /// <summary>For the workbook's last sheet only: the facts themselves stay in the book.</summary>
    [JsonIgnore]
    public IReadOnlyList<DebtSource> Sources { get; init; } = [];

    /// <summary>The figures that must agree wherever they stand, once for each place.</summary>
    [JsonIgnore]
    public IEnumerable<ReportFigure> Figures =>
        Sections.SelectMany(s => s.Figures).Concat(Annexes.SelectMany(a => a.Figures));

    /// <summary>The report's main figures, each once.</summary>
    public IReadOnlyList<KeyFigure> KeyFigures =>
        [.. Figures.DistinctBy(f => f.Name).Select(f => new KeyFigure(f.Name, f.ValueYuan))];

    /// <summary>Every table, in print order.</summary>
    [JsonIgnore]
    public IEnumerable<ReportTable> Tables => Sections
        .SelectMany(s => s.Blocks).OfType<ReportTableBlock>().Select(b => b.Table)
        .Concat(Annexes.SelectMany(a => new[] { a.Printed, a.Detailed }).OfType<ReportTable>());
}

/// <summary>A main figure (主要指标) in exact yuan.</summary>
public sealed record KeyFigure(string Name, decimal ValueYuan);

/// <summary>A figure and the place it stands in. Figures of one name must agree to the fen.</summary>
public sealed record ReportFigure(string Name, string Place, decimal ValueYuan);

/// <summary>A part of the report with a first-level heading (一、总体情况).</summary>
/// <param name="Name">Stable English name of the part.</param>
/// <param name="Heading">Without its number: numbers follow from the order of the printed sections.</param>
public sealed record ReportSection(
    string Name, string Heading, IReadOnlyList<ReportBlock> Blocks, IReadOnlyList<ReportFigure> Figures);

[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(ReportSubheading), "subheading")]
[JsonDerivedType(typeof(ReportParagraph), "paragraph")]
[JsonDerivedType(typeof(ReportTableBlock), "table")]
public abstract record ReportBlock;

/// <summary>A second-level heading, without its number (（一）).</summary>
public sealed record ReportSubheading(string Text) : ReportBlock;

public sealed record ReportParagraph(string Text) : ReportBlock;

public sealed record ReportTableBlock(ReportTable Table) : ReportBlock;

/// <summary>An annex (附表): a table on its own pages in Word and a sheet of the workbook.</summary>
/// <param name="Name">Sheet name.</param>
/// <param name="Printed">Null if the workbook alone holds it.</param>
/// <param name="Detailed">What the sheet holds if Word prints less; null if both hold the same.</param>
public sealed record ReportAnnex(
    string Name, ReportTable? Printed, ReportTable? Detailed, IReadOnlyList<ReportFigure> Figures);
