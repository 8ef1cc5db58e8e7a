using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Api.Reports;
using Fiscal.Api.Reports.Sections;
using Fiscal.Api.Reports.Word;
using Fiscal.Domain.RiskRegister;
using MediatR;
using NodaTime;
using NodaTime.Extensions;

namespace Fiscal.Api.Features.RiskRegister;

/// <summary>The briefing as an official document (风险隐患简报 Word).</summary>
public sealed record WriteRiskBriefing(string RegionCode, Choice<BriefingCycle>? Cycle = null, DateOnly? EndsOn = null, DateTimeOffset? KnownAt = null) : IQuery<ExportedFile>;

public sealed class WriteRiskBriefingHandler(FiscalDbContext db, IClock clock) : IRequestHandler<WriteRiskBriefing, ExportedFile>
{
    public async Task<ExportedFile> Handle(WriteRiskBriefing query, CancellationToken ct)
    {
        var briefing = await db.BriefingOf(new(query.RegionCode, query.Cycle, query.EndsOn, query.KnownAt), clock, ct);
        var document = BriefingDocument.Of(briefing);
        ReportFooting.Require(document);
        using var file = new MemoryStream();
        WordReportWriter.Write(document, file);
        return new($"{briefing.RegionName}风险隐患{briefing.CycleName}-{briefing.Current.Name}.docx", ExportedFile.WordType, file.ToArray());
    }
}

/// <summary>Puts a briefing into words and tables (简报正文).</summary>
internal static class BriefingDocument
{
    private const string ClosedTitle = "销号的隐患";

    public static MonthlyReport Of(RiskBriefing b)
    {
        var (to, known) = (b.Current.To, b.KnownAt.TimeInChina());
        var options = ReportOptions.For(b.RegionName, known.Date);
        return new(
            $"{b.RegionName}风险隐患情况{b.CycleName}（{b.Current.Name}）", b.RegionCode, b.RegionName, to.With(DateAdjusters.StartOfMonth), to, b.KnownAt, options.Addressees, options.Issuer, options.IssuedOn,
            $"现将{b.Current.Name}（{ReportText.Day(b.Current.From)}至{ReportText.Day(to)}）债务台账以外可能由财政承担的风险隐患情况报告如下。",
            Reports.MonthlyReports.Numbered([Overall(b), Changes(b), Handling(b), Late(b), Closings(b)]), [],
            [
                $"数据时点：截至{ReportText.Day(to)}，以{ReportText.Day(known.Date)}{known.Hour}时{known.Minute:00}分（北京时间）前登记的事实为准；上期数按同一时刻已知的情况计算，与当时报送的可能不同。",
                "统计口径：金额为债务台账以外的部分，已转入债务台账的在债务余额中反映，不重复计入；预计由财政承担的金额未知的不作零处理，不计入合计；含所辖地区。",
                "变动关系：期末＝期初＋新增及反弹＋金额增减－销号－转入债务台账，没有差额项；表内金额以万元列示，尾数依此式调整。",
                .. b.Mark is { } mark ? new[] { $"隐患类别和发生可能性分级为随附的示例，本地区文件尚未明确{mark}。" } : [],
            ]);
    }

    private static string Here(RiskBriefing b) => b.Cycle switch { BriefingCycle.TenDays => "本旬", BriefingCycle.Month => "本月", _ => "本季" };

    private static string Last(RiskBriefing b) => b.Cycle switch { BriefingCycle.TenDays => "上一旬末", BriefingCycle.Month => "上月末", _ => "上季末" };

    private static ReportSection Overall(RiskBriefing b)
    {
        var lines = RiskKindLines.Of(b.ByKind);
        var (now, before) = (b.Current.Movement, b.Previous.Movement);
        var text = $"截至{ReportText.Day(b.Current.To)}，{RiskRegisterSection.Sentence(lines, Here(b))}";
        var comparison = $"与{Last(b)}相比，未销号项数{Counted(now.ClosingCount - before.ClosingCount)}，金额{ReportText.Change(now.ClosingYuan - before.ClosingYuan)}。";
        return new("Overall", "总体情况",
            [new ReportParagraph(text), new ReportParagraph(comparison), .. lines.Count == 0 ? Array.Empty<ReportBlock>() : [new ReportTableBlock(RiskRegisterSection.Table(lines))], new ReportTableBlock(Comparison(b))], []);
    }

    private static string Counted(int change) => change switch { > 0 => $"增加{change}项", < 0 => $"减少{-change}项", _ => "持平" };

