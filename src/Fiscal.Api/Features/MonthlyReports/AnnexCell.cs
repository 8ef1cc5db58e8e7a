using System.Globalization;
using Fiscal.Api.Reports;

namespace Fiscal.Api.Features.MonthlyReports;

/// <summary>One cell of a kept annex and the items that it was summed from (附表单元格).</summary>
internal sealed record AnnexCell(ReportTable Table, int RowNumber, int ColumnIndex, IReadOnlyList<ReportRow> Items)
{
    private const string MaturityTable = "附表1";
    private const string Unit = "（元）";

    /// <summary>Columns of parties that sum duties: which rows of 附表1, and which of its columns.</summary>
    private static readonly Dictionary<string, (string State, string Column)> Duties = new()
    {
        ["未来12个月应还本金"] = ("未到期", "应还本金"),
        ["未来12个月应还利息"] = ("未到期", "应还利息"),
        ["逾期本金"] = ("逾期", "应还本金"),
        ["逾期利息"] = ("逾期", "应还利息"),
    };

    public ReportColumn Column => Table.Columns[ColumnIndex];

    public string Label => Row.Cells[0].Text ?? "";

    public decimal Value => Row.Cells[ColumnIndex].Number!.Value;

    public List<int> DebtIds => [.. Items.SelectMany(i => i.Debts!.GetValueOrDefault(Column.Day) ?? []).Distinct()];

    private ReportRow Row => Table.Rows[RowNumber - 1];

    public static AnnexCell Find(List<ReportAnnex> annexes, string tableName, string row, string column)
    {
        var table = TableOf(annexes, a => a.Name == tableName || a.Printed?.Name == tableName || a.Detailed?.Name == tableName)
            ?? throw MonthlyReportErrors.NoSuchTable(tableName, annexes.Select(a => (a.Printed ?? a.Detailed)!.Name));
        var index = table.ColumnOf(column.Replace(Unit, "", StringComparison.Ordinal));
        if (index < 0) throw MonthlyReportErrors.NoSuchColumn(table.Name, column, table.Columns.Select(c => c.Title));
        var number = RowOf(table, row);
        var cell = new AnnexCell(table, number, index, ItemsOf(table, number - 1));
        if (table.Columns[index].Kind is ColumnKind.Text or ColumnKind.Date || cell.Row.Cells[index].Number is null)
            throw MonthlyReportErrors.CellIsNoFigure(table.Name, number, column);
        if (cell.Items.Any(i => i.Debts is null)) throw MonthlyReportErrors.MadeWithoutProvenance();
        return cell;
    }

    /// <summary>By debt, where the cell sums duties; null where it rests on balances.</summary>
    public Dictionary<int, decimal>? DueAmounts(List<ReportAnnex> annexes)
    {
        if (Column.Kind != ColumnKind.Yuan) return null;
        if (Table.Name == MaturityTable) return Sums(Items, ColumnIndex);
        if (!Duties.TryGetValue(Column.Title, out var duty)) return null;
        var maturities = TableOf(annexes, a => a.Printed?.Name == MaturityTable)!;
        var ids = DebtIds.ToHashSet();
        return Sums(
            maturities.Rows.Where(r => r.Kind == RowKind.Item && r.Cells[0].Text == duty.State && ids.Contains(DebtOf(r))),
            maturities.ColumnOf(duty.Column));
    }

    /// <summary>The two balances that a share is the quotient of.</summary>
    public IReadOnlyList<KeyFigure> Shares()
    {
        var balance = Table.ColumnOf("债务余额");
        return [new($"{Label}债务余额", Row.Cells[balance].Number ?? 0), new("合计债务余额", Table.TotalRow!.Cells[balance].Number ?? 0)];
    }

    private static Dictionary<int, decimal> Sums(IEnumerable<ReportRow> duties, int column) =>
        duties.GroupBy(DebtOf).Select(g => (g.Key, Yuan: g.Sum(r => r.Cells[column].Number ?? 0))).Where(d => d.Yuan != 0).ToDictionary(d => d.Key, d => d.Yuan);

    private static int DebtOf(ReportRow duty) => duty.Debts![ReportDay.Now][0];

    private static ReportTable? TableOf(List<ReportAnnex> annexes, Predicate<ReportAnnex> which) =>
        annexes.Find(which) is { } annex ? annex.Detailed ?? annex.Printed : null;

    private static int RowOf(ReportTable table, string row)
    {
        if (int.TryParse(row, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number >= 1 && number <= table.Rows.Count ? number : throw MonthlyReportErrors.NoSuchRow(table.Name, row, table.Rows.Count);
        var found = table.Rows.Index().Where(r => r.Item.Cells[0].Text == row).Select(r => r.Index + 1).ToList();
        return found.Count == 0 ? throw MonthlyReportErrors.NoSuchRow(table.Name, row, table.Rows.Count)
            : found.Count > 1 ? throw MonthlyReportErrors.RowUnclear(table.Name, row, found)
            : found[0];
    }

    // A subtotal sums the items above it back to the one before, the total all of them.
    private static List<ReportRow> ItemsOf(ReportTable table, int row) => table.Rows[row].Kind switch
    {
        RowKind.Item => [table.Rows[row]],
        RowKind.Subtotal => [.. table.Rows.Take(row).Reverse().TakeWhile(r => r.Kind == RowKind.Item)],
        _ => [.. table.Rows.Where(r => r.Kind == RowKind.Item)],
    };
}
