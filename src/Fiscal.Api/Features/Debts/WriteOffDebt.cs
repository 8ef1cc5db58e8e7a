using System.ComponentModel.DataAnnotations;
using Fiscal.Domain.Debts;
using Fiscal.Domain.Ledger;
using Fiscal.Domain.Schedules;
using FluentValidation;
using MediatR;
using NodaTime;

namespace Fiscal.Api.Features.Debts;

/// <summary>Records principal that the creditor gave up (登记核销).</summary>
[Display(Name = "核销")]
public sealed record WriteOffDebt(decimal AmountYuan, LocalDate EffectiveOn) : DebtVerb;

public sealed class WriteOffDebtValidator : AbstractValidator<WriteOffDebt>
{
    public WriteOffDebtValidator()
    {
        this.RulesForVerb();
        RuleFor(c => c.AmountYuan).Amount("核销金额");
    }
}

public sealed class WriteOffDebtHandler(DebtVerbs verbs) : IRequestHandler<WriteOffDebt, DebtVerbResult>
{
    public async Task<DebtVerbResult> Handle(WriteOffDebt command, CancellationToken ct)
    {
        var debt = await verbs.Load(command.DebtId, command.Version, ct);
        verbs.HasHappened(debt, command.EffectiveOn);
        debt.WriteOff(
            command.AmountYuan, command.EffectiveOn, await verbs.Unpaid(debt, command.EffectiveOn, ct), verbs.RecordingOf(command, "登记核销"));
        return await verbs.Save(debt, ct);
    }
}
