using Fiscal.Domain;
using Fiscal.Domain.Debts;
using Fiscal.Domain.Parties;
using Fiscal.Domain.Platforms;
using Fiscal.Domain.Regions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fiscal.Api.Persistence;

internal sealed class PlatformProfileConfiguration() : FactConfiguration<PlatformProfile>("PlatformProfile")
{
    public override void Configure(EntityTypeBuilder<PlatformProfile> profile)
    {
        base.Configure(profile);
        profile.HasOne(p => p.Party).WithMany().HasForeignKey(p => p.PartyId);
        profile.HasFigures(p => p.Figures, _ => { });
        profile.HasIndex(p => new { p.PartyId, p.EffectiveOn });
    }
}

internal sealed class ShareholdingConfiguration() : FactConfiguration<Shareholding>("Shareholding")
{
    public override void Configure(EntityTypeBuilder<Shareholding> share)
    {
        base.Configure(share);
        share.HasOne(s => s.Company).WithMany().HasForeignKey(s => s.CompanyId);
        share.HasOne(s => s.Holder).WithMany().HasForeignKey(s => s.HolderId);
        share.HasFigures(s => s.Figures, figures => figures.Property(f => f.SharePercent).HasPrecision(7, 4));
        share.HasIndex(s => new { s.CompanyId, s.HolderId, s.EffectiveOn });
    }
}

internal sealed class GuaranteeGivenConfiguration() : FactConfiguration<GuaranteeGiven>("GuaranteeGiven")
{
    public override void Configure(EntityTypeBuilder<GuaranteeGiven> guarantee)
    {
        base.Configure(guarantee);
        guarantee.HasOne(g => g.Guarantor).WithMany().HasForeignKey(g => g.GuarantorId);
        guarantee.HasOne<Debt>().WithMany().HasForeignKey(g => g.GuaranteedDebtId);
        guarantee.HasOne<Party>().WithMany().HasForeignKey(g => g.GuaranteedPartyId);
        guarantee.HasFigures(g => g.Figures, _ => { });
        guarantee.HasIndex(g => new { g.GuarantorId, g.GuaranteedDebtId, g.GuaranteedPartyId, g.EffectiveOn });
    }
}

internal sealed class PlatformExitStepConfiguration() : FactConfiguration<PlatformExitStep>("PlatformExitStep")
{
    public override void Configure(EntityTypeBuilder<PlatformExitStep> step)
    {
        base.Configure(step);
        step.HasOne(s => s.Party).WithMany().HasForeignKey(s => s.PartyId);
        step.HasFigures(s => s.Figures, figures =>
        {
            figures.Property(f => f.Statement).HasMaxLength(PlatformExitStep.MaxTextLength);
            figures.Property(f => f.AttachmentSha256).HasMaxLength(64);
            figures.Property(f => f.Checked).HasMaxLength(PlatformExitStep.MaxTextLength);
        });
        step.HasIndex(s => new { s.PartyId, s.EffectiveOn });
    }
}

internal sealed class CreditorConsentConfiguration() : FactConfiguration<CreditorConsent>("CreditorConsent")
{
    public override void Configure(EntityTypeBuilder<CreditorConsent> consent)
    {
        base.Configure(consent);
        consent.HasOne(c => c.Company).WithMany().HasForeignKey(c => c.CompanyId);
        consent.HasOne(c => c.Creditor).WithMany().HasForeignKey(c => c.CreditorId);
        consent.HasFigures(c => c.Figures, figures => figures.Property(f => f.Grounds).HasMaxLength(CreditorConsent.MaxGroundsLength));
        consent.HasIndex(c => new { c.CompanyId, c.CreditorId, c.EffectiveOn });
    }
}

internal sealed class ExitExplanationConfiguration() : FactConfiguration<ExitExplanation>("ExitExplanation")
{
    public override void Configure(EntityTypeBuilder<ExitExplanation> explanation)
    {
        base.Configure(explanation);
        explanation.HasOne(e => e.Party).WithMany().HasForeignKey(e => e.PartyId);
        explanation.HasFigures(e => e.Figures, figures =>
        {
            figures.Property(f => f.Key).HasColumnName("FindingKey").HasMaxLength(ExitExplanation.MaxKeyLength); // KEY is reserved in T-SQL
            figures.Property(f => f.Text).HasMaxLength(ExplanationFigures.MaxTextLength);
        });
        explanation.HasIndex(e => new { e.PartyId, e.EffectiveOn });
    }
}

internal sealed class PlatformExitRulesConfiguration : IEntityTypeConfiguration<PlatformExitRules>
{
    public void Configure(EntityTypeBuilder<PlatformExitRules> rules)
    {
        rules.Property(r => r.RegionCode).HasMaxLength(Region.CodeLength);
        rules.Property(r => r.Source).HasMaxLength(ReferenceRow.MaxSourceLength);
        rules.Property(r => r.RecordedBy).HasMaxLength(100);
        rules.Property(r => r.Basis).HasColumnName("ConsentBasis");
        rules.Property(r => r.RulesOff).HasEnumNames();
        foreach (var words in new[] { rules.Property(r => r.PublicUseWords), rules.Property(r => r.BudgetWords), rules.Property(r => r.GovernmentWords) })
            words.HasMaxLength(4000).HasConversion(
                list => string.Join('\n', list), text => text.Split('\n', StringSplitOptions.RemoveEmptyEntries).ToList(),
                new ValueComparer<IReadOnlyList<string>>((a, b) => a!.SequenceEqual(b!), v => v.Count, v => v));
        rules.Ignore(r => r.Terms);
        rules.HasOne<Region>().WithMany().HasForeignKey(r => r.RegionCode);
    }
}
