using Fiscal.Api.Persistence;
using Fiscal.Domain.Accounts;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Hosting;

/// <summary>The access policy in force today (现行访问策略), read once in a scope: a new one counts from the next request on every host.</summary>
public sealed class CurrentAccessPolicy(FiscalDbContext db, IClock clock, SignInLimit limit)
{
    private AccessPolicy? _policy;

    public async ValueTask<AccessPolicy> Get(CancellationToken ct)
    {
        _policy ??= await db.AccessPolicyOn(clock.GetCurrentInstant().InChina()).FirstAsync(ct);
        limit.PerMinute = _policy.Rules.SignInsPerMinute;
        return _policy;
    }
}

/// <summary>How many attempts to sign in an address has (登录频次), as this host last read it from the policy: the limiter can't wait for a database.</summary>
public sealed class SignInLimit
{
    public int PerMinute { get; set; } = 1;
}

internal static class AccessPolicyReading
{
    /// <summary>The version that counts on a day: the last to begin by then, of those of one day the last recorded.</summary>
    public static IQueryable<AccessPolicy> AccessPolicyOn(this FiscalDbContext db, LocalDate day) => db.AccessPolicies.AsNoTracking()
        .Where(p => p.ValidFrom <= day).OrderByDescending(p => p.ValidFrom).ThenByDescending(p => p.RecordedAt).ThenByDescending(p => p.Id).Take(1);
}
