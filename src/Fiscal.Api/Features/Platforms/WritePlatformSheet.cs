using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Api.Reports;
using Fiscal.Api.Reports.Word;
using Fiscal.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.Platforms;

/// <summary>The sheet of one company as a document (一企一策 Word).</summary>
public sealed record WritePlatformSheet(int PartyId, DateOnly? AsOf = null, DateTimeOffset? KnownAt = null) : IQuery<ExportedFile>;

public sealed class WritePlatformSheetHandler(FiscalDbContext db, IClock clock) : IRequestHandler<WritePlatformSheet, ExportedFile>
{
    public async Task<ExportedFile> Handle(WritePlatformSheet query, CancellationToken ct)
    {
        var sheet = await db.SheetOf(new(query.PartyId, query.AsOf, query.KnownAt), clock, ct);
        var region = await db.Regions.Where(r => r.Code == sheet.RegionCode).Select(r => r.Name).SingleAsync(ct);
        using var file = new MemoryStream();
        WordReportWriter.Write(Document(sheet, region), file);
        return new($"{sheet.Name}一企一策-{sheet.AsOf:uuuu-MM-dd}.docx", ExportedFile.WordType, file.ToArray());
    }

    private static MonthlyReport Document(PlatformSheet s, string region) => new(
        $"{s.Name}一企一策方案", s.RegionCode, region, new(s.AsOf.Year, s.AsOf.Month, 1), s.AsOf, s.KnownAt, $"{region}人民政府", $"{region}财政局", s.KnownAt.InChina(),
        $"截至{ReportText.Day(s.AsOf)}，根据台账和登记事项，{s.Name}的情况如下。", [Company(s), Debts(s), Guarantees(s), Plan(s), Steps(s)], [],
        [
            "资产、人员为填报数，债务、担保由台账得出；没有填报的列为“—”。",
            $"数据截至{ReportText.Day(s.AsOf)}，按北京时间{s.KnownAt.TimeInChina().ToString("uuuu年M月d日 HH:mm", System.Globalization.CultureInfo.InvariantCulture)}前登记的事项。",
            .. s.Missing.Count > 0 ? new[] { $"尚缺：{ReportText.List(s.Missing)}。" } : [],
        ]);

    private static ReportSection Company(PlatformSheet s) => new("Company", "基本情况",
        [
            new ReportParagraph($"层级：填报{Level(s.Place.StatedLevel)}，按上级公司推算{Level(s.Place.ComputedLevel)}{(s.Place.LevelDiffers ? "，两者不一致" : "")}；上级公司：{s.Place.ParentName ?? ReportText.None}；统一社会信用代码：{s.CreditCode ?? ReportText.None}。"),
            new ReportParagraph($"公司性质：{s.Profile?.Nature?.DisplayName() ?? ReportText.None}；名单认定：{s.Profile?.Recognition?.DisplayName() ?? ReportText.None}；经营状态：{s.Listing?.State?.DisplayName() ?? ReportText.None}；职工人数：{s.Profile?.Headcount?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? ReportText.None}。"),
            new ReportParagraph($"资产总额：{Amount(s.Profile?.AssetsYuan)}，其中公益性资产：{Amount(s.Profile?.PublicAssetsYuan)}。"),
        ], []);

    private static ReportSection Debts(PlatformSheet s) => new("Debts", "债务情况",
        [
            new ReportParagraph($"债务余额{ReportText.Amount(s.OwedYuan)}，其中隐性债务{ReportText.Amount(s.HiddenYuan)}；本公司及下属公司隐性债务合计{ReportText.Amount(s.GroupHiddenYuan)}。"),
            .. s.Debts.Count == 0 ? Array.Empty<ReportBlock>() :
            [
                new ReportTableBlock(ReportTable.Create("", "债务构成", [new("类别", ColumnKind.Text, 14), new("债权人", ColumnKind.Text, 34), new("笔数", ColumnKind.Count, 8), new("余额", ColumnKind.Yuan, 16), new("逾期本金", ColumnKind.Yuan, 14), new("最近到期", ColumnKind.Date, 14)],
                [
                    .. s.Debts.Select(d => ReportRow.Item(d.ClassName, d.Creditor, d.Count, d.OutstandingYuan, d.OverduePrincipalYuan, d.NextMaturity)),
                    ReportRow.Total("合计", "", s.Debts.Sum(d => d.Count), s.OwedYuan, s.Debts.Sum(d => d.OverduePrincipalYuan), ""),
                ])),
            ],
        ], []);

    private static ReportSection Guarantees(PlatformSheet s) => new("Guarantees", "担保情况",
        [
            new ReportParagraph($"对外担保{s.GuaranteesGiven.Count}笔、{ReportText.Amount(s.GuaranteesGiven.Sum(g => g.AmountYuan))}；接受担保{s.GuaranteesReceived.Count}笔、{ReportText.Amount(s.GuaranteesReceived.Sum(g => g.AmountYuan))}（一笔债务有几个担保人的，分别计算）。"),
            .. new[] { ("对外担保", s.GuaranteesGiven), ("接受担保", s.GuaranteesReceived) }.Where(g => g.Item2.Count > 0).Select(g => new ReportTableBlock(ReportTable.Create("", g.Item1,
                [new("借据", ColumnKind.Text, 22), new("债务人", ColumnKind.Text, 24), new("债权人", ColumnKind.Text, 24), new("担保人", ColumnKind.Text, 24), new("担保金额", ColumnKind.Yuan, 14)],
                [.. g.Item2.Select(l => ReportRow.Item(l.DrawdownNumber, l.Debtor, l.Creditor, l.Guarantor, l.AmountYuan)), ReportRow.Total("合计", "", "", "", g.Item2.Sum(l => l.AmountYuan))]))),
        ], []);

    private static ReportSection Plan(PlatformSheet s) => new("Plan", "关停并转安排",
        [
            new ReportParagraph($"方式：{s.Listing?.Method?.DisplayName() ?? ReportText.None}；处置类型：{s.Listing?.Disposal?.DisplayName() ?? ReportText.None}；计划完成时间：{Day(s.Listing?.TargetOn)}；实际完成时间：{Day(s.Listing?.CompletedOn)}；责任单位：{s.Profile?.Department ?? ReportText.None}；责任人：{s.Profile?.Person ?? ReportText.None}。"),
            .. s.Obstacles.Count == 0 ? [new ReportParagraph("没有查到仍欠债务、仍提供担保、仍有下属公司或股权等障碍。")] : s.Obstacles.Select((o, i) => new ReportParagraph($"障碍{i + 1}：{o.What}。")).ToArray<ReportBlock>(),
        ], []);

    private static ReportSection Steps(PlatformSheet s) => new("Steps", "退出进展",
        [
            new ReportParagraph($"登记步骤到“{s.ReachedName}”{(s.NextName is null ? "" : $"，下一步为“{s.NextName}”")}；观察期截止：{Day(s.ObservedUntil)}。{s.Mismatch}"),
            .. s.Steps.Select(t => new ReportParagraph($"{ReportText.Day(t.TakenOn)}：{t.StepName}，依据{t.Document ?? ReportText.None}；{t.Checked}。")),
        ], []);

    private static string Level(int? level) => level is { } known ? $"{known}级" : ReportText.None;

    private static string Amount(decimal? yuan) => yuan is { } known ? ReportText.Amount(known) : ReportText.None;

    private static string Day(LocalDate? day) => day is { } known ? ReportText.Day(known) : ReportText.None;
}
