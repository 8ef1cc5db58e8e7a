using System.Globalization;
using Fiscal.Domain;
using Fiscal.Domain.DebtResolution;
using Fiscal.Domain.Debts;
using Fiscal.Domain.Measures;
using Fiscal.Domain.Parties;
using Fiscal.Domain.Regions;
using Fiscal.Domain.Schedules;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using NodaTime.Text;

namespace Fiscal.Api.Persistence;

internal sealed class MeasureListConfiguration : IEntityTypeConfiguration<MeasureList>
{
    public void Configure(EntityTypeBuilder<MeasureList> list)
    {
        list.Property(l => l.RegionCode).HasMaxLength(Region.CodeLength);
        list.Property(l => l.Name).HasMaxLength(MeasureList.MaxNameLength);
        list.Property(l => l.Source).HasMaxLength(ReferenceRow.MaxSourceLength);
        list.Property(l => l.RecordedBy).HasMaxLength(100);
        list.HasOne<Region>().WithMany().HasForeignKey(l => l.RegionCode);
        list.OwnsMany(l => l.Items, item =>
        {
            item.ToTable("MeasureListItem");
            item.HasKey(i => new { i.ListId, i.Number });
            item.Property(i => i.Number).ValueGeneratedNever();
            item.WithOwner().HasForeignKey(i => i.ListId);
            item.Property(i => i.Name).HasMaxLength(MeasureList.MaxNameLength);
            item.Property(i => i.Kinds).HasEnumNames();
        });
    }
}

internal sealed class MeasureConfiguration : IEntityTypeConfiguration<Measure>
{
    public void Configure(EntityTypeBuilder<Measure> measure)
    {
        measure.ToTable("Measure");
        measure.Property(m => m.Title).HasMaxLength(Measure.MaxTitleLength);
        measure.Property(m => m.Department).HasMaxLength(Measure.MaxDepartmentLength);
        measure.Property(m => m.FundSource).HasMaxLength(ResolutionFigures.MaxTextLength);
        measure.Property(m => m.Version).IsConcurrencyToken();
        measure.Ignore(m => m.Proposal);
        measure.Ignore(m => m.Planned);
        measure.Ignore(m => m.Realisations);
        measure.HasMany(m => m.Steps).WithOne().HasForeignKey(s => s.MeasureId);
        measure.HasMany(m => m.Proposals).WithOne().HasForeignKey(p => p.MeasureId);
        measure.HasIndex(m => new { m.RegionCode, m.Stage });
    }
}

internal sealed class MeasureStepConfiguration : IEntityTypeConfiguration<MeasureStep>
{
    public void Configure(EntityTypeBuilder<MeasureStep> step)
    {
        step.ToTable("MeasureStep");
        step.HasKey(s => new { s.MeasureId, s.Number });
        step.Property(s => s.Number).ValueGeneratedNever();
        step.Property(s => s.Text).HasMaxLength(MeasureStep.MaxTextLength);
        step.Property(s => s.RecordedBy).HasMaxLength(100);
    }
}

internal sealed class MeasureProposalConfiguration : IEntityTypeConfiguration<MeasureProposal>
{
    public void Configure(EntityTypeBuilder<MeasureProposal> proposal)
    {
        proposal.ToTable("MeasureProposal");
        proposal.Property(p => p.ProposedBy).HasMaxLength(100);
        proposal.HasIndex(p => new { p.MeasureId, p.Number }).IsUnique();
        proposal.OwnsMany(p => p.Actions, action =>
        {
            action.ToTable("MeasureAction");
            action.HasKey(a => new { a.ProposalId, a.Number });
            action.Property(a => a.Number).ValueGeneratedNever();
            action.WithOwner().HasForeignKey(a => a.ProposalId);
            action.HasOne<Debt>().WithMany().HasForeignKey(a => a.DebtId);
            action.Property(a => a.AnnualRatePercent).HasPrecision(12, 8);
            action.Property(a => a.Plan).HasMaxLength(4000).HasConversion(
                plan => string.Join(';', plan.Select(Text)),
                text => text.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(Point).ToList(),
                new ValueComparer<IReadOnlyList<PlannedPrincipal>>((a, b) => a!.SequenceEqual(b!), v => v.Count, v => v));
        });
        proposal.OwnsMany(p => p.NewDebts, planned =>
        {
            planned.ToTable("PlannedDebt");
            planned.HasKey(d => new { d.ProposalId, d.Number });
            planned.Property(d => d.Number).ValueGeneratedNever();
            planned.WithOwner().HasForeignKey(d => d.ProposalId);
            planned.HasOne<Party>().WithMany().HasForeignKey(d => d.CreditorId);
            planned.Property(d => d.AnnualRatePercent).HasPrecision(12, 8);
        });
    }

    private static string Text(PlannedPrincipal point) => string.Create(CultureInfo.InvariantCulture, $"{point.Date:uuuu-MM-dd}={point.PrincipalYuan}");

    private static PlannedPrincipal Point(string text) => text.Split('=') is var parts
        ? new(LocalDatePattern.Iso.Parse(parts[0]).GetValueOrThrow(), decimal.Parse(parts[1], CultureInfo.InvariantCulture)) : default;
}

internal sealed class MeasureEffectConfiguration : IEntityTypeConfiguration<MeasureEffect>
{
    public void Configure(EntityTypeBuilder<MeasureEffect> effect)
    {
        effect.ToTable("MeasureEffect");
        effect.HasOne(e => e.Debt).WithMany().HasForeignKey(e => e.DebtId);
        effect.HasOne<Measure>().WithMany().HasForeignKey(e => e.MeasureId);
        effect.Property(e => e.OldRatePercent).HasPrecision(12, 8);
        effect.Property(e => e.NewRatePercent).HasPrecision(12, 8);
        effect.HasIndex(e => new { e.RegionCode, e.EffectiveOn });
    }
}

internal sealed class HiddenDebtMoveConfiguration : IEntityTypeConfiguration<HiddenDebtMove>
{
    public void Configure(EntityTypeBuilder<HiddenDebtMove> move)
    {
        move.ToTable("HiddenDebtMove");
        move.HasOne(m => m.Debt).WithMany().HasForeignKey(m => m.DebtId);
        move.HasOne<Measure>().WithMany().HasForeignKey(m => m.MeasureId);
        move.HasIndex(m => new { m.RegionCode, m.MovedOn });
    }
}

internal sealed class SimulationConfiguration : IEntityTypeConfiguration<Simulation>
{
    public void Configure(EntityTypeBuilder<Simulation> simulation)
    {
        simulation.ToTable("Simulation");
        simulation.Property(s => s.Name).HasMaxLength(Simulation.MaxNameLength);
        simulation.Property(s => s.DefinitionJson).HasMaxLength(-1);
        simulation.Property(s => s.MadeBy).HasMaxLength(100);
        simulation.Property(s => s.Version).IsConcurrencyToken();
    }
}
