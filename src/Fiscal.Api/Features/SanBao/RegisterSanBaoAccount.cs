using System.ComponentModel.DataAnnotations;
using Fiscal.Api.Features.Debts;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain;
using Fiscal.Domain.SanBao;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.SanBao;

/// <summary>Registers a bank account for 三保 money (登记三保专户).</summary>
/// <param name="OpeningYuan">The balance when registering begins.</param>
[Display(Name = "登记三保专户")]
[HeldForApproval(Policies.WriteBusiness)]
public sealed record RegisterSanBaoAccount(
    string RegionCode, string AccountNumber, string Name, string Bank, LocalDate OpenedOn, string Document, decimal OpeningYuan = 0, bool IsRingFenced = true, string? LateReason = null)
    : ICommand<RegisteredSanBaoAccount>;

public sealed record RegisteredSanBaoAccount(long Id, string RegionCode, string AccountNumber, string Name, string Bank, bool IsRingFenced, decimal OpeningYuan, LocalDate OpenedOn);

public sealed class RegisterSanBaoAccountValidator : AbstractValidator<RegisterSanBaoAccount>
{
    public RegisterSanBaoAccountValidator()
    {
        RuleFor(c => c.RegionCode).NotEmpty().WithName("地区代码");
        RuleFor(c => c.AccountNumber).NotEmpty().MaximumLength(60).WithName("账号");
        RuleFor(c => c.Name).NotEmpty().MaximumLength(200).WithName("户名");
        RuleFor(c => c.Bank).NotEmpty().MaximumLength(200).WithName("开户行");
        RuleFor(c => c.Document).NotEmpty().MaximumLength(DebtVerbRules.MaxDocument).WithName("文号");
        RuleFor(c => c.LateReason).MaximumLength(DebtVerbRules.MaxReason).WithName("补登理由");
        RuleFor(c => (decimal?)c.OpeningYuan).AmountOrNone("期初余额").LessThan(1_000_000_000_000_000).WithName("期初余额").OverridePropertyName("openingYuan");
        RuleFor(c => c.OpenedOn.Year).InclusiveBetween(2000, 2150).WithName("启用日的年份").OverridePropertyName("openedOn");
    }
}

public sealed class RegisterSanBaoAccountHandler(FiscalDbContext db, DebtVerbs verbs) : IRequestHandler<RegisterSanBaoAccount, RegisteredSanBaoAccount>
{
    public async Task<RegisteredSanBaoAccount> Handle(RegisterSanBaoAccount command, CancellationToken ct)
    {
        await db.RequireRegion(command.RegionCode, ct);
        var key = TextKey.Of(command.AccountNumber);
        if (await db.SanBaoAccounts.AnyAsync(a => a.RegionCode == command.RegionCode && a.NumberKey == key, ct)) throw SanBaoErrors.AccountKnown(command.AccountNumber);
        var account = new SanBaoAccount(
            command.RegionCode, command.AccountNumber.Trim(), command.Name.Trim(), command.Bank.Trim(), command.IsRingFenced, command.OpeningYuan, command.OpenedOn,
            verbs.RecordingOf(command.Document, null, command.LateReason, "登记三保专户"));
        db.SanBaoAccounts.Add(account);
        await db.SaveChangesAsync(ct);
        return new(account.Id, account.RegionCode, account.Number, account.Name, account.Bank, account.IsRingFenced, account.OpeningYuan, account.EffectiveOn);
    }
}
