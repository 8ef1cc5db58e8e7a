using Fiscal.Api.Features.Exports;
using Fiscal.Api.Hosting;
using MediatR;

namespace Fiscal.Api.Features.Debts;

public static class DebtEndpoints
{
    public static void MapDebts(this IEndpointRouteBuilder app)
    {
        var debts = app.MapGroup("/api/debts").WithTags("债务").RequireAuthorization(Policies.ReadBusiness);

        debts.MapGet("/", ([AsParameters] ListDebts query, IMediator mediator, CancellationToken ct) => mediator.Send(query, ct))
            .WithSummary("台账：某日（asOf）按某时刻已知情况（knownAt）的全部债务")
            .WithDescription("maturingFrom、maturingTo 均含当日。asOf 缺省为今天，knownAt 缺省为此刻；含已结清债务，可用 status 筛选。");
        debts.MapGet("/export", async ([AsParameters] ListDebts filters, Choice<TableFormat>? format, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new ExportDebts(filters, format), ct)).ToResult())
            .WithSummary("导出台账全部行：xlsx 或 csv，末行合计")
            .WithDescription("筛选与台账清单相同，不分页（page、pageSize 不起作用）；format 为 xlsx（缺省）或 csv。金额单位：元。xlsx 末表“数据来源”逐笔列出在账事实的文件、SHA-256、工作表、单元格与原文；csv 只有台账本身，来源见 /api/ledger/export。");
        debts.MapGet("/{id:int}/provenance", (int id, [AsParameters] GetDebtProvenance query, IMediator mediator, CancellationToken ct) =>
            mediator.Send(query with { DebtId = id }, ct))
            .WithSummary("一笔债务各项数字的来源：从数字到事实，从事实到单元格")
            .WithDescription(GetDebtProvenance.Description);
        debts.MapGet("/{id:int}", (int id, [AsParameters] GetDebt query, IMediator mediator, CancellationToken ct) =>
            mediator.Send(query with { DebtId = id }, ct)).WithSummary("一笔债务的全部要素、分类与要素变更");
        debts.MapGet("/{id:int}/schedule", (int id, [AsParameters] GetDebtSchedule query, IMediator mediator, CancellationToken ct) =>
            mediator.Send(query with { DebtId = id }, ct))
            .WithSummary("还本付息计划：某日（asOf）按某时刻已知情况（knownAt）的欠款、还款计划或按约定测算");
        debts.MapGet("/{id:int}/ledger", (int id, IMediator mediator, CancellationToken ct) => mediator.Send(new GetDebtLedger(id), ct))
            .WithSummary("台账分录及其来源单元格");
        debts.MapDebtVerbs();
    }
}
