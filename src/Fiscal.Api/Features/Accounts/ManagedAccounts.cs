using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain.Accounts;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.Accounts;

/// <summary>The accounts that the administrator who asks may manage (所管账号): those of the regions it sees, but never its own.</summary>
public sealed class ManagedAccounts(FiscalDbContext db, RegionScope scope, CurrentUser current, IClock clock)
{
    public string By => current.UserName;

    public Instant Now => clock.GetCurrentInstant();

    public void RequireRegion(string regionCode) => scope.Require(regionCode);

    /// <summary>Tracked. An account of another region does not exist for who asks.</summary>
    public async Task<User> Find(int id, CancellationToken ct)
    {
        var user = await db.Users.SingleOrDefaultAsync(u => u.Id == id, ct) ?? throw NotFound(id);
        return user.Id == current.Id ? throw AccountErrors.OwnAccount() : user;
    }

    public static NotFoundException NotFound(int id) => new($"用户 {id} 不存在。", "account.not-found");
}
