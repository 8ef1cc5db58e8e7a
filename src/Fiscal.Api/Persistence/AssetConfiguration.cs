using Fiscal.Domain.Assets;
using Fiscal.Domain.EnterpriseArrears;
using Fiscal.Domain.Ledger;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fiscal.Api.Persistence;

internal sealed class StateAssetConfiguration() : FactConfiguration<StateAsset>("StateAsset")
{
    public override void Configure(EntityTypeBuilder<StateAsset> asset)
    {
        base.Configure(asset);
        asset.Property(a => a.Code).HasMaxLength(StateAsset.MaxCodeLength);
        asset.HasFigures(a => a.Figures, figures => figures.Property(f => f.Remark).HasMaxLength(StateAsset.MaxRemarkLength));
        asset.HasIndex(a => new { a.RegionCode, a.CodeKey, a.EffectiveOn });
    }
}

internal sealed class AssetEventConfiguration() : FactConfiguration<AssetEvent>("AssetEvent")
{
    public override void Configure(EntityTypeBuilder<AssetEvent> happened)
    {
        base.Configure(happened);
        happened.Property(e => e.Code).HasMaxLength(StateAsset.MaxCodeLength);
        happened.HasOne(e => e.Disposal).WithMany().HasForeignKey(e => e.DisposalId);
        happened.HasOne<LedgerEntry>().WithMany().HasForeignKey(e => e.EntryId);
        happened.HasIndex(e => new { e.RegionCode, e.CodeKey, e.EffectiveOn });
    }
}

internal sealed class EnterpriseClaimConfiguration() : FactConfiguration<EnterpriseClaim>("EnterpriseClaim")
{
    public override void Configure(EntityTypeBuilder<EnterpriseClaim> claim)
    {
        base.Configure(claim);
        claim.Property(c => c.Code).HasMaxLength(EnterpriseClaim.MaxCodeLength);
        claim.HasFigures(c => c.Figures, figures =>
        {
            figures.Property(f => f.Remark).HasMaxLength(EnterpriseClaim.MaxRemarkLength);
            figures.Property(f => f.Plan).HasMaxLength(-1);
        });
        claim.HasIndex(c => new { c.RegionCode, c.CodeKey, c.EffectiveOn });
    }
}

internal sealed class ClaimPaymentConfiguration() : FactConfiguration<ClaimPayment>("ClaimPayment")
{
    public override void Configure(EntityTypeBuilder<ClaimPayment> payment)
    {
        base.Configure(payment);
        payment.Property(p => p.Code).HasMaxLength(EnterpriseClaim.MaxCodeLength);
        payment.HasIndex(p => new { p.RegionCode, p.CodeKey, p.EffectiveOn });
    }
}
