using Fiscal.Api.Hosting;
using Fiscal.Domain;
using Fiscal.Domain.Assets;
using Fiscal.Domain.DebtResolution;
using Fiscal.Domain.Ledger;
using Fiscal.Import;
using NodaTime;

namespace Fiscal.Api.Features.Imports.Book;

/// <summary>Inventories of state assets, and what disposals brought (三资台账入账).</summary>
internal sealed partial class BookUpdate
{
    private LocalDate Today => _recording.At.InChina();

    private void ApplyAssets()
    {
        var assets = Rows<AssetRow>().ToList();
        RefuseInTheFuture(assets.Select(a => a.Outcome));
        foreach (var (outcome, row) in assets)
            Try(outcome, () => State(outcome, new StateAsset(_book.RegionCode, row.Code, row.Figures, _asOf, From(outcome, "code"))));
        if (assets.Count > 0) ListUnstated(_book.Stated.Known<StateAsset>(_asOf), a => a.Code);
        var lines = new Dictionary<(string, string, string?), RowOutcome>();
        foreach (var (outcome, row) in Rows<AssetDisposalRow>().ToList())
            if (IsFirst(lines, (TextKey.Of(row.Code), row.Document, row.TreasuryVoucher), outcome, $"三资“{row.Code}”的处置"))
                Try(outcome, () => Dispose(outcome, row));
    }

    /// <summary>The disposal, unless the book has it, and then what of it went to the treasury.</summary>
    private void Dispose(RowOutcome outcome, AssetDisposalRow row)
    {
        if (row.DisposedOn > Today) throw AssetErrors.InTheFuture(row.DisposedOn, Today);
        var asset = _book.Stated.Current<StateAsset>(TextKey.Of(row.Code)) ?? throw AssetErrors.Unknown(row.Code);
        var standing = _book.Happened.EventsOf(asset.CodeKey);
        var disposal = standing.FirstOrDefault(e => e.Kind == AssetEventKind.Disposal && e.Source.Document == row.Document);
        if (disposal is null || (disposal.AmountYuan, disposal.EffectiveOn, disposal.Method) != (row.ProceedsYuan, row.DisposedOn, row.Method))
        {
            disposal = AssetEvent.Dispose(asset, standing, row.Method, row.ProceedsYuan, row.DisposedOn, From(outcome, "proceedsYuan", row.Document));
            _book.Happened.Add(disposal);
            outcome.IsNew();
        }
        if (row.TreasuryYuan is { } yuan) PayToTreasury(outcome, disposal, yuan, row.TreasuryOn!.Value, row.TreasuryVoucher!);
        outcome.IsSame();
    }

    private void PayToTreasury(RowOutcome outcome, AssetEvent disposal, decimal yuan, LocalDate paidOn, string voucher)
    {
        if (paidOn > Today) throw AssetErrors.InTheFuture(paidOn, Today);
        var resting = _book.Happened.RestingOn(disposal);
        if (resting.Exists(e => e.Kind == AssetEventKind.Treasury && e.Source.Document == voucher && (e.AmountYuan, e.EffectiveOn) == (yuan, paidOn))) return;
        _book.Happened.Add(disposal.PayToTreasury(resting, yuan, paidOn, From(outcome, "treasuryYuan", voucher)));
        outcome.IsNew();
    }

    /// <summary>What is stated for a day holds from then on: nobody knows a day to come.</summary>
    private void RefuseInTheFuture(IEnumerable<RowOutcome> rows)
    {
        if (_asOf > Today && rows.FirstOrDefault() is { } first) Try(first, () => throw PlanErrors.InTheFuture(_asOf, Today));
    }

    /// <summary>Two lines of one file that say the same thing are one too many, though they agree.</summary>
    private bool IsFirst<TKey>(Dictionary<TKey, RowOutcome> lines, TKey key, RowOutcome outcome, string subject) where TKey : notnull
    {
        if (lines.TryAdd(key, outcome)) return true;
        Refuse(outcome, BookFindings.StatedTwice(outcome, subject, lines[key].Row.Row));
        return false;
    }

    private Recording From(RowOutcome outcome, string field, string document) =>
        From(outcome, field) is var recording ? recording with { Source = recording.Source with { Document = document } } : recording;
}
