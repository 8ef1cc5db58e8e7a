using Fiscal.Api.Hosting;
using MediatR;

namespace Fiscal.Api.Features.MonthCloses;

public static class MonthCloseEndpoints
{
    public static void MapMonthCloses(this IEndpointRouteBuilder app)
    {
        var closes = app.MapGroup("/api/month-closes").WithTags("月结").RequireAuthorization(Policies.ReadBusiness);

        closes.MapGet("/", ([AsParameters] ListMonthCloses query, IMediator mediator, CancellationToken ct) => mediator.Send(query, ct))
            .WithSummary("月结记录（含已反月结的），按月份由近及远");
        closes.MapGet("/{id:int}", (int id, IMediator mediator, CancellationToken ct) => mediator.Send(new GetMonthClose(id), ct))
            .WithSummary("一次月结及其反月结的各步");
        closes.MapPost("/", async (CloseMonth command, IMediator mediator, CancellationToken ct) =>
        {
            var close = await mediator.Send(command, ct);
            return Results.Created($"/api/month-closes/{close.Id}", close);
        }).Produces<MonthCloseRow>(StatusCodes.Status201Created).RequireAuthorization(Policies.WriteBusiness).RequireSecondFactor()
            .WithSummary("月结：固定某月及以前各月的数字")
            .WithDescription("period 形如 2026-10，须已结束且晚于上次月结的月份；只对 regionCode 一个地区生效，不含下级。月结后再登记这些月份的事项，须填补登理由 lateReason；closedAt 之前登记的事项计入该月，之后登记的不计入。");
        closes.MapPost("/{id:int}/reopening-requests", (int id, RequestReopening command, IMediator mediator, CancellationToken ct) =>
            mediator.Send(command with { MonthCloseId = id }, ct)).RequireAuthorization(Policies.WriteBusiness)
            .WithSummary("申请反月结").WithDescription("只能申请最后月结的月份；reason 写明理由，至多 400 字。");
        closes.MapPost("/{id:int}/reopening-approvals", (int id, IMediator mediator, CancellationToken ct) => mediator.Send(new ApproveReopening(id), ct))
            .RequireAuthorization(Policies.ApproveBusiness).RequireSecondFactor()
            .WithSummary("批准反月结").WithDescription("由申请人以外的审核人员批准；批准后该月可以照常登记，并可重新月结。无正文。");
    }
}
