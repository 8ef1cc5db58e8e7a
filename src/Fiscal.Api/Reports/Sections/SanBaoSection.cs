using Fiscal.Domain;
using Fiscal.Domain.SanBao;

namespace Fiscal.Api.Reports.Sections;

/// <summary>三保与库款: what must be paid first, and the cash for it. Left out where nothing is known of either.</summary>
internal sealed class SanBaoSection : IReportSection
{
    public ReportSection? Write(ReportBook book)
    {
        List<ReportBlock> blocks = [.. SanBao(book), .. TreasuryCashPart.Blocks(book)];
        return blocks.Count == 0 ? null : new("SanBao", "三保与库款", blocks, []);
    }

    private static IEnumerable<ReportBlock> SanBao(ReportBook book)
    {
        var lines = book.Facts.SanBao;
        if (lines.Count == 0) return [];
        return [new ReportParagraph(Words(book, lines)), new ReportTableBlock(Table(lines))];
    }

    private static string Words(ReportBook book, IReadOnlyList<SanBaoCategoryLine> lines)
    {
        decimal? spent = lines.All(l => l.SpentYuan is not null) ? lines.Sum(l => l.SpentYuan) : null;
        var budget = lines.Sum(l => l.BudgetYuan);
        var (hard, soft, arrears) = (lines.Sum(l => l.HardGapYuan), lines.Sum(l => l.SoftGapYuan), lines.Sum(l => l.ArrearsYuan));
        var late = lines.Where(l => l.Light is SanBaoLight.Yellow or SanBaoLight.Red).Select(l => $"{l.Category.DisplayName()}（{l.Light!.Value.DisplayName()}）").ToList();
        var flagged = lines.SelectMany(l => l.Flagged).Select(n => $"“{n}”").ToList();
        return $"截至{ReportText.Day(book.AsOf)}，{book.WholeRegion}“三保”预算{ReportText.Amount(budget)}，"
            + (spent is { } paid ? $"累计支出{ReportText.Amount(paid)}，执行进度{Percent(SanBaoPaces.ProgressPercent(paid, budget))}，时序进度{Percent(lines.Max(l => l.ElapsedPercent))}。" : "部分项目没有填报支出，不计执行进度。")
            + (hard == 0 ? "按国家标准测算没有硬缺口" : $"按国家标准测算硬缺口{ReportText.Amount(hard)}") + (soft == 0 ? "，没有软缺口。" : $"，地方标准软缺口{ReportText.Amount(soft)}。") + "缺口逐项计算，不互相抵补。"
            + (late.Count == 0 ? "" : $"支出进度慢于时序的是{ReportText.List(late)}。")
            + (arrears == 0 ? "" : $"填报拖欠工资{ReportText.Amount(arrears)}。")
            + (flagged.Count == 0 ? "" : $"存在拖欠、超预算、超到位资金或累计数减少的项目：{ReportText.List(flagged)}。")
            + (lines[0].Mark is { } mark ? $"预警以滞后{lines[0].LagPoints:0.##}个百分点为界{mark}。" : "");
    }

    private static ReportTable Table(IReadOnlyList<SanBaoCategoryLine> lines)
    {
        decimal? spent = lines.All(l => l.SpentYuan is not null) ? lines.Sum(l => l.SpentYuan) : null;
        var budget = lines.Sum(l => l.BudgetYuan);
        return ReportTable.Create("", "“三保”预算执行情况",
            [
                new("类别", ColumnKind.Text, 18), new("预算数", ColumnKind.Yuan, 18), new("支出数", ColumnKind.Yuan, 18), new("执行进度（%）", ColumnKind.Percent, 12), new("时序进度（%）", ColumnKind.Percent, 12),
                new("预警", ColumnKind.Text, 8), new("硬缺口", ColumnKind.Yuan, 16), new("软缺口", ColumnKind.Yuan, 16),
            ],
            [
                .. lines.Select(l => ReportRow.Item(
                    l.Category.DisplayName(), l.BudgetYuan, l.SpentYuan, l.ProgressPercent, l.ElapsedPercent, l.Light?.DisplayName() ?? ReportText.None, l.HardGapYuan, l.SoftGapYuan)),
                ReportRow.Total("合计", budget, spent, SanBaoPaces.ProgressPercent(spent, budget), lines.Max(l => l.ElapsedPercent), "", lines.Sum(l => l.HardGapYuan), lines.Sum(l => l.SoftGapYuan)),
            ]);
    }

    private static string Percent(decimal? percent) => percent is { } value ? $"{value:0.0}%" : ReportText.None;
}
