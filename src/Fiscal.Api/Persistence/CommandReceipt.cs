using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace Fiscal.Api.Persistence;

/// <summary>What a command that came with an idempotency key (防重键) answered: a retry gets the same answer and has no effect.</summary>
public sealed class CommandReceipt
{
    public const int MaxKeyLength = 100;

    private CommandReceipt() { } // EF

    public CommandReceipt(string userName, string key, string requestHash, Instant receivedAt) =>
        (UserName, Key, RequestHash, ReceivedAt) = (userName, key, requestHash, receivedAt);

    public string UserName { get; private set; } = "";
    public string Key { get; private set; } = "";

    /// <summary>SHA-256 over method, address and body.</summary>
    public string RequestHash { get; private set; } = "";

    public Instant ReceivedAt { get; private set; }

    /// <summary>HTTP status of the answer; 0 while the command runs, which nobody else sees.</summary>
    public int Status { get; private set; }

    public string? ContentType { get; private set; }
    public string? Location { get; private set; }
    public byte[] Answer { get; private set; } = [];
}

internal sealed class CommandReceiptConfiguration : IEntityTypeConfiguration<CommandReceipt>
{
    public void Configure(EntityTypeBuilder<CommandReceipt> receipt)
    {
        receipt.HasKey(r => new { r.UserName, r.Key });
        receipt.Property(r => r.UserName).HasMaxLength(100);
        receipt.Property(r => r.Key).HasColumnName("IdempotencyKey").HasMaxLength(CommandReceipt.MaxKeyLength); // KEY is reserved in T-SQL
        receipt.Property(r => r.RequestHash).HasMaxLength(64);
    }
}
