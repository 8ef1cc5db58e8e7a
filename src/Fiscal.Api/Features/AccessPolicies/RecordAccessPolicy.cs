using System.ComponentModel.DataAnnotations;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Api.Reference;
using Fiscal.Domain;
using Fiscal.Domain.Accounts;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.AccessPolicies;

/// <summary>Records a version of the access policy (登记访问策略). What is in force already changes nothing.</summary>
/// <param name="Document">文号 of the paper behind it.</param>
/// <param name="ValidFrom">First day on which it counts; not before today.</param>
[Display(Name = "登记访问策略")]
public sealed record RecordAccessPolicy(
    string Name, string Document, LocalDate ValidFrom, AccessRules Rules, string? Note = null, bool IsUnverified = false) : ICommand<AccessPolicyRow>, IDatedPolicy;

public sealed class RecordAccessPolicyValidator : AbstractValidator<RecordAccessPolicy>
{
    public RecordAccessPolicyValidator()
    {
        RuleFor(c => c.Name).NotEmpty().MaximumLength(AccessPolicy.MaxNameLength).WithName("策略名称");
        this.RulesForPolicy();
        RuleFor(c => c.Note).MaximumLength(AccessPolicy.MaxNoteLength).WithName("说明");
        RuleFor(c => c.Rules).NotNull().WithName("策略各项").ChildRules(Bounds);
    }

    private static void Bounds(InlineValidator<AccessRules> rules)
    {
        rules.RuleFor(r => r.MinimumPasswordLength).InclusiveBetween(AccessPolicy.ShortestPassword, 64).WithName("密码最短长度");
        rules.RuleFor(r => r.PasswordKinds).InclusiveBetween(1, 4).WithName("密码字符种类数");
        rules.RuleFor(r => r.PasswordDays).InclusiveBetween(0, 3650).WithName("密码有效天数");
        rules.RuleFor(r => r.PasswordHistory).InclusiveBetween(1, AccessPolicy.LongestHistory).WithName("历史密码个数");
        rules.RuleFor(r => r.LockoutAttempts).InclusiveBetween(3, 20).WithName("锁定前允许输错次数");
        rules.RuleFor(r => r.LockoutMinutes).InclusiveBetween(1, 1440).WithName("锁定分钟数");
        rules.RuleFor(r => r.IdleMinutes).InclusiveBetween(1, AccessPolicy.LongestSessionMinutes).WithName("闲置时限");
        rules.RuleFor(r => r.AbsoluteMinutes).InclusiveBetween(5, AccessPolicy.LongestSessionMinutes).WithName("会话时限");
        rules.RuleFor(r => r.MaxSessions).InclusiveBetween(1, 1000).WithName("会话数上限");
        rules.RuleFor(r => r.SecondFactor).IsInEnum().WithName("二次验证要求");
        rules.RuleFor(r => r.SecondFactorMinutes).InclusiveBetween(1, AccessPolicy.LongestSessionMinutes).WithName("二次验证有效分钟数");
        rules.RuleFor(r => r.SignInsPerMinute).InclusiveBetween(1, 100_000).WithName("每分钟登录次数");
    }
}

public sealed class RecordAccessPolicyHandler(FiscalDbContext db, NationalTables tables, CurrentUser user, IClock clock) : IRequestHandler<RecordAccessPolicy, AccessPolicyRow>
{
    public async Task<AccessPolicyRow> Handle(RecordAccessPolicy command, CancellationToken ct)
    {
        var now = clock.GetCurrentInstant();
        if (user.Id is not null && command.ValidFrom < now.InChina()) throw AccessPolicyErrors.BeginsInThePast(command.ValidFrom, now.InChina());
        var version = new AccessPolicy(
            command.Name, command.Note, command.ValidFrom, command.IsUnverified, command.Rules, command.Document.Trim(), now, user.UserName);
        var ofDay = db.AccessPolicies.AsNoTracking().Where(p => p.ValidFrom == command.ValidFrom);
        var recorded = await ofDay.OrderByDescending(p => p.RecordedAt).ThenByDescending(p => p.Id).FirstOrDefaultAsync(ct);
        if (recorded?.SaysTheSameAs(version) != true) await tables.Record([recorded = version], ct);

        var inForce = await db.AccessPolicyOn(now.InChina()).Select(p => p.Id).FirstAsync(ct);
        return AccessPolicyRow.Of(recorded, inForce);
    }
}
