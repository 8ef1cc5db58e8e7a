using System.ComponentModel.DataAnnotations;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Api.Projections;
using MediatR;

namespace Fiscal.Api.Features.Projections;

/// <summary>Makes the read models anew from the facts alone (重建查询表). Sent by the host's verb only.</summary>
[Display(Name = "重建查询表")]
public sealed record RebuildProjections : ICommand<int>;

public sealed class RebuildProjectionsHandler(FiscalDbContext db) : IRequestHandler<RebuildProjections, int>
{
    /// <returns>How many debts were gone through.</returns>
    public Task<int> Handle(RebuildProjections command, CancellationToken ct) => db.RebuildBook(ct);
}
