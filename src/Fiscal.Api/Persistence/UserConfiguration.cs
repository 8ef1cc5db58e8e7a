using Fiscal.Domain.Parties;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fiscal.Api.Persistence;

// “User” is a reserved word in T-SQL: auditors would have to quote it in every query.
internal sealed class UserConfiguration : IEntityTypeConfiguration<User>
{
    public void Configure(EntityTypeBuilder<User> user)
    {
        user.ToTable("UserAccount");
        user.Property(u => u.ProtectedTotpSecret).HasMaxLength(1000);
        user.Property(u => u.LockoutEnd).HasConversion( // as every other instant: SQLite can't compare the type of Identity
            at => at!.Value.UtcDateTime, at => new DateTimeOffset(DateTime.SpecifyKind(at, DateTimeKind.Utc)));
        user.HasOne<Party>().WithMany().HasForeignKey(u => u.UnitId);
        user.OwnsMany(u => u.Roles, role =>
        {
            role.ToTable("UserRole");
            role.WithOwner().HasForeignKey("UserId");
            role.HasKey("UserId", nameof(UserRole.Role));
            role.Property(r => r.PendingFrom).HasMaxLength(256);
        });
    }
}

internal sealed class IdentityTables
    : IEntityTypeConfiguration<IdentityUserClaim<int>>, IEntityTypeConfiguration<IdentityUserLogin<int>>,
      IEntityTypeConfiguration<IdentityUserToken<int>>, IEntityTypeConfiguration<DataProtectionKey>
{
    public void Configure(EntityTypeBuilder<IdentityUserClaim<int>> claim) => claim.ToTable("UserClaim");

    public void Configure(EntityTypeBuilder<IdentityUserLogin<int>> login) => login.ToTable("UserLogin");

    public void Configure(EntityTypeBuilder<IdentityUserToken<int>> token) => token.ToTable("UserToken");

    public void Configure(EntityTypeBuilder<DataProtectionKey> key) => key.Property(k => k.Xml).HasMaxLength(-1); // unbounded
}
