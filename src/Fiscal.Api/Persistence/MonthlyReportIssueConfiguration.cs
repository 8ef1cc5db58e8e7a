using Fiscal.Domain.MonthlyReports;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fiscal.Api.Persistence;

internal sealed class MonthlyReportIssueConfiguration : IEntityTypeConfiguration<MonthlyReportIssue>
{
    public void Configure(EntityTypeBuilder<MonthlyReportIssue> issue)
    {
        issue.Property(i => i.SummaryJson).HasMaxLength(-1);
        issue.HasIndex(i => new { i.RegionCode, i.Month });
    }
}
