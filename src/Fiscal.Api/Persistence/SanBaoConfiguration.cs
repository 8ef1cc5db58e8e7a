using Fiscal.Domain.SanBao;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fiscal.Api.Persistence;

internal sealed class SanBaoExecutionConfiguration() : FactConfiguration<SanBaoExecution>("SanBaoExecution")
{
    public override void Configure(EntityTypeBuilder<SanBaoExecution> execution)
    {
        base.Configure(execution);
        execution.Property(e => e.Group).HasMaxLength(SanBaoItem.MaxNameLength);
        execution.Property(e => e.Name).HasMaxLength(SanBaoItem.MaxNameLength);
        execution.HasFigures(e => e.Figures, figures =>
        {
            figures.Property(f => f.FallReason).HasMaxLength(400);
            figures.Property(f => f.Remark).HasMaxLength(1000);
        });
        execution.HasIndex(e => new { e.RegionCode, e.Year, e.NameKey, e.Month });
    }
}

internal sealed class SanBaoListConfiguration() : FactConfiguration<SanBaoList>("SanBaoList")
{
    public override void Configure(EntityTypeBuilder<SanBaoList> list)
    {
        base.Configure(list);
        list.OwnsMany(l => l.Lines, line =>
        {
            line.ToTable("SanBaoListLine");
            line.HasKey(l => new { l.ListId, l.Number });
            line.Property(l => l.Number).ValueGeneratedNever();
            line.WithOwner().HasForeignKey(l => l.ListId);
            line.Property(l => l.Group).HasMaxLength(SanBaoItem.MaxNameLength);
            line.Property(l => l.Name).HasMaxLength(SanBaoItem.MaxNameLength);
            line.Property(l => l.StandardUnit).HasMaxLength(40);
            line.Property(l => l.Note).HasMaxLength(400);
        });
        list.HasIndex(l => new { l.RegionCode, l.Year, l.EffectiveOn });
    }
}

internal sealed class SanBaoLimitsConfiguration() : FactConfiguration<SanBaoLimits>("SanBaoLimits")
{
    public override void Configure(EntityTypeBuilder<SanBaoLimits> limits)
    {
        base.Configure(limits);
        limits.HasIndex(l => new { l.RegionCode, l.EffectiveOn });
    }
}

internal sealed class SanBaoAccountConfiguration() : FactConfiguration<SanBaoAccount>("SanBaoAccount")
{
    public override void Configure(EntityTypeBuilder<SanBaoAccount> account)
    {
        base.Configure(account);
        account.Property(a => a.Number).HasMaxLength(60);
        account.Property(a => a.NumberKey).HasMaxLength(60);
        account.HasIndex(a => new { a.RegionCode, a.NumberKey }).IsUnique();
    }
}

internal sealed class SanBaoAccountPaymentConfiguration() : FactConfiguration<SanBaoAccountPayment>("SanBaoAccountPayment")
{
    public override void Configure(EntityTypeBuilder<SanBaoAccountPayment> payment)
    {
        base.Configure(payment);
        payment.HasOne<SanBaoAccount>().WithMany().HasForeignKey(p => p.AccountId);
        payment.Property(p => p.Voucher).HasMaxLength(100);
        payment.Property(p => p.VoucherKey).HasMaxLength(100);
        payment.Property(p => p.Note).HasMaxLength(400);
        payment.HasIndex(p => new { p.AccountId, p.EffectiveOn });
    }
}

internal sealed class SanBaoReviewStepConfiguration() : FactConfiguration<SanBaoReviewStep>("SanBaoReviewStep")
{
    public override void Configure(EntityTypeBuilder<SanBaoReviewStep> step)
    {
        base.Configure(step);
        step.Property(s => s.Opinion).HasMaxLength(SanBaoReviewStep.MaxOpinionLength);
        step.HasOne<SanBaoReviewStep>().WithMany().HasForeignKey(s => s.SubmissionId);
        step.HasIndex(s => new { s.RegionCode, s.Year, s.Number }).IsUnique();
    }
}
