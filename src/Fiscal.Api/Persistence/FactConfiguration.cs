using Fiscal.Domain.Debts;
using Fiscal.Domain.Ledger;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fiscal.Api.Persistence;

/// <summary>What every fact table has: two clocks, who and why, its source, and the fact it takes back.</summary>
internal abstract class FactConfiguration<T>(string table) : IEntityTypeConfiguration<T> where T : Fact
{
    public virtual void Configure(EntityTypeBuilder<T> fact)
    {
        fact.ToTable(table);
        fact.Property(f => f.RecordedBy).HasMaxLength(100);
        fact.Property(f => f.Reason).HasMaxLength(400);
        fact.Property(f => f.LateReason).HasMaxLength(400);
        fact.ComplexProperty(f => f.Source, source =>
        {
            source.Property(s => s.ImportBatchId).HasColumnName("SourceImportBatchId");
            source.Property(s => s.Sheet).HasColumnName("SourceSheet");
            source.Property(s => s.Cell).HasColumnName("SourceCell").HasMaxLength(40);
            source.Property(s => s.RawText).HasColumnName("SourceRawText").HasMaxLength(FactSource.MaxRawTextLength);
            source.Property(s => s.Rule).HasColumnName("SourceRule").HasMaxLength(120);
            source.Property(s => s.Document).HasColumnName("SourceDocument");
            source.Property(s => s.MeasureId).HasColumnName("SourceMeasureId");
        });
        fact.HasOne<T>().WithMany().HasForeignKey(f => f.ReversesId);
        fact.HasIndex(f => new { f.RegionCode, f.RecordedAt });
    }
}

internal abstract class DebtFactConfiguration<T>(string table) : FactConfiguration<T>(table) where T : DebtFact
{
    public override void Configure(EntityTypeBuilder<T> fact)
    {
        base.Configure(fact);
        fact.HasIndex(f => new { f.DebtId, f.EffectiveOn, f.RecordedAt });
    }
}

internal sealed class LedgerEntryConfiguration() : DebtFactConfiguration<LedgerEntry>("LedgerEntry")
{
    public override void Configure(EntityTypeBuilder<LedgerEntry> entry)
    {
        base.Configure(entry);
        entry.HasOne(e => e.Debt).WithMany(d => d.Entries).HasForeignKey(e => e.DebtId);
        entry.HasOne<LedgerEntry>().WithMany().HasForeignKey(e => e.CorrectsId);
        entry.HasOne(e => e.Refinancing).WithMany().HasForeignKey(e => e.RefinancingId);
        entry.HasIndex(e => new { e.RegionCode, e.EffectiveOn });
    }
}

internal sealed class RefinancingConfiguration : IEntityTypeConfiguration<Refinancing>
{
    public void Configure(EntityTypeBuilder<Refinancing> refinancing) => refinancing.ToTable("Refinancing");
}

internal sealed class TermsVersionConfiguration() : DebtFactConfiguration<TermsVersion>("TermsVersion")
{
    public override void Configure(EntityTypeBuilder<TermsVersion> version)
    {
        base.Configure(version);
        version.HasOne(v => v.Debt).WithMany(d => d.TermsVersions).HasForeignKey(v => v.DebtId);
        version.ComplexProperty(v => v.Terms, terms =>
        {
            foreach (var property in typeof(DebtTerms).GetProperties().Where(p => p.CanWrite))
                terms.Property(property.PropertyType, property.Name).HasColumnName(property.Name);
            terms.Property(t => t.AnnualRatePercent).HasPrecision(12, 8);
            terms.Property(t => t.SpreadBp).HasPrecision(12, 4);
            terms.Property(t => t.Purpose).HasMaxLength(500);
            terms.Property(t => t.Remark).HasMaxLength(1000);
        });
    }
}

internal sealed class DebtClassificationConfiguration() : DebtFactConfiguration<DebtClassification>("DebtClassification")
{
    public override void Configure(EntityTypeBuilder<DebtClassification> classification)
    {
        base.Configure(classification);
        classification.HasOne(c => c.Debt).WithMany(d => d.Classifications).HasForeignKey(c => c.DebtId);
    }
}

internal sealed class RepaymentPlanConfiguration() : DebtFactConfiguration<RepaymentPlan>("RepaymentPlan")
{
    public override void Configure(EntityTypeBuilder<RepaymentPlan> plan)
    {
        base.Configure(plan);
        plan.HasOne(p => p.Debt).WithMany(d => d.Plans).HasForeignKey(p => p.DebtId);
        plan.OwnsMany(p => p.Lines, line =>
        {
            line.ToTable("RepaymentPlanLine");
            line.HasKey(l => l.Id);
            line.WithOwner().HasForeignKey(l => l.PlanId);
            line.Property(l => l.Cell).HasMaxLength(80);
        });
    }
}

internal sealed class ArrearsStatementConfiguration() : DebtFactConfiguration<ArrearsStatement>("ArrearsStatement")
{
    public override void Configure(EntityTypeBuilder<ArrearsStatement> statement)
    {
        base.Configure(statement);
        statement.HasOne(s => s.Debt).WithMany(d => d.ArrearsStatements).HasForeignKey(s => s.DebtId);
        statement.OwnsMany(s => s.Lines, line =>
        {
            line.ToTable("ArrearsLine");
            line.HasKey(l => l.Id);
            line.WithOwner().HasForeignKey(l => l.StatementId);
        });
    }
}

internal sealed class BalanceConfirmationConfiguration() : DebtFactConfiguration<BalanceConfirmation>("BalanceConfirmation")
{
    public override void Configure(EntityTypeBuilder<BalanceConfirmation> confirmation)
    {
        base.Configure(confirmation);
        confirmation.HasOne(c => c.Debt).WithMany(d => d.Confirmations).HasForeignKey(c => c.DebtId);
        confirmation.HasIndex(c => new { c.RegionCode, c.EffectiveOn });
    }
}

internal sealed class PaymentTrailConfiguration() : DebtFactConfiguration<PaymentTrail>("PaymentTrail")
{
    public override void Configure(EntityTypeBuilder<PaymentTrail> trail)
    {
        base.Configure(trail);
        trail.HasOne(t => t.Debt).WithMany(d => d.Trails).HasForeignKey(t => t.DebtId);
        trail.HasOne<LedgerEntry>().WithMany().HasForeignKey(t => t.EntryId);
    }
}
