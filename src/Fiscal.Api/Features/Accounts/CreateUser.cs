using System.ComponentModel.DataAnnotations;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain.Accounts;
using FluentValidation;
using MediatR;
using NodaTime;

namespace Fiscal.Api.Features.Accounts;

/// <summary>Opens an account (建立用户) whose roles work at once. Sent by the host's verb only.</summary>
/// <param name="UnitName">Name, short name or alias of the party that the user reports for; it sees nothing else. A reporter must have one.</param>
/// <param name="IsOwnPassword">The user chose the password: it need not be changed at first use.</param>
/// <param name="ExpiresOn">Last day on which it works; null for no end.</param>
[Display(Name = "建立用户")]
public sealed record CreateUser(
    string UserName, [property: NotJournalled] string Password, string DisplayName, string RegionCode, IReadOnlyList<Role> Roles,
    string? UnitName = null, LocalDate? ExpiresOn = null, bool IsOwnPassword = false) : ICommand<int>;

public sealed class CreateUserValidator : AbstractValidator<CreateUser>
{
    public CreateUserValidator()
    {
        RuleFor(c => c.UserName).NotEmpty().MaximumLength(64).WithName("用户名");
        RuleFor(c => c.Password).NotEmpty().MaximumLength(AccessPolicy.LongestPassword).WithName("密码");
        RuleFor(c => c.DisplayName).NotEmpty().MaximumLength(64).WithName("姓名");
    }
}

public sealed class CreateUserHandler(NewAccounts accounts, PasswordSetting passwords, CurrentAccessPolicy policies) : IRequestHandler<CreateUser, int>
{
    public async Task<int> Handle(CreateUser command, CancellationToken ct)
    {
        var user = new User(command.UserName, command.DisplayName, command.RegionCode, command.Roles) { ExpiresOn = command.ExpiresOn };
        await passwords.Set(user, command.Password, mustChange: !command.IsOwnPassword && (await policies.Get(ct)).Rules.ChangesFirstPassword, ct);
        await accounts.Save(user, command.UnitName, ct);
        return user.Id;
    }
}
