using Fiscal.Domain;
using Fiscal.Domain.Ledger;

namespace Fiscal.Import.Interpretation;

/// <summary>Checks that a unit's hidden debt at the start less what is claimed gives what is left (期初期末勾稽).</summary>
internal static class ResolutionFooting
{
    public static void Check(IReadOnlyList<ImportedRow> rows, FindingList findings)
    {
        foreach (var unit in rows.Where(r => r.Content is ResolutionRow).GroupBy(r => TextKey.Of(Of(r).UnitName)))
        {
            var opening = Balance([.. unit], "openingYuan", r => r.Balances.OpeningYuan, findings);
            var closing = Balance([.. unit], "closingYuan", r => r.Balances.ClosingYuan, findings);
            if (opening is not { } start || closing is not { } end || unit.Any(r => Of(r).Figures.ClaimedYuan is null)) continue;
            var expected = start.Yuan - unit.Where(r => Of(r).Method.ReducesHiddenDebt()).Sum(r => Of(r).Figures.ClaimedYuan!.Value);
            if (expected != end.Yuan) findings.Add(Findings.ResolutionDoesNotFoot(end.At, end.Yuan, expected));
        }
    }

    /// <summary>The balance that stands in one row of a unit, or alike in several.</summary>
    private static (decimal Yuan, Place At)? Balance(
        IReadOnlyList<ImportedRow> unit, string field, Func<ResolutionRow, decimal?> balance, FindingList findings)
    {
        var stated = unit.Where(r => balance(Of(r)) is not null).ToList();
        if (stated.Count == 0) return null;
        if (stated.Find(r => balance(Of(r)) != balance(Of(stated[0]))) is { } other)
        {
            findings.Add(Findings.UnitBalanceConflict(PlaceOf(other, field), stated[0].Row));
            return null;
        }
        return (balance(Of(stated[0]))!.Value, PlaceOf(stated[0], field));
    }

    private static ResolutionRow Of(ImportedRow row) => (ResolutionRow)row.Content!;

    private static Place PlaceOf(ImportedRow row, string field) =>
        row.Cells.TryGetValue(field, out var cell) ? new(row.Sheet, row.Row, cell.Address, Raw: cell.Raw) : new(row.Sheet, row.Row);
}
