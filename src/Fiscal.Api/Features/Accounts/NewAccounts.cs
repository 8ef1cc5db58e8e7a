using Fiscal.Api.Persistence;
using Fiscal.Domain.Accounts;
using Fiscal.Domain.Regions;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Fiscal.Api.Features.Accounts;

/// <summary>Saves a new account (建立账号) under a name that nobody has.</summary>
public sealed class NewAccounts(FiscalDbContext db, UserManager<User> users)
{
    public async Task Save(User user, CancellationToken ct)
    {
        if (!await db.Regions.AnyAsync(r => r.Code == user.RegionCode, ct)) throw RegionErrors.Unknown(user.RegionCode);
        var normalized = users.NormalizeName(user.UserName);
        if (await db.AccountsOfEveryRegion().AnyAsync(u => u.NormalizedUserName == normalized, ct)) throw AccountErrors.UserNameTaken(user.UserName!);
        var result = await users.CreateAsync(user);
        if (!result.Succeeded) throw Refusal(user.UserName!, result.Errors.First().Code);
    }

    private static Exception Refusal(string userName, string code) => code switch
    {
        nameof(IdentityErrorDescriber.DuplicateUserName) => AccountErrors.UserNameTaken(userName),
        nameof(IdentityErrorDescriber.InvalidUserName) => AccountErrors.UserNameInvalid(userName),
        _ => new DbUpdateConcurrencyException(),
    };
}
