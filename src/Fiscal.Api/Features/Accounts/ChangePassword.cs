using System.ComponentModel.DataAnnotations;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain.Accounts;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Fiscal.Api.Features.Accounts;

/// <summary>Changes one's own password (修改密码). This session goes on, every other one ends.</summary>
[Display(Name = "修改密码")]
public sealed record ChangePassword([property: NotJournalled] string CurrentPassword, [property: NotJournalled] string NewPassword) : ICommand<Unit>;

public sealed class ChangePasswordValidator : AbstractValidator<ChangePassword>
{
    public ChangePasswordValidator()
    {
        RuleFor(c => c.CurrentPassword).NotEmpty().MaximumLength(AccessPolicy.LongestPassword).WithName("原密码");
        RuleFor(c => c.NewPassword).NotEmpty().MaximumLength(AccessPolicy.LongestPassword).WithName("新密码");
    }
}

public sealed class ChangePasswordHandler(FiscalDbContext db, OwnAccount own, PasswordCheck passwords, PasswordSetting setting) : IRequestHandler<ChangePassword, Unit>
{
    public async Task<Unit> Handle(ChangePassword command, CancellationToken ct)
    {
        var (user, session) = await own.Load(ct);
        if (!await passwords.Matches(user, command.CurrentPassword, ct)) throw AccountErrors.PasswordWrong();

        await setting.Set(user, command.NewPassword, mustChange: false, ct);
        session.Follow(user);
        foreach (var other in await db.UserSessions.Where(s => s.UserId == user.Id && s.EndedAt == null && s.Id != session.Id).ToListAsync(ct))
            other.End(user.PasswordChangedAt!.Value);
        await db.SaveChangesAsync(ct);
        return Unit.Value;
    }
}
