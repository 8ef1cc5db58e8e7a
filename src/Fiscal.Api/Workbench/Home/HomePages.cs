using Fiscal.Api.Features;
using Fiscal.Api.Features.Accounts;
using Fiscal.Api.Features.Approvals;
using Fiscal.Api.Features.DutyCalendar;
using Fiscal.Api.Features.Imports;
using Fiscal.Api.Features.Warnings;
using Fiscal.Api.Hosting;
using Fiscal.Domain.Approvals;
using Fiscal.Domain.Warnings;
using Fiscal.Import.Batches;

namespace Fiscal.Api.Workbench.Home;

/// <summary>What a user has to do today (工作台): what each role is asked to do, from the queries of the API.</summary>
internal static class HomePages
{
    /// <summary>Rows of each list; the rest is one link away.</summary>
    private const int Rows = 10;

    public static void MapHomePage(this IEndpointRouteBuilder pages) => pages.MapGet("/", async ([AsParameters] Visit visit, CancellationToken ct, int days = 30) =>
    {
        var (mediator, sees) = (visit.Mediator, await visit.May(Policies.ReadBusiness));
        return Pages.Page<HomePage>(new
        {
            Days = days,
            Regions = await visit.Regions(ct),
            MayEvaluate = await visit.May(Policies.WriteBusiness),
            Warnings = sees ? await Warnings(visit, ct) : null,
            Duties = sees ? await mediator.Send(new ListDuties(Days: days, Warnings: false, PageSize: Rows), ct) : null,
            Waiting = await visit.May(Policies.DecideApprovals) ? await mediator.Send(new ListApprovals(ForMe: true, PageSize: Rows), ct) : null,
            Made = await visit.May(Policies.WithdrawChanges) ? await mediator.Send(new ListApprovals(new(ChangeStatus.Pending), visit.Http.User.Identity!.Name, PageSize: Rows), ct) : null,
            Imports = await visit.May(Policies.Import) ? await mediator.Send(new ListImports(Status: new(BatchStatus.Previewed), PageSize: Rows), ct) : null,
            Faulty = await visit.May(Policies.Import) ? await mediator.Send(new ListImports(Status: new(BatchStatus.NeedsCorrection), PageSize: Rows), ct) : null,
            Stale = sees ? await mediator.Send(new ListWarnings(Kind: new(WarningKind.DataStale), Holds: true, PageSize: Rows), ct) : null,
            Confirmations = await visit.May(Policies.ConfirmRoles) ? await mediator.Send(new ListAccounts(IsPending: true, PageSize: Rows), ct) : null,
        });
    });

    private static async Task<OpenWarnings> Warnings(Visit visit, CancellationToken ct)
    {
        var (mediator, me) = (visit.Mediator, visit.Http.User.Identity!.Name);
        var first = await mediator.Send(new ListWarnings(PageSize: Rows), ct); // what is closed comes last
        return new(
            [.. first.Items.Where(w => w.State != WarningState.Closed)], await Count(WarningState.Open), await Count(WarningState.Acknowledged), await Count(WarningState.Open, me) + await Count(WarningState.Acknowledged, me), first);

        async Task<int> Count(WarningState state, string? owner = null) => (await mediator.Send(new ListWarnings(State: new(state), Owner: owner, PageSize: 1), ct)).Total;
    }
}

/// <summary>The gravest of the warnings that nobody has ended, and how many there are (首页预警).</summary>
/// <param name="Mine">Of these, how many are given to the user by name.</param>
public sealed record OpenWarnings(IReadOnlyList<WarningRow> Items, int Open, int Acknowledged, int Mine, WarningPage First);
