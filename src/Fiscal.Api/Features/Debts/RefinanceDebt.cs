using System.ComponentModel.DataAnnotations;
using Fiscal.Domain.Debts;
using Fiscal.Domain.Ledger;
using Fiscal.Domain.Schedules;
using FluentValidation;
using MediatR;
using NodaTime;

namespace Fiscal.Api.Features.Debts;

/// <summary>Repays this debt and others by a new one (登记置换、借新还旧).</summary>
/// <param name="Kind">Refinancing, RolloverWithoutRepayment or BondSwap.</param>
/// <param name="PrincipalYuan">Principal that leaves this debt, cash included.</param>
/// <param name="CashYuan">The part of it paid from own funds.</param>
/// <param name="NewDebtId">The debt it is refinanced into; enter it first, without drawing.</param>
/// <param name="DrawnYuan">Drawn on the new debt: Σ principal leaving − Σ cash.</param>
/// <param name="OtherLegs">Further old debts repaid by the same new one.</param>
[Display(Name = "置换")]
public sealed record RefinanceDebt(
    LocalDate RefinancedOn, PaymentKind Kind, decimal PrincipalYuan, int NewDebtId, int NewDebtVersion, decimal DrawnYuan,
    decimal? CashYuan = null, IReadOnlyList<RefinancingLeg>? OtherLegs = null) : DebtVerb;

/// <summary>Another old debt of the refinancing.</summary>
public sealed record RefinancingLeg(int DebtId, int Version, decimal PrincipalYuan, decimal? CashYuan = null);

public sealed class RefinanceDebtValidator : AbstractValidator<RefinanceDebt>
{
    public RefinanceDebtValidator()
    {
        this.RulesForVerb();
        RuleFor(c => c.PrincipalYuan).Amount("减少本金");
        RuleFor(c => c.DrawnYuan).Amount("新债提款");
        RuleFor(c => c.CashYuan).AmountOrNone("自有资金偿还");
        RuleFor(c => c.CashYuan).LessThan(c => c.PrincipalYuan).WithMessage("自有资金偿还应小于减少本金；全部用自有资金偿还的请登记还款。");
        RuleFor(c => c.Document).NotEmpty().WithMessage("置换须有依据；请填写合同号或批准文号 document。");
        RuleForEach(c => c.OtherLegs).ChildRules(leg =>
        {
            leg.RuleFor(l => l.PrincipalYuan).Amount("减少本金");
            leg.RuleFor(l => l.CashYuan).AmountOrNone("自有资金偿还");
            leg.RuleFor(l => l.CashYuan).LessThan(l => l.PrincipalYuan).WithMessage("自有资金偿还应小于减少本金；全部用自有资金偿还的请登记还款。");
        });
    }
}

public sealed class RefinanceDebtHandler(DebtVerbs verbs) : IRequestHandler<RefinanceDebt, DebtVerbResult>
{
    public async Task<DebtVerbResult> Handle(RefinanceDebt command, CancellationToken ct)
    {
        var on = command.RefinancedOn;
        var legs = new List<RefinancedLeg>();
        foreach (var leg in (IEnumerable<RefinancingLeg>)[new(command.DebtId, command.Version, command.PrincipalYuan, command.CashYuan), .. command.OtherLegs ?? []])
        {
            var old = await verbs.Load(leg.DebtId, leg.Version, ct);
            verbs.HasHappened(old, on);
            legs.Add(new(old, leg.PrincipalYuan, leg.CashYuan ?? 0, await verbs.Unpaid(old, on, ct)));
        }
        var into = await verbs.Load(command.NewDebtId, command.NewDebtVersion, ct);
        Refinancing.Of(command.Kind, on, legs, into, command.DrawnYuan, await verbs.Unpaid(into, on, ct), verbs.RecordingOf(command, "登记置换"));
        return await verbs.Save(legs[0].Debt, ct);
    }
}
