using Fiscal.Domain.AuditExtracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fiscal.Api.Persistence;

internal sealed class AuditExtractConfiguration : IEntityTypeConfiguration<AuditExtract>
{
    public void Configure(EntityTypeBuilder<AuditExtract> extract)
    {
        extract.Property(e => e.MadeBy).HasMaxLength(100);
        extract.Property(e => e.ManifestSha256).HasMaxLength(64);
        extract.Property(e => e.Rows).HasColumnName("RowCountOfAll"); // ROWS is a word of T-SQL
        extract.HasIndex(e => new { e.RegionCode, e.MadeAt });
    }
}
