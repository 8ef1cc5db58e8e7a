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
        debts.MapGet("/{id:int}", (int id, [AsParameters] GetDebt query, IMediator mediator, CancellationToken ct) =>
            mediator.Send(query with { DebtId = id }, ct)).WithSummary("一笔债务的全部要素、分类与要素变更");
        debts.MapGet("/{id:int}/schedule", (int id, IMediator mediator, CancellationToken ct) => mediator.Send(new GetDebtSchedule(id), ct))
            .WithSummary("还本付息计划：欠款、已导入的还款计划或按约定测算");
        debts.MapGet("/{id:int}/ledger", (int id, IMediator mediator, CancellationToken ct) => mediator.Send(new GetDebtLedger(id), ct))
            .WithSummary("台账分录及其来源单元格");
    }
}
