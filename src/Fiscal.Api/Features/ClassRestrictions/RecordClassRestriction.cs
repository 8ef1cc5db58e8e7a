using System.ComponentModel.DataAnnotations;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Api.Reference;
using Fiscal.Domain;
using Fiscal.Domain.Accounts;
using Fiscal.Domain.Debts;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.ClassRestrictions;

/// <summary>Withholds debts of a class from a role or a user, or allows them again (登记分类查看限制).</summary>
/// <param name="Role">Or userName; one of both.</param>
/// <param name="IsWithheld">False: allowed again.</param>
/// <param name="Document">文号 of the paper behind it.</param>
/// <param name="ValidTo">First day from which it no longer applies; null while it has no end.</param>
[Display(Name = "登记分类查看限制")]
public sealed record RecordClassRestriction(
    DebtClass DebtClass, string Document, LocalDate ValidFrom, Role? Role = null, string? UserName = null, bool IsWithheld = true, LocalDate? ValidTo = null)
    : ICommand<ClassRestrictionRow>, IDatedPolicy;

/// <param name="DebtClassName">The class in Chinese.</param>
public sealed record ClassRestrictionRow(
    int Id, DebtClass DebtClass, string DebtClassName, Role? Role, string? UserName, bool IsWithheld, LocalDate ValidFrom, LocalDate? ValidTo, string Document,
    Instant RecordedAt, string RecordedBy)
{
    internal static ClassRestrictionRow Of(ClassRestriction r) => new(
        r.Id, r.Class, r.Class.DisplayName(), r.Role, r.UserName, r.IsWithheld, r.ValidFrom, r.ValidTo, r.Source, r.RecordedAt, r.RecordedBy);
}

public sealed class RecordClassRestrictionValidator : AbstractValidator<RecordClassRestriction>
{
    public RecordClassRestrictionValidator()
    {
        this.RulesForPolicy();
        RuleFor(c => c.UserName).MaximumLength(ClassRestriction.MaxUserNameLength).WithName("用户名");
    }
}

public sealed class RecordClassRestrictionHandler(FiscalDbContext db, NationalTables tables, CurrentUser user, IClock clock)
    : IRequestHandler<RecordClassRestriction, ClassRestrictionRow>
{
    public async Task<ClassRestrictionRow> Handle(RecordClassRestriction command, CancellationToken ct)
    {
        var name = command.UserName?.Trim().ToUpperInvariant();
        if (name is not null && !await db.Users.AnyAsync(u => u.NormalizedUserName == name, ct))
            throw new NotFoundException($"用户“{command.UserName}”不存在。", "account.not-found");
        var row = new ClassRestriction(
            command.DebtClass, command.Role, command.UserName?.Trim(), command.IsWithheld, command.ValidFrom, command.ValidTo, command.Document.Trim(),
            clock.GetCurrentInstant(), user.UserName);
        await tables.Record([row], ct);
        return ClassRestrictionRow.Of(row);
    }
}
