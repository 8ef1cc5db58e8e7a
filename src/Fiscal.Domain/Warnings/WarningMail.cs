using Fiscal.Domain.Regions;
using NodaTime;

namespace Fiscal.Domain.Warnings;

/// <summary>A mail that tells somebody of new and escalated warnings (预警邮件). Kept with the warnings; sending it is tried afterwards.</summary>
public sealed class WarningMail : IRegional
{
    public const int MaxRecipientLength = 256, MaxSubjectLength = 200, MaxBodyLength = 20_000;

    /// <summary>After so many failures it is given up.</summary>
    public const int MostAttempts = 10;

    private readonly List<MailAttempt> _attempts = [];

    private WarningMail() { } // EF

    public WarningMail(string regionCode, string recipient, string subject, string body, Instant queuedAt) =>
        (RegionCode, Recipient, Subject, Body, QueuedAt) = (regionCode, recipient, subject, body.Length > MaxBodyLength ? body[..MaxBodyLength] : body, queuedAt);

    public int Id { get; private set; }
    public string RegionCode { get; private set; } = "";
    public string Recipient { get; private set; } = "";
    public string Subject { get; private set; } = "";
    public string Body { get; private set; } = "";

    [SetBySave]
    public Instant QueuedAt { get; private set; }

    public IReadOnlyList<MailAttempt> Attempts => _attempts;

    /// <param name="error">Null: it was taken by the server.</param>
    public void Tried(string? error, Instant at) => _attempts.Add(new(RegionCode, _attempts.Count + 1, error, at));
}

/// <summary>One try to send a mail (发送记录). Never changed.</summary>
public sealed class MailAttempt : IRegional
{
    public const int MaxErrorLength = 400;

    private MailAttempt() { } // EF

    internal MailAttempt(string regionCode, int number, string? error, Instant at) =>
        (RegionCode, Number, Error, IsSent, TriedAt) = (regionCode, number, error is { Length: > MaxErrorLength } ? error[..MaxErrorLength] : error, error is null, at);

    public int MailId { get; private set; }
    public string RegionCode { get; private set; } = "";
    public int Number { get; private set; }
    public bool IsSent { get; private set; }

    /// <summary>Why it failed (失败原因).</summary>
    public string? Error { get; private set; }

    [SetBySave]
    public Instant TriedAt { get; private set; }
}
