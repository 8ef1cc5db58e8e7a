using Fiscal.Domain;
using Fiscal.Domain.FiscalCapacity;
using Fiscal.Domain.Parties;
using Fiscal.Domain.Regions;
using Fiscal.Domain.RiskAssessments;
using Fiscal.Domain.RiskIndicators;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fiscal.Api.Persistence;

internal sealed class CapacityFigureConfiguration() : FactConfiguration<CapacityFigure>("CapacityFigure")
{
    public override void Configure(EntityTypeBuilder<CapacityFigure> figure)
    {
        base.Configure(figure);
        figure.HasFigures(f => f.Figures, _ => { });
        figure.HasIndex(f => new { f.RegionCode, f.Year, f.Scope, f.EffectiveOn });
    }
}

internal sealed class RiskPolicyConfiguration : IEntityTypeConfiguration<RiskPolicy>
{
    public void Configure(EntityTypeBuilder<RiskPolicy> policy)
    {
        policy.ToTable("RiskPolicy");
        policy.Property(p => p.Code).HasMaxLength(RiskPolicy.MaxCodeLength);
        policy.Property(p => p.Name).HasMaxLength(RiskPolicy.MaxNameLength);
        policy.Property(p => p.Content).HasMaxLength(-1);
        policy.Property(p => p.RegionCode).HasMaxLength(Region.CodeLength);
        policy.Property(p => p.Source).HasMaxLength(ReferenceRow.MaxSourceLength);
        policy.Property(p => p.RecordedBy).HasMaxLength(100);
        policy.HasOne<Region>().WithMany().HasForeignKey(p => p.RegionCode);
    }
}

internal sealed class RiskAssessmentConfiguration() : FactConfiguration<RiskAssessment>("RiskAssessment")
{
    public override void Configure(EntityTypeBuilder<RiskAssessment> assessment)
    {
        base.Configure(assessment);
        assessment.HasOne<RiskPolicy>().WithMany().HasForeignKey(a => a.PolicyId);
        assessment.Ignore(a => a.Period);
        assessment.OwnsMany(a => a.Units, unit =>
        {
            unit.ToTable("RiskAssessmentUnit");
            unit.HasKey(u => new { u.AssessmentId, u.PartyId });
            unit.WithOwner().HasForeignKey(u => u.AssessmentId);
            unit.HasOne<Party>().WithMany().HasForeignKey(u => u.PartyId);
            unit.Property(u => u.Total).HasPrecision(7, 2);
            unit.Property(u => u.Level).HasMaxLength(RiskBand.MaxNameLength);
            unit.Property(u => u.Figures).HasMaxLength(-1);
            unit.Property(u => u.Lines).HasMaxLength(-1);
        });
        assessment.HasIndex(a => new { a.RegionCode, a.Year, a.Half });
    }
}
