using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain.Bases;
using MediatR;
using NodaTime;

namespace Fiscal.Api.Features.Bases;

/// <summary>The statistical bases in force on a day (现行口径).</summary>
public sealed record ListBases(DateOnly? AsOf = null, DateTimeOffset? KnownAt = null) : IQuery<ListPage<BasisRow>>;

public sealed class ListBasesHandler(FiscalDbContext db, IClock clock) : IRequestHandler<ListBases, ListPage<BasisRow>>
{
    public async Task<ListPage<BasisRow>> Handle(ListBases query, CancellationToken ct)
    {
        var (asOf, _) = await db.ClocksOf(query.AsOf, query.KnownAt, clock, ct);
        var rows = (await db.BasisVersions(query.KnownAt, ct)).GroupBy(b => b.Code)
            .Select(versions => ExposureBasis.InForce(versions, asOf)).OfType<ExposureBasis>()
            .OrderBy(b => b.Code, StringComparer.Ordinal).Select(b => b.Row()).ToList();
        return new(rows, rows.Count, 1, Math.Max(rows.Count, 1));
    }
}
