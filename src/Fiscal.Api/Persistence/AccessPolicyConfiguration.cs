using Fiscal.Domain;
using Fiscal.Domain.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fiscal.Api.Persistence;

internal sealed class AccessPolicyConfiguration : IEntityTypeConfiguration<AccessPolicy>
{
    public void Configure(EntityTypeBuilder<AccessPolicy> policy)
    {
        policy.Property(p => p.Name).HasMaxLength(AccessPolicy.MaxNameLength);
        policy.Property(p => p.Note).HasMaxLength(AccessPolicy.MaxNoteLength);
        policy.Property(p => p.Source).HasMaxLength(ReferenceRow.MaxSourceLength);
        policy.Property(p => p.RecordedBy).HasMaxLength(100);
        policy.HasIndex(p => new { p.ValidFrom, p.RecordedAt });
        policy.ComplexProperty(p => p.Rules, rules =>
        {
            foreach (var figure in typeof(AccessRules).GetProperties())
                rules.Property(figure.PropertyType, figure.Name).HasColumnName(figure.Name);
        });
    }
}
