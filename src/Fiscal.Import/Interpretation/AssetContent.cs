using Fiscal.Domain.Assets;

namespace Fiscal.Import.Interpretation;

/// <summary>Reads inventories of state assets and what disposals brought (三资台账读数).</summary>
internal static class AssetContent
{
    private const int MaxDocument = 200;

    public static AssetRow? Asset(RowValues v)
    {
        var code = v.Required("code", v.BoundedIdentifier("code", StateAsset.MaxCodeLength));
        var kind = v.Required("kind", v.Word<AssetKind>("kind"));
        var name = v.Required("name", v.Bounded("name", StateAsset.MaxNameLength));
        var holder = v.Required("holderName", v.Bounded("holderName", StateAsset.MaxNameLength));
        var figures = new AssetFigures
        {
            Kind = kind ?? default,
            Name = name ?? "",
            HolderName = holder ?? "",
            BookYuan = v.Stated("bookYuan"),
            ValuationYuan = v.Stated("valuationYuan"),
            Location = v.Bounded("location", StateAsset.MaxNameLength),
            PlannedMethod = v.Word<DisposalMethod>("plannedMethod", "method"),
            PlannedProceedsYuan = v.Stated("plannedProceedsYuan"),
            PlannedOn = v.Deadline("plannedOn"),
            Remark = v.Bounded("remark", StateAsset.MaxRemarkLength),
        };
        v.RequireWholeFen();
        return code is null || v.Spoiled is not null ? null : new(code, figures);
    }

    public static AssetDisposalRow? Disposal(RowValues v)
    {
        var code = v.Required("code", v.BoundedIdentifier("code", StateAsset.MaxCodeLength));
        var method = v.Required("disposalMethod", v.Word<DisposalMethod>("disposalMethod", "method"));
        var proceeds = v.Required("proceedsYuan", v.Stated("proceedsYuan"));
        var disposedOn = v.Required("disposedOn", v.Date("disposedOn"));
        var document = v.Required("disposalDocument", v.BoundedIdentifier("disposalDocument", MaxDocument));
        var (treasury, treasuryOn, voucher) = (v.Stated("treasuryYuan"), v.Date("treasuryOn"), v.BoundedIdentifier("treasuryVoucher", MaxDocument));
        if (treasury is not (null or 0) || treasuryOn is not null || voucher is not null)
        {
            v.Required("treasuryYuan", treasury);
            v.Required("treasuryOn", treasuryOn);
            v.Required("treasuryVoucher", voucher);
        }
        v.RequireWholeFen();
        return v.Spoiled is not null ? null
            : new(code!, method!.Value, proceeds!.Value, disposedOn!.Value, document!, treasury is 0 ? null : treasury, treasuryOn, voucher);
    }
}
