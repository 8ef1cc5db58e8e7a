using Fiscal.Domain.Regions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fiscal.Api.Persistence;

internal sealed class RegionConfiguration : IEntityTypeConfiguration<Region>
{
    public void Configure(EntityTypeBuilder<Region> region)
    {
        region.HasKey(r => r.Code);
        region.Property(r => r.Code).HasMaxLength(Region.CodeLength);
        region.Property(r => r.ParentCode).HasMaxLength(Region.CodeLength);
        region.HasOne<Region>().WithMany().HasForeignKey(r => r.ParentCode);
    }
}
