using Fiscal.Domain.Journal;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fiscal.Api.Persistence;

internal sealed class JournalEntryConfiguration : IEntityTypeConfiguration<JournalEntry>
{
    public void Configure(EntityTypeBuilder<JournalEntry> entry)
    {
        entry.Property(e => e.Chain).HasMaxLength(12);
        entry.Property(e => e.UserName).HasMaxLength(100);
        entry.Property(e => e.Act).HasMaxLength(100);
        entry.Property(e => e.Subject).HasMaxLength(100);
        entry.Property(e => e.PayloadJson).HasMaxLength(JournalEntry.MaxPayloadLength);
        foreach (var hash in new[] { nameof(JournalEntry.PayloadHash), nameof(JournalEntry.FactsHash), nameof(JournalEntry.PreviousHash), nameof(JournalEntry.Hash) })
            entry.Property<string>(hash).HasMaxLength(64);
        entry.HasIndex(e => new { e.Chain, e.Sequence }).IsUnique();
        entry.HasIndex(e => new { e.Chain, e.At });
    }
}

internal sealed class JournalHeadConfiguration : IEntityTypeConfiguration<JournalHead>
{
    public void Configure(EntityTypeBuilder<JournalHead> head)
    {
        head.HasKey(h => h.Chain);
        head.Property(h => h.Chain).HasMaxLength(12);
        head.Property(h => h.Hash).HasMaxLength(64);
    }
}
