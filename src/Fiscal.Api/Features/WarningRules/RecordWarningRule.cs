using System.ComponentModel.DataAnnotations;
using Fiscal.Api.Features.Warnings;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Api.Reference;
using Fiscal.Domain.Accounts;
using Fiscal.Domain.Debts;
using Fiscal.Domain.Warnings;
using FluentValidation;
using MediatR;
using NodaTime;

namespace Fiscal.Api.Features.WarningRules;

/// <summary>Records a version of a rule that warns (登记预警标准).</summary>
/// <param name="Code">Its name among the rules: recording the code again makes the next version.</param>
/// <param name="Document">文号 of the paper behind it.</param>
/// <param name="RegionCode">Null: for every region.</param>
/// <param name="ValidTo">First day from which it no longer applies; null while it has no end.</param>
[Display(Name = "登记预警标准")]
[HeldForApproval(Policies.ManagePolicy)]
public sealed record RecordWarningRule(
    string Code, WarningKind Kind, WarningSeverity Severity, int DaysToDue, int EscalationDays, string Document, LocalDate ValidFrom,
    decimal? Threshold = null, int? Days = null, DebtClass? DebtClass = null, RemittanceCounting Counting = RemittanceCounting.BeforeTheDay,
    Role OwnerRole = Role.Clerk, string? OwnerName = null, Role EscalatedRole = Role.Reviewer,
    string? RegionCode = null, LocalDate? ValidTo = null, bool IsUnverified = false, bool IsOff = false) : ICommand<WarningRuleRow>, IDatedPolicy
{
    internal WarningTerms Terms => new(
        Code.Trim(), Kind, Threshold, Days, DebtClass, Counting, Severity, OwnerRole, string.IsNullOrWhiteSpace(OwnerName) ? null : OwnerName.Trim(), DaysToDue, EscalationDays, EscalatedRole);
}

public sealed class RecordWarningRuleValidator : AbstractValidator<RecordWarningRule>
{
    public RecordWarningRuleValidator()
    {
        this.RulesForPolicy();
        RuleFor(c => c.Code).NotEmpty().MaximumLength(WarningTerms.MaxCodeLength).Matches("^[a-z0-9-]+$").WithMessage("标准代码用小写字母、数字和短横线，1 至 40 字符。");
        RuleFor(c => c.OwnerName).MaximumLength(WarningTerms.MaxOwnerLength).WithName("责任人");
        RuleFor(c => c.Threshold).PrecisionScale(20, 4, true).WithMessage("阈值最多四位小数。");
    }
}

public sealed class RecordWarningRuleHandler(FiscalDbContext db, NationalTables tables, CurrentUser user, IClock clock) : IRequestHandler<RecordWarningRule, WarningRuleRow>
{
    public async Task<WarningRuleRow> Handle(RecordWarningRule command, CancellationToken ct)
    {
        if (command.RegionCode is { } code) await db.RequireRegion(code, ct);
        var rule = new WarningRule(
            command.RegionCode, command.ValidFrom, command.ValidTo, command.IsUnverified, command.IsOff, command.Terms, command.Document.Trim(), clock.GetCurrentInstant(), user.UserName);
        if (rule.Terms.OwnerName is { } owner) await db.RequireOwner(owner, command.RegionCode, ct);
        await tables.Record([rule], ct);
        return WarningRuleRow.Of(rule);
    }
}
