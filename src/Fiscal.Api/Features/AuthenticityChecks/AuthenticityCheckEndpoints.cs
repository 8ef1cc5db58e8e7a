using Fiscal.Api.Hosting;
using MediatR;

namespace Fiscal.Api.Features.AuthenticityChecks;

public static class AuthenticityCheckEndpoints
{
    public static void MapAuthenticityChecks(this IEndpointRouteBuilder app)
    {
        var checks = app.MapGroup("/api/authenticity-checks").WithTags("化债真实性核查").RequireAuthorization(Policies.ReadBusiness);

        checks.MapGet("/", ([AsParameters] ListAuthenticityChecks query, IMediator mediator, CancellationToken ct) => mediator.Send(query, ct))
            .WithSummary("历次月度核查，新的在前")
            .WithDescription("regionCode 含所辖地区；period 为月份，如 2026-10；均可省。rules 逐条列出结果：clearCount 未命中、hitCount 疑点、notJudgedCount 无法判断（missing 为所缺资料，不算通过）、notApplicableCount 不适用；金额单位：元。");
        checks.MapPost("/", (CheckAuthenticity command, IMediator mediator, CancellationToken ct) => mediator.Send(command, ct))
            .RequireAuthorization(Policies.WriteBusiness)
            .WithSummary("核查一个地区一个月的全部隐性债务减少；经办、审核可用")
            .WithDescription("regionCode 地区代码，只核查该地区，不含所辖地区；period 月份，如 2026-10。核查当月生效的每笔减少、当月有新登记事项的以往减少，以及当年的化债进度填报；结果留存。事实和标准没有变动的，再次核查不产生新的疑点和记录，答上次的结果。");
    }
}
