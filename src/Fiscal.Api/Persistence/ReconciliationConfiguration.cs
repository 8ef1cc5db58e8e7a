using Fiscal.Domain.Reconciliations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fiscal.Api.Persistence;

internal sealed class ReconciliationConfiguration : IEntityTypeConfiguration<Reconciliation>
{
    public void Configure(EntityTypeBuilder<Reconciliation> reconciliation)
    {
        reconciliation.Property(r => r.CreatedBy).HasMaxLength(100);
        reconciliation.Property(r => r.ResultJson).HasMaxLength(-1);
        reconciliation.HasMany(r => r.Breaks).WithOne().HasForeignKey(b => b.ReconciliationId);
        reconciliation.HasIndex(r => new { r.RegionCode, r.CreatedAt });
    }
}

internal sealed class ReconciliationBreakConfiguration : IEntityTypeConfiguration<ReconciliationBreak>
{
    public void Configure(EntityTypeBuilder<ReconciliationBreak> found)
    {
        found.Property(b => b.Field).HasMaxLength(200);
        found.Property(b => b.BookValue).HasMaxLength(ReconciliationBreak.MaxTextLength);
        found.Property(b => b.SourceValue).HasMaxLength(ReconciliationBreak.MaxTextLength);
        found.Property(b => b.Explanation).HasMaxLength(ReconciliationBreak.MaxTextLength);
        found.Property(b => b.ItemsJson).HasMaxLength(-1);
        found.Property(b => b.Owner).HasMaxLength(100);
        found.Property(b => b.HandledBy).HasMaxLength(100);
        found.Property(b => b.Note).HasMaxLength(400);
        found.Property(b => b.Version).IsConcurrencyToken();
        found.HasIndex(b => new { b.ReconciliationId, b.Ordinal }).IsUnique();
        found.HasIndex(b => new { b.RegionCode, b.Status, b.DueOn });
    }
}
