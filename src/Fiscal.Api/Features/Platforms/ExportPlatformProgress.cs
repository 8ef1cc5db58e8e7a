using Fiscal.Api.Features.Exports;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain;
using MediatR;
using NodaTime;

namespace Fiscal.Api.Features.Platforms;

/// <summary>The progress of platforms as a file (导出关停并转进度).</summary>
public sealed record ExportPlatformProgress(string RegionCode, DateOnly? AsOf = null, DateTimeOffset? KnownAt = null, Choice<TableFormat>? Format = null) : IQuery<ExportedTable>;

public sealed class ExportPlatformProgressHandler(FiscalDbContext db, IClock clock, TableExport export) : IRequestHandler<ExportPlatformProgress, ExportedTable>
{
    private static readonly IReadOnlyList<(ExportColumn, Func<ProgressLine, object?>)> Columns =
    [
        (new("公司", ExportForm.Text, 36), l => l.Name),
        (new("填报层级", ExportForm.Count, 10), l => l.StatedLevel),
        (new("推算层级", ExportForm.Count, 10), l => l.ComputedLevel),
        (new("经营状态", ExportForm.Text, 12), l => l.State?.DisplayName()),
        (new("关停并转方式", ExportForm.Text, 16), l => l.MethodName),
        (new("计划完成时间", ExportForm.Date, 14), l => l.TargetOn),
        (new("实际完成时间", ExportForm.Date, 14), l => l.CompletedOn),
        (new("责任单位", ExportForm.Text, 20), l => l.Department),
        (new("责任人", ExportForm.Text, 12), l => l.Person),
        (new("名单填报进展", ExportForm.Text, 18), l => l.ClaimedName),
        (new("登记步骤", ExportForm.Text, 18), l => l.ReachedName),
        (new("是否一致", ExportForm.Text, 40), l => l.Mismatch),
        (new("完成", ExportForm.Text, 8), l => l.IsDone ? "是" : l.IsOverdue ? "逾期" : "否"),
        (new("债务余额（元）", ExportForm.Yuan, 20, Total: true), l => l.OwedYuan),
        (new("隐性债务余额（元）", ExportForm.Yuan, 20, Total: true), l => l.HiddenYuan),
        (new("障碍", ExportForm.Text, 80), l => string.Join("；", l.Obstacles.Select(o => o.What))),
    ];

    private static readonly IReadOnlyList<(ExportColumn, Func<ProgressSum, object?>)> SumColumns =
    [
        (new("分组", ExportForm.Text, 24), s => s.GroupName), (new("家数", ExportForm.Count, 10), s => s.Companies), (new("应完成", ExportForm.Count, 10), s => s.Due), (new("已完成", ExportForm.Count, 10), s => s.Done),
        (new("逾期", ExportForm.Count, 10), s => s.Overdue), (new("名单填报退出", ExportForm.Count, 14), s => s.ClaimedExited), (new("登记步骤退出", ExportForm.Count, 14), s => s.Exited),
        (new("承担隐性债务", ExportForm.Count, 14), s => s.WithHiddenDebt), (new("隐性债务余额（元）", ExportForm.Yuan, 20), s => s.HiddenYuan),
    ];

    public async Task<ExportedTable> Handle(ExportPlatformProgress query, CancellationToken ct)
    {
        var progress = await SummarizePlatformProgressHandler.ProgressOf(db, clock, new(query.RegionCode, query.AsOf, query.KnownAt), ct);
        string Title(string what) => TableExport.Title(what, $"截至 {progress.AsOf:uuuu-MM-dd}", progress.KnownAt);
        return await export.Write($"融资平台压降进度-{progress.AsOf:uuuu-MM-dd}", query.Format,
        [
            ExportTable.Of("压降进度", Title("融资平台压降进度"), Columns, progress.Items.ToAsyncEnumerable()),
            ExportTable.Of("按方式", Title("按关停并转方式"), SumColumns, progress.ByMethod.Append(progress.Totals).ToAsyncEnumerable()),
            ExportTable.Of("按层级", Title("按推算层级"), SumColumns, progress.ByLevel.Append(progress.Totals).ToAsyncEnumerable()),
        ], ct);
    }
}
