using System.ComponentModel.DataAnnotations;
using Fiscal.Domain.Debts;
using Fiscal.Domain.Ledger;
using Fiscal.Domain.Schedules;
using FluentValidation;
using MediatR;
using NodaTime;

namespace Fiscal.Api.Features.Debts;

/// <summary>Adds unpaid interest to the principal (登记利息资本化).</summary>
[Display(Name = "利息资本化")]
public sealed record CapitaliseInterest(decimal AmountYuan, LocalDate EffectiveOn) : DebtVerb;

public sealed class CapitaliseInterestValidator : AbstractValidator<CapitaliseInterest>
{
    public CapitaliseInterestValidator()
    {
        this.RulesForVerb();
        RuleFor(c => c.AmountYuan).Amount("资本化利息");
    }
}

public sealed class CapitaliseInterestHandler(DebtVerbs verbs) : IRequestHandler<CapitaliseInterest, DebtVerbResult>
{
    public async Task<DebtVerbResult> Handle(CapitaliseInterest command, CancellationToken ct)
    {
        var debt = await verbs.Load(command.DebtId, command.Version, ct);
        verbs.HasHappened(debt, command.EffectiveOn);
        debt.Capitalise(
            command.AmountYuan, command.EffectiveOn, await verbs.Unpaid(debt, command.EffectiveOn, ct), verbs.RecordingOf(command, "登记利息资本化"));
        return await verbs.Save(debt, ct);
    }
}
