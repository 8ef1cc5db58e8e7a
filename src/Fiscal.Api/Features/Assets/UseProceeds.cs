using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Fiscal.Api.Features.Debts;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain.Assets;
using FluentValidation;
using MediatR;

namespace Fiscal.Api.Features.Assets;

/// <summary>Says which repayment of the ledger proceeds paid (登记用于偿债). The ledger does not change.</summary>
/// <param name="EntryId">A repayment of principal or interest out of own money.</param>
/// <param name="FromTreasury">Paid from the treasury's part; false: from what the holder kept.</param>
[Display(Name = "登记处置收入用于偿债")]
[HeldForApproval(Policies.WriteBusiness)]
public sealed record UseProceeds(long EntryId, decimal AmountYuan, bool FromTreasury, string? Document = null, string? Reason = null, string? LateReason = null) : ICommand<HappenedRow>
{
    [JsonIgnore] public long DisposalId { get; init; } // from the route
}

public sealed class UseProceedsValidator : AbstractValidator<UseProceeds>
{
    public UseProceedsValidator()
    {
        RuleFor(c => c.AmountYuan).Amount("用于偿债金额");
        RuleFor(c => c.Document).MaximumLength(DebtVerbRules.MaxDocument).WithName("文号");
        RuleFor(c => c.Reason).MaximumLength(DebtVerbRules.MaxReason).WithName("事由");
        RuleFor(c => c.LateReason).MaximumLength(DebtVerbRules.MaxReason).WithName("补登理由");
    }
}

public sealed class UseProceedsHandler(FiscalDbContext db, DebtVerbs verbs) : IRequestHandler<UseProceeds, HappenedRow>
{
    public async Task<HappenedRow> Handle(UseProceeds command, CancellationToken ct)
    {
        var (disposal, standing) = await db.AssetEventOf(command.DisposalId, ct);
        if (standing.TrueForAll(e => e.Id != disposal.Id)) throw AssetErrors.NoDisposal(disposal.Id);
        var entry = await db.PaidEntryOf(disposal.RegionCode, command.EntryId, ct);
        var use = disposal.PayDebt(standing, entry, command.FromTreasury, command.AmountYuan, verbs.RecordingOf(command.Document, command.Reason, command.LateReason, "登记用于偿债"));
        db.AssetEvents.Add(use);
        await db.SaveChangesAsync(ct);
        return AssetRows.Of(use);
    }
}
