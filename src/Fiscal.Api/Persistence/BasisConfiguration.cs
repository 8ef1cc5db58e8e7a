using Fiscal.Domain;
using Fiscal.Domain.Bases;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fiscal.Api.Persistence;

internal sealed class ExposureBasisConfiguration : IEntityTypeConfiguration<ExposureBasis>
{
    public void Configure(EntityTypeBuilder<ExposureBasis> basis)
    {
        basis.Property(b => b.Code).HasMaxLength(ExposureBasis.MaxCodeLength);
        basis.Property(b => b.Name).HasMaxLength(ExposureBasis.MaxNameLength);
        basis.Property(b => b.Note).HasMaxLength(ExposureBasis.MaxNoteLength);
        basis.Property(b => b.Source).HasMaxLength(ReferenceRow.MaxSourceLength);
        basis.Property(b => b.RecordedBy).HasMaxLength(100);
        basis.HasIndex(b => new { b.Code, b.ValidFrom, b.RecordedAt });
        basis.OwnsMany(b => b.Components, component =>
        {
            component.ToTable("ExposureBasisComponent");
            component.HasKey(c => c.Id);
            component.WithOwner().HasForeignKey(c => c.BasisId);
            component.Property(c => c.Name).HasMaxLength(BasisComponent.MaxNameLength);
            component.Property(c => c.DebtClasses).HasEnumNames();
            component.Property(c => c.DebtorKinds).HasEnumNames();
            component.Property(c => c.Instruments).HasEnumNames();
        });
    }
}

internal static class EnumNames
{
    /// <summary>English names with commas between them: an auditor reads the table as it is.</summary>
    public static void HasEnumNames<T>(this PropertyBuilder<IReadOnlyList<T>> list) where T : struct, Enum => list.HasMaxLength(1000).HasConversion(
        values => string.Join(',', values),
        text => text.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<T>).ToList(),
        new ValueComparer<IReadOnlyList<T>>((a, b) => a!.SequenceEqual(b!), v => v.Count, v => v));
}
