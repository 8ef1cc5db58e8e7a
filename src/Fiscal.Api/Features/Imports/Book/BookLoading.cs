using Fiscal.Api.Features.SanBao;
using Fiscal.Api.Persistence;
using Fiscal.Api.Reference;
using Fiscal.Domain.Debts;
using Fiscal.Domain.Ledger;
using Fiscal.Domain.Parties;
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
        // One plain query a table, no joins: the context ties the rows together.
        // Names of a region are unique: who sees one unit has to find the lenders that others brought in.
        var parties = await db.Parties.IgnoreQueryFilters([ScopeFilters.Unit]).Where(p => p.RegionCode == regionCode).ToListAsync(ct);
        await db.Set<PartyAlias>().IgnoreQueryFilters([ScopeFilters.Unit]).Where(a => a.RegionCode == regionCode).LoadAsync(ct);
        var contracts = await db.DebtContracts.Where(c => c.RegionCode == regionCode).ToListAsync(ct);
        await db.Debts.Where(d => d.RegionCode == regionCode).LoadAsync(ct);
        await db.LoadFacts([.. contracts.SelectMany(c => c.Debts)], f => f.RegionCode == regionCode, ct);
        var aliases = await db.DebtAliases.Where(a => a.RegionCode == regionCode && a.WithdrawnAt == null).ToListAsync(ct);
        var regions = await db.WithAncestors(regionCode, ct);
        return new DebtBook(regionCode, parties, contracts, aliases)
        {
            RegionsAbove = regions,
            SanBaoLists = await db.SanBaoListsOf(regions, null, ct),
            ProjectRules = await db.ProjectRules.Where(r => regions.Contains(r.RegionCode)).ToListAsync(ct),
            RiskLists = await (await db.RiskLists.KnownAt(OpenEnd.AllKnown, ct)).AsNoTracking().ToListAsync(ct),
            RiskItems = await db.RiskItems.Where(i => i.RegionCode == regionCode).ToDictionaryAsync(i => i.CodeKey, ct),
            Stated = await db.StatedIn(regionCode, ct),
            Happened = await db.HappenedIn(regionCode, ct),
            UnitIds = scope.UnitIds,
        };
    }
}
