namespace Fiscal.Import.Tests.Fuzz;

/// <summary>A sample laid out otherwise says the same; one that says something else says it aloud.</summary>
public sealed class ShapeFuzzTests
{
    private static readonly string[] Files = ["01-农发行-借据台账.xlsx", "02-长沙银行-贷款明细.xlsx", "07-城投集团-融资台账.xlsx", "08-还款流水-2026年10月.xlsx"];
    private static readonly (string Name, decimal Yuan)[] Units = [("元", 1m), ("千元", 1_000m), ("万元", 10_000m), ("亿元", 100_000_000m)];

    [Fact]
    public void A_table_laid_out_otherwise_says_the_same() => FuzzRun.Of(500, (_, random) =>
    {
        var sample = Sample.Of(random.Pick(Files));
        var grid = Data(sample).Copy();
        var what = random.Next(6);
        var changed = what switch
        {
            0 => Inserted(sample, grid, random, count: random.Next(1, 6)),
            1 => Permuted(grid, random),
            2 => AmountsAsText(sample, grid, random),
            3 => Hidden(sample, grid, random),
            4 => HeaderRepeated(sample, grid, random),
            _ => grid.Moved(r => r, c => c + random.Next(1, 2)),
        };
        var (read, refused) = Sample.Interpret(sample.With(changed), sample.Name);
        var (before, after) = (Said(sample.Truth), read is null ? [refused!.Code] : Said(read));
        return before.SequenceEqual(after) ? null : $"{sample.Name} change {what}: {before.Except(after).FirstOrDefault()} ≠ {after.Except(before).FirstOrDefault()} ({before.Count}, {after.Count})";
    });

    [Fact]
    public void Another_unit_scales_every_amount_or_is_turned_down() => FuzzRun.Of(120, (_, random) =>
    {
        var sample = Sample.Of(random.Pick(Files));
        var grid = Data(sample).Copy();
        var first = sample.Truth.Rows.Min(r => r.Row);
        var stated = grid.Cells.FirstOrDefault(c => c.Key.Row < first && c.Value.IsText && c.Value.Value!.Contains("单位", StringComparison.Ordinal) && c.Value.Value.Contains('元', StringComparison.Ordinal));
        if (stated.Value is null) return null;
        var (word, was) = Units.OrderByDescending(u => u.Name.Length).First(u => stated.Value.Value!.Contains(u.Name, StringComparison.Ordinal));
        var unit = random.Pick(Units);
        var removed = random.Next(4) == 0;
        grid.Cells[stated.Key] = GridCell.Text(removed ? stated.Value.Value!.Replace("单位", "", StringComparison.Ordinal).Replace(word, "", StringComparison.Ordinal)
            : stated.Value.Value!.Replace(word, unit.Name, StringComparison.Ordinal));

        var (read, _) = Sample.Interpret(sample.With(grid), sample.Name);
        if (read is null || read.HasErrors) return null;
        if (removed) return read.Findings.Any(f => f.Code == "import.unit-by-layout") || Said(read).SequenceEqual(Said(sample.Truth)) ? null : $"{sample.Name}: no unit, and nothing said";
        var (before, after) = (Balances(sample.Truth), Balances(read));
        return before.Select(b => Math.Round(b / was * unit.Yuan, 2, MidpointRounding.AwayFromZero)).SequenceEqual(after) || before.SequenceEqual(after) ? null : $"{sample.Name}: {word} → {unit.Name} scales otherwise";
    });

