using System.Runtime.CompilerServices;
using Fiscal.Api.Persistence;
using Fiscal.Import.Batches;
using Microsoft.EntityFrameworkCore;

namespace Fiscal.Api.Features.Imports;

/// <summary>Reads what the rows of a batch said from the pages that keep it (取行内容).</summary>
internal static class KeptRows
{
    /// <summary>All rows of a batch in their order, a page at a time.</summary>
    public static async IAsyncEnumerable<KeptRow> KeptRowsOf(this FiscalDbContext db, int batchId, [EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var page in db.ImportPages.AsNoTracking().Where(p => p.BatchId == batchId).OrderBy(p => p.FirstOrdinal).AsAsyncEnumerable().WithCancellation(ct))
            foreach (var (_, row) in page.Rows())
                yield return row;
    }

    /// <summary>Some rows of a batch by ordinal.</summary>
    public static async Task<Dictionary<int, KeptRow>> KeptRowsOf(this FiscalDbContext db, int batchId, IReadOnlyCollection<int> ordinals, CancellationToken ct)
    {
        var first = await db.ImportPages.Where(p => p.BatchId == batchId).OrderBy(p => p.FirstOrdinal).Select(p => p.FirstOrdinal).ToListAsync(ct);
        var wanted = ordinals.ToHashSet();
        var holding = wanted.Select(o => first[first.BinarySearch(o) is var at && at >= 0 ? at : ~at - 1]).Distinct().ToList();
        var rows = new Dictionary<int, KeptRow>();
        await foreach (var page in db.ImportPages.AsNoTracking().Where(p => p.BatchId == batchId && holding.Contains(p.FirstOrdinal)).AsAsyncEnumerable().WithCancellation(ct))
            foreach (var (ordinal, row) in page.Rows().Where(r => wanted.Contains(r.Ordinal)))
                rows[ordinal] = row;
        return rows;
    }
}
