using System.ComponentModel.DataAnnotations;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain;
using Fiscal.Domain.Accounts;
using Fiscal.Domain.Regions;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Fiscal.Api.Features.Accounts;

/// <summary>Opens an account (建立用户). Sent by the host's verb only.</summary>
/// <param name="UnitName">Name, short name or alias of the party that the user reports for; it sees nothing else. A reporter must have one.</param>
[Display(Name = "建立用户")]
public sealed record CreateUser(
    string UserName, [property: NotJournalled] string Password, string DisplayName, string RegionCode, IReadOnlyList<Role> Roles,
    string? UnitName = null) : ICommand<int>;

public sealed class CreateUserValidator : AbstractValidator<CreateUser>
{
    public CreateUserValidator()
    {
        RuleFor(c => c.UserName).NotEmpty().MaximumLength(64).WithName("用户名");
        RuleFor(c => c.Password).NotEmpty().MaximumLength(256).WithName("密码");
        RuleFor(c => c.DisplayName).NotEmpty().MaximumLength(64).WithName("姓名");
    }
}

public sealed class CreateUserHandler(FiscalDbContext db, UserManager<User> users) : IRequestHandler<CreateUser, int>
{
    public async Task<int> Handle(CreateUser command, CancellationToken ct)
    {
        var user = new User(command.UserName, command.DisplayName, command.RegionCode, command.Roles);
        if (!await db.Regions.AnyAsync(r => r.Code == command.RegionCode, ct))
            throw RegionErrors.Unknown(command.RegionCode);
        if (command.UnitName is { } unit) user.BelongTo(await UnitOf(command.RegionCode, unit, ct));
        else if (command.Roles.Contains(Role.Reporter)) throw AccountErrors.UnitNeeded();

        var result = await users.CreateAsync(user, command.Password);
        return result.Succeeded ? user.Id : throw Refusal(command, result.Errors.First().Code);
    }

    private async Task<int> UnitOf(string regionCode, string name, CancellationToken ct)
    {
        var key = TextKey.Of(name);
        var found = await db.Parties.Where(p => p.RegionCode == regionCode && (p.NameKey == key || p.Aliases.Any(a => a.AliasKey == key)))
            .OrderBy(p => p.Id).Select(p => p.Id).Take(2).ToListAsync(ct);
        return found is [var unit] ? unit : throw AccountErrors.UnitUnknown(name);
    }

    private static Exception Refusal(CreateUser command, string code) => code switch
    {
        nameof(IdentityErrorDescriber.DuplicateUserName) => AccountErrors.UserNameTaken(command.UserName),
        nameof(IdentityErrorDescriber.InvalidUserName) => AccountErrors.UserNameInvalid(command.UserName),
        nameof(IdentityErrorDescriber.ConcurrencyFailure) => new DbUpdateConcurrencyException(),
        _ => AccountErrors.PasswordTooWeak(),
    };
}
