using Fiscal.Domain.MonthCloses;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fiscal.Api.Persistence;

internal sealed class MonthCloseConfiguration : IEntityTypeConfiguration<MonthClose>
{
    public void Configure(EntityTypeBuilder<MonthClose> close)
    {
        close.ToTable("MonthClose");
        close.Property(c => c.ClosedBy).HasMaxLength(100);
        close.Property(c => c.ReopeningReason).HasMaxLength(400);
        close.Property(c => c.ReopeningRequestedBy).HasMaxLength(100);
        close.Property(c => c.ReopenedBy).HasMaxLength(100);
        close.Property(c => c.Version).IsConcurrencyToken();
        close.HasIndex(c => new { c.RegionCode, c.Month }).IsUnique().HasFilter("[ReopenedAt] IS NULL");
    }
}
