using Fiscal.Domain.Schedules;
using Fiscal.Import.Reading;
using NodaTime;

namespace Fiscal.Import.ReferenceFiles;

/// <summary>
/// Reads published rates (利率公布表), CSV or Excel: either a column for each LPR, or an index and its value in each row.
/// </summary>
public static class FixingFile
{
    private static readonly ReferenceColumn s_published = new("published", true, "published_on", "公布日", "公布日期", "发布日");
    private static readonly ReferenceColumn s_source = new("source", false, "source", "来源", "文号", "依据");

    private static readonly ReferenceColumn[] s_sideBySide =
    [
        s_published, s_source,
        new(nameof(RateIndex.LPR1Y), true, "lpr_1y_percent", "1年期LPR", "1年期", "LPR1Y", "一年期LPR"),
        new(nameof(RateIndex.LPR5Y), true, "lpr_5y_percent", "5年期以上LPR", "5年期以上", "LPR5Y", "五年期以上LPR"),
    ];

    private static readonly ReferenceColumn[] s_oneByOne =
        [s_published, s_source, new("index", true, "index", "指数", "利率指数"), new("percent", true, "percent", "利率", "利率(%)", "利率（%）", "公布值")];

    /// <param name="content">Seekable; left open.</param>
    public static ReferenceFile<FixingRow> Read(Stream content, string fileName, ImportLimits limits)
    {
        var findings = new List<Finding>();
        var rows = new List<FixingRow>();
        var workbook = WorkbookReader.Read(content, fileName, limits);
        foreach (var (row, index, percent) in Values(workbook, findings))
        {
            if (row.Date("published") is not { } day || index is null || percent is null) continue;
            var fixing = new FixingRow(index, day, percent.Value, row.IsBlank("source") ? $"文件“{fileName}”" : row.Text("source")!);
            var other = rows.Find(r => (r.Index, r.PublishedOn) == (fixing.Index, fixing.PublishedOn));
            if (other is null) rows.Add(fixing);
            else if (other.Percent != fixing.Percent) findings.Add(Findings.FixingListedTwice(row.At("published"), index));
        }

        return new(rows, [.. findings.Distinct()]);
    }

    private static IEnumerable<(ReferenceTableRow Row, string? Index, decimal? Percent)> Values(SourceWorkbook workbook, List<Finding> findings)
    {
        if (!ReferenceTable.Fits(workbook, s_sideBySide) && ReferenceTable.Fits(workbook, s_oneByOne))
            return ReferenceTable.Rows(workbook, s_oneByOne, findings).Select(r => (r, r.Text("index"), r.Percent("percent")));

        // A month may have announced only one of the two.
        return ReferenceTable.Rows(workbook, s_sideBySide, findings).SelectMany(
            r => new[] { nameof(RateIndex.LPR1Y), nameof(RateIndex.LPR5Y) }.Where(i => !r.IsBlank(i) || (r.IsBlank(nameof(RateIndex.LPR1Y)) && r.IsBlank(nameof(RateIndex.LPR5Y)))),
            (r, index) => (r, (string?)index, r.Percent(index)));
    }
}
