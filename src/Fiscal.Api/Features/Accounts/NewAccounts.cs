using Fiscal.Api.Persistence;
using Fiscal.Domain;
using Fiscal.Domain.Accounts;
using Fiscal.Domain.Regions;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Fiscal.Api.Features.Accounts;

/// <summary>Saves a new account (建立账号) under a name that nobody has.</summary>
public sealed class NewAccounts(FiscalDbContext db, UserManager<User> users)
{
    /// <param name="unitName">Name, short name or alias of the party that the user reports for; null for the people of the bureau.</param>
    public async Task Save(User user, string? unitName, CancellationToken ct)
    {
        if (!await db.Regions.AnyAsync(r => r.Code == user.RegionCode, ct)) throw RegionErrors.Unknown(user.RegionCode);
        if (unitName is not null) user.BelongTo(await UnitOf(user.RegionCode, unitName, ct));
        else if (user.Roles.Any(r => r.Role == Role.Reporter)) throw AccountErrors.UnitNeeded();
        var normalized = users.NormalizeName(user.UserName);
        if (await db.AccountsOfEveryRegion().AnyAsync(u => u.NormalizedUserName == normalized, ct)) throw AccountErrors.UserNameTaken(user.UserName!);
        var result = await users.CreateAsync(user);
        if (!result.Succeeded) throw Refusal(user.UserName!, result.Errors.First().Code);
    }

    private async Task<int> UnitOf(string regionCode, string name, CancellationToken ct)
    {
        var key = TextKey.Of(name);
        var found = await db.Parties.Where(p => p.RegionCode == regionCode && (p.NameKey == key || p.Aliases.Any(a => a.AliasKey == key)))
            .OrderBy(p => p.Id).Select(p => p.Id).Take(2).ToListAsync(ct);
        return found is [var unit] ? unit : throw AccountErrors.UnitUnknown(name);
    }

    private static Exception Refusal(string userName, string code) => code switch
    {
        nameof(IdentityErrorDescriber.DuplicateUserName) => AccountErrors.UserNameTaken(userName),
        nameof(IdentityErrorDescriber.InvalidUserName) => AccountErrors.UserNameInvalid(userName),
        _ => new DbUpdateConcurrencyException(),
    };
}
