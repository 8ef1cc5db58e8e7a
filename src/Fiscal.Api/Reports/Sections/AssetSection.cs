namespace Fiscal.Api.Reports.Sections;

/// <summary>三资盘活: what state assets brought in the year. Left out where no inventory is kept.</summary>
internal sealed class AssetSection : IReportSection
{
    public ReportSection? Write(ReportBook book)
    {
        var lines = book.Facts.Assets;
        if (lines.Count == 0) return null;
        var (revived, treasury, debt) = (lines.Sum(l => l.RevivedYuan), lines.Sum(l => l.TreasuryYuan), lines.Sum(l => l.DebtYuan));
        var text = $"截至{ReportText.Day(book.AsOf)}，{book.WholeRegion}三资台账共{lines.Sum(l => l.Count)}项，本年盘活收入{ReportText.Amount(revived)}，缴入国库{ReportText.Amount(treasury)}，用于偿还债务本息{ReportText.Amount(debt)}。";
        return new("Assets", "三资盘活", [new ReportParagraph(text), new ReportTableBlock(Table(lines))], []);
    }

    private static ReportTable Table(IReadOnlyList<AssetLine> lines) => ReportTable.Create("", "三资盘活情况",
        [
            new("类别", ColumnKind.Text, 14), new("项数", ColumnKind.Count, 10), new("账面价值", ColumnKind.Yuan, 20), new("本年盘活收入", ColumnKind.Yuan, 20), new("缴入国库", ColumnKind.Yuan, 20),
            new("用于偿债", ColumnKind.Yuan, 20),
        ],
        [
            .. lines.Select(l => ReportRow.Item(l.Kind, (decimal)l.Count, l.BookYuan, l.RevivedYuan, l.TreasuryYuan, l.DebtYuan)),
            ReportRow.Total(
                "合计", (decimal)lines.Sum(l => l.Count), lines.All(l => l.BookYuan is null) ? null : (decimal?)lines.Sum(l => l.BookYuan ?? 0), lines.Sum(l => l.RevivedYuan), lines.Sum(l => l.TreasuryYuan),
                lines.Sum(l => l.DebtYuan)),
        ]);
}
