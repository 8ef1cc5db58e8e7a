using System.Globalization;
using ClosedXML.Excel;
using Fiscal.Api.Hosting;
using Fiscal.Domain;
using Fiscal.Domain.Reconciliations;

namespace Fiscal.Api.Features.Reconciliations;

/// <summary>The first sheet: every source beside the book, and how the breaks lead from one total to the other (平衡关系).</summary>
internal sealed class SummarySheet(IXLWorksheet sheet, string region, ReconciliationDetail detail)
{
    private static readonly IReadOnlyList<(string, double, SheetForm)> PairColumns = [
        ("来源", 40, SheetForm.Text), ("核对范围", 34, SheetForm.Text), ("台账笔数", 10, SheetForm.Count), ("台账合计", 21, SheetForm.Yuan), ("对方行数", 10, SheetForm.Count),
        ("对方合计", 21, SheetForm.Yuan), ("差额", 21, SheetForm.Yuan), ("一致笔数", 10, SheetForm.Count), ("一致金额", 21, SheetForm.Yuan)];

    public void Write()
    {
        var table = new SheetTable(sheet, $"{region}债务互相校验表", PairColumns);
        foreach (var pair in detail.Pairs)
            table.Row(pair.SourceName, Scope(pair.Scope), (decimal)pair.BookCount, pair.BookTotalYuan, (decimal)pair.SourceCount, pair.SourceTotalYuan, pair.DifferenceYuan, (decimal)pair.MatchedCount, pair.MatchedYuan);
        table.Finish();
        var row = table.NextRow;
        Note(ref row, $"核对日 {detail.AsOf:uuuu-MM-dd}；台账按北京时间 {detail.KnownAt.TimeInChina().ToString("uuuu-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)} 前登记的事实；建立人 {detail.CreatedBy}；单位：元。差额 = 对方合计 − 台账合计 = 各条差异的影响之和 + 尾差之和。");
        foreach (var warning in detail.Pairs.SelectMany(p => p.Warnings)) Note(ref row, "提示：" + warning);
        foreach (var pair in detail.Pairs) row = Footing(pair, row + 1);
        sheet.Cell(row + 1, 1).SetText("财政部门（盖章）：");
        sheet.Cell(row + 1, 4).SetText("对方单位（盖章）：");
        sheet.Cell(row + 1, 7).SetText("日期：");
    }

    private static string Scope(ReconciledScope scope) =>
        scope.Parties.Count == 0 ? scope.RuleName : $"{scope.RuleName}：{string.Join("、", scope.Parties.Take(3))}{(scope.Parties.Count > 3 ? $" 等 {scope.Parties.Count} 个" : "")}";

    private void Note(ref int row, string text)
    {
        sheet.Cell(row, 1).SetText(text);
        sheet.Range(row, 1, row, PairColumns.Count).Merge().Style.Font.SetFontSize(10);
        row++;
    }

    private int Footing(ReconciledPair pair, int top)
    {
        var table = new SheetTable(sheet, $"平衡关系：台账 → {pair.SourceName}", [("项目", 40, SheetForm.Text), ("核对结果", 34, SheetForm.Text), ("条数", 10, SheetForm.Count), ("金额（元）", 21, SheetForm.Yuan)], top);
        var first = table.NextRow;
        table.Row("台账合计", null, null, pair.BookTotalYuan);
        foreach (var kind in Enum.GetValues<BreakKind>())
            if (detail.Totals.FirstOrDefault(t => t.Source == pair.Source && t.Kind == kind) is { } total)
                table.Row($"　加：{kind.DisplayName()}", null, (decimal)total.Count, total.BalanceEffectYuan);
        if (pair.RoundingCount > 0) table.Row("　加：尾差（四舍五入）", null, (decimal)pair.RoundingCount, pair.RoundingYuan);
        table.TotalOf("台账合计加各项差异", [.. Enumerable.Range(first, table.NextRow - first)], 4);
        table.Row("对方合计", null, (decimal)pair.SourceCount, pair.SourceTotalYuan);
        sheet.Cell(table.NextRow - 2, 2).FormulaA1 = $"IF(D{table.NextRow - 2}=D{table.NextRow - 1},\"与对方合计相符\",\"不符，请复核\")";
        table.Finish();
        return table.NextRow;
    }
}
