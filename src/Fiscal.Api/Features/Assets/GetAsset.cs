using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.Assets;

/// <summary>One asset with its plan, disposals and what became of the proceeds, and all that was stated of it (三资详情).</summary>
/// <param name="Id">Of any of its statements.</param>
public sealed record GetAsset(long Id, DateOnly? AsOf = null, DateTimeOffset? KnownAt = null) : IQuery<AssetDetail>;

/// <param name="Statements">All that was stated of it up to the day, withdrawals included.</param>
public sealed record AssetDetail(AssetRow Asset, IReadOnlyList<StatementLine> Statements, LocalDate AsOf, Instant KnownAt);

public sealed class GetAssetHandler(FiscalDbContext db, IClock clock) : IRequestHandler<GetAsset, AssetDetail>
{
    public async Task<AssetDetail> Handle(GetAsset query, CancellationToken ct)
    {
        var any = await db.StateAssets.AsNoTracking().SingleOrDefaultAsync(s => s.Id == query.Id, ct) ?? throw AssetRows.NotFound(query.Id);
        var clocks = await db.ClocksOf(query.AsOf, query.KnownAt, clock, ct);
        var row = AssetRows.Of(await db.AssetsAt([any.RegionCode], clocks, ct)).Find(a => TextKey.Of(a.Code) == any.CodeKey) ?? throw AssetRows.NotFound(query.Id);
        return new(row, await db.StateAssets.Where(s => s.RegionCode == any.RegionCode && s.CodeKey == any.CodeKey).LinesOf(db, clocks, ct), clocks.AsOf, clocks.KnownAt);
    }
}
