using Fiscal.Api.Features.Exports;
using Fiscal.Api.Hosting;
using MediatR;

namespace Fiscal.Api.Features.RiskAssessments;

public static class AssessmentEndpoints
{
    public static void MapRiskAssessments(this IEndpointRouteBuilder app)
    {
        var assessments = app.MapGroup("/api/risk-assessments").WithTags("风险评价").RequireAuthorization(Policies.ReadBusiness);
        assessments.MapPost("/", (AssessDebtRisk command, IMediator mediator, CancellationToken ct) => mediator.Send(command, ct))
            .RequireAuthorization(Policies.WriteBusiness)
            .WithSummary("开展半年度债务风险评估：逐个债务单位评分定级并留存")
            .WithDescription("regionCode、year、half（1 上半年、2 下半年）；期满后才能评估。按半年度末日的台账、此刻已登记的事实和当日有效的评估办法（Scorecard，UnitAssessment）计算，三者一并记录，以后登记的事实和办法不改变已留存的结果；同一半年度可再次评估，以后一次为准，前一次仍然保留。没有登记评估办法的不能评估。");
        assessments.MapGet("/", ([AsParameters] ListAssessments query, IMediator mediator, CancellationToken ct) => mediator.Send(query, ct))
            .WithSummary("半年度债务风险评估目录").WithDescription("regionCode 缺省为可见的全部。levels 为各等级的单位数和债务余额，风险高的在前。");
        assessments.MapGet("/{id:long}", (long id, IMediator mediator, CancellationToken ct) => mediator.Send(new GetAssessment(id), ct))
            .WithSummary("债务风险评估结果：逐个单位，并与上次比较")
            .WithDescription("items 按得分由高到低：figures 为单位的余额、逾期、未来 12 个月到期、加权利率、非标、隐性债务、对外担保、展期次数（金额单位：元），scores 为各指标数值、档次和得分，missing 为缺数的指标；total 空为不能评定。before 为同一单位上次评估的得分、等级和变化。noLongerOwing 为上次有债务、本次没有的单位。");
        assessments.MapGet("/{id:long}/recomputation", (long id, IMediator mediator, CancellationToken ct) => mediator.Send(new RecomputeAssessment(id), ct))
            .WithSummary("复算债务风险评估").WithDescription("按评估时的时点和办法重新计算，与留存的结果逐单位比较；matches 为 true 即完全相同。");
        assessments.MapGet("/{id:long}/export", async (long id, Choice<TableFormat>? format, IMediator mediator, CancellationToken ct) => (await mediator.Send(new ExportAssessment(id, format), ct)).ToResult())
            .WithSummary("导出债务风险评估清单：每个单位一行，末行合计").WithDescription("format 为 xlsx（缺省）或 csv。");
        assessments.MapGet("/{id:long}/notices/{partyId:int}", async (long id, int partyId, IMediator mediator, CancellationToken ct) =>
            File(await mediator.Send(new DownloadNotice(id, partyId), ct)))
            .WithSummary("下载一个单位的债务风险评估通报（Word）").WithDescription("按 GB/T 9704-2012 版式，内容取自留存的评估结果；partyId 为 items 中的单位编号。");
    }

    private static IResult File(ExportedFile file) => Results.File(file.Content, file.ContentType, file.Name);
}
