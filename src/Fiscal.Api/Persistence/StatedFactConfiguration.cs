using Fiscal.Domain.DebtResolution;
using Fiscal.Domain.Platforms;
using Fiscal.Domain.SanBao;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fiscal.Api.Persistence;

internal sealed class SanBaoItemConfiguration() : FactConfiguration<SanBaoItem>("SanBaoItem")
{
    public override void Configure(EntityTypeBuilder<SanBaoItem> item)
    {
        base.Configure(item);
        item.Property(i => i.Group).HasMaxLength(SanBaoItem.MaxNameLength);
        item.Property(i => i.Name).HasMaxLength(SanBaoItem.MaxNameLength);
        item.HasFigures(i => i.Figures, figures =>
        {
            figures.Property(f => f.Beneficiary).HasMaxLength(SanBaoItem.MaxNameLength);
            figures.Property(f => f.StandardUnit).HasMaxLength(40);
            figures.Property(f => f.Remark).HasMaxLength(1000);
        });
        item.HasIndex(i => new { i.RegionCode, i.Year, i.NameKey, i.EffectiveOn });
    }
}

internal sealed class PlatformListingConfiguration() : FactConfiguration<PlatformListing>("PlatformListing")
{
    public override void Configure(EntityTypeBuilder<PlatformListing> listing)
    {
        base.Configure(listing);
        listing.HasOne(l => l.Party).WithMany().HasForeignKey(l => l.PartyId);
        listing.HasOne(l => l.Parent).WithMany().HasForeignKey(l => l.ParentId);
        listing.HasFigures(l => l.Figures, figures =>
        {
            figures.Property(f => f.SharePercent).HasPrecision(7, 4);
            figures.Property(f => f.Remark).HasMaxLength(1000);
        });
        listing.HasIndex(l => new { l.PartyId, l.EffectiveOn });
    }
}

internal sealed class ResolutionPlanLineConfiguration() : FactConfiguration<ResolutionPlanLine>("ResolutionPlanLine")
{
    public override void Configure(EntityTypeBuilder<ResolutionPlanLine> line)
    {
        base.Configure(line);
        line.HasOne(l => l.Party).WithMany().HasForeignKey(l => l.PartyId);
        line.HasFigures(l => l.Figures, figures =>
        {
            figures.Property(f => f.Remark).HasMaxLength(1000);
            figures.Property(f => f.Department).HasMaxLength(ResolutionFigures.MaxTextLength);
            figures.Property(f => f.FundSource).HasMaxLength(ResolutionFigures.MaxTextLength);
            figures.Property(f => f.Parts).HasMaxLength(-1);
        });
        line.HasIndex(l => new { l.PartyId, l.Year, l.Method, l.EffectiveOn });
    }
}

internal sealed class HiddenDebtStatementConfiguration() : FactConfiguration<HiddenDebtStatement>("HiddenDebtStatement")
{
    public override void Configure(EntityTypeBuilder<HiddenDebtStatement> statement)
    {
        base.Configure(statement);
        statement.HasOne(s => s.Party).WithMany().HasForeignKey(s => s.PartyId);
        statement.HasFigures(s => s.Figures, _ => { });
        statement.HasIndex(s => new { s.PartyId, s.Year, s.EffectiveOn });
    }
}

internal sealed class DebtStrategyConfiguration() : FactConfiguration<DebtStrategy>("DebtStrategy")
{
    public override void Configure(EntityTypeBuilder<DebtStrategy> strategy)
    {
        base.Configure(strategy);
        strategy.HasOne(s => s.Debt).WithMany().HasForeignKey(s => s.DebtId);
        strategy.HasFigures(s => s.Figures, figures =>
        {
            figures.Property(f => f.Department).HasMaxLength(ResolutionFigures.MaxTextLength);
            figures.Property(f => f.Person).HasMaxLength(100);
            figures.Property(f => f.Remark).HasMaxLength(1000);
            figures.Property(f => f.Steps).HasMaxLength(-1);
        });
        strategy.HasIndex(s => new { s.DebtId, s.EffectiveOn });
    }
}

internal sealed class YearlyFundingConfiguration() : FactConfiguration<YearlyFunding>("YearlyFunding")
{
    public override void Configure(EntityTypeBuilder<YearlyFunding> funding)
    {
        base.Configure(funding);
        funding.HasOne(f => f.Party).WithMany().HasForeignKey(f => f.PartyId);
        funding.HasFigures(f => f.Figures, figures =>
        {
            figures.Property(f => f.Remark).HasMaxLength(1000);
            figures.Property(f => f.Parts).HasMaxLength(-1);
        });
        funding.HasIndex(f => new { f.PartyId, f.Year, f.EffectiveOn });
    }
}

internal static class FiguresConfiguration
{
    /// <summary>The figures of a statement stand in columns called like them.</summary>
    public static void HasFigures<T, TFigures>(
        this EntityTypeBuilder<T> statement, System.Linq.Expressions.Expression<Func<T, TFigures?>> figures, Action<ComplexPropertyBuilder<TFigures>> special)
        where T : class where TFigures : class => statement.ComplexProperty(figures, columns =>
        {
            foreach (var property in typeof(TFigures).GetProperties().Where(p => p.CanWrite))
                columns.Property(property.PropertyType, property.Name).HasColumnName(property.Name);
            special(columns);
        });
}
