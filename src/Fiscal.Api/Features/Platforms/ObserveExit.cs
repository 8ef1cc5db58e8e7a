using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using MediatR;
using NodaTime;

namespace Fiscal.Api.Features.Platforms;

/// <summary>What happened to a company since it left the list, and which signs of a false exit there are (退出后观察).</summary>
public sealed record ObserveExit(int PartyId, DateOnly? AsOf = null, DateTimeOffset? KnownAt = null) : IQuery<ExitObservationRow>;

public sealed class ObserveExitHandler(FiscalDbContext db, IClock clock) : IRequestHandler<ObserveExit, ExitObservationRow>
{
    public async Task<ExitObservationRow> Handle(ObserveExit query, CancellationToken ct)
    {
        var party = await db.CompanyOf(query.PartyId, ct);
        var clocks = await db.ClocksOf(query.AsOf, query.KnownAt, clock, ct);
        return await db.ObservationOf(party, (await db.PlatformsOf(party.RegionCode, clocks, ct)).StepsOf(party.Id), clocks, ct);
    }
}
