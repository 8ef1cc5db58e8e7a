using System.ComponentModel.DataAnnotations;
using Fiscal.Domain.Regions;
using NodaTime;

namespace Fiscal.Domain.Approvals;

/// <summary>Where a pending change stands (审批状态).</summary>
public enum ChangeStatus
{
    [Display(Name = "待审核")] Pending,
    [Display(Name = "已审核执行")] Executed,
    [Display(Name = "已退回")] SentBack,
    [Display(Name = "已撤回")] Withdrawn,
    [Display(Name = "已失效")] Stale,
}

/// <summary>
/// A command that waits for somebody else than who entered it (待批事项). It was tried and found possible, and has no effect on any
/// figure until it is executed, exactly as stored.
/// </summary>
public sealed class PendingChange : IRegional
{
    /// <summary>Longest reason of sending back or being stale.</summary>
    public const int MaxReasonLength = 1000;

    private readonly List<ChangeApproval> _approvals = [];

    private PendingChange() { } // EF

    public PendingChange(string regionCode, string command, string payloadJson, string effectJson, string madeBy, Instant madeAt) =>
        (RegionCode, Command, PayloadJson, EffectJson, MadeBy, MadeAt) = (regionCode, command, payloadJson, effectJson, madeBy, madeAt);

    public int Id { get; private set; }
    public string RegionCode { get; private set; } = "";

    /// <summary>English name of the command.</summary>
    public string Command { get; private set; } = "";

    /// <summary>The command as it will be executed, as canonical JSON.</summary>
    public string PayloadJson { get; private set; } = "";

    /// <summary>What it would do to the book, as canonical JSON (影响预览): its base. An effect that comes out otherwise is not executed.</summary>
    public string EffectJson { get; private set; } = "";

    /// <summary>What it is done to, such as <c>debt/12</c> or <c>import/3</c>.</summary>
    public string Subject { get; init; } = "";

    /// <summary>The debt it is done to, where it is one that is on the book.</summary>
    public int? DebtId { get; init; }

    /// <summary>The unit of who made it; null for the bureau's people.</summary>
    public int? UnitId { get; init; }

    /// <summary>One bit for each class, by its number, that a debt it touches has or had.</summary>
    public int ClassBits { get; init; }

    /// <summary>What the policy's amounts are compared with, in yuan.</summary>
    public decimal AmountYuan { get; init; }

    /// <summary>How many others have to approve it: 1 or 2, by the policy in force when it was made.</summary>
    public int RequiredApprovals { get; init; }

    /// <summary>The policy row behind it; null where a unit made it, whose changes the bureau always approves.</summary>
    public int? PolicyId { get; init; }

    /// <summary>Digest of everything that an approver sees (待批内容摘要).</summary>
    public string Hash { get; init; } = "";

    public string MadeBy { get; private set; } = "";

    [SetBySave]
    public Instant MadeAt { get; private set; }

    public ChangeStatus Status { get; private set; }

    /// <summary>Who decided last, for what is sent back, withdrawn or stale.</summary>
    public string? ClosedBy { get; private set; }

    [SetBySave]
    public Instant? ClosedAt { get; private set; }

    /// <summary>Why it was sent back or can't be executed any more.</summary>
    public string? ClosingReason { get; private set; }

    /// <summary><c>RecordedAt</c> of the facts that its execution recorded.</summary>
    public Instant? ExecutedAt { get; private set; }

    /// <summary>Increases with every step: of two at once, one loses the race.</summary>
    public int Version { get; private set; }

    public IReadOnlyList<ChangeApproval> Approvals => _approvals;

    public bool IsApproved => _approvals.Count >= RequiredApprovals;

    /// <summary>Approves what was seen (审核通过).</summary>
    /// <param name="onBehalfOf">Whose delegate the approver acts as; null for a reviewer.</param>
    /// <param name="delegatesOfMaker">Who may act for the maker: they approve no more than the maker does.</param>
    public void Approve(string seenHash, string by, string? onBehalfOf, IReadOnlyCollection<string> delegatesOfMaker, Instant at)
    {
        RefuseUnlessPending();
        if (seenHash != Hash) throw ApprovalErrors.SeenOtherwise(Id);
        if (Same(by, MadeBy)) throw ApprovalErrors.OwnChange(Id);
        if (delegatesOfMaker.Any(d => Same(d, by)) || Same(onBehalfOf, MadeBy)) throw ApprovalErrors.DelegateOfMaker(Id, MadeBy);
        if (_approvals.Exists(a => a.Involves(by) || a.Involves(onBehalfOf))) throw ApprovalErrors.ApprovedTwice(Id);
        _approvals.Add(new(by, onBehalfOf, at));
        Version++;
    }

    /// <summary>Takes note that it was executed in the save of an instant.</summary>
    public void Executed(Instant executedAt, Instant at) => (Status, ExecutedAt, ClosedAt, Version) = (ChangeStatus.Executed, executedAt, at, Version + 1);

    /// <summary>Returns it to its maker (退回).</summary>
    public void SendBack(string reason, string by, Instant at)
    {
        RefuseUnlessPending();
        if (Same(by, MadeBy)) throw ApprovalErrors.OwnChange(Id);
        Close(ChangeStatus.SentBack, reason, by, at);
    }

    /// <summary>Takes it back (撤回): its maker only.</summary>
    public void Withdraw(string by, Instant at)
    {
        RefuseUnlessPending();
        if (!Same(by, MadeBy)) throw ApprovalErrors.NotOwn(Id, MadeBy);
        Close(ChangeStatus.Withdrawn, null, by, at);
    }

    /// <summary>What it rests on has changed (失效): it can't be executed any more.</summary>
    public void GoStale(string reason, string by, Instant at) => Close(ChangeStatus.Stale, reason, by, at);

    public void RefuseUnlessPending()
    {
        if (Status != ChangeStatus.Pending) throw ApprovalErrors.Decided(Id, Status.DisplayName());
    }

    private void Close(ChangeStatus status, string? reason, string by, Instant at) =>
        (Status, ClosingReason, ClosedBy, ClosedAt, Version) = (status, reason, by, at, Version + 1);

    internal static bool Same(string? one, string? other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase) && one is not null;
}

/// <summary>One approval of a pending change (审核记录).</summary>
public sealed class ChangeApproval
{
    private ChangeApproval() { } // EF

    internal ChangeApproval(string by, string? onBehalfOf, Instant at) => (By, OnBehalfOf, At) = (by, onBehalfOf, at);

    public int Id { get; private set; }
    public int ChangeId { get; private set; }
    public string By { get; private set; } = "";

    /// <summary>The reviewer whose delegate approved (委托人), or null.</summary>
    public string? OnBehalfOf { get; private set; }

    public Instant At { get; private set; }

    internal bool Involves(string? userName) => PendingChange.Same(By, userName) || PendingChange.Same(OnBehalfOf, userName);
}
