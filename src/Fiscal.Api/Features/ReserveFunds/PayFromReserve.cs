using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Fiscal.Api.Features.Debts;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain.Debts;
using Fiscal.Domain.ReserveFunds;
using Fiscal.Domain.Schedules;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.ReserveFunds;

/// <summary>Pays out what was approved (登记平滑基金拨付): in the same save it is a new debt of the borrower, owed to the fund.</summary>
/// <param name="ContractNumber">Of the new debt; by default the number of the application.</param>
/// <param name="DrawdownNumber">By default the contract number.</param>
/// <param name="Document">The voucher.</param>
[Display(Name = "登记平滑基金拨付")]
[HeldForApproval(Policies.WriteBusiness)]
public sealed record PayFromReserve(LocalDate PaidOn, string Document, string? ContractNumber = null, string? DrawdownNumber = null, string? Reason = null, string? LateReason = null) : ICommand<ReservePayment>
{
    [JsonIgnore] public long ApplicationId { get; init; } // from the route
}

/// <summary>What paying out recorded (拨付结果): the event of the fund, and the new debt.</summary>
public sealed record ReservePayment(ReserveEventRow Event, DebtVerbResult Debt);

public sealed class PayFromReserveValidator : AbstractValidator<PayFromReserve>
{
    public PayFromReserveValidator()
    {
        RuleFor(c => c.ContractNumber).MaximumLength(100).WithName("合同编号");
        RuleFor(c => c.DrawdownNumber).MaximumLength(100).WithName("借据号");
        RuleFor(c => c.Document).NotEmpty().WithName("拨付凭证");
        this.RulesForReservePapers(c => c.Document, c => c.Reason, c => c.LateReason);
    }
}

public sealed class PayFromReserveHandler(FiscalDbContext db, DebtVerbs verbs) : IRequestHandler<PayFromReserve, ReservePayment>
{
    public async Task<ReservePayment> Handle(PayFromReserve command, CancellationToken ct)
    {
        if (command.PaidOn > verbs.Today) throw ReserveErrors.InTheFuture(command.PaidOn, verbs.Today);
        var (reserve, application) = await db.ReserveApplicationOf(command.ApplicationId, ct);
        var approved = application.RequireApproval(reserve.HistoryOf(application));
        var (debtorId, figures) = (application.Debt.Contract.DebtorId, reserve.Stated.Figures);
        var debtor = await db.Parties.SingleAsync(p => p.Id == debtorId, ct);
        var creditor = await verbs.PartyNamed(reserve.RegionCode, "债权人", figures.CreditorName, figures.CreditorKind, ct);
        if (ReferenceEquals(debtor, creditor)) throw DebtEntryErrors.OwesItself(debtor.Name);

        var recording = verbs.RecordingOf(command.Document, command.Reason, command.LateReason, "登记平滑基金拨付");
        var debt = await verbs.NewDrawdown(DebtVerbs.Words(command.ContractNumber) ?? application.Code, DebtVerbs.Words(command.DrawdownNumber), debtor, creditor, ct);
        debt.Enter(TermsOf(application, approved, command.PaidOn, reserve.Rules.On(command.PaidOn), figures.Name), application.DebtClass, null, recording);
        debt.DrawAgreed(approved.AmountYuan!.Value, command.PaidOn, await verbs.Unpaid(debt, command.PaidOn, ct), recording);
        var paidOut = reserve.Fund.PayOut(application, reserve.Events, debt, reserve.Account, recording);
        db.ReserveEvents.Add(paidOut);
        var entered = await verbs.Save(debt, ct);
        return new(ReserveRows.Of(paidOut), entered);
    }

    private static DebtTerms TermsOf(ReserveApplication application, ReserveEvent approved, LocalDate paidOn, ReserveRuleFigures rules, string fundName)
    {
        var returnBy = paidOn.PlusDays(application.TermDays);
        return new()
        {
            Instrument = DebtInstrument.Other, PrincipalYuan = approved.AmountYuan!.Value, StartDate = paidOn, OriginalMaturityDate = returnBy, MaturityDate = returnBy,
            AnnualRatePercent = approved.AnnualRatePercent, DayCount = rules.DayCount, Repayment = RepaymentMethod.Bullet, PaymentFrequency = PaymentFrequency.AtMaturity, Purpose = application.Purpose,
            Remark = $"{fundName}使用申请 {application.Code}，平滑借据 {application.Debt.DrawdownNumber} {application.DueOn:uuuu-MM-dd} 到期款项。",
        };
    }
}
