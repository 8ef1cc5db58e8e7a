using Fiscal.Api.Features.Exports;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Api.Reports;
using Fiscal.Domain;
using MediatR;
using NodaTime;

namespace Fiscal.Api.Features.Platforms;

/// <summary>The sheet of one company as a workbook (一企一策 Excel).</summary>
public sealed record ExportPlatformSheet(int PartyId, DateOnly? AsOf = null, DateTimeOffset? KnownAt = null) : IQuery<ExportedTable>;

public sealed class ExportPlatformSheetHandler(FiscalDbContext db, IClock clock, TableExport export) : IRequestHandler<ExportPlatformSheet, ExportedTable>
{
    private static readonly IReadOnlyList<(ExportColumn, Func<(string Name, object? Value), object?>)> Pairs = [(new("项目", ExportForm.Text, 24), p => p.Name), (new("内容", ExportForm.Text, 60), p => Text(p.Value))];

    private static readonly IReadOnlyList<(ExportColumn, Func<DebtSum, object?>)> DebtColumns =
    [
        (new("类别", ExportForm.Text, 16), d => d.ClassName), (new("债权人", ExportForm.Text, 36), d => d.Creditor), (new("笔数", ExportForm.Count, 8), d => d.Count),
        (new("余额（元）", ExportForm.Yuan, 20, Total: true), d => d.OutstandingYuan), (new("逾期本金（元）", ExportForm.Yuan, 18, Total: true), d => d.OverduePrincipalYuan), (new("最近到期", ExportForm.Date, 12), d => d.NextMaturity),
    ];

    private static readonly IReadOnlyList<(ExportColumn, Func<GuaranteeLine, object?>)> GuaranteeColumns =
    [
        (new("借据", ExportForm.Text, 24), g => g.DrawdownNumber), (new("债务人", ExportForm.Text, 30), g => g.Debtor), (new("债权人", ExportForm.Text, 30), g => g.Creditor), (new("担保人", ExportForm.Text, 30), g => g.Guarantor),
        (new("担保金额（元）", ExportForm.Yuan, 20, Total: true), g => g.AmountYuan), (new("债务余额（元）", ExportForm.Yuan, 20), g => g.OutstandingYuan),
    ];

    private static readonly IReadOnlyList<(ExportColumn, Func<ObstacleRow, object?>)> ObstacleColumns =
        [(new("障碍", ExportForm.Text, 16), o => o.KindName), (new("对方", ExportForm.Text, 36), o => o.Counterparty), (new("金额（元）", ExportForm.Yuan, 20), o => o.AmountYuan), (new("说明", ExportForm.Text, 80), o => o.What)];

    private static readonly IReadOnlyList<(ExportColumn, Func<ExitStepRow, object?>)> StepColumns =
    [
        (new("步骤", ExportForm.Text, 20), t => t.StepName), (new("日期", ExportForm.Date, 12), t => t.TakenOn), (new("依据文件", ExportForm.Text, 30), t => t.Document), (new("说明", ExportForm.Text, 40), t => t.Statement),
        (new("核验结果", ExportForm.Text, 60), t => t.Checked), (new("登记人", ExportForm.Text, 14), t => t.RecordedBy), (new("登记时刻", ExportForm.Time, 20), t => t.RecordedAt),
    ];

    public async Task<ExportedTable> Handle(ExportPlatformSheet query, CancellationToken ct)
    {
        var sheet = await db.SheetOf(new(query.PartyId, query.AsOf, query.KnownAt), clock, ct);
        string Title(string what) => TableExport.Title($"{sheet.Name}{what}", $"截至 {sheet.AsOf:uuuu-MM-dd}", sheet.KnownAt);
        return await export.Write($"{sheet.Name}一企一策-{sheet.AsOf:uuuu-MM-dd}", null,
        [
            ExportTable.Of("基本情况", Title("基本情况"), Pairs, Company(sheet).ToAsyncEnumerable()),
            ExportTable.Of("债务", Title("债务构成"), DebtColumns, sheet.Debts.ToAsyncEnumerable()),
            ExportTable.Of("对外担保", Title("对外担保"), GuaranteeColumns, sheet.GuaranteesGiven.ToAsyncEnumerable()),
            ExportTable.Of("接受担保", Title("接受担保"), GuaranteeColumns, sheet.GuaranteesReceived.ToAsyncEnumerable()),
            ExportTable.Of("障碍", Title("压降障碍"), ObstacleColumns, sheet.Obstacles.ToAsyncEnumerable()),
            ExportTable.Of("退出步骤", Title("退出步骤"), StepColumns, sheet.Steps.ToAsyncEnumerable()),
        ], ct);
    }

    private static List<(string, object?)> Company(PlatformSheet s) =>
    [
        ("公司", s.Name), ("统一社会信用代码", s.CreditCode), ("填报层级", s.Place.StatedLevel), ("推算层级", s.Place.ComputedLevel), ("上级公司", s.Place.ParentName), ("上级持股（%）", s.Listing?.SharePercent),
        ("公司性质", s.Profile?.Nature?.DisplayName()), ("名单认定", s.Profile?.Recognition?.DisplayName()), ("经营状态", s.Listing?.State?.DisplayName()), ("资产总额（元）", s.Profile?.AssetsYuan),
        ("公益性资产（元）", s.Profile?.PublicAssetsYuan), ("职工人数", s.Profile?.Headcount), ("债务余额（元）", s.OwedYuan), ("隐性债务余额（元）", s.HiddenYuan), ("关停并转方式", s.Listing?.Method?.DisplayName()),
        ("计划完成时间", s.Listing?.TargetOn), ("责任单位", s.Profile?.Department), ("责任人", s.Profile?.Person), ("登记步骤", s.ReachedName), ("名单与登记", s.Mismatch ?? "一致"), ("观察期截止", s.ObservedUntil),
        ("尚缺", s.Missing.Count == 0 ? null : string.Join("、", s.Missing)),
    ];

    private static string? Text(object? value) => value switch
    {
        decimal number => number.ToString("0.00##", System.Globalization.CultureInfo.InvariantCulture),
        LocalDate day => NodaTime.Text.LocalDatePattern.Iso.Format(day),
        null => ReportText.None,
        _ => value.ToString(),
    };
}
