namespace Fiscal.Api.Reports.Sections;

/// <summary>专项债券: what the year's new special bonds came to, limits and remitting. Left out where nothing is stated of bonds.</summary>
internal sealed class BondSection : IReportSection
{
    public ReportSection? Write(ReportBook book) => book.Facts.Bonds is not { } bonds ? null
        : new("Bonds", "专项债券", [new ReportParagraph(Words(book, bonds)), new ReportTableBlock(Table(bonds))], []);

    private static string Words(ReportBook book, BondLines bonds)
    {
        var year = book.AsOf.Year;
        var missing = bonds.Indicators.SelectMany(i => i.Missing).Distinct().ToList();
        return (bonds.NewSpecialYuan == 0 ? $"截至{ReportText.Day(book.AsOf)}，{book.WholeRegion}没有登记{year}年新增专项债券。" : $"截至{ReportText.Day(book.AsOf)}，{book.WholeRegion}{year}年新增专项债券转贷{ReportText.Amount(bonds.NewSpecialYuan)}。")
            + string.Concat(bonds.Limits.Select(Limit))
            + (bonds.Overdue.Count == 0 ? "" : $"未按期缴足偿债资金的还本付息{bonds.Overdue.Count}笔，欠缴{ReportText.Amount(bonds.Overdue.Yuan)}，须立即上缴省财政厅。")
            + (bonds.ToRecoverYuan == 0 ? "" : $"违规使用尚待等额收缴{ReportText.Amount(bonds.ToRecoverYuan)}。")
            + (missing.Count == 0 ? "" : $"指标尚缺{ReportText.List(missing)}，取得后再作计算。")
            + (bonds.Mark is null ? "" : $"指标要求和口径尚无本地文件明确{bonds.Mark}。");
    }

    private static string Limit(BondLimitLine limit) => $"{limit.Name}限额{ReportText.Amount(limit.LimitYuan)}" + (limit.OutstandingYuan is not { } owed ? "，余额尚无账面数据。"
        : $"，余额{ReportText.Amount(owed)}，" + (limit.HeadroomYuan < 0 ? $"超过限额{ReportText.Amount(-limit.HeadroomYuan.Value)}，须查明原因。" : "控制在限额以内。"));

    private static ReportTable Table(BondLines bonds) => ReportTable.Create("", "专项债券指标",
        [
            new("指标", ColumnKind.Text, 34), new("分子", ColumnKind.Text, 16), new("分母", ColumnKind.Text, 16), new("实际（%）", ColumnKind.Text, 12), new("要求（%）", ColumnKind.Text, 12), new("结论", ColumnKind.Text, 10),
        ],
        [.. bonds.Indicators.Select(i => ReportRow.Item(
            i.Name, Amount(i.NumeratorYuan), Amount(i.DenominatorYuan), i.Percent is { } percent ? $"{percent:0.00}" : ReportText.None, $"不低于{i.RequiredPercent:0.##}",
            i.IsMet switch { true => "达到", false => "未达到", _ => "缺数" }))]);

    private static string Amount(decimal? yuan) => yuan is { } known ? ReportText.Amount(known) : ReportText.None;
}
