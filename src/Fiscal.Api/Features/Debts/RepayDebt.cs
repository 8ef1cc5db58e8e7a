using System.ComponentModel.DataAnnotations;
using Fiscal.Domain.Debts;
using Fiscal.Domain.Ledger;
using Fiscal.Domain.Schedules;
using FluentValidation;
using MediatR;
using NodaTime;

namespace Fiscal.Api.Features.Debts;

/// <summary>Records a repayment (登记还本付息): a total that the law's order applies, or its parts.</summary>
/// <param name="AmountYuan">The whole payment. With it, fee and penalty are what the parts say, the rest goes to interest due, then principal.</param>
/// <param name="PrincipalFirst">The parties agreed on principal before interest.</param>
/// <param name="ResolutionMethod">How it resolves hidden debt, where it does.</param>
[Display(Name = "登记还款")]
public sealed record RepayDebt(
    LocalDate PaidOn, decimal? AmountYuan = null, decimal? PrincipalYuan = null, decimal? InterestYuan = null, decimal? PenaltyYuan = null,
    decimal? FeeYuan = null, bool PrincipalFirst = false, ResolutionMethod? ResolutionMethod = null) : DebtVerb;

public sealed class RepayDebtValidator : AbstractValidator<RepayDebt>
{
    public RepayDebtValidator()
    {
        this.RulesForVerb();
        RuleFor(c => c.AmountYuan).AmountOrNone("还款总额");
        RuleFor(c => c.PrincipalYuan).AmountOrNone("还本金额");
        RuleFor(c => c.InterestYuan).AmountOrNone("付息金额");
        RuleFor(c => c.PenaltyYuan).AmountOrNone("罚息金额");
        RuleFor(c => c.FeeYuan).AmountOrNone("费用金额");
        RuleFor(c => c).Must(c => Parts(c) + (c.AmountYuan ?? 0) > 0).WithName("还款金额").WithMessage("请填写还款总额，或本金、利息、罚息、费用中的至少一项。");
        RuleFor(c => c).Must(c => !HasBothParts(c) || c.AmountYuan is null || c.AmountYuan == Parts(c)).WithName("还款总额")
            .WithMessage("本金、利息、罚息、费用之和与还款总额不等；请核对，或只填总额。");
    }

    internal static bool HasBothParts(RepayDebt c) => c.PrincipalYuan is not null || c.InterestYuan is not null;

    private static decimal Parts(RepayDebt c) => (c.PrincipalYuan ?? 0) + (c.InterestYuan ?? 0) + (c.PenaltyYuan ?? 0) + (c.FeeYuan ?? 0);
}

public sealed class RepayDebtHandler(DebtVerbs verbs) : IRequestHandler<RepayDebt, DebtVerbResult>
{
    public async Task<DebtVerbResult> Handle(RepayDebt command, CancellationToken ct)
    {
        var debt = await verbs.Load(command.DebtId, command.Version, ct);
        verbs.HasHappened(debt, command.PaidOn);
        var unpaid = await verbs.Unpaid(debt, command.PaidOn, ct);
        var (fee, penalty) = (command.FeeYuan ?? 0, command.PenaltyYuan ?? 0);
        var parts = RepayDebtValidator.HasBothParts(command) || command.AmountYuan is not { } total
            ? new PaymentParts(command.PrincipalYuan ?? 0, command.InterestYuan ?? 0, penalty, fee)
            : PaymentParts.Apply(total, fee, penalty, unpaid.InterestBy(command.PaidOn), debt.OutstandingYuan, command.PrincipalFirst);
        debt.Pay(parts, command.PaidOn, command.ResolutionMethod, unpaid, verbs.RecordingOf(command, "登记还款"));
        return await verbs.Save(debt, ct);
    }
}
