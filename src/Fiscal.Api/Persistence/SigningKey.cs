using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace Fiscal.Api.Persistence;

/// <summary>A key that the application signs with (签名密钥), made at first start.</summary>
public sealed class SigningKey
{
    private SigningKey() { } // EF

    public SigningKey(string purpose, string protectedKey, Instant createdAt) =>
        (Purpose, ProtectedKey, CreatedAt) = (purpose, protectedKey, createdAt);

    /// <summary>What it signs: one key for each, however many hosts start at once.</summary>
    public string Purpose { get; private set; } = "";

    /// <summary>Base64, encrypted by Data Protection: worthless without the key ring.</summary>
    public string ProtectedKey { get; private set; } = "";

    public Instant CreatedAt { get; private set; }
}

internal sealed class SigningKeyConfiguration : IEntityTypeConfiguration<SigningKey>
{
    public void Configure(EntityTypeBuilder<SigningKey> key)
    {
        key.HasKey(k => k.Purpose);
        key.Property(k => k.Purpose).HasMaxLength(40);
        key.Property(k => k.ProtectedKey).HasMaxLength(1000);
    }
}