    /// <summary>Whatever becomes of headers, sheets and merges: an accepted row has the true amounts or none.</summary>
    [Fact]
    public void A_table_that_lost_its_shape_yields_no_wrong_amount() => FuzzRun.Of(400, (_, random) =>
    {
        var sample = Sample.Of(random.Pick(Files));
        var grid = Data(sample).Copy();
        var (top, bottom) = (sample.Truth.Rows.Min(r => r.Row), sample.Truth.Rows.Max(r => r.Row));
        var width = grid.Cells.Max(c => c.Key.Column);
        var what = random.Next(4);
        switch (what)
        {
            case 0: // a header cell becomes something else
                var header = random.Pick([.. grid.Cells.Where(c => c.Key.Row < top && c.Value.IsText)]);
                grid.Cells[header.Key] = GridCell.Text(random.Pick(["备用列", "", "说明二", "甲乙丙", header.Value.Value! + "（旧）"]));
                break;
            case 1: // cells are merged that are not one
                for (var i = random.Next(1, 5); i > 0; i--)
                {
                    var (row, column) = (random.Next(top, bottom + 1), random.Next(1, width + 1));
                    grid.Merges.Add((row, column, Math.Min(bottom, row + random.Next(0, 4)), Math.Min(width, column + random.Next(0, 3))));
                }
                break;
            case 2: // merged cells are taken apart
                grid.Merges.RemoveAll(m => m.Top >= top);
                break;
            default: // a row is cut out
                var cut = random.Next(top, bottom + 1);
                foreach (var key in grid.Cells.Keys.Where(k => k.Row == cut).ToList()) grid.Cells.Remove(key);
                break;
        }

        var (read, _) = Sample.Interpret(sample.With(grid), sample.Name);
        foreach (var row in read?.Rows.Where(r => r.Fate == RowFate.Accepted) ?? [])
        {
            if (sample.TrueRows.GetValueOrDefault((row.Sheet, row.Row)) is not { Fate: RowFate.Accepted } before) return $"{sample.Name} change {what}: row {row.Row} was no data: {Sample.Said(row.Content)}";
            foreach (var (name, text) in Sample.Of(row.Content!).Where(p => p.Name is "PrincipalYuan" or "OutstandingYuan" or "InterestYuan" or "OverduePrincipalYuan"))
                if (text is not ("" or "0") && text != Sample.Of(before.Content!).Single(p => p.Name == name).Text) return $"{sample.Name} change {what}: row {row.Row} {name} = {text}";
        }
        return null;
    });

    private static Grid Data(Sample sample) => sample.Grids.Single(g => g.Name == sample.Truth.Rows[0].Sheet);

    private static List<string> Said(InterpretedWorkbook workbook) =>
        [.. workbook.Rows.Where(r => r.Fate == RowFate.Accepted).Select(r => Sample.Said(r.Content is DebtRow debt ? debt with { HiddenRow = false } : r.Content))];

    private static List<decimal> Balances(InterpretedWorkbook workbook) => [.. workbook.Of<DebtRow>().Select(d => d.Content.OutstandingYuan ?? 0)];

    private static Grid Inserted(Sample sample, Grid grid, Random random, int count)
    {
        var merged = grid.Merges.SelectMany(m => Enumerable.Range(m.Top + 1, m.Bottom - m.Top)).ToHashSet();
        var free = Enumerable.Range(sample.Truth.Rows.Min(r => r.Row), 8).Where(r => !merged.Contains(r)).ToList();
        var from = random.Pick(free);
        return grid.Moved(r => r >= from ? r + count : r, c => c);
    }

    private static Grid Permuted(Grid grid, Random random)
    {
        if (grid.Merges.Any(m => m.Top > 3)) return grid; // groups hold their columns together
        var order = Enumerable.Range(2, grid.Cells.Max(c => c.Key.Column) - 1).ToArray();
        random.Shuffle(order);
        return grid.Moved(r => r, c => c == 1 ? c : c - 2 < order.Length ? order[c - 2] : c);
    }

    private static Grid AmountsAsText(Sample sample, Grid grid, Random random)
    {
        foreach (var row in sample.Truth.Rows.Where(_ => random.Next(2) == 0))
            foreach (var (field, cell) in row.Cells)
                if (field.EndsWith("Yuan", StringComparison.Ordinal) && grid.Cells[Grid.At(cell.Address)] is { Type: null, Value: { } value })
                    grid.Cells[Grid.At(cell.Address)] = GridCell.Text(value);
        return grid;
    }

    private static Grid Hidden(Sample sample, Grid grid, Random random)
    {
        grid.HiddenRows.UnionWith(sample.Truth.Rows.Where(_ => random.Next(3) == 0).Select(r => r.Row));
        return grid;
    }

    private static Grid HeaderRepeated(Sample sample, Grid grid, Random random)
    {
        if (grid.Merges.Any(m => m.Top > 3)) return grid; // a header of several rows
        var first = sample.Truth.Rows.Min(r => r.Row);
        var at = random.Next(first + 1, sample.Truth.Rows.Max(r => r.Row));
        var moved = grid.Moved(r => r >= at ? r + 1 : r, c => c);
        foreach (var ((_, column), cell) in grid.Cells.Where(c => c.Key.Row == first - 1).ToList()) moved.Cells[(at, column)] = cell;
        return moved;
    }
}
