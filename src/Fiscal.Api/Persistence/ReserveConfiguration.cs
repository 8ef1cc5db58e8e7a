using Fiscal.Domain.ReserveFunds;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fiscal.Api.Persistence;

internal sealed class ReserveFundConfiguration : IEntityTypeConfiguration<ReserveFund>
{
    public void Configure(EntityTypeBuilder<ReserveFund> fund)
    {
        fund.ToTable("ReserveFund");
        fund.Property(f => f.Version).IsConcurrencyToken();
        fund.HasIndex(f => f.RegionCode).IsUnique();
    }
}

internal sealed class ReserveFundStatementConfiguration() : FactConfiguration<ReserveFundStatement>("ReserveFundStatement")
{
    public override void Configure(EntityTypeBuilder<ReserveFundStatement> statement)
    {
        base.Configure(statement);
        statement.HasFigures(s => s.Figures, figures => figures.Property(f => f.Remark).HasMaxLength(ReserveFundStatement.MaxRemarkLength));
        statement.HasIndex(s => new { s.RegionCode, s.EffectiveOn });
    }
}

internal sealed class ReserveApplicationConfiguration() : FactConfiguration<ReserveApplication>("ReserveApplication")
{
    public override void Configure(EntityTypeBuilder<ReserveApplication> application)
    {
        base.Configure(application);
        application.Property(a => a.Code).HasMaxLength(ReserveApplication.MaxCodeLength);
        application.Property(a => a.CodeKey).HasMaxLength(ReserveApplication.MaxCodeLength);
        application.Property(a => a.Purpose).HasMaxLength(ReserveApplication.MaxPurposeLength);
        application.Property(a => a.AnnualRatePercent).HasPrecision(9, 4);
        application.HasOne(a => a.Debt).WithMany().HasForeignKey(a => a.DebtId);
        application.HasIndex(a => new { a.RegionCode, a.CodeKey }).IsUnique();
    }
}

internal sealed class ReserveEventConfiguration() : FactConfiguration<ReserveEvent>("ReserveEvent")
{
    public override void Configure(EntityTypeBuilder<ReserveEvent> happened)
    {
        base.Configure(happened);
        happened.Property(e => e.AnnualRatePercent).HasPrecision(9, 4);
        happened.HasOne<ReserveApplication>().WithMany().HasForeignKey(e => e.ApplicationId);
        happened.HasOne(e => e.Debt).WithMany().HasForeignKey(e => e.DebtId);
        happened.HasIndex(e => new { e.RegionCode, e.EffectiveOn });
    }
}

internal sealed class ReserveRulesConfiguration() : FactConfiguration<ReserveRules>("ReserveRules")
{
    public override void Configure(EntityTypeBuilder<ReserveRules> rules)
    {
        base.Configure(rules);
        rules.HasFigures(r => r.Figures, figures =>
        {
            figures.Property(f => f.MaxSharePercent).HasPrecision(9, 4);
            figures.Property(f => f.AnnualRatePercent).HasPrecision(9, 4);
        });
        rules.HasIndex(r => new { r.RegionCode, r.EffectiveOn });
    }
}
