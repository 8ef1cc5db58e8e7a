using ClosedXML.Excel;

namespace Fiscal.Api.Features.Reconciliations;

/// <summary>The breaks by kind with their sums, and what is done about each (差异清单).</summary>
internal static class BreakSheet
{
    private const int EffectColumn = 12;

    private static readonly IReadOnlyList<(string, double, SheetForm)> Columns = [
        ("序号", 6, SheetForm.Text), ("来源", 28, SheetForm.Text), ("差异类型", 14, SheetForm.Text), ("债务单位", 24, SheetForm.Text), ("合同编号", 24, SheetForm.Text), ("借据号", 22, SheetForm.Text),
        ("差异要素", 16, SheetForm.Text), ("台账", 18, SheetForm.Text), ("对方", 18, SheetForm.Text), ("台账金额", 18, SheetForm.Yuan), ("对方金额", 19, SheetForm.Yuan),
        ("对合计的影响", 19, SheetForm.Yuan), ("对方表内位置", 16, SheetForm.Text), ("说明", 36, SheetForm.Text), ("责任人", 10, SheetForm.Text),
        ("处理期限", 11, SheetForm.Text), ("处理方式", 12, SheetForm.Text), ("处理说明", 18, SheetForm.Text), ("状态", 9, SheetForm.Text)];

    public static void Write(IXLWorksheet sheet, ReconciliationDetail detail)
    {
        var table = new SheetTable(sheet, $"差异清单（核对日 {detail.AsOf:uuuu-MM-dd}，单位：元）", Columns);
        var subtotals = new List<int>();
        foreach (var kind in detail.Breaks.GroupBy(b => (b.Source, b.Kind)))
        {
            foreach (var found in kind) table.Row(Cells(found, detail));
            subtotals.Add(table.NextRow);
            table.Subtotal($"{kind.First().KindName}小计（{kind.Count()} 条）", EffectColumn);
        }
        table.TotalOf($"合计（{detail.Breaks.Count} 条）", subtotals, EffectColumn);
        table.Finish();
        sheet.PageSetup.PaperSize = XLPaperSize.A3Paper;
    }

    private static object?[] Cells(BreakRow found, ReconciliationDetail detail) => [
        $"{found.Ordinal}", detail.Sources.First(s => s.Number == found.Source).Name, found.KindName, found.DebtorName, string.Join("、", found.ContractNumbers), string.Join("、", found.DrawdownNumbers), found.FieldName,
        found.BookValue, found.SourceValue, found.BookYuan, found.SourceYuan, found.BalanceEffectYuan, SheetTable.Rows(found.Rows), found.Explanation, found.Owner,
        found.DueOn is { } due ? $"{due:uuuu-MM-dd}" : null, found.ResolutionName, found.Note, found.StatusName];
}
