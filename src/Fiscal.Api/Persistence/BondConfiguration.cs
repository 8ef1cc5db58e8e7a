using Fiscal.Domain.Bonds;
using Fiscal.Domain.Projects;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fiscal.Api.Persistence;

internal sealed class BondConfiguration() : FactConfiguration<Bond>("Bond")
{
    public override void Configure(EntityTypeBuilder<Bond> bond)
    {
        base.Configure(bond);
        bond.Property(b => b.Code).HasMaxLength(Bond.MaxCodeLength);
        bond.Property(b => b.CodeKey).HasMaxLength(Bond.MaxCodeLength);
        bond.HasFigures(b => b.Figures, figures =>
        {
            figures.Property(f => f.Name).HasMaxLength(BondFigures.MaxNameLength);
            figures.Property(f => f.CouponPercent).HasPrecision(9, 4);
            figures.Property(f => f.IssueFeePermille).HasPrecision(9, 4);
            figures.Property(f => f.CustodyFeePermille).HasPrecision(9, 4);
            figures.Property(f => f.RedemptionFeePermille).HasPrecision(9, 4);
            figures.Property(f => f.DrawdownNumber).HasMaxLength(100);
            figures.Property(f => f.Purpose).HasMaxLength(BondFigures.MaxPurposeLength);
            figures.Property(f => f.Remark).HasMaxLength(1000);
        });
        bond.HasIndex(b => new { b.RegionCode, b.CodeKey, b.EffectiveOn });
    }
}

internal sealed class BondLimitConfiguration() : FactConfiguration<BondLimit>("BondLimit")
{
    public override void Configure(EntityTypeBuilder<BondLimit> limit)
    {
        base.Configure(limit);
        limit.HasFigures(l => l.Figures, figures => figures.Property(f => f.Remark).HasMaxLength(1000));
        limit.HasIndex(l => new { l.RegionCode, l.Year, l.Kind, l.EffectiveOn });
    }
}

internal sealed class BondAllocationConfiguration() : FactConfiguration<BondAllocation>("BondAllocation")
{
    public override void Configure(EntityTypeBuilder<BondAllocation> allocation)
    {
        base.Configure(allocation);
        allocation.Property(a => a.BondKey).HasMaxLength(Bond.MaxCodeLength);
        allocation.Property(a => a.ProjectKey).HasMaxLength(Bond.MaxCodeLength);
        allocation.HasFigures(a => a.Figures, figures => figures.Property(f => f.Remark).HasMaxLength(1000));
        allocation.HasIndex(a => new { a.RegionCode, a.BondKey, a.EffectiveOn });
    }
}

internal sealed class BondPaymentConfiguration() : FactConfiguration<BondPayment>("BondPayment")
{
    public override void Configure(EntityTypeBuilder<BondPayment> payment)
    {
        base.Configure(payment);
        payment.Property(p => p.BondKey).HasMaxLength(Bond.MaxCodeLength);
        payment.Property(p => p.ProjectKey).HasMaxLength(Bond.MaxCodeLength);
        payment.Property(p => p.Voucher).HasMaxLength(Bond.MaxCodeLength);
        payment.Property(p => p.VoucherKey).HasMaxLength(Bond.MaxCodeLength);
        payment.HasFigures(p => p.Figures, figures => figures.Property(f => f.Purpose).HasMaxLength(BondFigures.MaxPurposeLength));
        payment.HasIndex(p => new { p.RegionCode, p.BondKey, p.EffectiveOn });
    }
}

internal sealed class SpendingTotalConfiguration() : FactConfiguration<SpendingTotal>("SpendingTotal")
{
    public override void Configure(EntityTypeBuilder<SpendingTotal> total)
    {
        base.Configure(total);
        total.Property(t => t.BondKey).HasMaxLength(Bond.MaxCodeLength);
        total.Property(t => t.ProjectKey).HasMaxLength(Bond.MaxCodeLength);
        total.HasFigures(t => t.Figures, _ => { });
        total.HasIndex(t => new { t.RegionCode, t.BondKey, t.EffectiveOn });
    }
}

internal sealed class BondMisuseConfiguration() : FactConfiguration<BondMisuse>("BondMisuse")
{
    public override void Configure(EntityTypeBuilder<BondMisuse> misuse)
    {
        base.Configure(misuse);
        misuse.Property(m => m.BondKey).HasMaxLength(Bond.MaxCodeLength);
        misuse.Property(m => m.ProjectKey).HasMaxLength(Bond.MaxCodeLength);
        misuse.Property(m => m.Number).HasMaxLength(Bond.MaxCodeLength);
        misuse.Property(m => m.NumberKey).HasMaxLength(Bond.MaxCodeLength);
        misuse.HasFigures(m => m.Figures, figures => figures.Property(f => f.Finding).HasMaxLength(1000));
        misuse.HasIndex(m => new { m.RegionCode, m.BondKey, m.EffectiveOn });
    }
}

