using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain;
using Fiscal.Domain.Accounts;
using Fiscal.Domain.Approvals;
using FluentValidation;
using MediatR;
using NodaTime;

namespace Fiscal.Api.Features.Approvals;

/// <summary>Pending and decided changes, newest first (待批事项清单).</summary>
/// <param name="Maker">User name of who made them.</param>
/// <param name="Subject">Such as <c>debt/12</c> or <c>import/3</c>.</param>
/// <param name="ForMe">True: only those that wait and that the user may approve.</param>
public sealed record ListApprovals(
    Choice<ChangeStatus>? Status = null, string? Maker = null, string? Subject = null, string? Command = null, string? RegionCode = null, bool ForMe = false, int Page = 1, int PageSize = 50)
    : IQuery<ListPage<PendingChangeRow>>, IPaged;

/// <param name="CommandName">The command in Chinese.</param>
/// <param name="RequiredApprovals">How many others have to approve it.</param>
/// <param name="Hash">Send it as seenHash: what was seen is what is approved.</param>
/// <param name="ExecutedAt">Recording instant of its facts.</param>
public sealed record PendingChangeRow(
    int Id, string RegionCode, ChangeStatus Status, string StatusName, string Command, string CommandName, string Subject, int? DebtId, decimal AmountYuan,
    int RequiredApprovals, IReadOnlyList<ApprovalRow> Approvals, string MadeBy, Instant MadeAt, string? ClosedBy, Instant? ClosedAt, string? ClosingReason,
    Instant? ExecutedAt, string Hash, int Version)
{
    internal static PendingChangeRow Of(PendingChange c) => new(
        c.Id, c.RegionCode, c.Status, c.Status.DisplayName(), c.Command, CurrentAct.DisplayNameOf(c.Command), c.Subject, c.DebtId, c.AmountYuan,
        c.RequiredApprovals, [.. c.Approvals.OrderBy(a => a.At).ThenBy(a => a.Id).Select(a => new ApprovalRow(a.By, a.OnBehalfOf, a.At))], c.MadeBy, c.MadeAt,
        c.ClosedBy, c.ClosedAt, c.ClosingReason, c.ExecutedAt, c.Hash, c.Version);
}

/// <param name="OnBehalfOf">The reviewer whose delegate approved, or null.</param>
public sealed record ApprovalRow(string By, string? OnBehalfOf, Instant At);

public sealed class ListApprovalsValidator : AbstractValidator<ListApprovals>
{
    public ListApprovalsValidator() => this.RulesForPaging();
}

public sealed class ListApprovalsHandler(FiscalDbContext db, CurrentUser user, IClock clock) : IRequestHandler<ListApprovals, ListPage<PendingChangeRow>>
{
    public async Task<ListPage<PendingChangeRow>> Handle(ListApprovals query, CancellationToken ct)
    {
        var status = query.Status?.Value;
        var page = await (query.ForMe ? db.ChangesWaitingFor(user, clock.GetCurrentInstant().InChina()) : db.ChangesVisibleTo(user))
            .Where(c => (status == null || c.Status == status) && (query.Maker == null || c.MadeBy == query.Maker) && (query.Subject == null || c.Subject == query.Subject)
                && (query.Command == null || c.Command == query.Command) && (query.RegionCode == null || c.RegionCode == query.RegionCode))
            .OrderByDescending(c => c.MadeAt).ThenByDescending(c => c.Id)
            .ToPageAsync(query, ct);
        return new([.. page.Items.Select(PendingChangeRow.Of)], page.Total, page.Page, page.PageSize);
    }
}

internal static class ChangeQueries
{
    public static NotFoundException NotFound(int id) => new($"待批事项 {id} 不存在。", "approval.not-found");

    /// <summary>Of an administrator, who sees no business data, only what it made itself.</summary>
    public static IQueryable<PendingChange> ChangesVisibleTo(this FiscalDbContext db, CurrentUser user) =>
        user.SeesBusiness ? db.PendingChanges : db.PendingChanges.Where(c => c.MadeBy == user.UserName);

    /// <summary>What the user may approve, itself or for a reviewer, and has not yet; the approval checks it again.</summary>
    public static IQueryable<PendingChange> ChangesWaitingFor(this FiscalDbContext db, CurrentUser user, LocalDate today)
    {
        var (me, isOfUnit) = (user.UserName, db.Scope.IsOfUnit);
        var reviewers = db.AccountsOfEveryRegion().Where(u => !u.IsDisabled && u.Roles.Any(r => r.Role == Role.Reviewer && !r.IsPending));
        var live = db.ApprovalDelegations.Where(d => d.EndedAt == null && d.ValidFrom <= today && d.ValidTo >= today);
        return db.ChangesVisibleTo(user).Where(c => !isOfUnit && c.Status == ChangeStatus.Pending && c.MadeBy != me && !c.Approvals.Any(a => a.By == me || a.OnBehalfOf == me)
            && !live.Any(d => d.From == c.MadeBy && d.To == me)
            && (reviewers.Any(u => u.UserName == me) || live.Any(d => d.To == me && reviewers.Any(u => u.UserName == d.From) && !c.Approvals.Any(a => a.By == d.From || a.OnBehalfOf == d.From))));
    }
}
