using Fiscal.Api.Features.Exports;
using Fiscal.Api.Hosting;
using Fiscal.Domain.AccessLog;
using MediatR;

namespace Fiscal.Api.Features.AccessLog;

public static class AccessLogEndpoints
{
    private const string Filters = """
        均可省：regionCode 为用户所属地区，national 为无法确认用户的访问；userName 用户名；act 取 SignIn（登录）、View（查看）、Export（导出下载）、Change（被拒绝的变更）、Purge（清理）；
        result 取 Succeeded（成功）、Refused（拒绝）、LockedOut（账户锁定）；path 为访问地址的开头，如 /api/debts；address 为来源地址；from（含）、to（不含）为 UTC 时刻。
        """;

    public static void MapAccessLog(this IEndpointRouteBuilder app)
    {
        var log = app.MapGroup("/api/access-log").WithTags("访问日志");

        log.MapGet("/", ([AsParameters] ListAccess query, IMediator mediator, CancellationToken ct) => mediator.Send(query, ct))
            .RequireAuthorization(Policies.ReadAccessLog)
            .WithSummary("访问日志：谁、何时、从哪里、查看或导出了什么、结果如何，新的在前")
            .WithDescription(Filters + "rows 为所示或导出的行数，sha256 为导出文件的杂凑值（加水印之前），code 为拒绝代码。pageSize 缺省 50，最大 5000。仅审计管理员可用。");
        log.MapGet("/export", async ([AsParameters] ListAccess filters, Choice<TableFormat>? format, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new ExportAccess(filters, format), ct)).ToResult())
            .RequireAuthorization(Policies.ReadAccessLog)
            .WithSummary("导出访问日志：xlsx 或 csv").WithDescription(Filters + "不分页；format 为 xlsx（缺省）或 csv。");
        log.MapGet("/mine", ([AsParameters] ListMyAccess query, IMediator mediator, CancellationToken ct) => mediator.Send(query, ct))
            .WithSummary("本人的访问日志，新的在前").WithDescription("act、result、from、to 同上，均可省。任何已登录的用户可用，只含本人的访问。");
        log.MapGet("/verify", ([AsParameters] VerifyAccess query, IMediator mediator, CancellationToken ct) => mediator.Send(query, ct))
            .RequireAuthorization(Policies.ReadAccessLog)
            .WithSummary("核验访问日志：自上次清理之后逐条重算")
            .WithDescription("regionCode 为地区代码或 national，缺省为可见的全部日志链。kept 为现存条数，purged 为到期已清理的条数；不符时 firstBad 给出序号、代码和说明。");
        log.MapPost("/purges", (IMediator mediator, CancellationToken ct) => mediator.Send(new PurgeAccess(), ct))
            .LogAccess(AccessAct.Purge).RequireAuthorization(Policies.ReadAccessLog).RequireSecondFactor()
            .WithSummary("清理超过留存期限的访问日志")
            .WithDescription("按今日适用的留存期限，清理可见各日志链在期限以前的记录；末条的杂凑值留存，其余日志仍可核验。清理本身记入访问日志和台账日志。台账日志永不清理。");

        var retention = app.MapGroup("/api/policy/access-retention").WithTags("访问日志").NotSensitive();
        retention.MapGet("/", (IMediator mediator, CancellationToken ct) => mediator.Send(new ListRetentions(), ct))
            .RequireAuthorization(Policies.ReadAccessRetention)
            .WithSummary("访问日志的留存期限（月），按生效日排列");
        retention.MapPost("/", (RecordRetention command, IMediator mediator, CancellationToken ct) => mediator.Send(command, ct))
            .RequireAuthorization(Policies.ManagePolicy).RequireSecondFactor()
            .WithSummary("登记访问日志的留存期限；审核、安全管理员可用")
            .WithDescription("months 为留存的日历月数，不少于 6；validFrom 生效日；document 文号，必填；isUnverified 表示待核。以生效日在当日及以前、最后登记的为准；只增不改。");
    }
}
