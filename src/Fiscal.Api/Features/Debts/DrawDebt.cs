using System.ComponentModel.DataAnnotations;
using Fiscal.Domain.Debts;
using Fiscal.Domain.Ledger;
using Fiscal.Domain.Schedules;
using FluentValidation;
using MediatR;
using NodaTime;

namespace Fiscal.Api.Features.Debts;

/// <summary>Records money drawn (登记提款) within the amounts agreed.</summary>
/// <param name="AmountYuan">More than zero, to the fen.</param>
/// <param name="DrawnOn">The day the money arrived: from the start day to today.</param>
[Display(Name = "登记提款")]
public sealed record DrawDebt(decimal AmountYuan, LocalDate DrawnOn) : DebtVerb;

public sealed class DrawDebtValidator : AbstractValidator<DrawDebt>
{
    public DrawDebtValidator()
    {
        this.RulesForVerb();
        RuleFor(c => c.AmountYuan).Amount("提款金额");
    }
}

public sealed class DrawDebtHandler(DebtVerbs verbs) : IRequestHandler<DrawDebt, DebtVerbResult>
{
    public async Task<DebtVerbResult> Handle(DrawDebt command, CancellationToken ct)
    {
        var debt = await verbs.Load(command.DebtId, command.Version, ct);
        verbs.HasHappened(debt, command.DrawnOn);
        debt.DrawAgreed(command.AmountYuan, command.DrawnOn, await verbs.Unpaid(debt, command.DrawnOn, ct), verbs.RecordingOf(command, "登记提款"));
        return await verbs.Save(debt, ct);
    }
}
