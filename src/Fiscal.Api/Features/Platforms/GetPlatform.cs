using Fiscal.Api.Features.Guarantees;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain;
using Fiscal.Domain.Debts;
using Fiscal.Domain.Ledger;
using Fiscal.Domain.Parties;
using Fiscal.Domain.Platforms;
using MediatR;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.Platforms;

/// <summary>One platform company on a day: the list, its place in the tree, its steps, what stands in its way (一企一策).</summary>
public sealed record GetPlatform(int PartyId, DateOnly? AsOf = null, DateTimeOffset? KnownAt = null) : IQuery<PlatformSheet>;

/// <param name="Listing">Null: not on the list by that day.</param>
/// <param name="Mismatch">Where the list claims more than the recorded steps; null where it does not.</param>
/// <param name="ObservedUntil">Last day of the observation by the recorded steps.</param>
/// <param name="History">Every statement of the list, the last first.</param>
public sealed record PlatformSheet(
    int PartyId, string RegionCode, string Name, string? CreditCode, LocalDate AsOf, Instant KnownAt, PlatformFigures? Listing, LocalDate? ListedOn, ProfileFigures? Profile, PlatformPlace Place,
    IReadOnlyList<ShareRow> Holders, IReadOnlyList<ShareRow> Holdings, ExitProgress Reached, string ReachedName, ExitProgress? Next, string? NextName, string? Mismatch, LocalDate? ObservedUntil,
    IReadOnlyList<ExitStepRow> Steps, IReadOnlyList<DebtSum> Debts, decimal OwedYuan, decimal HiddenYuan, decimal GroupHiddenYuan, IReadOnlyList<GuaranteeLine> GuaranteesGiven,
    IReadOnlyList<GuaranteeLine> GuaranteesReceived, IReadOnlyList<ObstacleRow> Obstacles, ConsentTally Consents, IReadOnlyList<ListingRow> History, IReadOnlyList<string> Missing);

/// <summary>Where a company stands among the others (层级).</summary>
/// <param name="ComputedLevel">Null in a ring.</param>
/// <param name="LevelDiffers">The list says another level than the tree.</param>
public sealed record PlatformPlace(int? StatedLevel, int? ComputedLevel, bool LevelDiffers, string? ParentName, int? ParentId, IReadOnlyList<PartyName> Above, IReadOnlyList<PartyName> Below, IReadOnlyList<PartyName> Group);

public sealed record PartyName(int Id, string Name);

/// <summary>Debts of one creditor and class (债务构成).</summary>
public sealed record DebtSum(DebtClass DebtClass, string ClassName, int CreditorId, string Creditor, decimal OutstandingYuan, decimal OverduePrincipalYuan, int Count, LocalDate NextMaturity);

/// <summary>A guarantee for or by a company (担保明细).</summary>
public sealed record GuaranteeLine(int DebtId, string DrawdownNumber, string Debtor, string Creditor, string Guarantor, decimal AmountYuan, decimal OutstandingYuan);

public sealed record ListingRow(
    long Id, LocalDate StatedOn, int? Level, string? ParentName, decimal? SharePercent, ExitProgress? Progress, decimal? HiddenYuan, string? Document, string? FileName, bool IsTakenBack, string RecordedBy, Instant RecordedAt);

public sealed class GetPlatformHandler(FiscalDbContext db, IClock clock) : IRequestHandler<GetPlatform, PlatformSheet>
{
    public async Task<PlatformSheet> Handle(GetPlatform query, CancellationToken ct) => await db.SheetOf(query, clock, ct);
}

internal static class SheetReading
{
    public static async Task<PlatformSheet> SheetOf(this FiscalDbContext db, GetPlatform query, IClock clock, CancellationToken ct)
    {
        var party = await db.CompanyOf(query.PartyId, ct);
        var clocks = await db.ClocksOf(query.AsOf, query.KnownAt, clock, ct);
        var platforms = await db.PlatformsOf(party.RegionCode, clocks, ct);
        var book = await db.GuaranteesOf(party.RegionCode, clocks, ct);
        var rules = await db.ExitRulesOf(party.RegionCode, clocks.AsOf, ct);
        var (listed, steps, group) = (platforms.Listings.GetValueOrDefault(party.Id)?.Fact, platforms.StepsOf(party.Id), platforms.Tree.GroupOf(party.Id));
        var own = book.Debts.Values.Where(d => d.DebtorId == party.Id).ToList();
        var profile = platforms.Profiles.GetValueOrDefault(party.Id);
        return new(
            party.Id, party.RegionCode, party.Name, party.CreditCode, clocks.AsOf, clocks.KnownAt, listed?.Figures, listed?.EffectiveOn, profile, Place(party, listed, platforms),
            Holders(party, listed, platforms), [.. platforms.Shares.Where(s => s.HolderId == party.Id).Select(Share)],
            PlatformExit.Reached(steps), PlatformExit.Reached(steps).DisplayName(), PlatformExit.Next(steps), PlatformExit.Next(steps)?.DisplayName(), platforms.MismatchOf(party.Id),
            PlatformExit.ObservationEnds(steps, rules.Terms)?.PlusDays(-1), [.. steps.Select(s => ExitStepRow.Of(s))], Sums(own), own.Sum(d => d.Yuan), own.Where(d => d.Class == DebtClass.Hidden).Sum(d => d.Yuan),
            book.Debts.Values.Where(d => d.Class == DebtClass.Hidden && group.Contains(d.DebtorId)).Sum(d => d.Yuan), Lines(book, g => g.GuarantorId == party.Id), Lines(book, g => book.Debts[g.DebtId].DebtorId == party.Id),
            Platforms.Obstacles.Of(party.Id, platforms, book), await db.TallyOf(party.Id, rules.Terms, clocks, ct), await History(db, party, clocks, ct), Missing(listed?.Figures, profile));
    }

