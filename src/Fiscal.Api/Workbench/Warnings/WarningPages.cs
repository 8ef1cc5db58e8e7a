using Fiscal.Api.Features.Warnings;
using Fiscal.Api.Hosting;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using NodaTime;
using NodaTime.Text;

namespace Fiscal.Api.Workbench.Warnings;

/// <summary>The warnings that a user sees, one of them with its history, and the forms that deal with it (预警页).</summary>
internal static class WarningPages
{
    private const int PageSize = 20;

    public static void MapWarningPages(this IEndpointRouteBuilder pages)
    {
        var warnings = pages.MapGroup("/warnings").RequireAuthorization(Policies.ReadBusiness);
        warnings.MapGet("", ([AsParameters] ListWarnings query, [AsParameters] Visit visit, CancellationToken ct) => List(query, visit, null, ct));
        warnings.MapGet("/{id:int}", (int id, [AsParameters] Visit visit, CancellationToken ct, string? done = null) => One(id, visit, done, null, ct));
        warnings.MapPost("/evaluations", Evaluate).RequireAuthorization(Policies.WriteBusiness);
        warnings.MapPost("/{id:int}/acknowledgements", (int id, [FromForm] int version, [FromForm] string? note, [AsParameters] Visit visit, CancellationToken ct) =>
            Act(id, "acknowledge", () => new AcknowledgeWarning(version, note) { WarningId = id }, visit, ct)).RequireAuthorization(Policies.WriteBusiness);
        warnings.MapPost("/{id:int}/assignments", (int id, [FromForm] int version, [FromForm] string? owner, [FromForm] string? dueOn, [FromForm] string? note, [AsParameters] Visit visit, CancellationToken ct) =>
            Act(id, "assign", () => new AssignWarning(owner?.Trim() ?? "", version, Day(dueOn), note) { WarningId = id }, visit, ct)).RequireAuthorization(Policies.WriteBusiness);
        warnings.MapPost("/{id:int}/closings", (int id, [FromForm] int version, [FromForm] string? reason, [AsParameters] Visit visit, CancellationToken ct) =>
            Act(id, "close", () => new CloseWarning(reason ?? "", version) { WarningId = id }, visit, ct)).RequireAuthorization(Policies.WriteBusiness);
    }

    private static async Task<IResult> List(ListWarnings query, Visit visit, FormProblem? problem, CancellationToken ct)
    {
        query = query with { PageSize = PageSize };
        return Pages.Page<WarningListPage>(
            new { Query = query, List = await visit.Mediator.Send(query, ct), Regions = await visit.Regions(ct), MayAct = await visit.May(Policies.WriteBusiness), Problem = problem },
            problem?.Status ?? StatusCodes.Status200OK);
    }

    private static async Task<IResult> One(int id, Visit visit, string? done, FormProblem? problem, CancellationToken ct) => Pages.Page<WarningDetailPage>(
        new { Detail = await visit.Mediator.Send(new GetWarning(id), ct), Regions = await visit.Regions(ct), MayAct = await visit.May(Policies.WriteBusiness), Done = done, Problem = problem },
        problem?.Status ?? StatusCodes.Status200OK);

    // A command that can't even be made of what was typed is refused like one that was sent.
    private static async Task<IResult> Act(int id, string form, Func<IRequest<WarningDetail>> command, Visit visit, CancellationToken ct) =>
        await FormProblem.Of(visit.Http.Request, form, () => visit.Mediator.Send(command(), ct), ("warning.owner-unknown", "owner"), ("warning.due-in-the-past", "dueOn")) is { } problem
            ? await One(id, visit, null, problem, ct) : Results.LocalRedirect($"/warnings/{id}?done={form}");

    private static async Task<IResult> Evaluate([FromForm] string? regionCode, [AsParameters] Visit visit, CancellationToken ct) =>
        await FormProblem.Of(visit.Http.Request, "evaluate", () => visit.Mediator.Send(new EvaluateWarnings(regionCode ?? ""), ct)) is { } problem
            ? await List(new ListWarnings(), visit, problem, ct) : Results.LocalRedirect("/warnings");

    private static LocalDate? Day(string? typed) => string.IsNullOrWhiteSpace(typed) ? null
        : LocalDatePattern.Iso.Parse(typed.Trim()) is { Success: true, Value: var day } ? day
        : throw new ValidationException([new("dueOn", "处理期限应为 yyyy-MM-dd 形式的日期。")]);
}
