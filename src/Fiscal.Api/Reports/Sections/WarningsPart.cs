using Fiscal.Domain;
using Fiscal.Domain.Warnings;

namespace Fiscal.Api.Reports.Sections;

/// <summary>Of 风险等级与预警: what was open on the last day, by kind and severity, and the serious ones one by one. Nothing where there is nothing to say.</summary>
internal static class WarningsPart
{
    /// <summary>Serious ones that are listed one by one; the rest is on the page.</summary>
    private const int Listed = 20;

    public static IEnumerable<ReportBlock> Blocks(ReportBook book)
    {
        var warnings = book.Facts.Warnings;
        if (warnings is { Open.Count: 0, Raised: 0, Closed: 0 }) return [];
        List<ReportBlock> blocks = [new ReportParagraph(Words(book, warnings))];
        if (warnings.Open.Count > 0) blocks.Add(new ReportTableBlock(ByKind(warnings.Open)));
        if (warnings.Open.Where(w => w.Severity == WarningSeverity.Severe).ToList() is { Count: > 0 } severe)
        {
            if (severe.Count > Listed) blocks.Add(new ReportParagraph($"严重预警共{severe.Count}项，下表按处理期限列示前{Listed}项，其余见系统预警清单。"));
            blocks.Add(new ReportTableBlock(Severe([.. severe.Take(Listed)])));
        }
        return blocks;
    }

    private static string Words(ReportBook book, WarningLines warnings)
    {
        var bySeverity = warnings.Open.GroupBy(w => w.Severity).OrderByDescending(g => g.Key).Select(g => $"{g.Key.DisplayName()}{g.Count()}项").ToList();
        var (late, gone) = (warnings.Open.Count(w => w.DueOn < book.AsOf), warnings.Open.Count(w => !w.Holds));
        return $"本月新增预警{warnings.Raised}项，办结{warnings.Closed}项。截至{ReportText.Day(book.AsOf)}未办结的{warnings.Open.Count}项"
            + (bySeverity.Count == 0 ? "。" : $"，其中{ReportText.List(bySeverity)}。")
            + (late == 0 ? "" : $"超过处理期限的{late}项。") + (gone == 0 ? "" : $"条件已经解除、尚待办结的{gone}项。")
            + (warnings.ClosedButHolding == 0 ? "" : $"已办结但条件仍存在的{warnings.ClosedButHolding}项，继续跟踪。");
    }

    private static ReportTable ByKind(IReadOnlyList<WarningLine> open) => ReportTable.Create("", "未办结预警情况",
        [
            new("预警事项", ColumnKind.Text, 34), new("严重", ColumnKind.Count, 10), new("预警", ColumnKind.Count, 10), new("提示", ColumnKind.Count, 10), new("合计", ColumnKind.Count, 10, [1, 2, 3]),
        ],
        [.. open.GroupBy(w => w.KindName).Select(g => new ReportRow(RowKind.Item, Cells(g.Key, [.. g]))), new ReportRow(RowKind.Total, Cells("合计", open))]);

    private static IReadOnlyList<ReportCell> Cells(string label, IReadOnlyList<WarningLine> lines) =>
        [label, Count(lines, WarningSeverity.Severe), Count(lines, WarningSeverity.Alert), Count(lines, WarningSeverity.Notice), (decimal)lines.Count];

    private static decimal Count(IReadOnlyList<WarningLine> lines, WarningSeverity severity) => lines.Count(w => w.Severity == severity);

    private static ReportTable Severe(IReadOnlyList<WarningLine> severe) => ReportTable.Create("", "严重预警清单",
        [new("预警事项", ColumnKind.Text, 20), new("情况", ColumnKind.Text, 60), new("责任", ColumnKind.Text, 12), new("处理期限", ColumnKind.Date, 15)],
        [.. severe.Select(w => ReportRow.Item(w.KindName, w.Message + (w.Holds ? "" : "（条件已解除）"), w.Owner, w.DueOn))]);
}
