namespace Fiscal.Api.Reports;

/// <summary>The report's cross-check (勾稽关系): a report whose figures disagree is not issued.</summary>
public static class ReportFooting
{
    /// <summary>Refuses a report with a table that does not foot or with a figure that differs between two places.</summary>
    /// <exception cref="Domain.BusinessRuleException"><c>report.does-not-foot</c>, naming both figures.</exception>
    public static void Require(MonthlyReport report)
    {
        foreach (var table in report.Tables)
            RequireFooted(table);
        foreach (var same in report.Figures.GroupBy(f => f.Name))
            RequireEqual([.. same]);
    }

    /// <summary>The same for a table that is printed by itself.</summary>
    public static void Require(ReportTable table) => RequireFooted(table);

    private static void RequireFooted(ReportTable table)
    {
        for (var c = 0; c < table.Columns.Count; c++)
        {
            if (table.Columns[c].Kind is not (ColumnKind.Yuan or ColumnKind.Count))
                continue;
            RequireFooted(table, c, "", cell => cell.Number);
            RequireFooted(table, c, "列示数", cell => cell.PrintedNumber);
            RequireAcross(table, c, "", cell => cell.Number);
            RequireAcross(table, c, "列示数", cell => cell.PrintedNumber);
        }
    }

    private static void RequireFooted(ReportTable table, int column, string what, Func<ReportCell, decimal?> number)
    {
        decimal all = 0, sinceSubtotal = 0;
        foreach (var row in table.Rows)
        {
            var value = number(row.Cells[column]);
            if (row.Kind == RowKind.Item)
            {
                all += value ?? 0;
                sinceSubtotal += value ?? 0;
                continue;
            }

            var sum = row.Kind == RowKind.Total ? all : sinceSubtotal;
            if (value is { } stated && stated != sum)
                throw ReportErrors.DoesNotFoot(
                    $"{table.Name}“{table.Columns[column].Title}”{what}各行之和", sum, $"其“{row.Cells[0].Text}”", stated);
            sinceSubtotal = 0;
        }
    }

    private static void RequireAcross(ReportTable table, int column, string what, Func<ReportCell, decimal?> number)
    {
        if (table.Columns[column].SumOf is not { } parts)
            return;
        foreach (var row in table.Rows)
        {
            var sum = parts.Sum(p => number(row.Cells[p]) ?? 0) - (table.Columns[column].Less ?? []).Sum(p => number(row.Cells[p]) ?? 0);
            if (number(row.Cells[column]) is { } stated && stated != sum)
                throw ReportErrors.DoesNotFoot(
                    $"{table.Name}“{row.Cells[0].Text}”行{what}各分项之和", sum, $"其“{table.Columns[column].Title}”", stated);
        }
    }

    private static void RequireEqual(IReadOnlyList<ReportFigure> same)
    {
        var first = same[0];
        if (same.FirstOrDefault(f => f.ValueYuan != first.ValueYuan) is { } other)
            throw ReportErrors.DoesNotFoot(
                $"{first.Place}的“{first.Name}”", first.ValueYuan, $"{other.Place}的“{other.Name}”", other.ValueYuan);
    }
}
