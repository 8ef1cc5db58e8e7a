using Fiscal.Import.Batches;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fiscal.Api.Persistence;

internal sealed class ImportBatchConfiguration : IEntityTypeConfiguration<ImportBatch>
{
    public void Configure(EntityTypeBuilder<ImportBatch> batch)
    {
        batch.ToTable("ImportBatch");
        batch.Property(b => b.FileName).HasMaxLength(ImportBatch.MaxFileNameLength);
        batch.Property(b => b.Sha256).HasMaxLength(64);
        batch.Property(b => b.AnswersJson).HasMaxLength(-1);
        batch.Property(b => b.QuestionsJson).HasMaxLength(-1);
        batch.Property(b => b.Version).IsConcurrencyToken();
        batch.HasOne(b => b.File).WithOne().HasForeignKey<ImportFile>(f => f.BatchId);
        batch.HasMany(b => b.Rows).WithOne().HasForeignKey(r => r.BatchId);
        batch.HasMany(b => b.Findings).WithOne().HasForeignKey(f => f.BatchId);
        batch.HasIndex(b => new { b.RegionCode, b.UploadedAt });
    }
}

internal sealed class ImportFileConfiguration : IEntityTypeConfiguration<ImportFile>
{
    public void Configure(EntityTypeBuilder<ImportFile> file) => file.ToTable("ImportFile");
}

internal sealed class ImportRowConfiguration : IEntityTypeConfiguration<ImportRow>
{
    public void Configure(EntityTypeBuilder<ImportRow> row)
    {
        row.ToTable("ImportRow");
        row.Property(r => r.Reason).HasMaxLength(1000);
        row.Property(r => r.DifferencesJson).HasMaxLength(-1);
        row.HasOne(r => r.Debt).WithMany().HasForeignKey(r => r.DebtId);
        row.HasIndex(r => new { r.BatchId, r.Ordinal }).IsUnique();
    }
}

internal sealed class ImportPageConfiguration : IEntityTypeConfiguration<ImportPage>
{
    public void Configure(EntityTypeBuilder<ImportPage> page)
    {
        page.ToTable("ImportPage");
        page.HasKey(p => new { p.BatchId, p.FirstOrdinal });
        page.HasOne<ImportBatch>().WithMany().HasForeignKey(p => p.BatchId);
    }
}

internal sealed class ImportFindingConfiguration : IEntityTypeConfiguration<ImportFinding>
{
    public void Configure(EntityTypeBuilder<ImportFinding> finding)
    {
        finding.ToTable("ImportFinding");
        finding.Property(f => f.Code).HasMaxLength(80);
        finding.Property(f => f.Message).HasMaxLength(1000);
        finding.Property(f => f.Occurrences).HasDefaultValue(1);
        finding.Property(f => f.Cell).HasMaxLength(40);
        finding.Property(f => f.Raw).HasMaxLength(ImportFinding.MaxRawLength);
        finding.HasIndex(f => new { f.BatchId, f.Ordinal }).IsUnique();
    }
}
