using Fiscal.Api.Features.Exports;
using Fiscal.Api.Hosting;
using Fiscal.Domain;
using Fiscal.Domain.FiscalCapacity;
using MediatR;

namespace Fiscal.Api.Features.FiscalCapacity;

/// <summary>An empty table of the components to fill in and import (综合财力导入模板).</summary>
public sealed record DownloadCapacityTemplate : IQuery<ExportedTable>;

public sealed class DownloadCapacityTemplateHandler(TableExport export) : IRequestHandler<DownloadCapacityTemplate, ExportedTable>
{
    private static readonly IReadOnlyList<(ExportColumn, Func<CapacityComponent, object?>)> Columns =
    [
        (new("年度", ExportForm.Text, 10), _ => null),
        (new("指标", ExportForm.Text, 28), c => c.DisplayName()),
        (new("口径", ExportForm.Text, 12), _ => null),
        (new("金额", ExportForm.Percent, 20), _ => null),
        (new("单位", ExportForm.Text, 8), _ => "万元"),
        (new("备注", ExportForm.Text, 40), _ => null),
    ];

    public Task<ExportedTable> Handle(DownloadCapacityTemplate query, CancellationToken ct) => export.Write("综合财力导入模板", null, [ExportTable.Of(
        "综合财力", "综合财力公布数：口径填写全县（全市）或者本级，一个文件只填一种；没有公布的项目留空，不要填零", Columns, Enum.GetValues<CapacityComponent>().ToAsyncEnumerable())], ct);
}
