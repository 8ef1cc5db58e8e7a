using Fiscal.Domain.Accounts;
using Fiscal.Domain.Debts;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Persistence;

/// <summary>What one user sees (查看范围), before a scope is opened to it.</summary>
internal sealed record UserSight(IReadOnlyList<string> Regions, IReadOnlyList<int>? UnitIds, IReadOnlyList<DebtClass> Withheld, IReadOnlyList<string> UserNames)
{
    public bool IsLimited => UnitIds is not null || Withheld.Count > 0;

    public void Open(RegionScope scope)
    {
        scope.See(Regions);
        if (IsLimited) scope.LimitTo(UnitIds, Withheld, UserNames);
    }
}

internal static class UserSights
{
    /// <summary>By the user's region, unit and roles and the class restrictions in force; it asks past every scope.</summary>
    public static async Task<UserSight> SightOf(this FiscalDbContext db, User user, LocalDate today, CancellationToken ct)
    {
        var regions = await db.WithDescendants(user.RegionCode, ct);
        var roles = user.EffectiveRoles.ToList();
        var withheld = ClassRestriction.Withheld(await db.ClassRestrictions.AsNoTracking().ToListAsync(ct), user.UserName!, roles, today);
        var units = user.UnitId is { } unit ? await db.UnitTree(unit, ct)
            : roles.Contains(Role.Reporter) ? [] : (IReadOnlyList<int>?)null;
        if (units is null && withheld.Count == 0) return new(regions, null, [], []);
        var colleagues = units is null ? [] : await db.AccountsOfEveryRegion().Where(u => u.UnitId != null && units.Contains(u.UnitId.Value)).Select(u => u.UserName!).ToListAsync(ct);
        return new(regions, units, withheld, [.. colleagues.Append(user.UserName!).Distinct()]);
    }

    /// <summary>The unit and everything below it (本单位及下属单位).</summary>
    private static async Task<List<int>> UnitTree(this FiscalDbContext db, int unit, CancellationToken ct)
    {
        var found = new List<int> { unit };
        for (var above = found; above.Count > 0;)
        {
            above = await db.Parties.IgnoreQueryFilters().Where(p => p.ParentId != null && above.Contains(p.ParentId.Value)).Select(p => p.Id).ToListAsync(ct);
            above.RemoveAll(found.Contains);
            found.AddRange(above);
        }
        return found;
    }
}
