using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Fiscal.Api.Features.Debts;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain.Assets;
using FluentValidation;
using MediatR;
using NodaTime;

namespace Fiscal.Api.Features.Assets;

/// <summary>Records that proceeds went to the treasury (登记缴入国库).</summary>
/// <param name="Document">The voucher of the treasury.</param>
[Display(Name = "登记处置收入缴库")]
[HeldForApproval(Policies.WriteBusiness)]
public sealed record PayToTreasury(decimal AmountYuan, LocalDate PaidOn, string Document, string? Reason = null, string? LateReason = null) : ICommand<HappenedRow>
{
    [JsonIgnore] public long DisposalId { get; init; } // from the route
}

public sealed class PayToTreasuryValidator : AbstractValidator<PayToTreasury>
{
    public PayToTreasuryValidator()
    {
        RuleFor(c => c.AmountYuan).Amount("缴库金额");
        RuleFor(c => c.Document).NotEmpty().MaximumLength(DebtVerbRules.MaxDocument).WithName("缴库凭证");
        RuleFor(c => c.Reason).MaximumLength(DebtVerbRules.MaxReason).WithName("事由");
        RuleFor(c => c.LateReason).MaximumLength(DebtVerbRules.MaxReason).WithName("补登理由");
    }
}

public sealed class PayToTreasuryHandler(FiscalDbContext db, DebtVerbs verbs) : IRequestHandler<PayToTreasury, HappenedRow>
{
    public async Task<HappenedRow> Handle(PayToTreasury command, CancellationToken ct)
    {
        if (command.PaidOn > verbs.Today) throw AssetErrors.InTheFuture(command.PaidOn, verbs.Today);
        var (disposal, standing) = await db.AssetEventOf(command.DisposalId, ct);
        if (standing.TrueForAll(e => e.Id != disposal.Id)) throw AssetErrors.NoDisposal(disposal.Id);
        var paid = disposal.PayToTreasury(standing, command.AmountYuan, command.PaidOn, verbs.RecordingOf(command.Document, command.Reason, command.LateReason, "登记缴入国库"));
        db.AssetEvents.Add(paid);
        await db.SaveChangesAsync(ct);
        return AssetRows.Of(paid);
    }
}
