namespace Fiscal.Import.Interpretation;

/// <summary>Finds drawdowns that a file lists twice: never dropped in silence, never counted double (重复借据).</summary>
internal static class Duplicates
{
    public static void Resolve(List<ImportedRow> rows, FindingList findings)
    {
        SayIdentical(rows, findings);
        var first = new Dictionary<string, int>();
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i] is not { Content: DebtRow { DrawdownNumber: { } number } debt }) continue;
            if (!first.TryAdd(number, i)) Compare(rows, findings, first[number], i, number, debt);
        }
    }

    // A statement has no number of its own for a line: two that say the same are two payments.
    private static void SayIdentical(List<ImportedRow> rows, FindingList findings)
    {
        var first = new Dictionary<PaymentRow, int>();
        foreach (var row in rows)
            if (row.Content is PaymentRow payment && !first.TryAdd(payment, row.Row))
                findings.Add(Findings.IdenticalPayment(new(row.Sheet, row.Row, Raw: payment.DrawdownNumber), first[payment]));
    }

    private static void Compare(List<ImportedRow> rows, FindingList findings, int earlier, int later, string number, DebtRow debt)
    {
        var at = new Place(rows[later].Sheet, rows[later].Row, Raw: number);
        if (rows[earlier].Content is DebtRow there && Same(there, debt))
        {
            findings.Add(Findings.DuplicateRow(at, rows[earlier].Row));
            rows[later] = rows[later] with { Fate = RowFate.Skipped, Content = null, Reason = $"与第 {rows[earlier].Row} 行完全相同" };
            return;
        }

        findings.Add(Findings.DuplicateConflict(at, rows[earlier].Row));
        rows[later] = Rejected(rows[later], rows[earlier].Row);
        if (rows[earlier].Fate == RowFate.Rejected) return;
        findings.Add(Findings.DuplicateConflict(at with { Row = rows[earlier].Row, Sheet = rows[earlier].Sheet }, rows[later].Row));
        rows[earlier] = Rejected(rows[earlier], rows[later].Row);
    }

    private static ImportedRow Rejected(ImportedRow row, int otherRow) =>
        row with { Fate = RowFate.Rejected, Content = null, Reason = $"与第 {otherRow} 行借据号相同而内容不一致" };

    private static bool Same(DebtRow a, DebtRow b) =>
        a.ExtensionDates.SequenceEqual(b.ExtensionDates) && a.Years.SequenceEqual(b.Years)
        && a with { ExtensionDates = [], Years = [], HiddenRow = false } == b with { ExtensionDates = [], Years = [], HiddenRow = false };
}
