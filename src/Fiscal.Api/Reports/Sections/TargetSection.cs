using Fiscal.Domain.DebtResolution;

namespace Fiscal.Api.Reports.Sections;

/// <summary>目标完成: the targets of the region in force on the last day, judged as on every other page. Left out where there are none.</summary>
internal sealed class TargetSection : IReportSection
{
    public ReportSection? Write(ReportBook book)
    {
        var lines = book.Facts.Targets;
        if (lines.Count == 0) return null;
        return new("Targets", "目标完成", [new ReportParagraph(Words(book, lines)), new ReportTableBlock(Table(lines))], []);
    }

    private static string Words(ReportBook book, IReadOnlyList<TargetLine> lines)
    {
        var counts = lines.GroupBy(l => l.State).OrderBy(g => g.Key ?? (TaskState)int.MaxValue).Select(g => $"{g.First().StateName}{g.Count()}项");
        var late = lines.Where(l => l.State is TaskState.Behind or TaskState.Missed).Select(l => $"“{l.Name}”").ToList();
        var open = lines.Where(l => l.State is null).Select(l => $"“{l.Name}”").ToList();
        return $"截至{ReportText.Day(book.AsOf)}，{book.WholeRegion}现行目标{lines.Count}项，其中{ReportText.List(counts)}。"
            + (late.Count == 0 ? "" : $"滞后或未达的是{ReportText.List(late)}。")
            + (open.Count == 0 ? "" : $"尚不能判断的是{ReportText.List(open)}，所缺数据取得后再作考核。")
            + (lines.Any(l => l.Mark is not null) ? "名称后标【待核】的，其数值或算法尚无文件明确。" : "");
    }

    private static ReportTable Table(IReadOnlyList<TargetLine> lines) => ReportTable.Create("", "目标完成情况",
        [
            new("目标", ColumnKind.Text, 34), new("要求", ColumnKind.Text, 20), new("实际", ColumnKind.Text, 16), new("时序进度（%）", ColumnKind.Percent, 12), new("状态", ColumnKind.Text, 10),
            new("依据", ColumnKind.Text, 26),
        ],
        [.. lines.Select(l => ReportRow.Item(l.Name + l.Mark, l.Requirement, l.Actual, l.ElapsedPercent, l.StateName, l.Document))]);
}
