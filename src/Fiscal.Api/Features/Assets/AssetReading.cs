using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain;
using Fiscal.Domain.Assets;
using Fiscal.Domain.Debts;
using Fiscal.Domain.Ledger;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.Assets;

/// <summary>Assets with what happened to each (三资台账取数).</summary>
internal sealed record AssetBook(IReadOnlyList<StateAsset> Assets, IReadOnlyList<AssetEvent> Events)
{
    public bool IsKept => Assets.Count + Events.Count > 0;

    public AssetSums Sums(LocalDate from, LocalDate to) => AssetSums.Of(Events.Where(e => e.EffectiveOn >= from && e.EffectiveOn <= to));
}

/// <summary>What was made of assets in a period (盘活合计).</summary>
/// <param name="RevivedYuan">Proceeds of disposals (盘活收入).</param>
/// <param name="TreasuryYuan">Of proceeds, paid into the treasury (缴入国库).</param>
/// <param name="DebtYuan">Used to repay debts of the ledger (用于偿债).</param>
/// <param name="TreasuryDebtYuan">Of it from the treasury's part.</param>
public sealed record AssetSums(int Disposals, decimal RevivedYuan, decimal TreasuryYuan, decimal DebtYuan, decimal TreasuryDebtYuan)
{
    internal static AssetSums Of(IEnumerable<AssetEvent> events)
    {
        var of = events.ToLookup(e => e.Kind);
        return new(
            of[AssetEventKind.Disposal].Count(), of[AssetEventKind.Disposal].Sum(e => e.AmountYuan), of[AssetEventKind.Treasury].Sum(e => e.AmountYuan),
            of[AssetEventKind.DebtUse].Sum(e => e.AmountYuan), of[AssetEventKind.DebtUse].Where(e => e.FromTreasury).Sum(e => e.AmountYuan));
    }
}

internal static class AssetReading
{
    /// <summary>As of a day, as known at an instant. A use whose repayment was taken back in the ledger is none.</summary>
    /// <param name="regions">Null: all that the reader may see.</param>
    public static async Task<AssetBook> AssetsAt(this FiscalDbContext db, IReadOnlyCollection<string>? regions, TwoClocks clocks, CancellationToken ct)
    {
        var (assets, events) = (db.StateAssets.StatedBy(clocks), db.AssetEvents.StatedBy(clocks));
        if (regions is not null) (assets, events) = (assets.Where(a => regions.Contains(a.RegionCode)), events.Where(e => regions.Contains(e.RegionCode)));
        var standing = await events.Where(e => e.EntryId == null || !db.LedgerEntries.Any(r => r.ReversesId == e.EntryId && r.RecordedAt <= clocks.KnownAt)).AsNoTracking().ToListAsync(ct);
        return new(
            [.. (await assets.AsNoTracking().ToListAsync(ct)).LastOfTopics().OrderBy(a => a.RegionCode, StringComparer.Ordinal).ThenBy(a => a.CodeKey, StringComparer.Ordinal)],
            [.. standing.OrderBy(e => e.EffectiveOn).ThenBy(e => e.Id)]);
    }

    /// <summary>The asset as it stands; its number is known.</summary>
    public static async Task<StateAsset> AssetOf(this FiscalDbContext db, string regionCode, string code, CancellationToken ct)
    {
        var key = TextKey.Of(code);
        return (await db.StateAssets.Where(a => a.RegionCode == regionCode && a.CodeKey == key).Standing().ToListAsync(ct)).LastOfTopics().SingleOrDefault() ?? throw AssetErrors.Unknown(code);
    }

    /// <summary>A disposal with what rests on it, all that nobody took back; uses of repayments that were taken back do not count.</summary>
    public static async Task<(AssetEvent Event, List<AssetEvent> Standing)> AssetEventOf(this FiscalDbContext db, long id, CancellationToken ct)
    {
        var found = await db.AssetEvents.SingleOrDefaultAsync(e => e.Id == id, ct) ?? throw new NotFoundException($"盘活事项 {id} 不存在。", "asset.event-not-found");
        var disposal = found.DisposalId ?? found.Id;
        var standing = db.AssetEvents.Where(e => e.Id == disposal || e.DisposalId == disposal).Standing();
        return (found, await standing.Where(e => e.EntryId == null || e.Id == id || !db.LedgerEntries.Any(r => r.ReversesId == e.EntryId)).ToListAsync(ct));
    }

    /// <summary>A repayment out of own money that stands in the ledger, with what proceeds paid of it.</summary>
    public static async Task<PaidEntry> PaidEntryOf(this FiscalDbContext db, string regionCode, long entryId, CancellationToken ct)
    {
        var entry = await db.LedgerEntries.Where(e => e.Id == entryId && e.RegionCode == regionCode && e.ReversesId == null && !db.LedgerEntries.Any(r => r.ReversesId == e.Id))
            .Select(e => new { e.Kind, e.PaymentKind, e.EffectiveOn, e.AmountYuan }).SingleOrDefaultAsync(ct);
        if (entry is not { Kind: EntryKind.PrincipalRepayment or EntryKind.InterestPayment } || entry.PaymentKind?.IsRefinancing() == true) throw AssetErrors.NoRepayment(entryId);
        var used = await db.AssetEvents.Where(e => e.EntryId == entryId).Standing().Select(e => e.AmountYuan).ToListAsync(ct);
        return new(entryId, entry.EffectiveOn, entry.AmountYuan, used.Sum());
    }
}
