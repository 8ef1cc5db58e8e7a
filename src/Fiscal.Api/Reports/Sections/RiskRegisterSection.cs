namespace Fiscal.Api.Reports.Sections;

/// <summary>风险隐患: exposures outside the debt book. Left out where the register holds none.</summary>
internal sealed class RiskRegisterSection : IReportSection
{
    public ReportSection? Write(ReportBook book)
    {
        var lines = book.Facts.RiskRegister;
        if (lines.Count == 0) return null;
        return new("RiskRegister", "风险隐患", [new ReportParagraph($"截至{ReportText.Day(book.AsOf)}，{book.WholeRegion}{Sentence(lines, "本月")}"), new ReportTableBlock(Table(lines))], []);
    }

    /// <summary>What stands and how it moved, in a sentence without its beginning.</summary>
    /// <param name="period">本月, 本旬.</param>
    internal static string Sentence(IReadOnlyList<RiskKindLine> lines, string period)
    {
        var (unknown, overdue, change, closed, debt) = (lines.Sum(l => l.BudgetUnknown), lines.Sum(l => l.Overdue), lines.Sum(l => l.ChangeYuan), lines.Sum(l => l.ClosedCount), lines.Sum(l => l.IntoBookYuan));
        return $"债务台账以外的风险隐患未销号{lines.Sum(l => l.Count)}项、{ReportText.Amount(lines.Sum(l => l.ClosingYuan))}，预计由财政承担{ReportText.Amount(lines.Sum(l => l.BudgetYuan))}"
            + (unknown == 0 ? "" : $"（另有{unknown}项承担金额尚不确定，未计入）")
            + (lines.Sum(l => l.ArrivedCount) is var arrived and > 0 ? $"；{period}新增及反弹{arrived}项、{ReportText.Amount(lines.Sum(l => l.ArrivedYuan))}" : $"；{period}没有新增和反弹")
            + (change == 0 ? "" : $"，金额{ReportText.Change(change)}") + (closed == 0 ? "，没有销号" : $"，销号{closed}项、{ReportText.Amount(lines.Sum(l => l.ClosedYuan))}")
            + (debt == 0 ? "" : $"，转入债务台账{ReportText.Amount(debt)}（在债务余额中反映，不重复计入）")
            + (overdue == 0 ? "；没有超期未办结的。" : $"；超期未办结{overdue}项、{ReportText.Amount(lines.Sum(l => l.OverdueYuan))}。");
    }

    internal static ReportTable Table(IReadOnlyList<RiskKindLine> lines) => ReportTable.Create("", "风险隐患变动情况",
        [
            new("类别", ColumnKind.Text, 26), new("未销号项数", ColumnKind.Count, 10), new("期初", ColumnKind.Yuan, 16), new("新增及反弹", ColumnKind.Yuan, 16), new("金额增减", ColumnKind.Yuan, 16),
            new("销号", ColumnKind.Yuan, 16), new("转入债务台账", ColumnKind.Yuan, 16), new("期末", ColumnKind.Yuan, 16, SumOf: [2, 3, 4], Less: [5, 6]), new("超期项数", ColumnKind.Count, 10),
        ],
        [
            .. lines.Select(l => ReportRow.Item(l.Kind, (decimal)l.Count, l.OpeningYuan, l.ArrivedYuan, l.ChangeYuan, l.ClosedYuan, l.IntoBookYuan, l.ClosingYuan, (decimal)l.Overdue)),
            ReportRow.Total(
                "合计", (decimal)lines.Sum(l => l.Count), lines.Sum(l => l.OpeningYuan), lines.Sum(l => l.ArrivedYuan), lines.Sum(l => l.ChangeYuan), lines.Sum(l => l.ClosedYuan), lines.Sum(l => l.IntoBookYuan),
                lines.Sum(l => l.ClosingYuan), (decimal)lines.Sum(l => l.Overdue)),
        ]);
}
