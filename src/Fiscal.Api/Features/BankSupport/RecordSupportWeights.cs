using System.ComponentModel.DataAnnotations;
using Fiscal.Api.Features.Debts;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Api.Reference;
using Fiscal.Domain.BankSupport;
using FluentValidation;
using MediatR;
using NodaTime;

namespace Fiscal.Api.Features.BankSupport;

/// <summary>Records the weights by which a region scores the support of banks (登记金融机构支持权数). They sum to 100.</summary>
/// <param name="Document">文号.</param>
[Display(Name = "登记金融机构支持权数")]
[HeldForApproval(Policies.ManagePolicy)]
public sealed record RecordSupportWeights(
    string RegionCode, decimal Eased, decimal NewLoans, decimal RateCut, decimal Concession, LocalDate ValidFrom, string Document, bool IsUnverified = false, string? LateReason = null)
    : ICommand<WeightsRow>, IDatedPolicy;

public sealed class RecordSupportWeightsValidator : AbstractValidator<RecordSupportWeights>
{
    public RecordSupportWeightsValidator()
    {
        RuleFor(c => c.RegionCode).NotEmpty().WithName("地区代码");
        this.RulesForPolicy();
        RuleFor(c => c.Document).MaximumLength(DebtVerbRules.MaxDocument).WithName("文号");
        RuleFor(c => c.LateReason).MaximumLength(DebtVerbRules.MaxReason).WithName("补登理由");
        RuleFor(c => c).Must(c => new[] { c.Eased, c.NewLoans, c.RateCut, c.Concession }.All(w => decimal.Round(w, 4) == w)).WithMessage("权数最多四位小数。");
    }
}

public sealed class RecordSupportWeightsHandler(FiscalDbContext db, DebtVerbs verbs) : IRequestHandler<RecordSupportWeights, WeightsRow>
{
    public async Task<WeightsRow> Handle(RecordSupportWeights command, CancellationToken ct)
    {
        await db.RequireRegion(command.RegionCode, ct);
        var weights = new SupportWeights(
            command.RegionCode, new(command.Eased, command.NewLoans, command.RateCut, command.Concession), command.ValidFrom, command.IsUnverified,
            verbs.RecordingOf(command.Document, null, command.LateReason, "登记金融机构支持权数"));
        db.SupportWeights.Add(weights);
        await db.SaveChangesAsync(ct);
        return WeightsRow.Of(weights);
    }
}
