using System.ComponentModel.DataAnnotations;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain.Accounts;
using Fiscal.Domain.Regions;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.Accounts;

/// <summary>Opens an account (建立用户). Sent by the host's verb only.</summary>
/// <param name="ExpiresOn">Last day on which it works; null for no end.</param>
[Display(Name = "建立用户")]
public sealed record CreateUser(
    string UserName, [property: NotJournalled] string Password, string DisplayName, string RegionCode, IReadOnlyList<Role> Roles, LocalDate? ExpiresOn = null) : ICommand<int>;

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
        var user = new User(command.UserName, command.DisplayName, command.RegionCode, command.Roles) { ExpiresOn = command.ExpiresOn };
        if (!await db.Regions.AnyAsync(r => r.Code == command.RegionCode, ct))
            throw RegionErrors.Unknown(command.RegionCode);

        var result = await users.CreateAsync(user, command.Password);
        return result.Succeeded ? user.Id : throw Refusal(command, result.Errors.First().Code);
    }

    private static Exception Refusal(CreateUser command, string code) => code switch
    {
        nameof(IdentityErrorDescriber.DuplicateUserName) => AccountErrors.UserNameTaken(command.UserName),
        nameof(IdentityErrorDescriber.InvalidUserName) => AccountErrors.UserNameInvalid(command.UserName),
        nameof(IdentityErrorDescriber.ConcurrencyFailure) => new DbUpdateConcurrencyException(),
        _ => AccountErrors.PasswordTooWeak(),
    };
}
