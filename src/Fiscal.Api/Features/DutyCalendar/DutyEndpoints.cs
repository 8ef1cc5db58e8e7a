using Fiscal.Api.Hosting;
using MediatR;

namespace Fiscal.Api.Features.DutyCalendar;

public static class DutyEndpoints
{
    public static void MapDuties(this IEndpointRouteBuilder app)
    {
        var duties = app.MapGroup("/api/duties").WithTags("重要时点").RequireAuthorization(Policies.ReadBusiness);

        duties.MapGet("/", ([AsParameters] ListDuties query, IMediator mediator, CancellationToken ct) => mediator.Send(query, ct))
            .WithSummary("重要时点：今后要办的事项")
            .WithDescription("""
                由台账、计划和标准推出，不另行登记。regionCode 含所辖地区，缺省为可见的全部；from 缺省为今天，to 缺省为 from 起 days 天（缺省 30），最长 366 天；kind 可选：Pay 还本付息、Remit 上缴偿债资金、Reprice 利率重定价、Report 出具月报、Review 半年评估、Observe 平台观察期届满、WindDown 平台计划完成、Measure 化债措施实施、Strategy 一债一策安排、Target 目标到期、Break 差异处理到期、Rectify 整改到期、Warning 预警处理期限、Risk 风险隐患办结到期（已超期而期限早于 from 的列在今天，note 写明原期限）；warnings=false 不列预警处理期限，缺省列出、ReserveReturn 逾期未归还的债务风险平滑基金（列在查询当日，直到归还）。
                还本付息的列明合同、金额、最近一次付款账户（account）、已落实的资金来源（fundSource，空为未落实）和上次还款（lastPayment：日期、金额、迟付天数）；isForecast 为利率尚未公布、按现行利率推算。工作日历缺失、日期无法确定的，isDateUncertain 为 true，原因见 note，不按普通周末推算。上缴期限、月报报送日、半年评估期限取自现行预警标准（待核的见 mark）。
                """);
        duties.MapGet("/feed.ics", async (IMediator mediator, CancellationToken ct, string? token = null) => Results.Text(await mediator.Send(new GetDutyFeed(), ct), "text/calendar; charset=utf-8"))
            .Produces<string>(StatusCodes.Status200OK, "text/calendar")
            .WithSummary("日历订阅（iCalendar）").WithDescription("供日历软件订阅，含今后一年的重要时点，范围与本人登录所见相同。token 为本人的订阅令牌（POST /api/duties/feed-tokens），只能读取本地址；也可用访问令牌。令牌过期、撤销，账号停用、改密后失效；每次读取记入访问日志，日志不记令牌。");

        var tokens = duties.MapGroup("/feed-tokens").KeepNoAnswers();
        tokens.MapGet("/", (IMediator mediator, CancellationToken ct) => mediator.Send(new ListFeedTokens(), ct))
            .WithSummary("本人的日历订阅令牌").WithDescription("只列名称和期限，令牌本身只在建立时给出一次。");
        tokens.MapPost("/", (CreateFeedToken command, IMediator mediator, CancellationToken ct) => mediator.Send(command, ct))
            .WithSummary("建立日历订阅令牌").WithDescription("name 名称，至多 60 字；days 有效天数，1 至 366，缺省 180。答复中的 path 拼上服务地址即为订阅地址，只给出这一次；任何人凭此地址都能看到其中的时点，请勿转发。每人至多 5 个有效令牌。");
        tokens.MapPost("/{id:int}/revocations", (int id, IMediator mediator, CancellationToken ct) => mediator.Send(new RevokeFeedToken(id), ct))
            .WithSummary("撤销本人的日历订阅令牌，立即失效").WithDescription("无正文。");
    }
}
