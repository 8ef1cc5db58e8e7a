using Fiscal.Api.Features.Exports;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Api.Reports;
using Fiscal.Api.Reports.Word;
using Fiscal.Domain;
using Fiscal.Domain.SanBao;
using FluentValidation;
using MediatR;
using NodaTime;

namespace Fiscal.Api.Features.SanBao;

/// <summary>The audit sheet as a workbook (三保预算审核表): every item with its arithmetic.</summary>
public sealed record ExportSanBaoAudit(string RegionCode, int? Year = null, DateOnly? AsOf = null, DateTimeOffset? KnownAt = null, long? ReviewId = null, Choice<TableFormat>? Format = null) : IQuery<ExportedTable>
{
    internal AuditSanBao Audit => new(RegionCode, Year, AsOf, KnownAt, ReviewId);
}

public sealed class ExportSanBaoAuditValidator : AbstractValidator<ExportSanBaoAudit>
{
    public ExportSanBaoAuditValidator() => RuleFor(q => q.Audit).SetValidator(new AuditSanBaoValidator());
}

public sealed class ExportSanBaoAuditHandler(FiscalDbContext db, IClock clock, TableExport export) : IRequestHandler<ExportSanBaoAudit, ExportedTable>
{
    private static readonly IReadOnlyList<(ExportColumn, Func<SanBaoAuditRow, object?>)> Columns =
    [
        (new("大类", ExportForm.Text, 14), r => r.Category.DisplayName()),
        (new("分组", ExportForm.Text, 16), r => r.Group),
        (new("项目", ExportForm.Text, 28), r => r.Name),
        (new("数量", ExportForm.Percent, 12), r => r.Quantity),
        (new("年计次数", ExportForm.Count, 10), r => r.PeriodsPerYear),
        (new("国家标准（元）", ExportForm.Yuan, 14), r => r.National.StandardYuan),
        (new("国标需求（元）", ExportForm.Yuan, 20, Total: true), r => r.National.NeedYuan),
        (new("填报国标需求（元）", ExportForm.Yuan, 20, Total: true), r => r.National.StatedYuan),
        (new("填报减算式（元）", ExportForm.Yuan, 16), r => r.National.DifferenceYuan),
        (new("国标预算（元）", ExportForm.Yuan, 20, Total: true), r => r.National.BudgetYuan),
        (new("硬缺口（元）", ExportForm.Yuan, 18, Total: true), r => r.National.GapYuan),
        (new("地方标准（元）", ExportForm.Yuan, 14), r => r.Provincial?.StandardYuan),
        (new("地标需求（元）", ExportForm.Yuan, 20, Total: true), r => r.Provincial?.NeedYuan),
        (new("填报地标需求（元）", ExportForm.Yuan, 20, Total: true), r => r.Provincial?.StatedYuan),
        (new("地标填报减算式（元）", ExportForm.Yuan, 18), r => r.Provincial?.DifferenceYuan),
        (new("地标预算（元）", ExportForm.Yuan, 20, Total: true), r => r.Provincial?.BudgetYuan),
        (new("软缺口（元）", ExportForm.Yuan, 18, Total: true), r => r.Provincial?.GapYuan),
        (new("国标算式", ExportForm.Text, 40), r => r.National.Arithmetic),
        (new("地标算式", ExportForm.Text, 40), r => r.Provincial?.Arithmetic),
        (new("清单", ExportForm.Text, 10), r => r.OnList switch { true => "在列", false => "不在列", _ => "" }),
    ];

    public async Task<ExportedTable> Handle(ExportSanBaoAudit query, CancellationToken ct)
    {
        var table = await AuditSanBaoHandler.TableOf(db, clock, query.Audit, ct);
        var name = SanBaoAuditSheet.TitleOf(table);
        return await export.Write(name, query.Format,
            [ExportTable.Of("审核表", $"{TableExport.Title(name, $"截至 {table.AsOf:uuuu-MM-dd}", table.KnownAt)}；{SanBaoAuditSheet.Summary(table)}", Columns, table.Items.ToAsyncEnumerable())], ct);
    }
}
