using Fiscal.Api.Persistence;
using Fiscal.Domain.Accounts;
using Fiscal.Domain.Warnings;
using Microsoft.EntityFrameworkCore;

namespace Fiscal.Api.Features.Warnings;

internal static class WarningOwners
{
    /// <summary>Who is to see to a warning must be able to: an account of the region or of one above it, with a role that sees business data.</summary>
    /// <param name="regionCode">Null: of any region that the asker sees.</param>
    public static async Task RequireOwner(this FiscalDbContext db, string userName, string? regionCode, CancellationToken ct)
    {
        var regions = regionCode is null ? null : await db.WithAncestors(regionCode, ct);
        var accounts = regions is null ? db.Users.AsNoTracking() : db.AccountsOfEveryRegion().AsNoTracking().Where(u => regions.Contains(u.RegionCode));
        var found = await accounts.SingleOrDefaultAsync(u => u.UserName == userName && !u.IsDisabled, ct);
        if (found is null || found.EffectiveRoles.All(RoleSeparation.IsAdministrator)) throw WarningErrors.OwnerUnknown(userName);
    }
}
