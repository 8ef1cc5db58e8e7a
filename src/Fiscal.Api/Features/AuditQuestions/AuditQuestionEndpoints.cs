using Fiscal.Api.Features.Exports;
using Fiscal.Api.Hosting;
using MediatR;

namespace Fiscal.Api.Features.AuditQuestions;

public static class AuditQuestionEndpoints
{
    private const string Filters = "均可省：regionCode 地区代码；status 取 Open（待答复）、Answered（已答复）、Rectifying（整改中）、Closed（已销号）；owner 整改责任人；overdue 为 true 只列逾期未销号的；debtId 只列依据中指向该债务的。";

    private const string Step = "text 办理内容，必填，至多 2000 字；version 取疑点当前的 version，不一致时答 409。";

    public static void MapAuditQuestions(this IEndpointRouteBuilder app)
    {
        var questions = app.MapGroup("/api/audit-questions").WithTags("审计疑点").RequireAuthorization(Policies.ReadBusiness);

        questions.MapGet("/", ([AsParameters] ListQuestions query, IMediator mediator, CancellationToken ct) => mediator.Send(query, ct))
            .WithSummary("审计疑点与整改台账，新的在前").WithDescription(Filters + "isOverdue 为已过整改期限而未销号。");
        questions.MapGet("/export", async ([AsParameters] ListQuestions filters, Choice<TableFormat>? format, IMediator mediator, CancellationToken ct) =>
            (await mediator.Send(new ExportQuestions(filters, format), ct)).ToResult())
            .WithSummary("导出整改台账：xlsx（含办理记录）或 csv").WithDescription(Filters + "不分页；format 为 xlsx（缺省）或 csv。");
        questions.MapGet("/{id:int}", (int id, IMediator mediator, CancellationToken ct) => mediator.Send(new GetQuestion(id), ct))
            .WithSummary("一项疑点：依据与全部办理记录");
        questions.MapPost("/", async (RaiseQuestion command, IMediator mediator, CancellationToken ct) =>
        {
            var raised = await mediator.Send(command, ct);
            return Results.Created($"/api/audit-questions/{raised.Question.Id}", raised);
        }).Produces<QuestionDetail>(StatusCodes.Status201Created).RequireAuthorization(Policies.RaiseQuestions)
            .WithSummary("提出疑点（审计人员）")
            .WithDescription("regionCode 地区代码；title 标题，至多 200 字；text 疑点内容，至多 2000 字；evidence 依据，至多 100 项，每项填 debtId（债务）、entryId（台账分录）、importId 与 sheet、cell（来文单元格）或 note（说明、文号）。");
        Map<AnswerQuestion>(questions, "answers", Policies.WriteBusiness, "答复疑点（经办、审核）", "待答复、已答复的疑点可以答复。", (id, c) => c with { QuestionId = id });
        Map<ListForRectification>(questions, "rectifications", Policies.HandleQuestions, "列入整改：指定责任人和期限，可以改派、展期（审计、经办、审核）", "owner 整改责任人，至多 100 字；dueOn 整改期限，yyyy-MM-dd。", (id, c) => c with { QuestionId = id });
        Map<ReportRectification>(questions, "progress", Policies.WriteBusiness, "登记整改进展（经办、审核）", "只用于整改中的疑点。", (id, c) => c with { QuestionId = id });
        Map<CloseQuestion>(questions, "closings", Policies.RaiseQuestions, "销号（审计人员）", "已答复或整改中的疑点可以销号。", (id, c) => c with { QuestionId = id });
        Map<ReopenQuestion>(questions, "reopenings", Policies.RaiseQuestions, "重新打开已销号的疑点（审计人员）", "曾列入整改的恢复为整改中，责任人和期限保留；否则恢复为待答复。", (id, c) => c with { QuestionId = id });
    }

    private static void Map<T>(RouteGroupBuilder questions, string route, string policy, string summary, string description, Func<int, T, T> at)
        where T : IRequest<QuestionDetail> =>
        questions.MapPost("/{id:int}/" + route, (int id, T command, IMediator mediator, CancellationToken ct) => mediator.Send(at(id, command), ct))
            .RequireAuthorization(policy).WithSummary(summary).WithDescription(description + Step);
}
