using Fiscal.Api.Hosting;
using MediatR;

namespace Fiscal.Api.Features.Approvals;

public static class ApprovalEndpoints
{
    public static void MapApprovals(this IEndpointRouteBuilder app)
    {
        MapPolicies(app);
        var approvals = app.MapGroup("/api/approvals").WithTags("审批").RequireAuthorization(Policies.ReadApprovals);

        approvals.MapGet("/", ([AsParameters] ListApprovals query, IMediator mediator, CancellationToken ct) => mediator.Send(query, ct))
            .WithSummary("待批事项清单，由近及远")
            .WithDescription("status 取 Pending（待审核）、Executed（已审核执行）、SentBack（已退回）、Withdrawn（已撤回）、Stale（已失效）；maker 经办人用户名；subject 形如 debt/12、import/3；command 操作的英文名；forMe=true 只列待本人审核的：本人（或委托人）有权审核、不是本人经办、本人尚未审核过。只列查看范围之内的；安全管理员只列本人经办的（如登记统计口径）。");
        approvals.MapGet("/{id:int}", (int id, IMediator mediator, CancellationToken ct) => mediator.Send(new GetApproval(id), ct))
            .WithSummary("一件待批事项：将执行的内容、影响预览与各项原值、新值")
            .WithDescription("change.hash 是审核时要回传的 seenHash；fields 为所填各项；changes 为所涉债务逐项的原值、新值；effect 为影响预览：amountYuan 涉及金额，debtCount 所涉债务笔数，outstandingFromYuan、outstandingToYuan 其余额合计的前后数，recorded 各类事实的件数和金额，debts 至多列 50 笔。payload 为将执行的原始内容。");
        approvals.MapPost("/{id:int}/approve", (int id, ApproveChange command, IMediator mediator, CancellationToken ct) => mediator.Send(command with { ChangeId = id }, ct))
            .RequireAuthorization(Policies.DecideApprovals).RequireSecondFactor().ProducesProblem(StatusCodes.Status409Conflict)
            .WithSummary("审核通过；达到所需人数即在同一事务内执行")
            .WithDescription("seenHash 必填，为所见事项的 hash。审核人员或其受托人办理；经办人本人及其受托人不能审核，各次审核须为不同的人。所依据的数据已变动的，答 409（approval.stale），事项标为已失效，台账不变。");
        approvals.MapPost("/approve", (ApproveChanges command, IMediator mediator, CancellationToken ct) => mediator.Send(command, ct))
            .RequireAuthorization(Policies.DecideApprovals).RequireSecondFactor()
            .WithSummary("批量审核：逐件办理，各有结果")
            .WithDescription("changes 为 1 至 200 件，各含 id 与 seenHash。一件不成不影响其他各件；每件要么整件执行，要么不执行。items 逐件给出 change，或 code 与 detail（未办理的原因）。");
        approvals.MapPost("/{id:int}/send-back", (int id, SendBackChange command, IMediator mediator, CancellationToken ct) => mediator.Send(command with { ChangeId = id }, ct))
            .RequireAuthorization(Policies.DecideApprovals).RequireSecondFactor()
            .WithSummary("退回").WithDescription("reason 退回理由，必填，至多 1000 字。退回后不再执行，经办人可以重新登记。");
        approvals.MapPost("/{id:int}/withdraw", (int id, IMediator mediator, CancellationToken ct) => mediator.Send(new WithdrawChange(id), ct))
            .RequireAuthorization(Policies.WithdrawChanges)
            .WithSummary("撤回本人经办的待批事项").WithDescription("只在待审核时可以撤回，由经办人本人办理。无正文。");
        approvals.MapGet("/delegations", ([AsParameters] ListDelegations query, IMediator mediator, CancellationToken ct) => mediator.Send(query, ct))
            .RequireAuthorization(Policies.ReadBusiness)
            .WithSummary("授权委托清单（含已过期、已收回的）");
        approvals.MapPost("/delegations", (DelegateApproval command, IMediator mediator, CancellationToken ct) => mediator.Send(command, ct))
            .RequireAuthorization(Policies.ApproveBusiness).RequireSecondFactor()
            .WithSummary("登记授权委托：审核人员在一段时间内委托他人审核")
            .WithDescription("to 受托人用户名，须为本地区财政部门在用的经办或审核人员；validFrom、validTo 为起止日，均含，最长 92 天；reason 委托事由，必填。受托人的审核注明委托人；受托人不能审核委托人经办的事项，也不能再转委托。");
        approvals.MapPost("/delegations/{id:int}/end", (int id, IMediator mediator, CancellationToken ct) => mediator.Send(new EndDelegation(id), ct))
            .RequireAuthorization(Policies.ApproveBusiness)
            .WithSummary("收回授权委托").WithDescription("由委托人本人办理，即时生效。无正文。");
    }

    private static void MapPolicies(IEndpointRouteBuilder app)
    {
        var policies = app.MapGroup("/api/policy/approvals").WithTags("审批");

        policies.MapGet("/", ([AsParameters] ListApprovalPolicies query, IMediator mediator, CancellationToken ct) => mediator.Send(query, ct))
            .WithSummary("某日适用的审批策略：各项操作是否须第二人、第三人审核")
            .WithDescription("items 逐项列出可审批的操作及某日（asOf，缺省为今天）在某地区（regionCode，缺省为全国）适用的规定：secondFromYuan 为须第二人审核的起点金额（元，0 为一律须审核，空为不须），thirdFromYuan 为须第三人审核的起点金额。rows 为历次登记的全部策略。");
        policies.MapPost("/", (RecordApprovalPolicy command, IMediator mediator, CancellationToken ct) => mediator.Send(command, ct))
            .RequireAuthorization(Policies.ManageSecurity).RequireSecondFactor()
            .WithSummary("登记审批策略，安全管理员可用")
            .WithDescription("command 操作的英文名，* 表示全部；regionCode 只对某地区及其下级适用，空为全国，地区规定优先于全国；secondFromYuan、thirdFromYuan 起点金额（元）；document 文号，必填；validFrom 生效日，validTo 失效日（当日起不再适用，空为长期）。只增不改：生效最晚者适用，同日生效的以后登记者为准；已提交的待批事项仍按提交时的策略。");
    }
}
