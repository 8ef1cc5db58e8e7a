using Fiscal.Api.Features.Exports;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain;
using MediatR;
using NodaTime;

namespace Fiscal.Api.Features.Assets;

/// <summary>The inventory as a file, and what happened on a second sheet (导出三资盘活台账).</summary>
public sealed record ExportAssets(string? RegionCode = null, DateOnly? AsOf = null, DateTimeOffset? KnownAt = null, Choice<TableFormat>? Format = null) : IQuery<ExportedTable>;

public sealed class ExportAssetsHandler(FiscalDbContext db, IClock clock, TableExport export) : IRequestHandler<ExportAssets, ExportedTable>
{
    private static readonly IReadOnlyList<(ExportColumn, Func<AssetRow, object?>)> Columns =
    [
        (new("资产编号", ExportForm.Text, 16), r => r.Code), (new("类别", ExportForm.Text, 8), r => r.KindName), (new("资产名称", ExportForm.Text, 30), r => r.Name),
        (new("持有单位", ExportForm.Text, 30), r => r.HolderName), (new("账面价值（元）", ExportForm.Yuan, 18, Total: true), r => r.BookYuan),
        (new("评估价值（元）", ExportForm.Yuan, 18, Total: true), r => r.ValuationYuan), (new("坐落或权证", ExportForm.Text, 30), r => r.Location),
        (new("计划盘活方式", ExportForm.Text, 14), r => r.PlannedMethod?.DisplayName()), (new("预计收入（元）", ExportForm.Yuan, 18, Total: true), r => r.PlannedProceedsYuan),
        (new("计划处置日", ExportForm.Date, 12), r => r.PlannedOn), (new("处置收入（元）", ExportForm.Yuan, 18, Total: true), r => r.Sums.RevivedYuan),
        (new("缴入国库（元）", ExportForm.Yuan, 18, Total: true), r => r.Sums.TreasuryYuan), (new("用于偿债（元）", ExportForm.Yuan, 18, Total: true), r => r.Sums.DebtYuan),
        (new("备注", ExportForm.Text, 30), r => r.Remark),
    ];

    private static readonly IReadOnlyList<(ExportColumn, Func<(string Code, AssetEventRow Event), object?>)> EventColumns =
    [
        (new("资产编号", ExportForm.Text, 16), r => r.Code), (new("事项", ExportForm.Text, 12), r => r.Event.KindName), (new("金额（元）", ExportForm.Yuan, 18), r => r.Event.AmountYuan),
        (new("日期", ExportForm.Date, 12), r => r.Event.On), (new("凭证或文号", ExportForm.Text, 24), r => r.Event.Document),
        (new("台账分录", ExportForm.Text, 12), r => r.Event.EntryId is { } id ? $"{id}" : null), (new("国库部分", ExportForm.Text, 10), r => r.Event.FromTreasury ? "是" : null),
        (new("登记人", ExportForm.Text, 14), r => r.Event.RecordedBy), (new("登记时刻", ExportForm.Time, 20), r => r.Event.RecordedAt),
    ];

    public async Task<ExportedTable> Handle(ExportAssets query, CancellationToken ct)
    {
        var clocks = await db.ClocksOf(query.AsOf, query.KnownAt, clock, ct);
        var rows = AssetRows.Of(await db.AssetsAt(query.RegionCode is { } region ? await db.WithDescendants(region, ct) : null, clocks, ct));
        var title = TableExport.Title("三资盘活台账", $"截至 {clocks.AsOf:uuuu-MM-dd}", clocks.KnownAt);
        return await export.Write($"三资盘活台账-{clocks.AsOf:uuuu-MM-dd}", query.Format, [
            ExportTable.Of("三资盘活台账", title, Columns, rows.ToAsyncEnumerable()),
            ExportTable.Of("盘活事项", title, EventColumns, rows.SelectMany(r => r.Events.Select(e => (r.Code, e))).ToAsyncEnumerable())], ct);
    }
}
