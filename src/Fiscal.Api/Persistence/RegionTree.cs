using Fiscal.Api.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Fiscal.Api.Persistence;

internal static class RegionTree
{
    /// <summary>A region must be there, and within the scope: to who asks both are the same.</summary>
    public static async Task RequireRegion(this FiscalDbContext db, string code, CancellationToken ct)
    {
        db.Scope.Require(code);
        if (!await db.Regions.AnyAsync(r => r.Code == code, ct)) throw RegionScope.NotFound(code);
    }

    /// <summary>The region and everything below it (本地区及所辖地区). Says nothing of who may see them: that is the scope's.</summary>
    public static async Task<List<string>> WithDescendants(this FiscalDbContext db, string own, CancellationToken ct)
    {
        var children = (await db.Regions.IgnoreQueryFilters().Where(r => r.ParentCode != null)
            .Select(r => new { r.Code, r.ParentCode }).ToListAsync(ct)).ToLookup(r => r.ParentCode, r => r.Code);
        var found = new List<string> { own };
        for (var i = 0; i < found.Count; i++)
            found.AddRange(children[found[i]].Except(found));
        return found;
    }

    /// <summary>The region and those above it (本地区及上级地区), nearest first.</summary>
    public static async Task<List<string>> WithAncestors(this FiscalDbContext db, string own, CancellationToken ct)
    {
        var parents = await db.Regions.IgnoreQueryFilters().ToDictionaryAsync(r => r.Code, r => r.ParentCode, ct);
        var found = new List<string> { own };
        while (parents.GetValueOrDefault(found[^1]) is { } above && !found.Contains(above)) found.Add(above);
        return found;
    }
}
