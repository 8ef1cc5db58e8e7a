using Fiscal.Domain;
using Fiscal.Domain.AccessLog;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fiscal.Api.Persistence;

internal sealed class AccessEntryConfiguration : IEntityTypeConfiguration<AccessEntry>
{
    public void Configure(EntityTypeBuilder<AccessEntry> entry)
    {
        entry.Property(e => e.Chain).HasMaxLength(12);
        entry.Property(e => e.UserName).HasMaxLength(AccessEntry.MaxUserNameLength);
        entry.Property(e => e.Address).HasMaxLength(64);
        entry.Property(e => e.Method).HasMaxLength(10);
        entry.Property(e => e.Path).HasMaxLength(AccessEntry.MaxPathLength);
        entry.Property(e => e.Query).HasMaxLength(AccessEntry.MaxQueryLength);
        entry.Property(e => e.Code).HasMaxLength(100);
        entry.Property(e => e.FileName).HasMaxLength(AccessEntry.MaxFileNameLength);
        foreach (var hash in new[] { nameof(AccessEntry.Sha256), nameof(AccessEntry.PreviousHash), nameof(AccessEntry.Hash) })
            entry.Property<string>(hash).HasMaxLength(64);
        entry.Property(e => e.Rows).HasColumnName("RowsShown"); // ROWS is a word of T-SQL
        entry.HasIndex(e => new { e.Chain, e.Sequence }).IsUnique();
        entry.HasIndex(e => new { e.Chain, e.At });
        entry.HasIndex(e => new { e.UserName, e.At });
    }
}

internal sealed class AccessHeadConfiguration : IEntityTypeConfiguration<AccessHead>
{
    public void Configure(EntityTypeBuilder<AccessHead> head)
    {
        head.HasKey(h => h.Chain);
        head.Property(h => h.Chain).HasMaxLength(12);
        head.Property(h => h.Hash).HasMaxLength(64);
    }
}

internal sealed class AccessCutConfiguration : IEntityTypeConfiguration<AccessCut>
{
    public void Configure(EntityTypeBuilder<AccessCut> cut)
    {
        cut.Property(c => c.Chain).HasMaxLength(12);
        cut.Property(c => c.Hash).HasMaxLength(64);
        cut.Property(c => c.CutBy).HasMaxLength(100);
        cut.HasIndex(c => new { c.Chain, c.Sequence }).IsUnique();
    }
}

internal sealed class AccessRetentionConfiguration : IEntityTypeConfiguration<AccessRetention>
{
    public void Configure(EntityTypeBuilder<AccessRetention> retention)
    {
        retention.Property(r => r.Source).HasMaxLength(ReferenceRow.MaxSourceLength);
        retention.Property(r => r.RecordedBy).HasMaxLength(100);
    }
}
