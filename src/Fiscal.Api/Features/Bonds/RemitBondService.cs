using System.ComponentModel.DataAnnotations;
using Fiscal.Api.Features.Debts;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain;
using Fiscal.Domain.Bonds;
using Fiscal.Domain.Debts;
using Fiscal.Domain.Ledger;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.Bonds;

/// <summary>Records money remitted to the province for a payment of a bond (登记偿债资金上缴). Its day is StatedOn.</summary>
/// <param name="DueOn">The day of the payment it is for, as the list of remittances says.</param>
/// <param name="OrderNumber">The province's order to pay.</param>
[Display(Name = "登记偿债资金上缴")]
public sealed record RemitBondService(int DebtId, LocalDate DueOn, decimal AmountYuan, string ReceiptNumber, string? OrderNumber = null) : BondVerb;

public sealed class RemitBondServiceValidator : AbstractValidator<RemitBondService>
{
    public RemitBondServiceValidator()
    {
        this.RulesForBondVerb();
        RuleFor(c => c.AmountYuan).Amount("上缴金额");
        RuleFor(c => c.ReceiptNumber).Code("收据号");
        RuleFor(c => c.OrderNumber).MaximumLength(100).WithName("缴款通知号");
        RuleFor(c => c.DueOn.Year).InclusiveBetween(2000, 2150).WithName("还本付息日的年份").OverridePropertyName("dueOn");
    }
}

public sealed class RemitBondServiceHandler(FiscalDbContext db, BondVerbs verbs) : IRequestHandler<RemitBondService, StatedBondFact>
{
    public async Task<StatedBondFact> Handle(RemitBondService command, CancellationToken ct)
    {
        var debt = await db.Debts.SingleOrDefaultAsync(d => d.Id == command.DebtId, ct) ?? throw DebtQueries.NotFound(command.DebtId);
        if (!await db.DuePayments.AnyAsync(d => d.DebtId == debt.Id && d.Instrument == DebtInstrument.GovernmentBond, ct)) throw BondErrors.NotABond(debt.DrawdownNumber);
        if (!await db.DuePayments.AnyAsync(d => d.DebtId == debt.Id && d.DueOn == command.DueOn, ct)) throw BondErrors.DueUnknown(debt.DrawdownNumber, command.DueOn);
        var remittance = new BondRemittance(
            debt, command.DueOn, command.ReceiptNumber.Trim(), new() { AmountYuan = command.AmountYuan, OrderNumber = DebtVerbs.Words(command.OrderNumber) }, verbs.DayOf(command),
            verbs.RecordingOf(command, "登记偿债资金上缴"));
        if (await db.BondRemittances.Where(r => r.DebtId == debt.Id && r.DueOn == command.DueOn && r.ReceiptKey == remittance.ReceiptKey).Standing().AnyAsync(ct))
            throw BondErrors.ReceiptTwice(remittance.Receipt);
        return await verbs.Save(remittance, [], ct);
    }
}
