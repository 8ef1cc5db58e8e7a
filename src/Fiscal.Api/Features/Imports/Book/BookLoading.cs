using Fiscal.Api.Persistence;
using Fiscal.Domain.Debts;
using Fiscal.Domain.Regions;
using Microsoft.EntityFrameworkCore;

namespace Fiscal.Api.Features.Imports.Book;

/// <summary>Loads one region's book, whole, for a workbook to be compared with (调入台账).</summary>
public sealed class BookLoading(FiscalDbContext db, RegionScope scope)
{
    /// <summary>The region named, or the only one the user keeps.</summary>
    public async Task<string> RegionFor(string? regionCode, CancellationToken ct)
    {
        if (regionCode is not null)
        {
            scope.Require(regionCode);
            return await db.Regions.AnyAsync(r => r.Code == regionCode, ct) ? regionCode : throw RegionErrors.Unknown(regionCode);
        }
        var visible = await db.Regions.Select(r => r.Code).Take(2).ToListAsync(ct);
        return visible is [var only] ? only : throw UploadErrors.RegionUnclear();
    }

    public async Task<DebtBook> Load(string regionCode, CancellationToken ct)
    {
        var parties = await db.Parties.Where(p => p.RegionCode == regionCode).Include(p => p.Aliases).ToListAsync(ct);
        var contracts = await db.DebtContracts.Where(c => c.RegionCode == regionCode).Include(c => c.Debts).ToListAsync(ct);
        await db.LoadFacts([.. contracts.SelectMany(c => c.Debts)], f => f.RegionCode == regionCode, ct);
        return new DebtBook(regionCode, parties, contracts);
    }
}