internal sealed class FundEvaluationConfiguration() : FactConfiguration<FundEvaluation>("FundEvaluation")
{
    public override void Configure(EntityTypeBuilder<FundEvaluation> evaluation)
    {
        base.Configure(evaluation);
        evaluation.Property(e => e.ProjectKey).HasMaxLength(Bond.MaxCodeLength);
        evaluation.HasFigures(e => e.Figures, figures => figures.Property(f => f.Grade).HasMaxLength(100));
        evaluation.HasIndex(e => new { e.RegionCode, e.Year, e.EffectiveOn });
    }
}

internal sealed class BondRemittanceConfiguration() : FactConfiguration<BondRemittance>("BondRemittance")
{
    public override void Configure(EntityTypeBuilder<BondRemittance> remittance)
    {
        base.Configure(remittance);
        remittance.HasOne(r => r.Debt).WithMany().HasForeignKey(r => r.DebtId);
        remittance.Property(r => r.Receipt).HasMaxLength(Bond.MaxCodeLength);
        remittance.Property(r => r.ReceiptKey).HasMaxLength(Bond.MaxCodeLength);
        remittance.HasFigures(r => r.Figures, figures => figures.Property(f => f.OrderNumber).HasMaxLength(100));
        remittance.HasIndex(r => new { r.DebtId, r.DueOn });
    }
}

internal sealed class BondRulesConfiguration() : FactConfiguration<BondRules>("BondRules")
{
    public override void Configure(EntityTypeBuilder<BondRules> rules)
    {
        base.Configure(rules);
        rules.HasFigures(r => r.Figures, figures =>
        {
            figures.Property(f => f.RedemptionFeePermille).HasPrecision(9, 4);
            figures.Property(f => f.PenaltyMultiple).HasPrecision(9, 4);
            figures.Property(f => f.ProgressPercent).HasPrecision(9, 4);
            figures.Property(f => f.OngoingPercent).HasPrecision(9, 4);
            figures.Property(f => f.EvaluatedPercent).HasPrecision(9, 4);
        });
        rules.HasIndex(r => new { r.RegionCode, r.EffectiveOn });
    }
}

internal sealed class GovernmentProjectConfiguration() : FactConfiguration<GovernmentProject>("GovernmentProject")
{
    public override void Configure(EntityTypeBuilder<GovernmentProject> project)
    {
        base.Configure(project);
        project.Property(p => p.Code).HasMaxLength(Bond.MaxCodeLength);
        project.Property(p => p.CodeKey).HasMaxLength(Bond.MaxCodeLength);
        project.HasFigures(p => p.Figures, figures =>
        {
            figures.Property(f => f.Name).HasMaxLength(ProjectFigures.MaxNameLength);
            figures.Property(f => f.UnitName).HasMaxLength(ProjectFigures.MaxNameLength);
            figures.Property(f => f.Sector).HasMaxLength(100);
            figures.Property(f => f.Remark).HasMaxLength(1000);
            figures.Property(f => f.Sources).HasMaxLength(-1);
            figures.Property(f => f.Approvals).HasMaxLength(-1);
        });
        project.HasIndex(p => new { p.RegionCode, p.CodeKey, p.EffectiveOn });
    }
}

internal sealed class FundingReviewConfiguration() : FactConfiguration<FundingReview>("FundingReview")
{
    public override void Configure(EntityTypeBuilder<FundingReview> review)
    {
        base.Configure(review);
        review.Property(r => r.ProjectKey).HasMaxLength(Bond.MaxCodeLength);
        review.HasFigures(r => r.Figures, figures => figures.Property(f => f.Opinion).HasMaxLength(1000));
        review.HasIndex(r => new { r.RegionCode, r.ProjectKey, r.EffectiveOn });
    }
}

internal sealed class ProjectDebtConfiguration() : FactConfiguration<ProjectDebt>("ProjectDebt")
{
    public override void Configure(EntityTypeBuilder<ProjectDebt> debt)
    {
        base.Configure(debt);
        debt.HasOne(d => d.Debt).WithMany().HasForeignKey(d => d.DebtId);
        debt.HasFigures(d => d.Figures, figures => figures.Property(f => f.ProjectKey).HasMaxLength(Bond.MaxCodeLength));
        debt.HasIndex(d => new { d.DebtId, d.EffectiveOn });
    }
}

internal sealed class ProjectRulesConfiguration() : FactConfiguration<ProjectRules>("ProjectRules")
{
    public override void Configure(EntityTypeBuilder<ProjectRules> rules)
    {
        base.Configure(rules);
        rules.HasFigures(r => r.Figures, figures =>
        {
            figures.Property(f => f.Steps).HasMaxLength(-1);
            figures.Property(f => f.NegativeList).HasMaxLength(-1);
        });
        rules.HasIndex(r => new { r.RegionCode, r.EffectiveOn });
    }
}
