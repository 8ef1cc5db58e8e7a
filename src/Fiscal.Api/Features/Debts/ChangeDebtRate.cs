using System.ComponentModel.DataAnnotations;
using Fiscal.Domain.Debts;
using Fiscal.Domain.Ledger;
using Fiscal.Domain.Schedules;
using FluentValidation;
using MediatR;
using NodaTime;

namespace Fiscal.Api.Features.Debts;

/// <summary>Changes the rate from a day on (登记利率调整).</summary>
/// <param name="AnnualRatePercent">Rate in force from the day on, percent a year.</param>
/// <param name="RateIndex">Null: fixed from then on. Otherwise spreadBp is needed too.</param>
[Display(Name = "调整利率")]
public sealed record ChangeDebtRate(
    decimal AnnualRatePercent, LocalDate EffectiveOn, RateIndex? RateIndex = null, decimal? SpreadBp = null, RateReset? RateReset = null) : DebtVerb;

public sealed class ChangeDebtRateValidator : AbstractValidator<ChangeDebtRate>
{
    public ChangeDebtRateValidator()
    {
        this.RulesForVerb();
        RuleFor(c => c.AnnualRatePercent).InclusiveBetween(0, 100).WithName("年利率（%）");
        RuleFor(c => c.SpreadBp).NotNull().When(c => c.RateIndex is not null).WithMessage("按基准浮动的，请填写加点 spreadBp（基点，可为负）。");
        RuleFor(c => c.SpreadBp).Null().When(c => c.RateIndex is null).WithMessage("固定利率没有加点；按基准浮动的请同时填写 rateIndex。");
    }
}

public sealed class ChangeDebtRateHandler(DebtVerbs verbs) : IRequestHandler<ChangeDebtRate, DebtVerbResult>
{
    public async Task<DebtVerbResult> Handle(ChangeDebtRate command, CancellationToken ct)
    {
        var debt = await verbs.Load(command.DebtId, command.Version, ct);
        verbs.IsForeseeable(debt, command.EffectiveOn);
        var rate = new AgreedRate(command.AnnualRatePercent, command.RateIndex, command.SpreadBp, command.RateReset);
        debt.ChangeRate(rate, command.EffectiveOn, verbs.RecordingOf(command, "登记利率调整"));
        return await verbs.Save(debt, ct);
    }
}
