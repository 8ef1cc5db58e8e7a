using Fiscal.Api.Features.Imports.Book;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Api.Projections;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Fiscal.Api.Features.Projections;

/// <summary>Makes the read models anew from the facts alone (重建应还款项). Sent by the host's verb only.</summary>
public sealed record RebuildProjections : ICommand<int>;

public sealed class RebuildProjectionsHandler(FiscalDbContext db, BookLoading books) : IRequestHandler<RebuildProjections, int>
{
    /// <returns>How many debts were gone through.</returns>
    public async Task<int> Handle(RebuildProjections command, CancellationToken ct)
    {
        var count = 0;
        foreach (var region in await db.Regions.Select(r => r.Code).ToListAsync(ct))
        {
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            var debts = (await books.Load(region, ct)).Debts.ToList();
            await db.Project(debts, ct);
            await db.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);
            db.ChangeTracker.Clear();
            count += debts.Count;
        }
        return count;
    }
}
