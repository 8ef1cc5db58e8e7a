using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain.Accounts;
using Fiscal.Domain.Approvals;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.Approvals;

/// <summary>Who may decide on pending changes, and what an approval does (审批办理).</summary>
public sealed class ChangeDecisions(FiscalDbContext db, ChangeExecution execution, CurrentUser user, IClock clock)
{
    private LocalDate Today => clock.GetCurrentInstant().InChina();

    internal async Task<PendingChange> Find(int id, CancellationToken ct) =>
        await db.ChangesVisibleTo(user).SingleOrDefaultAsync(c => c.Id == id, ct) ?? throw ChangeQueries.NotFound(id);

    /// <summary>Approves, and with the last approval needed executes, in one transaction: all or nothing.</summary>
    /// <exception cref="ChangeStaleException">It can't be executed any more and is marked so.</exception>
    internal async Task<PendingChangeRow> Approve(int id, string seenHash, CancellationToken ct)
    {
        await using var writing = await Writing.Begin(db, ct);
        var change = await Find(id, ct);
        var delegations = await LiveDelegations(ct);
        var onBehalfOf = await OnBehalfOf(change, delegations, ct);
        var now = clock.GetCurrentInstant();
        change.Approve(seenHash, user.UserName, onBehalfOf, [.. delegations.Where(d => Is(d.From, change.MadeBy)).Select(d => d.To)], now);
        string? stale = null;
        if (change.IsApproved)
        {
            (var executedAt, stale) = await execution.Run(change, ct);
            if (executedAt is { } at) change.Executed(at, now);
            else change.GoStale(stale!, user.UserName, now);
        }
        await db.SaveChangesAsync(ct);
        await writing.Commit(ct);
        return stale is null ? PendingChangeRow.Of(change) : throw new ChangeStaleException($"待批事项 {id} 已失效，没有执行：{stale}请经办人核对后重新登记。");
    }

    internal async Task<PendingChangeRow> SendBack(int id, string reason, CancellationToken ct)
    {
        var change = await Find(id, ct);
        await OnBehalfOf(change, await LiveDelegations(ct), ct);
        change.SendBack(reason, user.UserName, clock.GetCurrentInstant());
        await db.SaveChangesAsync(ct);
        return PendingChangeRow.Of(change);
    }

    /// <summary>A reviewer acts for itself: null. Others act for a reviewer who delegated to them, other than the maker if they can choose.</summary>
    private async Task<string?> OnBehalfOf(PendingChange change, List<ApprovalDelegation> live, CancellationToken ct)
    {
        if (db.Scope.IsOfUnit) throw ApprovalErrors.OfUnit();
        if (await IsReviewer(user.UserName, ct)) return null;
        foreach (var delegation in live.Where(d => Is(d.To, user.UserName)).OrderBy(d => Is(d.From, change.MadeBy)).ThenBy(d => d.Id))
            if (await IsReviewer(delegation.From, ct)) return delegation.From;
        throw ApprovalErrors.NotReviewer();
    }

    private Task<bool> IsReviewer(string userName, CancellationToken ct) =>
        db.AccountsOfEveryRegion().AnyAsync(u => u.UserName == userName && !u.IsDisabled && u.Roles.Any(r => r.Role == Role.Reviewer && !r.IsPending), ct);

    private async Task<List<ApprovalDelegation>> LiveDelegations(CancellationToken ct)
    {
        var today = Today;
        return await db.ApprovalDelegations.AsNoTracking().Where(d => d.EndedAt == null && d.ValidFrom <= today && d.ValidTo >= today).ToListAsync(ct);
    }

    private static bool Is(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
