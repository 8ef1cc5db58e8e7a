using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain.Parties;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Fiscal.Api.Features.Parties;

/// <summary>The ways a party's name is also written, each with the id that takes it back (别名清单).</summary>
public sealed record ListAliases(int PartyId) : IQuery<IReadOnlyList<AliasRow>>;

public sealed record AliasRow(int Id, string Alias);

public sealed class ListAliasesHandler(FiscalDbContext db) : IRequestHandler<ListAliases, IReadOnlyList<AliasRow>>
{
    public async Task<IReadOnlyList<AliasRow>> Handle(ListAliases query, CancellationToken ct) =>
        await db.Parties.AnyAsync(p => p.Id == query.PartyId, ct) ? await Rows(db, query.PartyId).ToListAsync(ct) : throw AliasErrors.PartyNotFound(query.PartyId);

    internal static IQueryable<AliasRow> Rows(FiscalDbContext db, int partyId) =>
        db.Set<PartyAlias>().Where(a => a.PartyId == partyId).OrderBy(a => a.Id).Select(a => new AliasRow(a.Id, a.Alias));
}
