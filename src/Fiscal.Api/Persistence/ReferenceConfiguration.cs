using Fiscal.Domain;
using Fiscal.Domain.Calendars;
using Fiscal.Domain.Schedules;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fiscal.Api.Persistence;

internal sealed class CalendarDayConfiguration : IEntityTypeConfiguration<CalendarDay>
{
    public void Configure(EntityTypeBuilder<CalendarDay> day)
    {
        day.Property(d => d.Source).HasMaxLength(ReferenceRow.MaxSourceLength);
        day.Property(d => d.RecordedBy).HasMaxLength(100);
        day.HasIndex(d => new { d.Date, d.RecordedAt });
    }
}

internal sealed class IndexFixingConfiguration : IEntityTypeConfiguration<IndexFixing>
{
    public void Configure(EntityTypeBuilder<IndexFixing> fixing)
    {
        fixing.Property(f => f.Index).HasColumnName("IndexName").HasMaxLength(IndexFixing.MaxIndexLength); // INDEX is reserved in T-SQL
        fixing.Property(f => f.Percent).HasPrecision(12, 8);
        fixing.Property(f => f.Source).HasMaxLength(ReferenceRow.MaxSourceLength);
        fixing.Property(f => f.RecordedBy).HasMaxLength(100);
        fixing.HasIndex(f => new { f.Index, f.PublishedOn, f.RecordedAt });
    }
}
