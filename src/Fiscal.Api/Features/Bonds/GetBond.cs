using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.Bonds;

/// <summary>One bond with where its money stands, and all that was stated of it (政府债券详情).</summary>
/// <param name="Id">Of any of its statements.</param>
public sealed record GetBond(long Id, DateOnly? AsOf = null, DateTimeOffset? KnownAt = null) : IQuery<BondDetail>;

/// <param name="Statements">All that was stated of it up to the day, withdrawals included.</param>
public sealed record BondDetail(BondRow Bond, IReadOnlyList<StatementLine> Statements, LocalDate AsOf, Instant KnownAt);

public sealed class GetBondHandler(FiscalDbContext db, IClock clock) : IRequestHandler<GetBond, BondDetail>
{
    public async Task<BondDetail> Handle(GetBond query, CancellationToken ct)
    {
        var any = await db.Bonds.AsNoTracking().SingleOrDefaultAsync(s => s.Id == query.Id, ct) ?? throw BondReading.NotFound(query.Id);
        var rows = await ListBondsHandler.TableOf(db, clock, new(any.RegionCode, null, null, query.AsOf, query.KnownAt), ct);
        var row = rows.Items.FirstOrDefault(b => b.RegionCode == any.RegionCode && TextKey.Of(b.Code) == any.CodeKey) ?? throw BondReading.NotFound(query.Id);
        return new(row, await db.Bonds.Where(s => s.RegionCode == any.RegionCode && s.CodeKey == any.CodeKey).LinesOf(db, new(rows.AsOf, rows.KnownAt), ct), rows.AsOf, rows.KnownAt);
    }
}
