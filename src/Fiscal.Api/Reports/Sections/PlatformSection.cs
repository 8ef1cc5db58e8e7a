namespace Fiscal.Api.Reports.Sections;

/// <summary>融资平台压降: the companies on the list at the start of the year and now, and what observation found. Left out where there is no list.</summary>
internal sealed class PlatformSection : IReportSection
{
    public ReportSection? Write(ReportBook book) =>
        book.Facts.Platforms is { } line ? new("Platforms", "融资平台压降", [new ReportParagraph(Words(book, line)), new ReportTableBlock(Table(line))], []) : null;

    private static string Words(ReportBook book, PlatformLine line)
    {
        var change = line.AtYearStart is { } before ? $"，年初{before}家" : "，年初没有名单";
        var claims = line.ClaimedExits > line.Exits ? $"名单填报已退出{line.ClaimedExits}家，其中登记步骤齐备的{line.Exits}家，其余名单填报与登记步骤不一致，以登记步骤为准。" : $"已退出{line.Exits}家。";
        return $"截至{ReportText.Day(book.AsOf)}，{book.WholeRegion}名单内融资平台公司{line.Levels.Sum(l => l.Now)}家{change}；台账上承担隐性债务的{line.WithHiddenDebt}家、余额{ReportText.Amount(line.HiddenYuan)}；计划已到期未完成的{line.Overdue}家。"
            + claims + (line.Observed == 0 ? "" : $"退出后监测的{line.Observed}家，有未说明的虚假退出疑点{line.OpenFindings}项{(line.FindingCompanies.Count == 0 ? "" : $"，涉及{ReportText.List(line.FindingCompanies)}")}。");
    }

    private static string Companies(int? count) => count?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? ReportText.None;

    private static ReportTable Table(PlatformLine line) => ReportTable.Create("", "融资平台公司压降情况",
        [
            new("层级", ColumnKind.Text, 14), new("年初家数", ColumnKind.Text, 12), new("现有家数", ColumnKind.Count, 12), new("承担隐性债务", ColumnKind.Count, 14), new("登记退出", ColumnKind.Count, 12),
            new("逾期未完成", ColumnKind.Count, 12), new("隐性债务余额", ColumnKind.Yuan, 18),
        ],
        [
            .. line.Levels.Select(l => ReportRow.Item(l.Name, Companies(l.AtYearStart), l.Now, l.WithHiddenDebt, l.Exits, l.Overdue, l.HiddenYuan)),
            ReportRow.Total("合计", Companies(line.AtYearStart), line.Levels.Sum(l => l.Now), line.WithHiddenDebt, line.Exits, line.Overdue, line.HiddenYuan),
        ]);
}
