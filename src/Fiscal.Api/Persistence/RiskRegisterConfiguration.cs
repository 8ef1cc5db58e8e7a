using Fiscal.Domain;
using Fiscal.Domain.Debts;
using Fiscal.Domain.Regions;
using Fiscal.Domain.RiskRegister;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fiscal.Api.Persistence;

internal sealed class RiskItemConfiguration : IEntityTypeConfiguration<RiskItem>
{
    public void Configure(EntityTypeBuilder<RiskItem> item)
    {
        item.ToTable("RiskItem");
        item.Property(i => i.Code).HasMaxLength(RiskItem.MaxCodeLength);
        item.Property(i => i.Version).IsConcurrencyToken();
        item.HasIndex(i => new { i.RegionCode, i.CodeKey }).IsUnique();
    }
}

internal sealed class RiskStatementConfiguration() : FactConfiguration<RiskStatement>("RiskStatement")
{
    public override void Configure(EntityTypeBuilder<RiskStatement> statement)
    {
        base.Configure(statement);
        statement.HasOne(s => s.Item).WithMany().HasForeignKey(s => s.ItemId);
        statement.HasOne(s => s.Party).WithMany().HasForeignKey(s => s.PartyId);
        statement.HasFigures(s => s.Figures, figures =>
        {
            figures.Property(f => f.KindCode).HasMaxLength(RiskList.MaxCodeLength);
            figures.Property(f => f.KindName).HasMaxLength(RiskList.MaxNameLength);
            figures.Property(f => f.LikelihoodCode).HasMaxLength(RiskList.MaxCodeLength);
            figures.Property(f => f.LikelihoodName).HasMaxLength(RiskList.MaxNameLength);
            figures.Property(f => f.Measures).HasMaxLength(RiskStatement.MaxTextLength);
            figures.Property(f => f.Remark).HasMaxLength(RiskStatement.MaxTextLength);
        });
        statement.HasIndex(s => new { s.ItemId, s.EffectiveOn });
    }
}

internal sealed class RiskStepConfiguration() : FactConfiguration<RiskStep>("RiskStep")
{
    public override void Configure(EntityTypeBuilder<RiskStep> step)
    {
        base.Configure(step);
        step.HasOne(s => s.Item).WithMany().HasForeignKey(s => s.ItemId);
        step.HasOne<Debt>().WithMany().HasForeignKey(s => s.LinkedDebtId);
        step.HasFigures(s => s.Figures, figures =>
        {
            figures.Property(f => f.Text).HasMaxLength(RiskStatement.MaxTextLength);
            figures.Property(f => f.AttachmentSha256).HasMaxLength(64);
        });
        step.HasIndex(s => new { s.ItemId, s.EffectiveOn });
    }
}

internal sealed class RiskListConfiguration : IEntityTypeConfiguration<RiskList>
{
    public void Configure(EntityTypeBuilder<RiskList> list)
    {
        list.Property(l => l.RegionCode).HasMaxLength(Region.CodeLength);
        list.Property(l => l.Source).HasMaxLength(ReferenceRow.MaxSourceLength);
        list.Property(l => l.RecordedBy).HasMaxLength(100);
        list.HasOne<Region>().WithMany().HasForeignKey(l => l.RegionCode);
        list.OwnsMany(l => l.Items, item =>
        {
            item.ToTable("RiskListItem");
            item.HasKey(i => new { i.ListId, i.Number });
            item.Property(i => i.Number).ValueGeneratedNever();
            item.WithOwner().HasForeignKey(i => i.ListId);
            item.Property(i => i.Code).HasMaxLength(RiskList.MaxCodeLength);
            item.Property(i => i.Name).HasMaxLength(RiskList.MaxNameLength);
            item.Property(i => i.Meaning).HasMaxLength(RiskList.MaxMeaningLength);
        });
    }
}
