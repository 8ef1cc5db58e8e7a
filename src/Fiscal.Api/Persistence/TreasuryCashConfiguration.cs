using Fiscal.Domain.TreasuryCash;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fiscal.Api.Persistence;

internal sealed class CashStatementConfiguration() : FactConfiguration<CashStatement>("CashStatement")
{
    public override void Configure(EntityTypeBuilder<CashStatement> statement)
    {
        base.Configure(statement);
        statement.HasFigures(s => s.Figures, figures =>
        {
            figures.Property(f => f.Remark).HasMaxLength(CashFigures.MaxRemarkLength);
            figures.Property(f => f.Parts).HasMaxLength(-1);
        });
        statement.HasIndex(s => new { s.RegionCode, s.PeriodFrom });
    }
}

internal sealed class PlannedCashFlowConfiguration() : FactConfiguration<PlannedCashFlow>("PlannedCashFlow")
{
    public override void Configure(EntityTypeBuilder<PlannedCashFlow> line)
    {
        base.Configure(line);
        line.Property(l => l.Name).HasMaxLength(PlannedFigures.MaxNameLength);
        line.Property(l => l.NameKey).HasMaxLength(PlannedFigures.MaxNameLength);
        line.HasFigures(l => l.Figures, figures => figures.Property(f => f.Remark).HasMaxLength(CashFigures.MaxRemarkLength));
        line.HasIndex(l => new { l.RegionCode, l.PeriodFrom });
    }
}

internal sealed class CashLevelRuleConfiguration() : FactConfiguration<CashLevelRule>("CashLevelRule")
{
    public override void Configure(EntityTypeBuilder<CashLevelRule> rule)
    {
        base.Configure(rule);
        rule.ComplexProperty(r => r.Terms, terms =>
        {
            terms.Property(t => t.Window).HasColumnName("OutflowWindow");
            terms.Property(t => t.WarningBelow).HasColumnName("WarningBelow").HasPrecision(9, 4);
            terms.Property(t => t.LowBelow).HasColumnName("LowBelow").HasPrecision(9, 4);
            terms.Property(t => t.IdleAbove).HasColumnName("IdleAbove").HasPrecision(9, 4);
        });
        rule.HasIndex(r => new { r.RegionCode, r.EffectiveOn });
    }
}

internal sealed class PaymentPriorityConfiguration() : FactConfiguration<PaymentPriority>("PaymentPriority")
{
    public override void Configure(EntityTypeBuilder<PaymentPriority> priority)
    {
        base.Configure(priority);
        priority.Property(p => p.Order).HasColumnName("PaymentOrder").HasMaxLength(-1);
        priority.HasIndex(p => new { p.RegionCode, p.EffectiveOn });
    }
}
