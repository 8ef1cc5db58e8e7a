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
    }
}
