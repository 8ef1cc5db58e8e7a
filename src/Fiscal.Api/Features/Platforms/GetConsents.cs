using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain.Platforms;
using MediatR;
using NodaTime;

namespace Fiscal.Api.Features.Platforms;

/// <summary>The answers of a company's creditors on a day, counted by amount and by head (债权人意见汇总).</summary>
public sealed record GetConsents(int PartyId, DateOnly? AsOf = null, DateTimeOffset? KnownAt = null) : IQuery<ConsentAnswers>;

public sealed record ConsentAnswers(int PartyId, string Name, LocalDate AsOf, Instant KnownAt, ExitRulesRow Rules, ConsentTally Tally);

public sealed class GetConsentsHandler(FiscalDbContext db, IClock clock) : IRequestHandler<GetConsents, ConsentAnswers>
{
    public async Task<ConsentAnswers> Handle(GetConsents query, CancellationToken ct)
    {
        var party = await db.CompanyOf(query.PartyId, ct);
        var clocks = await db.ClocksOf(query.AsOf, query.KnownAt, clock, ct);
        var rules = await db.ExitRulesOf(party.RegionCode, clocks.AsOf, ct);
        return new(party.Id, party.Name, clocks.AsOf, clocks.KnownAt, ExitRulesRow.Of(rules), await db.TallyOf(party.Id, rules.Terms, clocks, ct));
    }
}
