using System.ComponentModel.DataAnnotations;
using Fiscal.Api.Features.Debts;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Api.Reference;
using Fiscal.Domain.Bonds;
using FluentValidation;
using MediatR;
using NodaTime;

namespace Fiscal.Api.Features.Bonds;

/// <summary>Records the limits by which a region handles its bonds (登记政府债券管理参数). What is left out is as usual.</summary>
/// <param name="Document">文号.</param>
[Display(Name = "登记政府债券管理参数")]
[HeldForApproval(Policies.ManagePolicy)]
public sealed record RecordBondRules(
    string RegionCode, LocalDate ValidFrom, string Document, int RemittanceWorkdays = 10, LeadCounting Counting = LeadCounting.OnThatDay, int NoticeDays = 30, decimal RedemptionFeePermille = 0.05m,
    decimal PenaltyMultiple = 2, int PenaltyYearDays = 365, decimal ProgressPercent = 60, decimal OngoingPercent = 50, decimal EvaluatedPercent = 5, SpendingStage ProgressStage = SpendingStage.Spent,
    bool IsUnverified = false, string? LateReason = null) : ICommand<BondRulesRow>, IDatedPolicy
{
    internal BondRuleFigures Figures => new()
    {
        RemittanceWorkdays = RemittanceWorkdays, Counting = Counting, NoticeDays = NoticeDays, RedemptionFeePermille = RedemptionFeePermille, PenaltyMultiple = PenaltyMultiple, PenaltyYearDays = PenaltyYearDays,
        ProgressPercent = ProgressPercent, OngoingPercent = OngoingPercent, EvaluatedPercent = EvaluatedPercent, ProgressStage = ProgressStage,
    };
}

public sealed class RecordBondRulesValidator : AbstractValidator<RecordBondRules>
{
    public RecordBondRulesValidator()
    {
        RuleFor(c => c.RegionCode).NotEmpty().WithName("地区代码");
        this.RulesForPolicy();
        RuleFor(c => c.Document).MaximumLength(DebtVerbRules.MaxDocument).WithName("文号");
        RuleFor(c => c.LateReason).MaximumLength(DebtVerbRules.MaxReason).WithName("补登理由");
        RuleFor(c => c).Must(c => new[] { c.RedemptionFeePermille, c.PenaltyMultiple, c.ProgressPercent, c.OngoingPercent, c.EvaluatedPercent }.All(v => decimal.Round(v, 4) == v)).WithMessage("费率、倍数和比例最多四位小数。");
    }
}

public sealed class RecordBondRulesHandler(FiscalDbContext db, DebtVerbs verbs) : IRequestHandler<RecordBondRules, BondRulesRow>
{
    public async Task<BondRulesRow> Handle(RecordBondRules command, CancellationToken ct)
    {
        await db.RequireRegion(command.RegionCode, ct);
        var rules = new BondRules(command.RegionCode, command.Figures, command.ValidFrom, command.IsUnverified, verbs.RecordingOf(command.Document, null, command.LateReason, "登记政府债券管理参数"));
        db.BondRules.Add(rules);
        await db.SaveChangesAsync(ct);
        return BondRulesRow.Of(rules);
    }
}
