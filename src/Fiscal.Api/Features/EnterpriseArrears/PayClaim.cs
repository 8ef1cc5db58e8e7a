using Fiscal.Domain.Ledger;
using System.ComponentModel.DataAnnotations;
using Fiscal.Api.Features.Debts;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain;
using Fiscal.Domain.EnterpriseArrears;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.EnterpriseArrears;

/// <summary>Records a payment on an overdue account (登记清偿).</summary>
/// <param name="Document">The voucher.</param>
[Display(Name = "登记清偿拖欠账款")]
[HeldForApproval(Policies.WriteBusiness)]
public sealed record PayClaim(
    string RegionCode, string Code, decimal AmountYuan, ClaimFund Fund, LocalDate PaidOn, string Document, string? Reason = null, string? LateReason = null) : ICommand<HappenedRow>;

public sealed class PayClaimValidator : AbstractValidator<PayClaim>
{
    public PayClaimValidator()
    {
        RuleFor(c => c.RegionCode).NotEmpty().WithName("地区代码");
        RuleFor(c => c.Code).NotEmpty().MaximumLength(EnterpriseClaim.MaxCodeLength).WithName("欠款编号");
        RuleFor(c => c.AmountYuan).Amount("清偿金额");
        RuleFor(c => c.Document).NotEmpty().MaximumLength(DebtVerbRules.MaxDocument).WithName("付款凭证");
        RuleFor(c => c.Reason).MaximumLength(DebtVerbRules.MaxReason).WithName("事由");
        RuleFor(c => c.LateReason).MaximumLength(DebtVerbRules.MaxReason).WithName("补登理由");
    }
}

public sealed class PayClaimHandler(FiscalDbContext db, DebtVerbs verbs) : IRequestHandler<PayClaim, HappenedRow>
{
    public async Task<HappenedRow> Handle(PayClaim command, CancellationToken ct)
    {
        await db.RequireRegion(command.RegionCode, ct);
        if (command.PaidOn > verbs.Today) throw ClaimErrors.InTheFuture(command.PaidOn, verbs.Today);
        var key = TextKey.Of(command.Code);
        var claim = (await db.EnterpriseClaims.Where(c => c.RegionCode == command.RegionCode && c.CodeKey == key).Standing().ToListAsync(ct)).LastOfTopics().SingleOrDefault()
            ?? throw ClaimErrors.Unknown(command.Code);
        var payment = ClaimPayment.On(
            claim, await db.PaymentsOf(command.RegionCode, command.Code, ct), command.AmountYuan, command.Fund, command.PaidOn,
            verbs.RecordingOf(command.Document, command.Reason, command.LateReason, "登记清偿"));
        db.ClaimPayments.Add(payment);
        await db.SaveChangesAsync(ct);
        return ClaimRows.Of(payment);
    }
}
