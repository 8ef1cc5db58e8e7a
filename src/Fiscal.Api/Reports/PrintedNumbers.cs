namespace Fiscal.Api.Reports;

/// <summary>
/// Rounds a table for print so that the printed rows add up to the printed totals (尾差处理). A total is rounded half up;
/// each amount is its exact value rounded up or down to the last printed digit, by largest remainder; of percentages the largest
/// takes what is left. Groups are settled before their items, so a subtotal prints the same wherever the same groups stand.
/// </summary>
public static class PrintedNumbers
{
    private const int Decimals = 2;
    private const decimal LastDigit = 0.01m;

    /// <summary>元 per 万元.</summary>
    public const decimal Wan = 10_000m;

    /// <summary>元 per 亿元.</summary>
    public const decimal Yi = 100_000_000m;

    /// <summary>To two decimals, half away from zero (四舍五入).</summary>
    public static decimal Round(decimal value) => Math.Round(value, Decimals, MidpointRounding.AwayFromZero);

    /// <summary>
    /// Values rounded to two decimals that add up to <paramref name="total"/>. A value that needs no rounding keeps it.
    /// Where the values cannot add up to that total, each is rounded by itself: <see cref="ReportFooting"/> reports it.
    /// </summary>
    public static IReadOnlyList<decimal> Apportion(IReadOnlyList<decimal> values, decimal total)
    {
        var floors = values.Select(v => Math.Floor(v / LastDigit) * LastDigit).ToArray();
        var missing = (total - floors.Sum()) / LastDigit;
        if (missing < 0 || missing > values.Where((v, i) => v != floors[i]).Count())
            return [.. values.Select(Round)];

        var largestRemainders = Enumerable.Range(0, values.Count)
            .OrderByDescending(i => values[i] - floors[i]).ThenBy(i => i).Take((int)missing);
        foreach (var i in largestRemainders)
            floors[i] += LastDigit;
        return floors;
    }

    /// <summary>
    /// Values rounded half up, except that the largest takes the difference to <paramref name="total"/>. For percentages: the same
    /// amount shows the same share in every table.
    /// </summary>
    public static IReadOnlyList<decimal> LeaveToLargest(IReadOnlyList<decimal> values, decimal total)
    {
        var rounded = values.Select(Round).ToArray();
        var rest = total - rounded.Sum();
        if (rounded.Length > 0 && Math.Abs(rest) <= LastDigit * rounded.Length)
            rounded[values.Index().MaxBy(v => v.Item).Index] += rest;
        return rounded;
    }

    internal static IReadOnlyList<ReportRow> Fill(IReadOnlyList<ReportColumn> columns, IReadOnlyList<ReportRow> rows)
    {
        var cells = rows.Select(r => r.Cells.ToArray()).ToArray();
        for (var c = 0; c < columns.Count; c++)
        {
            if (columns[c].SumOf is null)
                new Column(columns[c].Kind, rows, cells, c).Fill();
        }

        for (var c = 0; c < columns.Count; c++)
        {
            if (columns[c].SumOf is { } parts)
                foreach (var row in cells)
                    row[c] = row[c] with { PrintedNumber = parts.Sum(p => row[p].PrintedNumber) - (columns[c].Less ?? []).Sum(p => row[p].PrintedNumber) };
        }

        return [.. rows.Select((r, i) => r with { Cells = cells[i] })];
    }

    private sealed class Column(ColumnKind kind, IReadOnlyList<ReportRow> rows, ReportCell[][] cells, int column)
    {
        public void Fill()
        {
            var groups = Groups();
            var totals = Indexes(RowKind.Total);
            foreach (var total in totals)
            {
                Set(total, Scaled(total) is { } value ? Round(value) : null);
                if (Adds)
                    Share(groups.Select(g => g.Head), total);
            }

            foreach (var (head, items) in groups.Where(g => Adds && totals.Count > 0 && g.Items.Count > 0))
                Share(items, head);
            for (var r = 0; r < cells.Length; r++)
                Set(r, Scaled(r) is { } value ? Round(value) : null);
        }

        private bool Adds => kind is ColumnKind.Yuan or ColumnKind.Share;

        /// <summary>Subtotals with their items; an item under no subtotal heads its own group.</summary>
        private List<(int Head, List<int> Items)> Groups()
        {
            var groups = new List<(int, List<int>)>();
            var waiting = new List<int>();
            for (var r = 0; r < rows.Count; r++)
            {
                if (rows[r].Kind == RowKind.Item)
                    waiting.Add(r);
                else if (rows[r].Kind == RowKind.Subtotal)
                {
                    groups.Add((r, waiting));
                    waiting = [];
                }
            }

            groups.AddRange(waiting.Select(r => (r, new List<int>())));
            return groups;
        }

        private void Share(IEnumerable<int> parts, int whole)
        {
            if (cells[whole][column].PrintedNumber is not { } total)
                return;
            var settled = parts.Where(p => cells[p][column].PrintedNumber is not null).ToList();
            var open = parts.Except(settled).Where(p => Scaled(p) is not null).ToList();
            var rest = total - settled.Sum(p => cells[p][column].PrintedNumber!.Value);
            IReadOnlyList<decimal> values = [.. open.Select(p => Scaled(p)!.Value)];
            var printed = kind == ColumnKind.Share ? LeaveToLargest(values, rest) : Apportion(values, rest);
            for (var i = 0; i < open.Count; i++)
                Set(open[i], printed[i]);
        }

        private decimal? Scaled(int row) => kind == ColumnKind.Yuan ? cells[row][column].Number / Wan : cells[row][column].Number;

        private void Set(int row, decimal? printed) =>
            cells[row][column] = cells[row][column] with { PrintedNumber = cells[row][column].PrintedNumber ?? printed };

        private List<int> Indexes(RowKind wanted) => [.. Enumerable.Range(0, rows.Count).Where(r => rows[r].Kind == wanted)];
    }
}
