using System.Text.Json.Serialization;
using NodaTime;

namespace Fiscal.Api.Reports;

/// <summary>What a column holds: decides alignment, unit, rounding, and whether its rows add up to its total.</summary>
public enum ColumnKind
{
    Text,
    Date,

    /// <summary>笔数; adds up.</summary>
    Count,

    /// <summary>Exact yuan; printed in 万元 with two decimals. Adds up.</summary>
    Yuan,

    /// <summary>Per cent of the table's total (占比), two decimals. Adds up to 100.</summary>
    Share,

    /// <summary>Per cent with two decimals that does not add up: an interest rate or a growth rate.</summary>
    Percent,
}

/// <summary>What a row is to the column total.</summary>
public enum RowKind
{
    Item,

    /// <summary>Sum of the items above it, back to the previous subtotal (小计).</summary>
    Subtotal,

    /// <summary>Sum of all items (合计).</summary>
    Total,
}

/// <summary>The day that the balances of a column stand for (余额时点).</summary>
public enum ReportDay { Now, MonthBefore, YearStart, YearBefore }

public static class ReportDays
{
    /// <summary>The day itself, in the report of a month.</summary>
    public static LocalDate In(this ReportDay day, LocalDate month) => day switch
    {
        ReportDay.Now => month.PlusMonths(1).PlusDays(-1),
        ReportDay.MonthBefore => month.PlusDays(-1),
        ReportDay.YearStart => new LocalDate(month.Year - 1, 12, 31),
        ReportDay.YearBefore => month.PlusMonths(-11).PlusDays(-1),
        _ => throw new ArgumentOutOfRangeException(nameof(day), day, null),
    };
}

/// <param name="Width">Relative to the other columns.</param>
/// <param name="SumOf">Columns this one adds up across the row (本息合计); its printed number is the sum of theirs.</param>
/// <param name="Less">Columns taken off that sum.</param>
/// <param name="Day">For a column of debts: the day it stands for.</param>
public sealed record ReportColumn(
    string Title, ColumnKind Kind, int Width, IReadOnlyList<int>? SumOf = null, IReadOnlyList<int>? Less = null, ReportDay Day = ReportDay.Now);

/// <summary>One cell. All members null means “no figure” and prints as “—”.</summary>
/// <param name="Number">Exact: yuan, per cent, or a count.</param>
/// <param name="PrintedNumber">As printed: 万元, per cent or a count, rounded so that the printed table foots.</param>
public sealed record ReportCell(
    string? Text = null, decimal? Number = null, LocalDate? Date = null, decimal? PrintedNumber = null)
{
    public static implicit operator ReportCell(string text) => new(Text: text);
    public static implicit operator ReportCell(decimal number) => new(Number: number);
    public static implicit operator ReportCell(decimal? number) => new(Number: number);
    public static implicit operator ReportCell(LocalDate date) => new(Date: date);
}

public sealed record ReportRow(RowKind Kind, IReadOnlyList<ReportCell> Cells)
{
    /// <summary>Of an item, by day: ids of the debts it was summed from (行的构成). Printed nowhere; sums are made of their items.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyDictionary<ReportDay, IReadOnlyList<int>>? Debts { get; init; }

    public static ReportRow Item(params ReportCell[] cells) => new(RowKind.Item, cells);
    public static ReportRow Subtotal(params ReportCell[] cells) => new(RowKind.Subtotal, cells);
    public static ReportRow Total(params ReportCell[] cells) => new(RowKind.Total, cells);
}

/// <summary>A table of the report (表、附表). Yuan are exact here; the Word writer prints 万元, the Excel writer 元.</summary>
/// <param name="Name">表1、附表1: how footing messages call the table.</param>
public sealed record ReportTable(
    string Name, string Title, IReadOnlyList<ReportColumn> Columns, IReadOnlyList<ReportRow> Rows)
{
    /// <summary>Fills in <see cref="ReportCell.PrintedNumber"/> where the caller has not fixed it.</summary>
    public static ReportTable Create(
        string name, string title, IReadOnlyList<ReportColumn> columns, IReadOnlyList<ReportRow> rows) =>
        new(name, title, columns, PrintedNumbers.Fill(columns, rows));

    /// <summary>The total row, or null for a table that is a mere list.</summary>
    public ReportRow? TotalRow => Rows.SingleOrDefault(r => r.Kind == RowKind.Total);

    public int ColumnOf(string title) => Columns.ToList().FindIndex(c => c.Title == title);

    /// <summary>The column's total in exact yuan.</summary>
    public decimal TotalYuan(string columnTitle) => TotalRow?.Cells[ColumnOf(columnTitle)].Number
        ?? throw new InvalidOperationException($"{Name} has no total of {columnTitle}.");
}
