using System.ComponentModel.DataAnnotations;
using Fiscal.Domain.Ledger;
using NodaTime;

namespace Fiscal.Domain.Assets;

/// <summary>What happened to an asset or its proceeds (盘活事项).</summary>
public enum AssetEventKind
{
    [Display(Name = "处置收入")] Disposal,
    [Display(Name = "缴入国库")] Treasury,
    [Display(Name = "用于偿债")] DebtUse,
}

/// <summary>A repayment in the ledger as a use of proceeds sees it (所偿还的分录).</summary>
/// <param name="UsedYuan">What other proceeds are said to have paid of it already.</param>
public sealed record PaidEntry(long Id, LocalDate PaidOn, decimal AmountYuan, decimal UsedYuan);

/// <summary>
/// A disposal, a payment of its proceeds into the treasury, or a repayment that they paid (三资盘活事项). The proceeds are what came in;
/// the treasury got part of them and the holder kept the rest; neither part pays more than it has.
/// </summary>
public sealed class AssetEvent : Fact
{
    private AssetEvent() { } // EF

    private AssetEvent(string regionCode, AssetEventKind kind, string code, decimal amountYuan, LocalDate on, Recording recording)
        : base(regionCode, on, recording)
    {
        if (amountYuan <= 0) throw AssetErrors.NegativeAmount(code);
        (Kind, Code, CodeKey, AmountYuan) = (kind, code, TextKey.Of(code), amountYuan);
    }

    public AssetEventKind Kind { get; private set; }

    /// <summary>Of the asset.</summary>
    public string Code { get; private set; } = "";

    public string CodeKey { get; private set; } = "";
    public decimal AmountYuan { get; private set; }
    public DisposalMethod? Method { get; private init; }

    /// <summary>The disposal whose proceeds moved; null for a disposal.</summary>
    public long? DisposalId { get; private init; }

    /// <summary>The same, where it is at hand: a disposal that is not saved yet has no number.</summary>
    public AssetEvent? Disposal { get; private init; }

    /// <summary>Of a use: paid from what went to the treasury, not from what the holder kept (国库部分).</summary>
    public bool FromTreasury { get; private init; }

    /// <summary>Of a use: the repayment in the ledger.</summary>
    public long? EntryId { get; private init; }

    public override string Subject => $"三资“{Code}”的{Kind.DisplayName()}";

    /// <summary>Proceeds come in (处置). One document names a disposal of an asset once.</summary>
    /// <param name="standing">Events of the asset that nobody took back.</param>
    public static AssetEvent Dispose(StateAsset asset, IEnumerable<AssetEvent> standing, DisposalMethod method, decimal proceedsYuan, LocalDate on, Recording recording)
    {
        if (standing.Any(e => e.Kind == AssetEventKind.Disposal && e.Source.Document == recording.Source.Document))
            throw AssetErrors.DisposedTwice(asset.Code, recording.Source.Document);
        return new(asset.RegionCode, AssetEventKind.Disposal, asset.Code, proceedsYuan, on, recording) { Method = method };
    }

    /// <summary>Proceeds go to the treasury (缴入国库), at most those that are not kept and used already. The document is the voucher.</summary>
    /// <param name="standing">Events of this disposal that nobody took back.</param>
    public AssetEvent PayToTreasury(IReadOnlyCollection<AssetEvent> standing, decimal amountYuan, LocalDate on, Recording recording)
    {
        RequireDisposal(on);
        if (standing.Any(e => e.Kind == AssetEventKind.Treasury && e.Source.Document == recording.Source.Document))
            throw AssetErrors.VoucherTwice(Code, recording.Source.Document);
        var left = AmountYuan - Sum(standing, AssetEventKind.Treasury) - Used(standing, fromTreasury: false);
        if (amountYuan > left) throw AssetErrors.TreasuryExceedsProceeds(Code, amountYuan, left);
        return new(RegionCode, AssetEventKind.Treasury, Code, amountYuan, on, recording) { DisposalId = Id == 0 ? null : Id, Disposal = this };
    }

    /// <summary>Proceeds paid a debt (用于偿债): a repayment that the ledger has, at most what both sides still have.</summary>
    /// <param name="standing">Events of this disposal that nobody took back.</param>
    public AssetEvent PayDebt(IReadOnlyCollection<AssetEvent> standing, PaidEntry entry, bool fromTreasury, decimal amountYuan, Recording recording)
    {
        RequireDisposal(entry.PaidOn);
        if (standing.Any(e => e.EntryId == entry.Id && e.FromTreasury == fromTreasury)) throw AssetErrors.EntryTwice(Code, entry.Id);
        if (amountYuan > entry.AmountYuan - entry.UsedYuan) throw AssetErrors.UseExceedsRepayment(entry.Id, amountYuan, entry.AmountYuan - entry.UsedYuan);
        var toTreasury = Sum(standing.Where(e => e.EffectiveOn <= entry.PaidOn || !fromTreasury), AssetEventKind.Treasury);
        var left = (fromTreasury ? toTreasury : AmountYuan - toTreasury) - Used(standing, fromTreasury);
        if (amountYuan > left) throw AssetErrors.UseExceedsProceeds(Code, fromTreasury, amountYuan, left);
        return new(RegionCode, AssetEventKind.DebtUse, Code, amountYuan, entry.PaidOn, recording) { DisposalId = Id, EntryId = entry.Id, FromTreasury = fromTreasury };
    }

    /// <summary>Takes it back (冲正): what rests on it has to be taken back first.</summary>
    /// <param name="standing">Events of the same disposal that nobody took back.</param>
    public AssetEvent Reversal(IReadOnlyCollection<AssetEvent> standing, Recording recording)
    {
        if (ReversesId is not null || standing.All(e => e.Id != Id)) throw AssetErrors.AlreadyTakenBack(Id);
        var others = standing.Where(e => e.Id != Id && e.DisposalId is not null).ToList();
        if (Kind == AssetEventKind.Disposal && others.Count > 0) throw AssetErrors.StillUsed(Code);
        if (Kind == AssetEventKind.Treasury && Used(others, fromTreasury: true) > Sum(others, AssetEventKind.Treasury)) throw AssetErrors.StillUsed(Code);
        return new(RegionCode, Kind, Code, AmountYuan, EffectiveOn, recording) { ReversesId = Id, DisposalId = DisposalId, EntryId = EntryId, FromTreasury = FromTreasury, Method = Method };
    }

    private void RequireDisposal(LocalDate on)
    {
        if (Kind != AssetEventKind.Disposal || ReversesId is not null) throw AssetErrors.NoDisposal(Id);
        if (on < EffectiveOn) throw AssetErrors.BeforeDisposal(Code, on, EffectiveOn);
    }

    private static decimal Sum(IEnumerable<AssetEvent> events, AssetEventKind kind) => events.Where(e => e.Kind == kind).Sum(e => e.AmountYuan);

    private static decimal Used(IEnumerable<AssetEvent> events, bool fromTreasury) => Sum(events.Where(e => e.FromTreasury == fromTreasury), AssetEventKind.DebtUse);
}
