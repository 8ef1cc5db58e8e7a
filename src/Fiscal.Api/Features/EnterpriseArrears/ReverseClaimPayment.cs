using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Fiscal.Api.Features.Debts;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Fiscal.Api.Features.EnterpriseArrears;

/// <summary>Takes a payment on an overdue account back (冲正清偿).</summary>
[Display(Name = "冲正清偿拖欠账款")]
[HeldForApproval(Policies.WriteBusiness)]
public sealed record ReverseClaimPayment(string Reason, string? Document = null, string? LateReason = null) : ICommand<HappenedRow>
{
    [JsonIgnore] public long PaymentId { get; init; } // from the route
}

public sealed class ReverseClaimPaymentValidator : AbstractValidator<ReverseClaimPayment>
{
    public ReverseClaimPaymentValidator()
    {
        RuleFor(c => c.Reason).NotEmpty().MaximumLength(DebtVerbRules.MaxReason).WithName("事由");
        RuleFor(c => c.Document).MaximumLength(DebtVerbRules.MaxDocument).WithName("文号");
        RuleFor(c => c.LateReason).MaximumLength(DebtVerbRules.MaxReason).WithName("补登理由");
    }
}

public sealed class ReverseClaimPaymentHandler(FiscalDbContext db, DebtVerbs verbs) : IRequestHandler<ReverseClaimPayment, HappenedRow>
{
    public async Task<HappenedRow> Handle(ReverseClaimPayment command, CancellationToken ct)
    {
        var wrong = await db.ClaimPayments.SingleOrDefaultAsync(p => p.Id == command.PaymentId, ct)
            ?? throw new NotFoundException($"清偿记录 {command.PaymentId} 不存在。", "enterprise-claim.payment-not-found");
        var reversal = wrong.Reversal(await db.PaymentsOf(wrong.RegionCode, wrong.Code, ct), verbs.RecordingOf(command.Document, command.Reason, command.LateReason, "冲正清偿"));
        db.ClaimPayments.Add(reversal);
        await db.SaveChangesAsync(ct);
        return ClaimRows.Of(reversal);
    }
}
