namespace Fiscal.Api.Reports.Sections;

/// <summary>风险等级与预警: the indicators in use with their bands, the county's rating, the last half-yearly assessment, and the warnings. Left out where none is on record.</summary>
internal sealed class RiskSection : IReportSection
{
    public ReportSection? Write(ReportBook book)
    {
        List<ReportBlock> blocks = [.. book.Facts.Risk is { } risk ? Blocks(book, risk) : [], .. WarningsPart.Blocks(book)];
        return blocks.Count == 0 ? null : new("Risk", "风险等级与预警", blocks, []);
    }

    private static IEnumerable<ReportBlock> Blocks(ReportBook book, RiskFacts risk)
    {
        if (risk.Indicators.Count > 0)
        {
            yield return new ReportParagraph(Indicators(book, risk));
            yield return new ReportTableBlock(ReportTable.Create("", "债务风险指标",
                [new("指标", ColumnKind.Text, 16), new("算法", ColumnKind.Text, 34), new("数值（%）", ColumnKind.Percent, 14), new("档次", ColumnKind.Text, 10), new("说明", ColumnKind.Text, 30)],
                [.. risk.Indicators.Select(i => ReportRow.Item(i.Name + i.Mark, i.Formula, i.Percent, i.Band ?? ReportText.None, i.Remark ?? ""))]));
        }
        if (risk.Rating is { } rating) yield return new ReportParagraph($"县财政运行风险等级评定：{rating}{(risk.RatingMark is { } mark ? $"评价办法{mark}。" : "")}");
        if (risk.Assessment is { } last) yield return new ReportParagraph(Assessment(last));
    }

    private static string Indicators(ReportBook book, RiskFacts risk)
    {
        var known = risk.Indicators.Where(i => i.Percent is not null).Select(i => $"{i.Name}{ReportText.Percent(i.Percent)}{(i.Band is { } band ? $"（{band}档）" : "")}").ToList();
        var missing = risk.Indicators.Where(i => i.Percent is null).Select(i => i.Name).Distinct().ToList();
        return $"截至{ReportText.Day(book.AsOf)}，以{risk.CapacityYear}年综合财力计算，{(known.Count == 0 ? "各项风险指标均缺少取数" : ReportText.List(known))}。"
            + (known.Count == 0 || missing.Count == 0 ? "" : $"{ReportText.List(missing)}缺少取数，未计算。");
    }

    private static string Assessment(AssessmentLine last) =>
        $"{last.Period}债务风险评估共评估{last.Units}家单位，其中{ReportText.List(last.Levels.Select(l => $"{l.Level}{l.Units}家"))}。"
        + (last.GravestLevel is null ? "" : $"等级为“{last.GravestLevel}”的是{ReportText.Units(last.Gravest)}。");
}
