using NodaTime;

namespace Fiscal.Api.Reports;

/// <summary>What falls due in each of the next twelve months (分月到期), as one table that every total is read from.</summary>
public sealed class DueCalendar
{
    private const int Principal = 2;
    private const int Interest = 3;

    private DueCalendar(ReportTable table) => Table = table;

    public ReportTable Table { get; }

    public static DueCalendar Of(ReportBook book)
    {
        var rows = Enumerable.Range(1, ReportBook.MonthsAhead)
            .Select(book.Facts.Month.PlusMonths)
            .Select(month => (month, items: book.Upcoming.Where(d => d.DueOn.Year == month.Year && d.DueOn.Month == month.Month)))
            .Select(m => new ReportRow(RowKind.Item, Cells(ReportText.Month(m.month), [.. m.items])))
            .Append(new ReportRow(RowKind.Total, Cells("合计", book.Upcoming)));

        return new(ReportTable.Create("", "未来12个月到期本息", [
            new("月份", ColumnKind.Text, 20), new("笔数", ColumnKind.Count, 10), new("应还本金", ColumnKind.Yuan, 20),
            new("应还利息", ColumnKind.Yuan, 20), new("本息合计", ColumnKind.Yuan, 20, [Principal, Interest])], [.. rows]));
    }

    /// <summary>
    /// Principal and interest of the next <paramref name="months"/> months in yuan, as printed: rounded to 0.01 万元 so that the
    /// text repeats what the table says.
    /// </summary>
    public (decimal PrincipalYuan, decimal InterestYuan) Next(int months) =>
        (Table.Rows.Take(months).Sum(r => PrintedYuan(r, Principal)), Table.Rows.Take(months).Sum(r => PrintedYuan(r, Interest)));

    /// <summary>Number of payments in the next <paramref name="months"/> months.</summary>
    public decimal Count(int months) => Table.Rows.Take(months).Sum(r => r.Cells[1].Number ?? 0);

    /// <summary>The month with most to pay (偿债高峰月): its row, or null if nothing falls due.</summary>
    public ReportRow? Peak => Table.Rows.Where(r => r.Kind == RowKind.Item && r.Cells[^1].Number > 0).MaxBy(r => r.Cells[^1].Number);

    /// <summary>A month's principal and interest in yuan, as printed.</summary>
    public static decimal PrintedYuan(ReportRow month) => PrintedYuan(month, Interest + 1);

    private static decimal PrintedYuan(ReportRow row, int column) => row.Cells[column].PrintedNumber!.Value * PrintedNumbers.Wan;

    private static IReadOnlyList<ReportCell> Cells(string label, IReadOnlyList<DueItem> items) =>
        [label, items.Count, items.Sum(d => d.PrincipalYuan), items.Sum(d => d.InterestYuan), items.Sum(d => d.PrincipalYuan + d.InterestYuan)];
}
