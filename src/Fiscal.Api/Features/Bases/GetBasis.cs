using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using MediatR;

namespace Fiscal.Api.Features.Bases;

/// <summary>Every version of one statistical basis (口径沿革), by first day and then by when it was recorded.</summary>
public sealed record GetBasis(string Code) : IQuery<ListPage<BasisRow>>;

public sealed class GetBasisHandler(FiscalDbContext db) : IRequestHandler<GetBasis, ListPage<BasisRow>>
{
    public async Task<ListPage<BasisRow>> Handle(GetBasis query, CancellationToken ct)
    {
        var rows = BasisReading.OfCode(await db.BasisVersions(null, ct), query.Code).ConvertAll(b => b.Row());
        return new(rows, rows.Count, 1, rows.Count);
    }
}
