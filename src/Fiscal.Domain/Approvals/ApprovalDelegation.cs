using Fiscal.Domain.Regions;
using NodaTime;

namespace Fiscal.Domain.Approvals;

/// <summary>A reviewer lets another user approve in its place for some days (授权委托). It can be ended early, never changed.</summary>
public sealed class ApprovalDelegation : IRegional
{
    /// <summary>Longest reason.</summary>
    public const int MaxReasonLength = 400;

    /// <summary>Most days that one delegation covers.</summary>
    public const int MaxDays = 92;

    private ApprovalDelegation() { } // EF

    public ApprovalDelegation(string regionCode, string from, string to, LocalDate validFrom, LocalDate validTo, string reason, LocalDate today, Instant at)
    {
        (RegionCode, From, To, ValidFrom, ValidTo, Reason, MadeAt) = (regionCode, from, to, validFrom, validTo, reason.Trim(), at);
        if (PendingChange.Same(from, to)) throw ApprovalErrors.DelegatedToOneself();
        if (validTo < validFrom || validFrom < today || Period.DaysBetween(validFrom, validTo) >= MaxDays)
            throw ApprovalErrors.DelegationDays(validFrom, validTo, MaxDays);
    }

    public int Id { get; private set; }
    public string RegionCode { get; private set; } = "";

    /// <summary>The reviewer (委托人).</summary>
    public string From { get; private set; } = "";

    /// <summary>Who may act for it (受托人).</summary>
    public string To { get; private set; } = "";

    public LocalDate ValidFrom { get; private set; }

    /// <summary>The last day.</summary>
    public LocalDate ValidTo { get; private set; }

    public string Reason { get; private set; } = "";

    [SetBySave]
    public Instant MadeAt { get; private set; }

    /// <summary>When the reviewer ended it before its last day.</summary>
    [SetBySave]
    public Instant? EndedAt { get; private set; }

    /// <summary>Increases with every step; a stale value loses the race.</summary>
    public int Version { get; private set; }

    public bool Counts(LocalDate day) => EndedAt is null && ValidFrom <= day && day <= ValidTo;

    /// <summary>Ends it at once (收回委托): who made it only.</summary>
    public void End(string by, Instant at)
    {
        if (!PendingChange.Same(by, From)) throw ApprovalErrors.DelegationOfOther(Id, From);
        (EndedAt, Version) = (EndedAt ?? at, Version + 1);
    }
}
