using Fiscal.Api.Hosting;
using MediatR;

namespace Fiscal.Api.Features.Warnings;

public static class WarningEndpoints
{
    public static void MapWarnings(this IEndpointRouteBuilder app)
    {
        var warnings = app.MapGroup("/api/warnings").WithTags("预警").RequireAuthorization(Policies.ReadBusiness);

        warnings.MapGet("/", ([AsParameters] ListWarnings query, IMediator mediator, CancellationToken ct) => mediator.Send(query, ct))
            .WithSummary("预警清单，未办结的、严重的、期限早的在前")
            .WithDescription("""
                均可省：regionCode 含所辖地区；state 取 Open 待确认、Acknowledged 处理中、Closed 已办结；severity 取 Notice、Alert、Severe；kind 事项（见 /api/policy/warning-rules）；owner 责任角色或用户名；subject 对象名称或键的一部分；debtId 债务；holds=true 只列条件仍存在的。
                asOf、knownAt 为该日、该时刻所知的状态，缺省为今天、全部已知。holds 为 false 的已解除条件，仍须办结；metricValue 为测得的数值（与阈值同单位，或为天数）；route 为可查数字的接口；dueOn 处理期限；escalations 升级次数；evaluatedOn 为最近一次测算的日期，空为从未测算。
                """);
        warnings.MapGet("/{id:int}", (int id, IMediator mediator, CancellationToken ct) => mediator.Send(new GetWarning(id), ct))
            .WithSummary("一项预警及全部办理记录").WithDescription("events 逐条列出产生、继续存在、已解除条件、条件再现、升级、确认、分派、办结，以及当时的等级、责任、期限、数值、标准版本（ruleId）和依据。记录只增不改。");
        warnings.MapPost("/evaluations", (EvaluateWarnings command, IMediator mediator, CancellationToken ct) => mediator.Send(command, ct))
            .RequireAuthorization(Policies.WriteBusiness)
            .WithSummary("测算预警并登记")
            .WithDescription("按 regionCode 本地区当日适用的标准测算（不含下级）；asOf 缺省为今天，不得早于上次测算、不得晚于今天。同一事项同一对象的条件持续期间只有一项预警；条件不再存在的标为已解除条件，不自动办结；超过处理期限达到升级天数的升级。月结时自动测算；定时测算用命令 evaluate-warnings。配置了邮件的，登记后向收件人发送新增和升级的预警，发送失败不影响登记，下次测算时重发。");
        warnings.MapPost("/back-tests", (BackTestWarnings query, IMediator mediator, CancellationToken ct) => mediator.Send(query, ct))
            .WithSummary("回测：某项标准在过去各时点会提示什么，事后如何")
            .WithDescription("""
                不保存任何内容。ruleCode 为现行标准的代码，或 draft 为拟定的标准（kind、threshold、days、debtClass、counting），二者取一；from、to 为期间，weekly 为 false 取各月末、true 取各周日，至多 60 个时点，不得晚于今天。
                每个时点只采用当日及以前生效、当日 24 时（北京时间）以前登记的事实，包括当时已登记的工作日历和利率；事后补登的不提前采用。涉及单笔债务的，debts 按目前所知说明首次提示以后 windowDays 天内是否逾期：Right 预警准确、FalseAlarm 误报、Missed 漏报、AlreadyOverdue 提示时已逾期、NotYetKnown 观察期未满；leadDays 为提前天数。
                """);
        warnings.MapPost("/{id:int}/acknowledgements", (int id, AcknowledgeWarning command, IMediator mediator, CancellationToken ct) => mediator.Send(command with { WarningId = id }, ct))
            .RequireAuthorization(Policies.WriteBusiness).WithSummary("确认预警，开始处理").WithDescription("version 取预警当前的 version，不一致时答 409；note 说明，可省。已办结的不能确认。");
        warnings.MapPost("/{id:int}/assignments", (int id, AssignWarning command, IMediator mediator, CancellationToken ct) => mediator.Send(command with { WarningId = id }, ct))
            .RequireAuthorization(Policies.WriteBusiness).WithSummary("分派预警").WithDescription("owner 责任人的用户名，须为本地区或上级地区能看业务数据的账号；dueOn 处理期限，可省，不得早于今天；note 说明，可省；version 同上。");
        warnings.MapPost("/{id:int}/closings", (int id, CloseWarning command, IMediator mediator, CancellationToken ct) => mediator.Send(command with { WarningId = id }, ct))
            .RequireAuthorization(Policies.WriteBusiness).WithSummary("办结预警").WithDescription("reason 办结理由，必填，至多 2000 字；version 同上。条件仍存在时也可办结，此后同一条件不再重复提示，除非等级更重；条件解除后再次出现的，产生新的预警。");
    }
}
