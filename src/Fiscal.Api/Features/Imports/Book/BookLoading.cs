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

        // One query a kind of fact; the context ties them to their debts.
        await db.TermsVersions.Where(f => f.RegionCode == regionCode).LoadAsync(ct);
        await db.DebtClassifications.Where(f => f.RegionCode == regionCode).LoadAsync(ct);
        await db.LedgerEntries.Where(f => f.RegionCode == regionCode).LoadAsync(ct);
        await db.RepaymentPlans.Where(f => f.RegionCode == regionCode).LoadAsync(ct);
        await db.ArrearsStatements.Where(f => f.RegionCode == regionCode).LoadAsync(ct);
        foreach (var debt in contracts.SelectMany(c => c.Debts)) MarkLoaded(debt);
        return new DebtBook(regionCode, parties, contracts);
    }

    private void MarkLoaded(Debt debt)
    {
        var entry = db.Entry(debt);
        entry.Collection(d => d.TermsVersions).IsLoaded = true;
        entry.Collection(d => d.Classifications).IsLoaded = true;
        entry.Collection(d => d.Entries).IsLoaded = true;
        entry.Collection(d => d.Plans).IsLoaded = true;
        entry.Collection(d => d.ArrearsStatements).IsLoaded = true;
    }
}
