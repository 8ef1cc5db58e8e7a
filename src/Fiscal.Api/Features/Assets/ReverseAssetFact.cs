using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Fiscal.Api.Features.Debts;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using FluentValidation;
using MediatR;

namespace Fiscal.Api.Features.Assets;

/// <summary>Takes a disposal, a payment into the treasury or a use back (冲正盘活事项).</summary>
[Display(Name = "冲正三资盘活事项")]
[HeldForApproval(Policies.WriteBusiness)]
public sealed record ReverseAssetFact(string Reason, string? Document = null, string? LateReason = null) : ICommand<HappenedRow>
{
    [JsonIgnore] public long EventId { get; init; } // from the route
}

public sealed class ReverseAssetFactValidator : AbstractValidator<ReverseAssetFact>
{
    public ReverseAssetFactValidator()
    {
        RuleFor(c => c.Reason).NotEmpty().MaximumLength(DebtVerbRules.MaxReason).WithName("事由");
        RuleFor(c => c.Document).MaximumLength(DebtVerbRules.MaxDocument).WithName("文号");
        RuleFor(c => c.LateReason).MaximumLength(DebtVerbRules.MaxReason).WithName("补登理由");
    }
}

public sealed class ReverseAssetFactHandler(FiscalDbContext db, DebtVerbs verbs) : IRequestHandler<ReverseAssetFact, HappenedRow>
{
    public async Task<HappenedRow> Handle(ReverseAssetFact command, CancellationToken ct)
    {
        var (wrong, standing) = await db.AssetEventOf(command.EventId, ct);
        var reversal = wrong.Reversal(standing, verbs.RecordingOf(command.Document, command.Reason, command.LateReason, "冲正盘活事项"));
        db.AssetEvents.Add(reversal);
        await db.SaveChangesAsync(ct);
        return AssetRows.Of(reversal);
    }
}
