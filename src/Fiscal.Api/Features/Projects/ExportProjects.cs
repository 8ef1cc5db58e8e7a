using Fiscal.Api.Features.Exports;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain.Projects;
using MediatR;
using NodaTime;

namespace Fiscal.Api.Features.Projects;

/// <summary>What the list shows, as a file (导出政府性投资项目).</summary>
public sealed record ExportProjects(string? RegionCode = null, Choice<ProjectState>? State = null, DateOnly? AsOf = null, DateTimeOffset? KnownAt = null, Choice<TableFormat>? Format = null) : IQuery<ExportedTable>;

public sealed class ExportProjectsHandler(FiscalDbContext db, IClock clock, TableExport export) : IRequestHandler<ExportProjects, ExportedTable>
{
    private static readonly IReadOnlyList<(ExportColumn, Func<ProjectRow, object?>)> Columns =
    [
        (new("项目代码", ExportForm.Text, 18), r => r.Code),
        (new("项目名称", ExportForm.Text, 36), r => r.Name),
        (new("项目单位", ExportForm.Text, 28), r => r.UnitName),
        (new("投向领域", ExportForm.Text, 18), r => r.Sector),
        (new("建设状态", ExportForm.Text, 14), r => r.StateName),
        (new("总投资（元）", ExportForm.Yuan, 20, Total: true), r => r.TotalYuan),
        (new("资金来源", ExportForm.Text, 50), r => string.Join("；", r.Sources.Select(s => $"{s.FundSource} {s.AmountYuan:N2}"))),
        (new("批复文件", ExportForm.Text, 40), r => string.Join("；", r.Approvals.Select(a => $"{a.Name} {a.Document}"))),
        (new("应论证层级", ExportForm.Text, 12), r => r.NeededLevelName),
        (new("论证通过日", ExportForm.Date, 14), r => r.ReviewedOn),
        (new("债券资金安排（元）", ExportForm.Yuan, 20, Total: true), r => r.BondAllocatedYuan),
        (new("债券资金实际支出（元）", ExportForm.Yuan, 22, Total: true), r => r.BondSpentYuan),
        (new("财政承受能力（%）", ExportForm.Percent, 14), r => r.SupportPercent),
        (new("核对提示", ExportForm.Text, 60), r => string.Join("；", r.Warnings)),
    ];

    public async Task<ExportedTable> Handle(ExportProjects query, CancellationToken ct)
    {
        var table = await ListProjectsHandler.TableOf(db, clock, new(query.RegionCode, query.State, query.AsOf, query.KnownAt), ct);
        return await export.Write($"政府性投资项目-{table.AsOf:uuuu-MM-dd}", query.Format,
            [ExportTable.Of("政府性投资项目", TableExport.Title("政府性投资项目", $"截至 {table.AsOf:uuuu-MM-dd}", table.KnownAt), Columns, table.Items.ToAsyncEnumerable())], ct);
    }
}
