using Fiscal.Api.Features.DutyCalendar;
using Fiscal.Api.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace Fiscal.Api.Workbench.Duties;

/// <summary>What is to be done in the next days, and how a calendar program subscribes to it (重要时点页).</summary>
internal static class DutyPages
{
    private const int PageSize = 50;

    public static void MapDutyPages(this IEndpointRouteBuilder pages)
    {
        var duties = pages.MapGroup("/duties").RequireAuthorization(Policies.ReadBusiness);
        duties.MapGet("", async ([AsParameters] ListDuties query, [AsParameters] Visit visit, CancellationToken ct) =>
        {
            query = query with { PageSize = PageSize };
            return Pages.Page<DutyListPage>(new { Query = query, List = await visit.Mediator.Send(query, ct), Regions = await visit.Regions(ct) });
        });
        var subscription = duties.MapGroup("/subscription").KeepNoAnswers();
        subscription.MapGet("", ([AsParameters] Visit visit, CancellationToken ct) => Subscription(visit, null, null, ct));
        subscription.MapPost("", async ([FromForm] string? name, [FromForm] int days, [AsParameters] Visit visit, CancellationToken ct) =>
        {
            CreatedFeedToken? created = null;
            var problem = await FormProblem.Of(visit.Http.Request, "create", async () => created = await visit.Mediator.Send(new CreateFeedToken(name ?? "", days), ct));
            return await Subscription(visit, created, problem, ct);
        });
        subscription.MapPost("/{id:int}/revocations", async (int id, [AsParameters] Visit visit, CancellationToken ct) =>
        {
            await visit.Mediator.Send(new RevokeFeedToken(id), ct);
            return Results.LocalRedirect("/duties/subscription");
        });
    }

    private static async Task<IResult> Subscription(Visit visit, CreatedFeedToken? created, FormProblem? problem, CancellationToken ct) => Pages.Page<SubscriptionPage>(
        new { Tokens = await visit.Mediator.Send(new ListFeedTokens(), ct), Created = created, Problem = problem }, problem?.Status ?? StatusCodes.Status200OK);
}
