using Fiscal.Import.Reading;
using Fiscal.Import.Values;

namespace Fiscal.Import.Interpretation;

/// <summary>Values that are odd: in a ledger they spoil the row, of a table that is only compared they are what the comparison is for.</summary>
internal sealed partial class RowValues
{
    // Beyond it a number under a rate is something else.
    private const decimal HighestStatedPercent = 1000m;

    /// <summary>The sender reports other people's debts, and nothing of it is booked (只供对账).</summary>
    public bool IsHearsay => context.Layout.Kind == WorkbookKind.FinanceOfficeTable;

    /// <summary>Reports a value that was read but can hardly be right.</summary>
    public void Doubt(Place at, Finding finding) => Report(IsHearsay ? Import.Findings.ReadAsStated(at) : finding);

    private void Unreadable(string field, Finding finding) => Report(IsHearsay ? Import.Findings.LeftOut(PlaceOf(field)) : finding);

    // 43.5 under 利率(%) is no rate, but it is what the sender states.
    private RateReading? StatedRate(Cell cell) => IsHearsay && Plain.Number(Plain.WithoutBlanks(cell.Raw).TrimEnd('%')) is >= 0 and <= HighestStatedPercent and var number
        ? new(cell.Format == CellFormat.Percent ? number * 100 : number) : null;

    // 85% is a part of something and no money, whatever number the cell keeps.
    private static bool IsShare(Cell cell) => cell is { Kind: CellKind.Number, Format: CellFormat.Percent } && Plain.Number(cell.Raw) is not 0;
}
