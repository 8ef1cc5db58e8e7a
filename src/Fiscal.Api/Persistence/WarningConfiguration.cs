using Fiscal.Domain;
using Fiscal.Domain.Debts;
using Fiscal.Domain.Parties;
using Fiscal.Domain.Regions;
using Fiscal.Domain.Warnings;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fiscal.Api.Persistence;

internal sealed class WarningRuleConfiguration : IEntityTypeConfiguration<WarningRule>
{
    public void Configure(EntityTypeBuilder<WarningRule> rule)
    {
        rule.Property(r => r.RegionCode).HasMaxLength(Region.CodeLength);
        rule.Property(r => r.Source).HasMaxLength(ReferenceRow.MaxSourceLength);
        rule.Property(r => r.RecordedBy).HasMaxLength(100);
        rule.HasOne<Region>().WithMany().HasForeignKey(r => r.RegionCode);
        rule.ComplexProperty(r => r.Terms, terms =>
        {
            foreach (var property in typeof(WarningTerms).GetProperties().Where(p => p.CanWrite)) terms.Property(property.PropertyType, property.Name).HasColumnName(property.Name);
            terms.Property(t => t.Code).HasMaxLength(WarningTerms.MaxCodeLength);
            terms.Property(t => t.OwnerName).HasMaxLength(WarningTerms.MaxOwnerLength);
            terms.Property(t => t.Threshold).HasPrecision(20, 4);
        });
    }
}

internal sealed class WarningConfiguration : IEntityTypeConfiguration<Warning>
{
    public void Configure(EntityTypeBuilder<Warning> warning)
    {
        warning.ToTable("Warning");
        warning.Property(w => w.SubjectKey).HasMaxLength(WarningHit.MaxKeyLength);
        warning.Property(w => w.SubjectName).HasMaxLength(WarningHit.MaxNameLength);
        warning.Property(w => w.Version).IsConcurrencyToken();
        warning.ComplexProperty(w => w.Standing, Of);
        warning.HasOne<Debt>().WithMany().HasForeignKey(w => w.DebtId);
        warning.HasOne<Party>().WithMany().HasForeignKey(w => w.PartyId);
        warning.HasMany(w => w.Events).WithOne().HasForeignKey(e => e.WarningId);
        warning.HasIndex(w => new { w.RegionCode, w.Kind, w.SubjectKey });
    }

    internal static void Of(ComplexPropertyBuilder<WarningStanding> standing)
    {
        foreach (var property in typeof(WarningStanding).GetProperties().Where(p => p.CanWrite)) standing.Property(property.PropertyType, property.Name).HasColumnName(property.Name);
        standing.Property(s => s.RuleCode).HasMaxLength(WarningTerms.MaxCodeLength);
        standing.Property(s => s.OwnerName).HasMaxLength(WarningTerms.MaxOwnerLength);
        standing.Property(s => s.Message).HasMaxLength(WarningHit.MaxMessageLength);
        standing.Property(s => s.Route).HasMaxLength(WarningHit.MaxRouteLength);
        standing.Property(s => s.MetricValue).HasPrecision(20, 4);
        standing.Property(s => s.Threshold).HasPrecision(20, 4);
    }
}

internal sealed class WarningEventConfiguration : IEntityTypeConfiguration<WarningEvent>
{
    public void Configure(EntityTypeBuilder<WarningEvent> step)
    {
        step.ToTable("WarningEvent");
        step.HasKey(e => new { e.WarningId, e.Number });
        step.Property(e => e.Number).ValueGeneratedNever();
        step.ComplexProperty(e => e.Standing, WarningConfiguration.Of);
        step.Property(e => e.Note).HasMaxLength(Warning.MaxNoteLength);
        step.Property(e => e.By).HasColumnName("EventBy").HasMaxLength(100); // BY is reserved in T-SQL
        step.Property(e => e.At).HasColumnName("EventAt");
    }
}

internal sealed class WarningEvaluationConfiguration : IEntityTypeConfiguration<WarningEvaluation>
{
    public void Configure(EntityTypeBuilder<WarningEvaluation> evaluation)
    {
        evaluation.ToTable("WarningEvaluation");
        evaluation.Property(e => e.EvaluatedBy).HasMaxLength(100);
        evaluation.ComplexProperty(e => e.Counts, counts =>
        {
            foreach (var property in typeof(WarningCounts).GetProperties().Where(p => p.CanWrite)) counts.Property(property.PropertyType, property.Name).HasColumnName($"{property.Name}Count");
        });
        evaluation.HasIndex(e => new { e.RegionCode, e.AsOf });
    }
}

internal sealed class WarningMailConfiguration : IEntityTypeConfiguration<WarningMail>
{
    public void Configure(EntityTypeBuilder<WarningMail> mail)
    {
        mail.ToTable("WarningMail");
        mail.Property(m => m.Recipient).HasMaxLength(WarningMail.MaxRecipientLength);
        mail.Property(m => m.Subject).HasMaxLength(WarningMail.MaxSubjectLength);
        mail.Property(m => m.Body).HasMaxLength(-1); // bounded by WarningMail.MaxBodyLength, more than an nvarchar(n) holds
        mail.HasMany(m => m.Attempts).WithOne().HasForeignKey(a => a.MailId);
        mail.HasIndex(m => new { m.RegionCode, m.QueuedAt });
    }
}

internal sealed class MailAttemptConfiguration : IEntityTypeConfiguration<MailAttempt>
{
    public void Configure(EntityTypeBuilder<MailAttempt> attempt)
    {
        attempt.ToTable("WarningMailAttempt");
        attempt.HasKey(a => new { a.MailId, a.Number });
        attempt.Property(a => a.Number).ValueGeneratedNever();
        attempt.Property(a => a.Error).HasMaxLength(MailAttempt.MaxErrorLength);
    }
}
