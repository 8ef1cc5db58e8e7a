using Fiscal.Api.Features.Exposures;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain;
using Fiscal.Domain.Debts;
using Fiscal.Domain.Platforms;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.Platforms;

/// <summary>The platform companies on the list as stated by a day, beside what the ledger shows of them (平台公司名单).</summary>
/// <param name="Name">Part of the company's name.</param>
public sealed record ListPlatforms(
    string? RegionCode = null, DateOnly? AsOf = null, DateTimeOffset? KnownAt = null, string? Name = null, Choice<ExitProgress>? Progress = null,
    bool? OwesHiddenDebt = null, int Page = 1, int PageSize = 500) : IQuery<PlatformPage>, IPaged;

/// <param name="Totals">Over all pages.</param>
public sealed record PlatformPage(
    IReadOnlyList<PlatformItem> Items, int Total, int Page, int PageSize, LocalDate AsOf, Instant KnownAt, PlatformTotals Totals);

/// <param name="RecordedProgress">By the steps that were recorded; null for who sees only a part of the debts.</param>
/// <param name="Mismatch">Where the list claims more.</param>
public sealed record PlatformItem(
    long Id, string RegionCode, int PartyId, string Name, string? CreditCode, int? Level, string? ParentName, int? ParentId, decimal? SharePercent, OperatingState? State,
    bool? OwesHiddenDebt, decimal? HiddenYuan, decimal LedgerHiddenYuan, decimal? OperatingYuan, decimal LedgerOperatingYuan,
    ExitMethod? Method, PlatformDisposal? Disposal, LocalDate? TargetOn, LocalDate? CompletedOn, ExitProgress? Progress, LocalDate? ObservedUntil,
    string? Remark, LocalDate StatedOn, StatementSource Source, int? ComputedLevel, bool LevelDiffers, ExitProgress? RecordedProgress, string? Mismatch);

public sealed record PlatformTotals(
    int Companies, int WithHiddenDebt, int Exited, decimal HiddenYuan, decimal LedgerHiddenYuan, decimal OperatingYuan, decimal LedgerOperatingYuan);

public sealed class ListPlatformsValidator : AbstractValidator<ListPlatforms>
{
    public ListPlatformsValidator() => this.RulesForPaging();
}

public sealed class ListPlatformsHandler(FiscalDbContext db, IClock clock) : IRequestHandler<ListPlatforms, PlatformPage>
{
    public async Task<PlatformPage> Handle(ListPlatforms query, CancellationToken ct)
    {
        var clocks = await db.ClocksOf(query.AsOf, query.KnownAt, clock, ct);
        var rows = await Rows(query, clocks, ct);
        return new([.. rows.OnPage(query)], rows.Count, query.Page, query.PageSize, clocks.AsOf, clocks.KnownAt, Totals(rows));
    }

    private async Task<List<PlatformItem>> Rows(ListPlatforms query, TwoClocks clocks, CancellationToken ct)
    {
        var stated = (await db.PlatformListings.In(db, query.RegionCode, ct)).StatedBy(clocks);
        var listings = stated.Where(l => l.Id == stated.Where(o => o.PartyId == l.PartyId)
            .OrderByDescending(o => o.EffectiveOn).ThenByDescending(o => o.RecordedAt).ThenByDescending(o => o.Id).Select(o => o.Id).FirstOrDefault());
        if (query.Name is { } name && TextKey.Of(name) is var key) listings = listings.Where(l => l.Party.NameKey.Contains(key));
        if (query.Progress is { } progress) listings = listings.Where(l => l.Figures.Progress == progress.Value);
        if (query.OwesHiddenDebt is { } owes) listings = listings.Where(l => l.Figures.OwesHiddenDebt == owes);

        var companies = await listings.Include(l => l.Party).WithFiles(db, ct);
        var ledger = (await (await db.PositionsOf(query.RegionCode, clocks.AsOf, clocks.KnownAt, ct))
                .Where(p => (p.Class == DebtClass.Hidden || p.Class == DebtClass.Operating) && stated.Any(l => l.PartyId == p.Debtor.Id))
                .GroupBy(p => new { p.Debtor.Id, p.Class }).Select(g => new { g.Key.Id, g.Key.Class, Yuan = g.Sum(p => p.OutstandingYuan) }).ToListAsync(ct))
            .ToDictionary(b => (b.Id, b.Class), b => b.Yuan);
        var platforms = await db.PlatformsOf(query.RegionCode, clocks, ct);
        return [.. companies.OrderBy(c => c.Fact.RegionCode, StringComparer.Ordinal).ThenBy(c => c.Fact.Figures.Level ?? int.MaxValue).ThenBy(c => c.Fact.PartyId).Select(c => Row(c, platforms, db.Scope.IsLimited,
            ledger.GetValueOrDefault((c.Fact.PartyId, DebtClass.Hidden)), ledger.GetValueOrDefault((c.Fact.PartyId, DebtClass.Operating))))];
    }

    private static PlatformItem Row(Stated<PlatformListing> stated, PlatformBook platforms, bool isLimited, decimal ledgerHidden, decimal ledgerOperating)
    {
        var (listing, f) = (stated.Fact, stated.Fact.Figures);
        var computed = platforms.Tree.LevelOf(listing.PartyId);
        return new(
            listing.Id, listing.RegionCode, listing.PartyId, listing.Party.Name, listing.Party.CreditCode, f.Level, f.ParentName, listing.ParentId, f.SharePercent, f.State,
            f.OwesHiddenDebt, f.HiddenYuan, ledgerHidden, f.OperatingYuan, ledgerOperating,
            f.Method, f.Disposal, f.TargetOn, f.CompletedOn, f.Progress, f.ObservedUntil, f.Remark, listing.EffectiveOn, stated.SourceOf(),
            computed, !isLimited && f.Level is not null && f.Level != computed, isLimited ? null : PlatformExit.Reached(platforms.Steps[listing.PartyId]), isLimited ? null : platforms.MismatchOf(listing.PartyId));
    }

    private static PlatformTotals Totals(List<PlatformItem> rows) => new(
        rows.Count, rows.Count(r => r.OwesHiddenDebt == true), rows.Count(r => r.Progress >= ExitProgress.Exited),
        rows.Sum(r => r.HiddenYuan ?? 0), rows.Sum(r => r.LedgerHiddenYuan), rows.Sum(r => r.OperatingYuan ?? 0), rows.Sum(r => r.LedgerOperatingYuan));
}
