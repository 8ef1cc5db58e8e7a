using System.Text.Json;
using Fiscal.Api.Hosting;
using Fiscal.Domain;
using Fiscal.Domain.Authenticity;
using Fiscal.Domain.Debts;
using Fiscal.Domain.Measures;
using Fiscal.Domain.Parties;
using Fiscal.Domain.Regions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fiscal.Api.Persistence;

internal sealed class AuthenticityRuleSetConfiguration : IEntityTypeConfiguration<AuthenticityRuleSet>
{
    public void Configure(EntityTypeBuilder<AuthenticityRuleSet> rules)
    {
        rules.Property(r => r.RegionCode).HasMaxLength(Region.CodeLength);
        rules.Property(r => r.Source).HasMaxLength(ReferenceRow.MaxSourceLength);
        rules.Property(r => r.RecordedBy).HasMaxLength(100);
        rules.Property(r => r.TolerancePercent).HasPrecision(12, 8);
        rules.Property(r => r.RulesOff).HasEnumNames();
        foreach (var words in new[] { rules.Property(r => r.ForbiddenWords), rules.Property(r => r.AllowedWords) })
            words.HasMaxLength(4000).HasConversion(
                list => string.Join('\n', list), text => text.Split('\n', StringSplitOptions.RemoveEmptyEntries).ToList(),
                new ValueComparer<IReadOnlyList<string>>((a, b) => a!.SequenceEqual(b!), v => v.Count, v => v));
        rules.Ignore(r => r.Thresholds);
        rules.HasOne<Region>().WithMany().HasForeignKey(r => r.RegionCode);
    }
}

internal sealed class AuthenticityFindingConfiguration : IEntityTypeConfiguration<AuthenticityFinding>
{
    public void Configure(EntityTypeBuilder<AuthenticityFinding> finding)
    {
        finding.ToTable("AuthenticityFinding");
        finding.Property(f => f.SubjectKey).HasMaxLength(100);
        finding.Property(f => f.Version).IsConcurrencyToken();
        finding.Ignore(f => f.Last);
        finding.HasOne<Party>().WithMany().HasForeignKey(f => f.PartyId);
        finding.HasOne<Debt>().WithMany().HasForeignKey(f => f.DebtId);
        finding.HasOne<Measure>().WithMany().HasForeignKey(f => f.MeasureId);
        finding.HasMany(f => f.Steps).WithOne().HasForeignKey(s => s.FindingId);
        finding.HasMany(f => f.Debts).WithOne().HasForeignKey(d => d.FindingId);
        finding.HasIndex(f => new { f.RegionCode, f.Rule, f.SubjectKey }).IsUnique();
        finding.HasIndex(f => new { f.RegionCode, f.OccurredOn });
    }
}

internal sealed class FindingStepConfiguration : IEntityTypeConfiguration<FindingStep>
{
    public void Configure(EntityTypeBuilder<FindingStep> step)
    {
        step.ToTable("AuthenticityFindingStep");
        step.HasKey(s => new { s.FindingId, s.Number });
        step.Property(s => s.Number).ValueGeneratedNever();
        step.Property(s => s.Text).HasMaxLength(AuthenticityFinding.MaxReasonLength);
        step.Property(s => s.By).HasColumnName("StepBy").HasMaxLength(100); // BY is reserved in T-SQL
        step.Property(s => s.At).HasColumnName("StepAt");
        step.HasOne<AuthenticityRuleSet>().WithMany().HasForeignKey(s => s.RuleSetId);
        step.Property(s => s.Evidence).HasColumnName("EvidenceJson").HasMaxLength(-1).HasConversion(
            evidence => JsonSerializer.Serialize(evidence, CurrentAct.Json), json => JsonSerializer.Deserialize<FindingEvidence>(json, CurrentAct.Json)!,
            new ValueComparer<FindingEvidence>((a, b) => ReferenceEquals(a, b), v => v.Path.Count, v => v));
    }
}

internal sealed class FindingDebtConfiguration : IEntityTypeConfiguration<FindingDebt>
{
    public void Configure(EntityTypeBuilder<FindingDebt> debt)
    {
        debt.ToTable("AuthenticityFindingDebt");
        debt.HasKey(d => new { d.FindingId, d.DebtId });
        debt.Property(d => d.DebtId).ValueGeneratedNever();
        debt.HasOne<Debt>().WithMany().HasForeignKey(d => d.DebtId);
    }
}

internal sealed class AuthenticityCheckConfiguration : IEntityTypeConfiguration<AuthenticityCheck>
{
    public void Configure(EntityTypeBuilder<AuthenticityCheck> check)
    {
        check.ToTable("AuthenticityCheck");
        check.Property(c => c.CheckedBy).HasMaxLength(100);
        check.HasIndex(c => new { c.RegionCode, c.Month });
        check.OwnsMany(c => c.Rules, rule =>
        {
            rule.ToTable("AuthenticityCheckedRule");
            rule.WithOwner().HasForeignKey(r => r.CheckId);
            rule.HasKey(r => new { r.CheckId, r.Rule });
            rule.Property(r => r.Missing).HasMaxLength(CheckedRule.MaxMissingLength);
        });
    }
}
