using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain.Accounts;
using MediatR;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.Accounts;

/// <summary>Who is signed in, and how the account and session stand (当前账号).</summary>
public sealed record GetOwnAccount : IQuery<OwnAccountDetail>;

/// <param name="Roles">Those that work.</param>
/// <param name="PendingRoles">Those that wait for the security administrator.</param>
/// <param name="PasswordExpiresAt">Null if it does not expire.</param>
/// <param name="SecondFactorValidUntil">Until when the proof serves sensitive acts; null if there is none.</param>
public sealed record OwnAccountDetail(
    int Id, string UserName, string DisplayName, string RegionCode, IReadOnlyList<Role> Roles, IReadOnlyList<Role> PendingRoles,
    SessionKind SessionKind, Instant SessionStartedAt, Instant SessionEndsAt, int IdleMinutes,
    bool MustChangePassword, Instant? PasswordExpiresAt,
    SecondFactorUse SecondFactorUse, bool HasSecondFactor, Instant? SecondFactorValidUntil, int RecoveryCodesLeft);

public sealed class GetOwnAccountHandler(FiscalDbContext db, CurrentSession current, IClock clock) : IRequestHandler<GetOwnAccount, OwnAccountDetail>
{
    public async Task<OwnAccountDetail> Handle(GetOwnAccount query, CancellationToken ct)
    {
        if (current is not { User: { } user, Session: { } session, Policy: { } policy }) throw new InvalidOperationException("Only within a session.");
        var (now, rules) = (clock.GetCurrentInstant(), policy.Rules);
        var asksForPassword = session.Kind != SessionKind.SingleSignOn;
        return new(
            user.Id, user.UserName!, user.DisplayName, user.RegionCode, [.. user.EffectiveRoles.Order()],
            [.. user.Roles.Where(r => r.IsPending).Select(r => r.Role).Order()],
            session.Kind, session.StartedAt, session.EndsAt(policy), rules.IdleMinutes,
            asksForPassword && user.NeedsNewPassword(policy, now),
            asksForPassword && rules.PasswordDays > 0 ? user.PasswordChangedAt + Duration.FromDays(rules.PasswordDays) : null,
            rules.SecondFactor, user.HasSecondFactor,
            current.IsProvenLately(now) ? session.SecondFactorAt + Duration.FromMinutes(rules.SecondFactorMinutes) : null,
            await db.RecoveryCodes.CountAsync(c => c.UserId == user.Id, ct));
    }
}
