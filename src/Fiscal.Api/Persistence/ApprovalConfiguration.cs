using Fiscal.Domain;
using Fiscal.Domain.Accounts;
using Fiscal.Domain.Approvals;
using Fiscal.Domain.Debts;
using Fiscal.Domain.Parties;
using Fiscal.Domain.Regions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fiscal.Api.Persistence;

internal sealed class ApprovalPolicyConfiguration : IEntityTypeConfiguration<ApprovalPolicy>
{
    public void Configure(EntityTypeBuilder<ApprovalPolicy> policy)
    {
        policy.Property(p => p.Command).HasMaxLength(ApprovalPolicy.MaxCommandLength);
        policy.Property(p => p.RegionCode).HasMaxLength(Region.CodeLength);
        policy.Property(p => p.Note).HasMaxLength(ApprovalPolicy.MaxNoteLength);
        policy.Property(p => p.Source).HasMaxLength(ReferenceRow.MaxSourceLength);
        policy.Property(p => p.RecordedBy).HasMaxLength(100);
        policy.HasOne<Region>().WithMany().HasForeignKey(p => p.RegionCode);
    }
}

internal sealed class ClassRestrictionConfiguration : IEntityTypeConfiguration<ClassRestriction>
{
    public void Configure(EntityTypeBuilder<ClassRestriction> restriction)
    {
        restriction.Property(r => r.UserName).HasMaxLength(ClassRestriction.MaxUserNameLength);
        restriction.Property(r => r.Source).HasMaxLength(ReferenceRow.MaxSourceLength);
        restriction.Property(r => r.RecordedBy).HasMaxLength(100);
    }
}

internal sealed class PendingChangeConfiguration : IEntityTypeConfiguration<PendingChange>
{
    public void Configure(EntityTypeBuilder<PendingChange> change)
    {
        change.ToTable("PendingChange");
        change.Property(c => c.Command).HasMaxLength(ApprovalPolicy.MaxCommandLength);
        change.Property(c => c.PayloadJson).HasMaxLength(-1);
        change.Property(c => c.EffectJson).HasMaxLength(-1);
        change.Property(c => c.Hash).HasMaxLength(64);
        change.Property(c => c.MadeBy).HasMaxLength(100);
        change.Property(c => c.ClosedBy).HasMaxLength(100);
        change.Property(c => c.ClosingReason).HasMaxLength(PendingChange.MaxReasonLength);
        change.Property(c => c.Version).IsConcurrencyToken();
        change.HasOne<Debt>().WithMany().HasForeignKey(c => c.DebtId);
        change.HasOne<Party>().WithMany().HasForeignKey(c => c.UnitId);
        change.HasOne<ApprovalPolicy>().WithMany().HasForeignKey(c => c.PolicyId);
        change.HasIndex(c => new { c.RegionCode, c.Status, c.MadeAt });
        change.HasIndex(c => new { c.RegionCode, c.ExecutedAt });
        change.OwnsMany(c => c.Approvals, approval =>
        {
            approval.ToTable("ChangeApproval");
            approval.HasKey(a => a.Id);
            approval.WithOwner().HasForeignKey(a => a.ChangeId);
            approval.Property(a => a.By).HasColumnName("ApprovedBy").HasMaxLength(100); // BY is reserved in T-SQL
            approval.Property(a => a.OnBehalfOf).HasMaxLength(100);
            approval.Property(a => a.At).HasColumnName("ApprovedAt");
        });
    }
}

internal sealed class ApprovalDelegationConfiguration : IEntityTypeConfiguration<ApprovalDelegation>
{
    public void Configure(EntityTypeBuilder<ApprovalDelegation> delegation)
    {
        delegation.ToTable("ApprovalDelegation");
        delegation.Property(d => d.From).HasColumnName("DelegatedBy").HasMaxLength(100); // FROM and TO are reserved in T-SQL
        delegation.Property(d => d.To).HasColumnName("DelegatedTo").HasMaxLength(100);
        delegation.Property(d => d.Reason).HasMaxLength(ApprovalDelegation.MaxReasonLength);
        delegation.Property(d => d.Version).IsConcurrencyToken();
        delegation.HasIndex(d => new { d.RegionCode, d.ValidTo });
    }
}
