using System.ComponentModel.DataAnnotations;
using Fiscal.Api.Features.Debts;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Api.Reference;
using Fiscal.Domain.TreasuryCash;
using FluentValidation;
using MediatR;
using NodaTime;

namespace Fiscal.Api.Features.TreasuryCash;

/// <summary>Records the terms by which a region judges its level of treasury cash (登记库款保障水平标准).</summary>
/// <param name="Document">文号.</param>
[Display(Name = "登记库款保障水平标准")]
[HeldForApproval(Policies.ManagePolicy)]
public sealed record RecordCashLevelRule(
    string RegionCode, CashWindow Window, decimal LowBelow, decimal IdleAbove, LocalDate ValidFrom, string Document, decimal? WarningBelow = null, bool IsUnverified = false, string? LateReason = null)
    : ICommand<CashLevelRuleRow>, IDatedPolicy;

public sealed class RecordCashLevelRuleValidator : AbstractValidator<RecordCashLevelRule>
{
    public RecordCashLevelRuleValidator()
    {
        RuleFor(c => c.RegionCode).NotEmpty().WithName("地区代码");
        this.RulesForPolicy();
        RuleFor(c => c.Document).MaximumLength(DebtVerbRules.MaxDocument).WithName("文号");
        RuleFor(c => c.LateReason).MaximumLength(DebtVerbRules.MaxReason).WithName("补登理由");
        RuleFor(c => c).Must(c => new[] { c.WarningBelow ?? 0, c.LowBelow, c.IdleAbove }.All(p => decimal.Round(p, 4) == p)).WithMessage("切点最多四位小数。");
    }
}

public sealed class RecordCashLevelRuleHandler(FiscalDbContext db, DebtVerbs verbs) : IRequestHandler<RecordCashLevelRule, CashLevelRuleRow>
{
    public async Task<CashLevelRuleRow> Handle(RecordCashLevelRule command, CancellationToken ct)
    {
        await db.RequireRegion(command.RegionCode, ct);
        var rule = new CashLevelRule(
            command.RegionCode, new(command.Window, command.WarningBelow, command.LowBelow, command.IdleAbove), command.ValidFrom, command.IsUnverified,
            verbs.RecordingOf(command.Document, null, command.LateReason, "登记库款保障水平标准"));
        db.CashLevelRules.Add(rule);
        await db.SaveChangesAsync(ct);
        return CashLevelRuleRow.Of(rule);
    }
}
