using System.ComponentModel.DataAnnotations;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain.Accounts;
using FluentValidation;
using MediatR;
using NodaTime;

namespace Fiscal.Api.Features.Accounts;

/// <summary>
/// Opens an account with a one-time password (开立账号). Roles that administer, approve or audit wait for the security administrator.
/// </summary>
/// <param name="UnitName">The unit that a reporter reports for, by its name, short name or alias.</param>
/// <param name="ExpiresOn">Last day on which it works; null for no end.</param>
[Display(Name = "开立账号")]
public sealed record OpenAccount(string UserName, string DisplayName, string RegionCode, IReadOnlyList<Role> Roles, string? UnitName = null, LocalDate? ExpiresOn = null) : ICommand<OpenedAccount>;

/// <param name="OneTimePassword">Said this once; only its hash is kept.</param>
/// <param name="PendingRoles">Those that do not work yet.</param>
public sealed record OpenedAccount(int Id, string UserName, string OneTimePassword, bool MustChangePassword, IReadOnlyList<Role> Roles, IReadOnlyList<Role> PendingRoles);

public sealed class OpenAccountValidator : AbstractValidator<OpenAccount>
{
    public OpenAccountValidator()
    {
        RuleFor(c => c.UserName).NotEmpty().MaximumLength(64).WithName("用户名");
        RuleFor(c => c.DisplayName).NotEmpty().MaximumLength(64).WithName("姓名");
        RuleFor(c => c.RegionCode).NotEmpty().WithName("地区代码");
    }
}

public sealed class OpenAccountHandler(NewAccounts accounts, ManagedAccounts managed, PasswordSetting passwords, CurrentAccessPolicy policies) : IRequestHandler<OpenAccount, OpenedAccount>
{
    public async Task<OpenedAccount> Handle(OpenAccount command, CancellationToken ct)
    {
        managed.RequireRegion(command.RegionCode);
        var user = new User(command.UserName, command.DisplayName, command.RegionCode, command.Roles, managed.By) { ExpiresOn = command.ExpiresOn };
        var password = await passwords.SetOneTime(user, (await policies.Get(ct)).Rules.ChangesFirstPassword, ct);
        await accounts.Save(user, command.UnitName, ct);
        return new(user.Id, user.UserName!, password, user.MustChangePassword, [.. user.EffectiveRoles], [.. user.Roles.Where(r => r.IsPending).Select(r => r.Role)]);
    }
}
