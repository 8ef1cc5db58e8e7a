using Fiscal.Api.Persistence;
using Fiscal.Import;
using Microsoft.EntityFrameworkCore;

namespace Fiscal.Api.Features.WorkbookLayouts;

/// <summary>The layouts that come with the program, and those of the folder that <c>Import:LayoutsPath</c> names (随附版式).</summary>
public sealed class LayoutFiles(string? folder)
{
    private readonly Lazy<IReadOnlyList<Layout>> _uncompleted = new(() => Layouts.Uncompleted(string.IsNullOrEmpty(folder) ? null : folder));

    public IReadOnlyList<Layout> Uncompleted => _uncompleted.Value;
}

/// <summary>The layouts a region reads by: its own and the shipped ones (可用版式).</summary>
public sealed class LayoutLoading(FiscalDbContext db, LayoutFiles files)
{
    /// <summary>Every layout with all that it inherits, a region's own first: where two explain a workbook as well, its own counts.</summary>
    public async Task<IReadOnlyList<Layout>> For(string regionCode, CancellationToken ct) => Layouts.Complete(await Uncompleted(regionCode, ct));

    internal async Task<IReadOnlyList<Layout>> Uncompleted(string regionCode, CancellationToken ct) =>
        [.. (await InForce(regionCode, ct)).Select(l => l.Read()), .. files.Uncompleted];

    internal IReadOnlyList<Layout> Shipped => files.Uncompleted;

    /// <summary>The last version of each of the region's layouts that is not withdrawn, by name.</summary>
    internal async Task<List<KeptLayout>> InForce(string regionCode, CancellationToken ct) =>
        [.. (await Last(regionCode, ct)).Where(l => !l.IsWithdrawn)];

    internal async Task<List<KeptLayout>> Last(string regionCode, CancellationToken ct)
    {
        var kept = db.KeptLayouts.AsNoTracking().Where(l => l.RegionCode == regionCode);
        return await kept.Where(l => !kept.Any(later => later.Name == l.Name && later.Version > l.Version)).OrderBy(l => l.Name).ToListAsync(ct);
    }
}
