using Fiscal.Domain.AuditSamples;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fiscal.Api.Persistence;

internal sealed class AuditSampleConfiguration : IEntityTypeConfiguration<AuditSample>
{
    public void Configure(EntityTypeBuilder<AuditSample> sample)
    {
        sample.Property(s => s.DrawnBy).HasMaxLength(100);
        sample.Property(s => s.ResultJson).HasMaxLength(-1);
        sample.HasIndex(s => new { s.RegionCode, s.DrawnAt });
    }
}
