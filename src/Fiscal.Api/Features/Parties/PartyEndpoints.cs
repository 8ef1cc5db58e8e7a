using Fiscal.Api.Hosting;
using MediatR;

namespace Fiscal.Api.Features.Parties;

public static class PartyEndpoints
{
    public static void MapParties(this IEndpointRouteBuilder app)
    {
        var parties = app.MapGroup("/api/parties").WithTags("单位").RequireAuthorization(Policies.ReadBusiness);

        parties.MapGet("/", ([AsParameters] ListParties query, IMediator mediator, CancellationToken ct) => mediator.Send(query, ct))
            .WithSummary("债务单位、债权人和担保人清单")
            .WithDescription("name 按名称、简称、别名的一部分查找，不计全角半角、大小写和空格；kind 为单位类型；aliases 为已确认的别名。");
        parties.MapPost("/{id:int}/aliases", (int id, ConfirmAlias command, IMediator mediator, CancellationToken ct) => mediator.Send(command with { PartyId = id }, ct))
            .RequireAuthorization(Policies.WriteBusiness)
            .WithSummary("确认单位的别名")
            .WithDescription("alias 为来文中的写法（简称、支行名称等），最长 200 字。确认一次即长期有效，以后的来文按此识别；已经是另一单位的名称或别名的，不予登记。");
        parties.MapGet("/{id:int}/aliases", (int id, IMediator mediator, CancellationToken ct) => mediator.Send(new ListAliases(id), ct))
            .WithSummary("单位的别名").WithDescription("id 用于撤销别名。");
        parties.MapPost("/{id:int}/aliases/{aliasId:int}/withdrawals", (int id, int aliasId, WithdrawAlias command, IMediator mediator, CancellationToken ct) =>
                mediator.Send(command with { PartyId = id, AliasId = aliasId }, ct))
            .RequireAuthorization(Policies.WriteBusiness)
            .WithSummary("撤销单位的别名")
            .WithDescription("reason 为撤销理由，至多 400 字，记入日志。以后的来文不再按此识别，重新确认即恢复；以前已入账的不变。仍是单位简称的，请先更正单位名单。");
    }
}
