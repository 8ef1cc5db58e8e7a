using Fiscal.Api.Hosting;
using MediatR;

namespace Fiscal.Api.Features.AuthenticityFindings;

public static class AuthenticityFindingEndpoints
{
    public static void MapAuthenticityFindings(this IEndpointRouteBuilder app)
    {
        var findings = app.MapGroup("/api/authenticity-findings").WithTags("化债真实性核查").RequireAuthorization(Policies.ReadBusiness);

        findings.MapGet("/", ([AsParameters] ListAuthenticityFindings query, IMediator mediator, CancellationToken ct) => mediator.Send(query, ct))
            .WithSummary("虚假化债疑点，新的在前")
            .WithDescription("""
                均可省：regionCode 含所辖地区；status 取 Pending 待查、Confirmed 属实、Excluded 排除、Lapsed 事实已变不再成立；rule 规则（见 /api/policy/authenticity-rules）；outcome 缺省为 Hit（疑点），NotJudged 为缺少资料、无法判断的；debtId 债务（路径上的也算）；measureId 措施；subjectKey 核查对象。
                asOf 只列该日及以前发生的减少，knownAt 为该时刻所知的状态，缺省为今天、全部已知。amountYuan 存疑金额（元），text 为查明的情况或认定的理由，decidedBy、decidedAt 为认定人和时刻（系统发现的为空）。
                """);
        findings.MapGet("/{id:int}", (int id, IMediator mediator, CancellationToken ct) => mediator.Send(new GetAuthenticityFinding(id), ct))
            .WithSummary("一项疑点：资金路径和全部办理记录")
            .WithDescription("path 逐步列出涉及的债务、分录、付款人、付款账户、资金来源、款项来源方、收款人、日期、金额、凭证和措施，以及出处（导入批次、工作表、单元格、原文）；makers 为登记该笔减少的人，不能由其排除；ruleSetId 为所依据的核查标准。steps 为每一步及当时的依据。");
        findings.MapPost("/{id:int}/decisions", (int id, DecideFinding command, IMediator mediator, CancellationToken ct) => mediator.Send(command with { FindingId = id }, ct))
            .RequireAuthorization(Policies.ApproveBusiness)
            .WithSummary("认定属实、说明排除或退回待查；审核人员可用")
            .WithDescription("status 取 Confirmed（属实）、Excluded（排除）、Pending（退回待查）；reason 理由，必填，至多 2000 字；version 取疑点当前的 version，不一致时答 409。登记该笔减少的人不能排除或退回。依据的事实没有变动的，以后的核查不再提出；有变动的，系统重新打开并写明是哪些事实。");
    }
}
