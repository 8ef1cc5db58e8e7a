using Fiscal.Domain.BankSupport;
using Fiscal.Domain.DebtResolution;
using Fiscal.Domain.Parties;
using Fiscal.Domain.Targets;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fiscal.Api.Persistence;

internal sealed class TargetConfiguration() : FactConfiguration<Target>("Target")
{
    public override void Configure(EntityTypeBuilder<Target> target)
    {
        base.Configure(target);
        target.ComplexProperty(t => t.Terms, terms =>
        {
            foreach (var property in typeof(TargetTerms).GetProperties().Where(p => p.CanWrite)) terms.Property(property.PropertyType, property.Name).HasColumnName(property.Name);
            terms.Property(t => t.Code).HasMaxLength(Target.MaxCodeLength);
            terms.Property(t => t.Name).HasMaxLength(Target.MaxNameLength);
            terms.Property(t => t.Value).HasPrecision(20, 4);
            terms.Property(t => t.UpperValue).HasPrecision(20, 4);
            terms.Property(t => t.Department).HasMaxLength(ResolutionFigures.MaxTextLength);
            terms.Property(t => t.Note).HasMaxLength(Target.MaxNoteLength);
            terms.Property(t => t.CopiedFrom).HasMaxLength(Target.MaxCodeLength);
        });
        target.OwnsMany(t => t.Creditors, creditor =>
        {
            creditor.ToTable("TargetCreditor");
            creditor.HasKey(c => new { c.TargetId, c.PartyId });
            creditor.WithOwner().HasForeignKey(c => c.TargetId);
            creditor.HasOne<Party>().WithMany().HasForeignKey(c => c.PartyId);
        });
        target.HasIndex(t => new { t.RegionCode, t.EffectiveOn });
    }
}

internal sealed class TargetActualConfiguration() : FactConfiguration<TargetActual>("TargetActual")
{
    public override void Configure(EntityTypeBuilder<TargetActual> actual)
    {
        base.Configure(actual);
        actual.Property(a => a.Code).HasMaxLength(Target.MaxCodeLength);
        actual.Property(a => a.Name).HasMaxLength(Target.MaxNameLength);
        actual.Property(a => a.Value).HasPrecision(20, 4);
        actual.HasIndex(a => new { a.RegionCode, a.Code, a.EffectiveOn });
    }
}

internal sealed class SupportWeightsConfiguration() : FactConfiguration<SupportWeights>("SupportWeights")
{
    public override void Configure(EntityTypeBuilder<SupportWeights> weights)
    {
        base.Configure(weights);
        weights.ComplexProperty(w => w.Parts, parts =>
        {
            parts.Property(p => p.Eased).HasColumnName("EasedWeight").HasPrecision(9, 4);
            parts.Property(p => p.NewLoans).HasColumnName("NewLoansWeight").HasPrecision(9, 4);
            parts.Property(p => p.RateCut).HasColumnName("RateCutWeight").HasPrecision(9, 4);
            parts.Property(p => p.Concession).HasColumnName("ConcessionWeight").HasPrecision(9, 4);
        });
        weights.HasIndex(w => new { w.RegionCode, w.EffectiveOn });
    }
}