    private static PlatformPlace Place(Party party, PlatformListing? listed, PlatformBook platforms)
    {
        var above = new List<PartyName>();
        for (var parent = listed?.ParentId; parent is { } id && above.TrueForAll(a => a.Id != id) && id != party.Id; parent = platforms.Listings.GetValueOrDefault(id)?.Fact.ParentId) above.Add(new(id, platforms.NameOf(id)));
        var isThere = platforms.Tree.Companies.Any(c => c.Id == party.Id);
        var computed = isThere ? platforms.Tree.LevelOf(party.Id) : null;
        var stated = listed?.Figures.Level;
        return new(
            stated, computed, isThere && stated is not null && stated != computed, listed?.Figures.ParentName, listed?.ParentId, above,
            [.. platforms.Tree.Below(party.Id).Select(c => new PartyName(c.Id, c.Name))], isThere ? [.. platforms.Tree.GroupOf(party.Id).Select(id => new PartyName(id, platforms.NameOf(id)))] : []);
    }

    private static List<ShareRow> Holders(Party party, PlatformListing? listed, PlatformBook platforms) =>
    [
        .. listed is { Parent: { } parent, Figures.SharePercent: { } share } ? [new ShareRow(party.Id, party.Name, parent.Id, parent.Name, share, listed.EffectiveOn, true)] : Array.Empty<ShareRow>(),
        .. platforms.Shares.Where(s => s.CompanyId == party.Id && s.HolderId != listed?.ParentId).Select(Share),
    ];

    private static ShareRow Share(Shareholding s) => new(s.CompanyId, s.Company.Name, s.HolderId, s.Holder.Name, s.Figures.SharePercent, s.EffectiveOn, false, s.Id);

    private static List<DebtSum> Sums(List<OwedDebt> debts) => [.. debts.GroupBy(d => (d.Class, d.CreditorId, d.CreditorName)).OrderBy(g => g.Key.Class).ThenByDescending(g => g.Sum(d => d.Yuan)).ThenBy(g => g.Key.CreditorId)
        .Select(g => new DebtSum(g.Key.Class, g.Key.Class.DisplayName(), g.Key.CreditorId, g.Key.CreditorName, g.Sum(d => d.Yuan), g.Sum(d => d.OverdueYuan), g.Count(), g.Min(d => d.MaturityDate)))];

    private static List<GuaranteeLine> Lines(GuaranteeBook book, Func<GraphGuarantee, bool> which) => [.. book.Guarantees.Where(which).OrderBy(g => g.DebtId).ThenBy(g => g.GuarantorId)
        .Select(g => (Guarantee: g, Debt: book.Debts[g.DebtId])).Select(g => new GuaranteeLine(
            g.Debt.DebtId, g.Debt.DrawdownNumber, g.Debt.DebtorName, g.Debt.CreditorName, book.Names.GetValueOrDefault(g.Guarantee.GuarantorId, ""), book.YuanOf(g.Guarantee), g.Debt.Yuan))];

    private static async Task<List<ListingRow>> History(FiscalDbContext db, Party party, TwoClocks clocks, CancellationToken ct)
    {
        var all = db.PlatformListings.Where(l => l.PartyId == party.Id && l.RecordedAt <= clocks.KnownAt);
        var rows = await all.Where(l => l.ReversesId == null).OrderByDescending(l => l.EffectiveOn).ThenByDescending(l => l.RecordedAt).ThenByDescending(l => l.Id).WithFiles(db, ct);
        var takenBack = (await all.Where(l => l.ReversesId != null).Select(l => l.ReversesId!.Value).ToListAsync(ct)).ToHashSet();
        return [.. rows.OrderByDescending(r => r.Fact.EffectiveOn).ThenByDescending(r => r.Fact.RecordedAt).ThenByDescending(r => r.Fact.Id).Select(r => new ListingRow(
            r.Fact.Id, r.Fact.EffectiveOn, r.Fact.Figures.Level, r.Fact.Figures.ParentName, r.Fact.Figures.SharePercent, r.Fact.Figures.Progress, r.Fact.Figures.HiddenYuan, r.Fact.Source.Document, r.FileName,
            takenBack.Contains(r.Fact.Id), r.Fact.RecordedBy, r.Fact.RecordedAt))];
    }

    private static List<string> Missing(PlatformFigures? listing, ProfileFigures? profile) =>
    [
        .. new[]
        {
            (listing is null, "平台名单登记"), (listing is { Method: null }, "关停并转方式"), (listing is { TargetOn: null }, "计划完成时间"), (profile?.Nature is null, "融资公司性质"), (profile?.Recognition is null, "平台名单认定"),
            (profile?.AssetsYuan is null, "资产总额"), (profile?.Headcount is null, "职工人数"), (profile?.Department is null, "责任单位"),
        }.Where(m => m.Item1).Select(m => m.Item2),
    ];
}
