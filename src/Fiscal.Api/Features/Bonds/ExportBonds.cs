using Fiscal.Api.Features.Exports;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain.Bonds;
using MediatR;
using NodaTime;

namespace Fiscal.Api.Features.Bonds;

/// <summary>What the list shows, as a file (导出政府债券).</summary>
public sealed record ExportBonds(
    string? RegionCode = null, Choice<BondKind>? Kind = null, int? Year = null, DateOnly? AsOf = null, DateTimeOffset? KnownAt = null, Choice<TableFormat>? Format = null) : IQuery<ExportedTable>;

public sealed class ExportBondsHandler(FiscalDbContext db, IClock clock, TableExport export) : IRequestHandler<ExportBonds, ExportedTable>
{
    private static readonly IReadOnlyList<(ExportColumn, Func<BondRow, object?>)> Columns =
    [
        (new("债券代码", ExportForm.Text, 16), r => r.Code),
        (new("债券名称", ExportForm.Text, 40), r => r.Name),
        (new("类型", ExportForm.Text, 12), r => r.KindName),
        (new("起息日", ExportForm.Date, 14), r => r.StartsOn),
        (new("到期日", ExportForm.Date, 14), r => r.MaturesOn),
        (new("票面利率（%）", ExportForm.Percent, 12), r => r.CouponPercent),
        (new("实际转贷额（元）", ExportForm.Yuan, 20, Total: true), r => r.IssuedYuan),
        (new("新增（元）", ExportForm.Yuan, 20, Total: true), r => r.NewYuan),
        (new("偿还到期债券（元）", ExportForm.Yuan, 20, Total: true), r => r.MaturedYuan),
        (new("偿还存量债务（元）", ExportForm.Yuan, 20, Total: true), r => r.StockYuan),
        (new("用作资本金（元）", ExportForm.Yuan, 20, Total: true), r => r.CapitalYuan),
        (new("安排到项目（元）", ExportForm.Yuan, 20, Total: true), r => r.AllocatedYuan),
        (new("累计拨付（元）", ExportForm.Yuan, 20, Total: true), r => r.AppropriatedYuan),
        (new("累计实际支出（元）", ExportForm.Yuan, 20, Total: true), r => r.SpentYuan),
        (new("台账余额（元）", ExportForm.Yuan, 20, Total: true), r => r.LedgerOutstandingYuan),
        (new("用途", ExportForm.Text, 40), r => r.Purpose),
        (new("再融资用途识别", ExportForm.Text, 30), r => r.RefinancesName),
        (new("文号", ExportForm.Text, 24), r => r.Document),
        (new("核对提示", ExportForm.Text, 60), r => string.Join("；", r.Remarks)),
    ];

    public async Task<ExportedTable> Handle(ExportBonds query, CancellationToken ct)
    {
        var table = await ListBondsHandler.TableOf(db, clock, new(query.RegionCode, query.Kind, query.Year, query.AsOf, query.KnownAt), ct);
        return await export.Write($"政府债券-{table.AsOf:uuuu-MM-dd}", query.Format,
            [ExportTable.Of("政府债券", TableExport.Title("政府债券", $"截至 {table.AsOf:uuuu-MM-dd}", table.KnownAt), Columns, table.Items.ToAsyncEnumerable())], ct);
    }
}
