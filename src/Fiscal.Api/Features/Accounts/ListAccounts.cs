using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain.Accounts;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.Accounts;

/// <summary>The accounts of the visible regions, by region and name (账号清单).</summary>
/// <param name="Name">Part of the user name or of the person's name.</param>
/// <param name="IsPending">Only those with roles that wait for a confirmation.</param>
public sealed record ListAccounts(
    string? RegionCode = null, string? Name = null, Choice<Role>? Role = null, bool? IsDisabled = null, bool? IsPending = null,
    int Page = 1, int PageSize = 50) : IQuery<ListPage<AccountRow>>, IPaged;

/// <param name="Roles">Those that work.</param>
/// <param name="PendingRoles">Those that wait for the security administrator.</param>
/// <param name="LockedUntil">Null unless wrong passwords or codes lock it now.</param>
public sealed record AccountRow(
    int Id, string UserName, string DisplayName, string RegionCode, IReadOnlyList<Role> Roles, IReadOnlyList<Role> PendingRoles,
    bool IsDisabled, Instant? LockedUntil, bool MustChangePassword, Instant? PasswordChangedAt, bool HasSecondFactor, Instant? ChangedAt)
{
    internal static AccountRow Of(User user, Instant now) => new(
        user.Id, user.UserName!, user.DisplayName, user.RegionCode, [.. user.EffectiveRoles.Order()],
        [.. user.Roles.Where(r => r.IsPending).Select(r => r.Role).Order()],
        user.IsDisabled, LockOf(user, now), user.MustChangePassword, user.PasswordChangedAt, user.HasSecondFactor, user.ChangedAt);

    private static Instant? LockOf(User user, Instant now)
    {
        Instant? password = user.LockoutEnd is { } end ? Instant.FromDateTimeOffset(end) : null;
        var last = password > user.SecondFactorLockedUntil || user.SecondFactorLockedUntil is null ? password : user.SecondFactorLockedUntil;
        return last > now ? last : null;
    }
}

public sealed class ListAccountsValidator : AbstractValidator<ListAccounts>
{
    public ListAccountsValidator() => this.RulesForPaging();
}

public sealed class ListAccountsHandler(FiscalDbContext db, IClock clock) : IRequestHandler<ListAccounts, ListPage<AccountRow>>
{
    public async Task<ListPage<AccountRow>> Handle(ListAccounts query, CancellationToken ct)
    {
        var (now, role) = (clock.GetCurrentInstant(), query.Role?.Value);
        var page = await db.Users.AsNoTracking()
            .Where(u => query.RegionCode == null || u.RegionCode == query.RegionCode)
            .Where(u => query.Name == null || u.UserName!.Contains(query.Name) || u.DisplayName.Contains(query.Name))
            .Where(u => role == null || u.Roles.Any(r => r.Role == role))
            .Where(u => query.IsDisabled == null || u.IsDisabled == query.IsDisabled)
            .Where(u => query.IsPending == null || u.Roles.Any(r => r.IsPending) == query.IsPending)
            .OrderBy(u => u.RegionCode).ThenBy(u => u.UserName)
            .ToPageAsync(query, ct);
        return new([.. page.Items.Select(u => AccountRow.Of(u, now))], page.Total, page.Page, page.PageSize);
    }
}
