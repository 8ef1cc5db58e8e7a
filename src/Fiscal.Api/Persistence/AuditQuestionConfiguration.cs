using Fiscal.Domain.AuditQuestions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fiscal.Api.Persistence;

internal sealed class AuditQuestionConfiguration : IEntityTypeConfiguration<AuditQuestion>
{
    public void Configure(EntityTypeBuilder<AuditQuestion> question)
    {
        question.Property(q => q.Title).HasMaxLength(AuditQuestion.MaxTitleLength);
        question.Property(q => q.Owner).HasMaxLength(AuditQuestion.MaxOwnerLength);
        question.Property(q => q.RaisedBy).HasMaxLength(100);
        question.Property(q => q.Version).IsConcurrencyToken();
        question.HasIndex(q => new { q.RegionCode, q.Status, q.DueOn });
        question.HasMany(q => q.Steps).WithOne().HasForeignKey(s => s.QuestionId);
        question.OwnsMany(q => q.Evidence, evidence =>
        {
            evidence.ToTable("AuditQuestionEvidence");
            evidence.WithOwner().HasForeignKey(e => e.QuestionId);
            evidence.HasKey(e => new { e.QuestionId, e.Number });
            evidence.Property(e => e.Number).ValueGeneratedNever();
            evidence.Property(e => e.Sheet).HasMaxLength(100);
            evidence.Property(e => e.Cell).HasMaxLength(20);
            evidence.Property(e => e.Note).HasMaxLength(QuestionEvidence.MaxNoteLength);
            evidence.HasIndex(e => e.DebtId);
        });
    }
}

internal sealed class QuestionStepConfiguration : IEntityTypeConfiguration<QuestionStep>
{
    public void Configure(EntityTypeBuilder<QuestionStep> step)
    {
        step.ToTable("AuditQuestionStep");
        step.HasKey(s => new { s.QuestionId, s.Number });
        step.Property(s => s.Number).ValueGeneratedNever();
        step.Property(s => s.Text).HasMaxLength(AuditQuestion.MaxTextLength);
        step.Property(s => s.By).HasColumnName("StepBy").HasMaxLength(100); // BY is reserved in T-SQL
        step.Property(s => s.At).HasColumnName("StepAt");
    }
}