    private static ReportTable Comparison(RiskBriefing b)
    {
        var (c, p) = (b.Current, b.Previous);
        return ReportTable.Create("", "与上期比较",
            [new("事项", ColumnKind.Text, 24), new("本期项次", ColumnKind.Count, 12), new("本期金额", ColumnKind.Yuan, 18), new("上期项次", ColumnKind.Count, 12), new("上期金额", ColumnKind.Yuan, 18)],
            [
                Row("期末未销号", x => x.Movement.ClosingCount, x => x.Movement.ClosingYuan), Row("新登记", x => x.Movement.NewCount, x => x.Movement.NewYuan), Row("金额增加", _ => null, x => x.Movement.GrownYuan),
                Row("金额减少", _ => null, x => x.Movement.ShrunkYuan), Row("转入债务台账", _ => null, x => x.Movement.IntoBookYuan), Row("交办", x => x.HandedOver, _ => null), Row("督办", x => x.Urged, _ => null),
                Row("申请销号", x => x.CloseRequested, _ => null), Row("退回", x => x.SentBack, _ => null), Row("销号", x => x.Movement.ClosedCount, x => x.Movement.ClosedYuan),
                Row("反弹", x => x.Movement.ReopenedCount, x => x.Movement.ReopenedYuan), Row("期末超期未办结", x => x.Sums.OverdueCount, x => x.Sums.OverdueYuan),
            ]);

        ReportRow Row(string name, Func<BriefedPeriod, int?> count, Func<BriefedPeriod, decimal?> yuan) => ReportRow.Item(name, (decimal?)count(c), yuan(c), (decimal?)count(p), yuan(p));
    }

    private static ReportSection Changes(RiskBriefing b) => Section("Changes", "新增和变化", $"{Here(b)}没有新登记或有变化的隐患。",
        ("新登记的隐患", b.New), ("内容或金额有变化的隐患", b.Changed), ("转入债务台账的隐患", b.IntoBook));

    private static ReportSection Handling(RiskBriefing b) => Section("Handling", "交办和督办", $"{Here(b)}没有交办、督办事项。", ("交办的隐患", b.HandedOver), ("督办的隐患", b.Urged));

    private static ReportSection Closings(RiskBriefing b) => Section("Closings", "销号和反弹", $"{Here(b)}没有申请销号、销号、退回或反弹的隐患。",
        ("申请销号的隐患", b.CloseRequested), ("退回的隐患", b.SentBack), (ClosedTitle, b.Closed), ("反弹的隐患", b.Reopened));

    private static ReportSection Late(RiskBriefing b) => new("Overdue", "超期未办结", b.Overdue.Count == 0 ? [new ReportParagraph($"截至{ReportText.Day(b.Current.To)}没有超期未办结的隐患。")] :
    [
        new ReportParagraph($"截至{ReportText.Day(b.Current.To)}，超期未办结的隐患{b.Overdue.Count}项、{ReportText.Amount(b.Overdue.Sum(o => o.OutsideYuan))}，最长超期{b.Overdue.Max(o => o.OverdueDays)}天。"),
        new ReportTableBlock(ReportTable.Create("", "超期未办结的隐患",
            [
                new("编号", ColumnKind.Text, 12), new("隐患名称", ColumnKind.Text, 30), new("承办单位", ColumnKind.Text, 18), new("办结期限", ColumnKind.Date, 14), new("超期天数", ColumnKind.Count, 8),
                new("台账外金额", ColumnKind.Yuan, 14), new("情况", ColumnKind.Text, 24),
            ],
            [
                .. b.Overdue.Select(o => ReportRow.Item(o.Code, o.Title, o.HandedTo ?? o.Department, Day(o.DueOn), (decimal?)o.OverdueDays, o.OutsideYuan, o.What)),
                ReportRow.Total("合计", "", "", "", new ReportCell(), b.Overdue.Sum(o => o.OutsideYuan), ""),
            ])),
    ], []);

    private static ReportSection Section(string name, string heading, string nothing, params (string Title, IReadOnlyList<BriefedRisk> Lines)[] tables)
    {
        var told = tables.Where(t => t.Lines.Count > 0).Select(t => new ReportTableBlock(Table(t.Title, t.Lines, t.Title == ClosedTitle))).ToList();
        return new(name, heading, told.Count == 0 ? [new ReportParagraph(nothing)] : [new ReportParagraph($"{string.Join("，", tables.Where(t => t.Lines.Count > 0).Select(t => $"{t.Title}{t.Lines.Count}项次"))}，见下表。"), .. told], []);
    }

    // What was closed is no longer outside: its amount is the one before.
    private static ReportTable Table(string title, IReadOnlyList<BriefedRisk> lines, bool closed) => ReportTable.Create("", title,
        [
            new("编号", ColumnKind.Text, 12), new("类别", ColumnKind.Text, 16), new("隐患名称", ColumnKind.Text, 28), new("日期", ColumnKind.Date, 14), new("情况", ColumnKind.Text, 32),
            new(closed ? "销号金额" : "台账外金额", ColumnKind.Yuan, 14), new("文号", ColumnKind.Text, 16),
        ],
        [.. lines.Select(l => ReportRow.Item(l.Code, l.KindName, l.Title, l.On, l.What, closed ? l.BeforeYuan : l.OutsideYuan, l.Document ?? ReportText.None))]);

    private static ReportCell Day(LocalDate? day) => day is { } known ? known : ReportText.None;
}
