using System.ComponentModel.DataAnnotations;
using Fiscal.Domain.Debts;
using Fiscal.Domain.Ledger;
using Fiscal.Domain.Schedules;
using FluentValidation;
using MediatR;
using NodaTime;

namespace Fiscal.Api.Features.Debts;

/// <summary>Keeps the creditor's answer to an inquiry (登记债权人确认): what it says is owed, whether or not the book agrees.</summary>
[Display(Name = "登记债权人确认")]
public sealed record ConfirmBalance(LocalDate ConfirmedOn, decimal OutstandingYuan) : DebtVerb;

public sealed class ConfirmBalanceValidator : AbstractValidator<ConfirmBalance>
{
    public ConfirmBalanceValidator()
    {
        this.RulesForVerb();
        RuleFor(c => c.OutstandingYuan).GreaterThanOrEqualTo(0).WithName("确认余额")
            .Must(a => decimal.Round(a, 2) == a).WithMessage("确认余额最多到分（两位小数）。");
        RuleFor(c => c.Document).NotEmpty().WithMessage("债权人确认须有凭据；请填写询证函回函的文号 document。");
    }
}

public sealed class ConfirmBalanceHandler(DebtVerbs verbs) : IRequestHandler<ConfirmBalance, DebtVerbResult>
{
    public async Task<DebtVerbResult> Handle(ConfirmBalance command, CancellationToken ct)
    {
        var debt = await verbs.Load(command.DebtId, command.Version, ct);
        verbs.HasHappened(debt, command.ConfirmedOn);
        debt.Confirm(command.OutstandingYuan, command.ConfirmedOn, verbs.RecordingOf(command, "登记债权人确认"));
        return await verbs.Save(debt, ct);
    }
}
