using Fiscal.Api.Persistence;
using Fiscal.Domain;
using Fiscal.Domain.Ledger;
using Fiscal.Domain.Parties;
using Fiscal.Domain.Platforms;
using Microsoft.EntityFrameworkCore;

namespace Fiscal.Api.Features.Platforms;

/// <summary>The platform companies of a region as of a day: the list, the tree that follows from it, and the steps that stand (平台公司簿).</summary>
internal sealed class PlatformBook
{
    /// <summary>The last listing of each company, by company.</summary>
    public required IReadOnlyDictionary<int, Stated<PlatformListing>> Listings { get; init; }

    /// <summary>Listed companies and the parents that the book knows.</summary>
    public required CompanyTree Tree { get; init; }

    public required IReadOnlyDictionary<int, ProfileFigures> Profiles { get; init; }

    /// <summary>The last statement of each share, those that ended left out.</summary>
    public required IReadOnlyList<Shareholding> Shares { get; init; }

    /// <summary>The steps that stand, in order.</summary>
    public required ILookup<int, PlatformExitStep> Steps { get; init; }

    public string NameOf(int id) => Listings.TryGetValue(id, out var listed) ? listed.Fact.Party.Name : Tree.Companies.First(c => c.Id == id).Name;

    public IReadOnlyList<PlatformExitStep> StepsOf(int id) => [.. Steps[id]];

    /// <summary>Refuses a parent under which a company would stand below itself.</summary>
    public void RefuseRing(Party party, Party parent)
    {
        var tree = new CompanyTree(Tree.Companies.Where(c => c.Id != party.Id && c.Id != parent.Id)
            .Append(Tree.Companies.FirstOrDefault(c => c.Id == party.Id) ?? new(party.Id, party.Name, null, null))
            .Concat(parent.Id == party.Id ? [] : [Tree.Companies.FirstOrDefault(c => c.Id == parent.Id) ?? new(parent.Id, parent.Name, null, null)]));
        if (tree.RingBelow(party.Id, parent.Id) is { } ring) throw PlatformErrors.OwnAncestor(ring.Select(c => c.Name));
    }

    /// <summary>What others than this holder hold in a company, the parent of the list among them.</summary>
    public decimal HeldByOthers(int companyId, int holderId)
    {
        var listed = Listings.GetValueOrDefault(companyId)?.Fact;
        return (listed is null || listed.ParentId == holderId ? 0 : listed.Figures.SharePercent ?? 0) + HeldBesides(companyId, listed?.ParentId, holderId);
    }

    /// <summary>What holders other than these hold in a company by statements of their own.</summary>
    public decimal HeldBesides(int companyId, int? parentId, int? holderId = null) =>
        Shares.Where(s => s.CompanyId == companyId && s.HolderId != parentId && s.HolderId != holderId).Sum(s => s.Figures.SharePercent);

    /// <summary>
    /// What the list claims where the steps that were recorded do not bear it out (填报与登记不一致); null where they agree, or the list claims less.
    /// </summary>
    public string? MismatchOf(int id)
    {
        if (Listings.GetValueOrDefault(id)?.Fact.Figures.Progress is not { } claimed) return null;
        var reached = PlatformExit.Reached(Steps[id]);
        return claimed > reached ? $"名单填报与登记步骤不一致：名单填报“{claimed.DisplayName()}”，登记的步骤只到“{reached.DisplayName()}”，以登记步骤为准。" : null;
    }
}

internal static class PlatformReading
{
    public static async Task<PlatformBook> PlatformsOf(this FiscalDbContext db, string? regionCode, TwoClocks clocks, CancellationToken ct)
    {
        var listings = (await (await db.PlatformListings.In(db, regionCode, ct)).StatedBy(clocks).Include(l => l.Party).Include(l => l.Parent).WithFiles(db, ct)).LastOf(l => l.PartyId);
        var profiles = await (await db.PlatformProfiles.In(db, regionCode, ct)).StatedBy(clocks).AsNoTracking().ToListAsync(ct);
        var shares = (await (await db.Shareholdings.In(db, regionCode, ct)).StatedBy(clocks).Include(s => s.Company).Include(s => s.Holder).AsNoTracking().ToListAsync(ct)).LastOfTopics();
        var steps = await (await db.PlatformExitSteps.In(db, regionCode, ct)).StatedBy(clocks).Include(s => s.Party).AsNoTracking().ToListAsync(ct);
        var byCompany = listings.ToDictionary(l => l.Fact.PartyId);
        return new()
        {
            Listings = byCompany,
            Tree = new(Companies(byCompany)),
            Profiles = profiles.GroupBy(p => p.PartyId).ToDictionary(
                g => g.Key, g => g.OrderBy(p => p.EffectiveOn).ThenBy(p => p.RecordedAt).ThenBy(p => p.Id).Aggregate(new ProfileFigures(), (all, p) => all.FollowedBy(p.Figures))),
            Shares = [.. shares.Where(s => s.Figures.SharePercent > 0).OrderBy(s => s.CompanyId).ThenBy(s => s.HolderId)],
            Steps = steps.OrderBy(s => s.Figures.Step).ToLookup(s => s.PartyId),
        };
    }

    private static IEnumerable<TreeCompany> Companies(Dictionary<int, Stated<PlatformListing>> listings) => listings.Values
        .Select(l => new TreeCompany(l.Fact.PartyId, l.Fact.Party.Name, l.Fact.ParentId, l.Fact.Figures.Level))
        .Concat(listings.Values.Select(l => l.Fact.Parent).OfType<Party>().Where(p => !listings.ContainsKey(p.Id)).DistinctBy(p => p.Id).Select(p => new TreeCompany(p.Id, p.Name, null, null)));

    /// <summary>A party that the caller may see.</summary>
    public static async Task<Party> CompanyOf(this FiscalDbContext db, int partyId, CancellationToken ct)
    {
        var party = await db.Parties.SingleOrDefaultAsync(p => p.Id == partyId, ct) ?? throw Parties.AliasErrors.PartyNotFound(partyId); // first: who may not see it learns nothing
        db.Scope.RequireEveryDebt();
        return party;
    }

    /// <summary>The rules of the region, or of the nearest above it, on a day.</summary>
    public static async Task<PlatformExitRules> ExitRulesOf(this FiscalDbContext db, string regionCode, NodaTime.LocalDate day, CancellationToken ct) =>
        (await db.PlatformExitRules.AsNoTracking().ToListAsync(ct)).InForce(await db.WithAncestors(regionCode, ct), day) ?? throw ExitErrors.NoRules(day);
}
