using Fiscal.Import;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fiscal.Api.Persistence;

internal sealed class KeptLayoutConfiguration : IEntityTypeConfiguration<KeptLayout>
{
    public void Configure(EntityTypeBuilder<KeptLayout> layout)
    {
        layout.ToTable("ImportLayout");
        layout.Property(l => l.Name).HasMaxLength(LayoutCheck.MaxNameLength);
        layout.Property(l => l.Title).HasMaxLength(LayoutCheck.MaxNameLength);
        layout.Property(l => l.Extends).HasMaxLength(LayoutCheck.MaxNameLength);
        layout.Property(l => l.Json).HasMaxLength(-1);
        layout.Property(l => l.RecordedBy).HasMaxLength(100);
        layout.HasIndex(l => new { l.RegionCode, l.Name, l.Version }).IsUnique();
    }
}
