namespace Fiscal.Import.Interpretation;

/// <summary>Notices a debt out of all proportion to the others of its file (量级核对): perhaps a row in another unit. It only warns.</summary>
internal static class Magnitudes
{
    private const int FewestDebts = 3;
    // No county owes so much on one drawdown.
    private const decimal LargestUsual = 10_000_000_000m;
    private const decimal OutOfProportion = 1_000m;

    public static void Check(IReadOnlyList<ImportedRow> rows, FindingList findings)
    {
        var debts = rows.Where(r => r is { Fate: RowFate.Accepted, Content: DebtRow { PrincipalYuan: > 0 } }).Select(r => (Row: r, Yuan: ((DebtRow)r.Content!).PrincipalYuan!.Value)).ToList();
        foreach (var (row, yuan) in debts.Where(d => d.Yuan > LargestUsual))
            if (row.Cells.TryGetValue("principalYuan", out var cell)) findings.Add(Findings.DebtTooLarge(new(row.Sheet, row.Row, cell.Address, Raw: cell.Raw), yuan));
        if (debts.Count < FewestDebts) return;
        var median = debts.Select(d => d.Yuan).Order().ElementAt(debts.Count / 2);
        foreach (var (row, yuan) in debts.Where(d => d.Yuan >= median * OutOfProportion || d.Yuan * OutOfProportion <= median))
            if (row.Cells.TryGetValue("principalYuan", out var cell))
                findings.Add(Findings.AmountOutOfProportion(new(row.Sheet, row.Row, cell.Address, Raw: cell.Raw), yuan, median));
    }
}
