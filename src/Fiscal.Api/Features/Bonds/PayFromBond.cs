using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Fiscal.Api.Features.Debts;
using Fiscal.Api.Hosting;
using Fiscal.Domain;
using Fiscal.Domain.Bonds;
using Fiscal.Domain.Ledger;
using FluentValidation;
using MediatR;

namespace Fiscal.Api.Features.Bonds;

/// <summary>Records one payment of bond money for a project (登记债券资金支出). Its day is StatedOn.</summary>
/// <param name="Stage">To the unit, or by the unit to who did the work.</param>
[Display(Name = "登记债券资金支出")]
public sealed record PayFromBond(string ProjectCode, SpendingStage Stage, string Voucher, string PayeeName, decimal AmountYuan, string? Purpose = null) : BondVerb
{
    [JsonIgnore] public long BondId { get; init; } // from the route
}

public sealed class PayFromBondValidator : AbstractValidator<PayFromBond>
{
    public PayFromBondValidator()
    {
        this.RulesForBondVerb();
        RuleFor(c => c.ProjectCode).Code("项目代码");
        RuleFor(c => c.Voucher).Code("凭证号");
        RuleFor(c => c.PayeeName).NotEmpty().MaximumLength(200).WithName("收款人");
        RuleFor(c => c.AmountYuan).Amount("支出金额");
        RuleFor(c => c.Purpose).MaximumLength(BondFigures.MaxPurposeLength).WithName("用途");
    }
}

public sealed class PayFromBondHandler(BondVerbs verbs) : IRequestHandler<PayFromBond, StatedBondFact>
{
    public async Task<StatedBondFact> Handle(PayFromBond command, CancellationToken ct)
    {
        var bond = await verbs.Bond(command.BondId, ct);
        var project = await verbs.Project(bond.RegionCode, command.ProjectCode, ct);
        var payment = new BondPayment(
            bond.RegionCode, bond.CodeKey, project.CodeKey, command.Stage, command.Voucher.Trim(),
            new() { AmountYuan = command.AmountYuan, PayeeName = command.PayeeName.Trim(), Purpose = DebtVerbs.Words(command.Purpose) }, verbs.DayOf(command), verbs.RecordingOf(command, "登记债券资金支出"));
        var before = await verbs.Use(bond.RegionCode, bond.CodeKey, [], ct);
        if (before.PaidBy(OpenEnd.EveryDay).Any(p => p.Topic.Equals(payment.Topic))) throw BondErrors.PaymentTwice(bond.Code, payment.Voucher, payment.Stage);
        (await verbs.Use(bond.RegionCode, bond.CodeKey, [payment], ct)).Require();
        return await verbs.Save(payment, [], ct);
    }
}
