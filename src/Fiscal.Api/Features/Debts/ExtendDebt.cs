using System.ComponentModel.DataAnnotations;
using Fiscal.Api.Persistence;
using Fiscal.Api.Reference;
using Fiscal.Domain.Debts;
using Fiscal.Domain.Ledger;
using Fiscal.Domain.Schedules;
using FluentValidation;
using MediatR;
using NodaTime;

namespace Fiscal.Api.Features.Debts;

/// <summary>Moves the maturity to a later day (登记展期).</summary>
/// <param name="AnnualRatePercent">The new rate, if one was agreed.</param>
[Display(Name = "展期")]
public sealed record ExtendDebt(LocalDate NewMaturityDate, LocalDate EffectiveOn, decimal? AnnualRatePercent = null) : DebtVerb;

public sealed class ExtendDebtValidator : AbstractValidator<ExtendDebt>
{
    public ExtendDebtValidator()
    {
        this.RulesForVerb();
        RuleFor(c => c.AnnualRatePercent).InclusiveBetween(0, 100).WithName("年利率（%）");
    }
}

public sealed class ExtendDebtHandler(FiscalDbContext db, DebtVerbs verbs) : IRequestHandler<ExtendDebt, DebtVerbResult>
{
    public async Task<DebtVerbResult> Handle(ExtendDebt command, CancellationToken ct)
    {
        var debt = await verbs.Load(command.DebtId, command.Version, ct);
        verbs.IsForeseeable(debt, command.EffectiveOn);
        var rate = command.AnnualRatePercent is { } percent ? new AgreedRate(percent) : null;
        var (calendar, fixings) = await db.References(ct);
        debt.Extend(command.NewMaturityDate, command.EffectiveOn, rate, calendar, fixings, verbs.RecordingOf(command, "登记展期"));
        return await verbs.Save(debt, ct);
    }
}
